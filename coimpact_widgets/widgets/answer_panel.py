"""The answer table as a question's body: moving on waits for boxes that are not saved."""

from __future__ import annotations

from functools import partial
from typing import Any

from ipywidgets import VBox

from ..errors import Problem
from .answer_table import AnswerTable
from .button import SECOND, button
from .error_summary import ErrorSummary
from .panel import Panel


class AnswerPanel(Panel):
    """An answer table that nobody leaves unknowingly with boxes that are not saved.

    The group puts them right, or goes on without them: the table has a button for that. A person code that
    looks as if it showed who somebody is has a button with which the group says that it meant it.
    """

    def __init__(self, table: AnswerTable) -> None:
        self.table = table
        self.errors, self.meant = ErrorSummary(), VBox([]).add_class("ci-stack")
        self._to_be_meant: list[str] = []
        table.observe(self._offer, names="sheet")
        super().__init__(VBox([table, self.errors, self.meant]).add_class("ci-stack"))
        self._offer()

    def finish(self) -> list[Problem]:
        """Save what can be saved. What cannot is shown with a link to each box, and takes the focus."""
        self.table.save_again()
        wrong = [Problem(each.field, f"{each.name}: {each.message}") for each in self.table.grid.problems()]
        if self.table.trouble:
            wrong = [Problem("", self.table.trouble), *wrong]
        if wrong:
            self.table.stop()
        return wrong

    def static_html(self) -> str:
        """The answers as a plain table."""
        return self.table.static_html()

    def _offer(self, _: Any = None) -> None:
        codes = self.table.grid.to_be_meant()
        if codes != self._to_be_meant:
            self._to_be_meant = codes
            self.meant.children = [self._button(code) for code in codes]

    def _button(self, code: str) -> Any:
        return button(f"We meant this: {code}", partial(self.table.mean, code), SECOND, self.errors)
