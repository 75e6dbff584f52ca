"""Votes as cards: an empty form stands open for whoever votes next."""

from __future__ import annotations

from typing import Any

from ..domain.record import Record
from ..errors import Problem
from .record_cards import RecordCards

KEPT = "Saved. The next person can vote now."


class VoteCards(RecordCards):
    """Cards whose empty form is open at first and again once a vote was kept, with the cards beneath it."""

    def __post_init__(self) -> None:
        super().__post_init__()
        self.view.add_class("ci-standing")
        self.begin()

    def begin(self) -> None:
        """Show an empty form where none is open. The focus stays where it is."""
        if self.form is None:
            self._make_form(None)
            self._draw_form()

    def refresh(self) -> None:
        """Show the cards as they are kept now; beneath an open form, without the button that opens one."""
        super().refresh()
        if self.form:
            self.list.add = ""

    def change(self, id: str) -> None:
        """Open the form of this card; a vote that is half given is kept first, or put right."""
        if self.form and self.form.touched() and self._save():
            return
        super().change(id)

    def finish(self) -> list[Problem]:
        """Save a form that was written in, and have an empty one ready for whoever comes back."""
        problems = super().finish()
        if not problems:
            self.begin()
        return problems

    def _draw_form(self) -> None:
        super()._draw_form()
        if self._editing is None and self._shown:
            self.list.add = ""
            self.view.children = [*self.view.children, self.list]

    def _added(self, record: Record[Any]) -> None:
        self.add()
        self.status.say(KEPT)
