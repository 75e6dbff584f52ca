"""What is said to somebody who is writing while others change the same thing: a line and two buttons."""

from __future__ import annotations

from collections.abc import Callable

from ipywidgets import HBox, VBox

from .button import SECOND, button
from .error_summary import ErrorSummary
from .panel import Panel
from .status_line import StatusLine

OTHERS = "Somebody else changed this list."
CHANGED = "This card was changed while you wrote."
REMOVED = "This card was removed while you had it open."
ANSWER_CHANGED = "This answer was changed while you wrote."
CHOOSE_FIRST = "First choose which to keep."
SEE_THEIRS, KEEP_THEIRS, KEEP_MINE = "See theirs", "Keep theirs", "Keep mine"
LEAVE_REMOVED = "Leave it removed"


class Told(Panel):
    """Nothing at first, in a place of its own, so that the fields beneath it stay as they are."""

    def __init__(self) -> None:
        self.said, self.errors = "", ErrorSummary()
        self.first = self.second = button("", lambda: None, SECOND, self.errors)
        super().__init__(VBox().add_class("ci-told"))

    def say(self, said: str, first: tuple[str, Callable[[], object]], second: Callable[[], object]) -> None:
        """Say this, with a button of its own and one that keeps what is written here."""
        line = StatusLine()
        self.said = said
        self.first = button(first[0], first[1], SECOND, self.errors)
        self.second = button(KEEP_MINE, second, SECOND, self.errors)
        buttons = HBox([self.first, self.second]).add_class("ci-buttons")
        self.view.children = [self.errors, line, buttons]
        line.say(said)

    def clear(self) -> None:
        """Say nothing."""
        self.said = ""
        self.view.children = []

    def static_html(self) -> str:
        """Nothing: a page without a kernel is written in by nobody."""
        return ""
