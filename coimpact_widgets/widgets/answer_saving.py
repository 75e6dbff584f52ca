"""Handing on what was typed into the answer table, as soon as it can be saved."""

from __future__ import annotations

from collections.abc import Callable

from ..errors import CoImpactError, PersonThere
from .answer_grid import AnswerGrid
from .person_answers import PersonChange

OnSave = Callable[[list[PersonChange]], None]


class AnswerSaving:
    """Saves what can be saved of a grid. `trouble` says why it could not be, empty when it was."""

    def __init__(self, grid: AnswerGrid, on_save: OnSave) -> None:
        self._grid, self._on_save = grid, on_save
        self.trouble = ""

    def save(self) -> bool:
        """Hand on every change that can be saved. Says whether there were any."""
        saved, self.trouble = False, ""
        self._grid.taken.clear()
        try:
            while changes := self._grid.changes():
                saved = self._hand_on(changes) or saved
        except CoImpactError as error:
            self.trouble = str(error)
        return saved

    def _hand_on(self, changes: list[PersonChange]) -> bool:
        """Save these, unless one is about somebody who was added elsewhere: then say that in their row."""
        try:
            self._on_save(changes)
        except PersonThere as error:
            if error.code in self._grid.taken:
                raise
            self._grid.taken.add(error.code)
            return False
        self._grid.accept(changes)
        return True
