"""What is shown when two people changed the same card: both texts, and a choice."""

from __future__ import annotations

from collections.abc import Callable

from ipywidgets import Button, HBox, VBox

from .panel import Panel
from .prose import Heading, Prose


class ConflictChoice(Panel):
    """Theirs beside mine. Nothing is lost until somebody chooses; going back keeps what was written.

    `theirs` and `mine` are HTML, people's text escaped; `theirs` is empty when the card was removed.
    """

    def __init__(
        self,
        theirs: str,
        mine: str,
        *,
        keep_theirs: Callable[[], object],
        keep_mine: Callable[[], object],
        go_back: Callable[[], object],
    ) -> None:
        self._theirs, self._mine = theirs, mine
        changed = bool(theirs)
        title = "Somebody else changed this too" if changed else "Somebody else removed this"
        self.heading = Heading(title)
        self.texts = Prose(markup=self.static_html())
        self.keep_theirs = _button("Keep theirs" if changed else "Leave it removed", keep_theirs)
        self.keep_mine = _button("Keep mine", keep_mine)
        self.go_back = _button("Go back to what I wrote", go_back)
        buttons = HBox([self.keep_theirs, self.keep_mine, self.go_back]).add_class("ci-buttons")
        super().__init__(VBox([self.heading, self.texts, buttons]).add_class("ci-stack"))

    def static_html(self) -> str:
        """Both texts."""
        theirs = f'<div class="ci-conflict-one"><h3>Theirs</h3>{self._theirs}</div>' if self._theirs else ""
        mine = f'<div class="ci-conflict-one"><h3>Yours</h3>{self._mine}</div>'
        return (
            "<p>It was saved while you were writing. Nothing you wrote is lost. Choose which to keep.</p>"
            f'<div class="ci-conflict">{theirs}{mine}</div>'
        )


def _button(words: str, act: Callable[[], object]) -> Button:
    button = Button(description=words)
    button.on_click(lambda _: act())
    button.add_class("ci-second")
    return button
