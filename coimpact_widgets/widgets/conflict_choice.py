"""What is shown when two people changed the same card: both texts, and a choice."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import traitlets
from ipywidgets import HBox, VBox

from ..errors import SaveConflict
from .button import SECOND, button
from .definition_list import definition_list
from .error_summary import ErrorSummary
from .field import Field
from .kit_widget import KitWidget
from .panel import Panel
from .prose import Heading
from .static_files import script
from .told import KEEP_MINE, KEEP_THEIRS, LEAVE_REMOVED

Rows = Sequence[tuple[str, str]]
"""What stands in each field of a form: its label, and its value in words."""


def told_of(theirs: str) -> str:
    """What is said beside an answer that somebody else changed too, to what is `theirs` now."""
    did = f"wrote '{theirs}'" if theirs else "took this answer out"
    return f"Somebody else {did}. Change yours, or continue to keep yours."


class BothTexts(KitWidget):
    """Theirs beside mine, field by field. There is nothing of theirs when the card was removed."""

    _esm = script("kit.js", "conflict_choice.js")
    _told = ("theirs", "mine")
    theirs = traitlets.List(traitlets.List(traitlets.Unicode())).tag(sync=True)
    mine = traitlets.List(traitlets.List(traitlets.Unicode())).tag(sync=True)

    def static_html(self) -> str:
        """Both texts."""
        theirs, mine = (
            definition_list((label, text) for label, text in rows) for rows in (self.theirs, self.mine)
        )
        return (f"<h4>Theirs</h4>{theirs}" if theirs else "") + f"<h4>Mine</h4>{mine}"


class ConflictChoice(Panel):
    """Theirs beside mine. Nothing is lost until somebody chooses; going back keeps what was written.

    `theirs` is empty when the card was removed.
    """

    def __init__(
        self,
        theirs: Rows,
        mine: Rows,
        *,
        keep_theirs: Callable[[], object],
        keep_mine: Callable[[], object],
        go_back: Callable[[], object],
    ) -> None:
        title = "Somebody else changed this too" if theirs else "Somebody else removed this"
        self.errors, self.heading = ErrorSummary(), Heading(title, level=3)
        self.texts = BothTexts(theirs=[list(row) for row in theirs], mine=[list(row) for row in mine])
        leave = KEEP_THEIRS if theirs else LEAVE_REMOVED
        self.keep_theirs = button(leave, keep_theirs, SECOND, self.errors)
        self.keep_mine = button(KEEP_MINE, keep_mine, SECOND, self.errors)
        self.go_back = button("Go back to what I wrote", go_back, SECOND, self.errors)
        buttons = HBox([self.keep_theirs, self.keep_mine, self.go_back]).add_class("ci-buttons")
        super().__init__(VBox([self.errors, self.heading, self.texts, buttons]).add_class("ci-stack"))

    def static_html(self) -> str:
        """Both texts."""
        return self.texts.static_html()


def choice_of(
    conflict: SaveConflict,
    fields: Callable[[Any], Sequence[Field]],
    keep_theirs: Callable[[], object],
    keep_mine: Callable[[], object],
    go_back: Callable[[], object],
) -> ConflictChoice:
    """The choice that a conflict leaves. `fields(value)` makes the fields that say a value in words."""

    def written(value: Any) -> Rows:
        made = fields(value)
        rows = [(field.label, field.in_words()) for field in made if not field.hidden]
        for field in made:
            field.close()
        return rows

    theirs = written(conflict.theirs) if conflict.theirs is not None else []
    mine = written(conflict.mine)
    return ConflictChoice(theirs, mine, keep_theirs=keep_theirs, keep_mine=keep_mine, go_back=go_back)
