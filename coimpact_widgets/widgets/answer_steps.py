"""What was done in the answer table, step by step, so that each can be undone and done again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import NamedTuple

from .answer_grid import AnswerGrid
from .answer_row import GridRow
from .person_answers import CODE, PersonAnswers

MOST_STEPS = 100


class State(NamedTuple):
    """How a row stood. `removed` also tells of a row that was not there yet."""

    texts: Mapping[str, str]
    removed: bool
    saved: PersonAnswers | None


NOT_THERE = State({}, removed=True, saved=None)


@dataclass
class Step:
    """One thing that was done: what it is called, and each row before and after it."""

    words: str
    rows: dict[str, GridRow] = field(default_factory=dict)
    before: dict[str, State] = field(default_factory=dict)
    after: dict[str, State] = field(default_factory=dict)
    places: dict[str, int] = field(default_factory=dict)
    gone: dict[str, PersonAnswers] = field(default_factory=dict)

    def note(self, row: GridRow, before: State, place: int) -> None:
        """Take down how this row stood and stands, unless it is the same."""
        after = _state(row)
        if before[:2] != after[:2]:
            self.rows[row.id], self.places[row.id] = row, place
            self.before[row.id], self.after[row.id] = before, after

    @property
    def first(self) -> tuple[str, str]:
        """The first row that it changed, and the first cell there that it changed; or the person code."""
        row = next(iter(self.rows))
        before, after = self.before[row].texts, self.after[row].texts
        names = (each for each in {**before, **after} if before.get(each, "") != after.get(each, ""))
        return row, next(names, CODE)


class Steps:
    """The steps of one table, newest last. Those undone can be done again until something else is done."""

    def __init__(self, grid: AnswerGrid) -> None:
        self._grid = grid
        self._done: list[Step] = []
        self._undone: list[Step] = []

    @property
    def last(self) -> str:
        """What would be undone next, empty for nothing."""
        return self._done[-1].words if self._done else ""

    @property
    def next(self) -> str:
        """What would be done again next, empty for nothing."""
        return self._undone[-1].words if self._undone else ""

    @contextmanager
    def doing(self, *rows: str) -> Iterator[Step]:
        """One step that may change these rows, or any when none are named, and may add some.

        Whoever does it gives the step its words. What changes nothing is no step.
        """
        standing = list(self._grid.rows)
        before = {row.id: _state(row) for row in standing if not rows or row.id in rows}
        step = Step("")
        yield step
        for place, row in enumerate(self._grid.rows):
            if row.id in before or place >= len(standing):
                step.note(row, before.get(row.id, NOT_THERE), place)
        if step.rows:
            self._done = [*self._done[1 - MOST_STEPS :], step]
            self._undone.clear()

    def undo(self) -> Step | None:
        """Put everything back as it stood before the last step. None when there is no step."""
        return self._move(self._done, self._undone, back=True)

    def redo(self) -> Step | None:
        """Do the last step again that was undone. None when there is none."""
        return self._move(self._undone, self._done, back=False)

    def _move(self, here: list[Step], there: list[Step], *, back: bool) -> Step | None:
        if not here:
            return None
        step = here.pop()
        there.append(step)
        for id, state in (step.before if back else step.after).items():
            self._put(step, step.rows[id], state)
        return step

    def _put(self, step: Step, row: GridRow, state: State) -> None:
        """Let this row stand like this again. Somebody whom the step added goes, or comes back whole."""
        if state.saved is None and not state.removed:
            if row.saved:
                step.gone[row.id] = row.saved
                self._grid.never_saved(row)
            gone = step.gone.get(row.id)
            row.gone = gone if gone and gone.code == state.texts.get(CODE) else row.gone
        self._grid.put(row, state.texts, step.places[row.id], removed=state.removed)
        row.dropped = state is NOT_THERE


def _state(row: GridRow) -> State:
    return State(dict(row.texts), row.removed, row.saved or row.gone)
