"""The answer table as a question's body: moving on waits for boxes that are not saved."""

from __future__ import annotations

from ..errors import Problem
from .answer_table import AnswerTable
from .panel import Panel


class AnswerPanel(Panel):
    """An answer table that nobody leaves unknowingly with boxes that are not saved.

    The group puts them right, or goes on without them: the table has a button for that.
    """

    def __init__(self, table: AnswerTable) -> None:
        self.table = table
        super().__init__(table)

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
