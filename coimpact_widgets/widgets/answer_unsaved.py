"""What stands in an answer table and is not saved: left out knowingly, or carried into a table made anew."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from ..domain.person_code import same_code
from .answer_grid import AnswerGrid
from .answer_row import GridRow
from .person_answers import CODE, CellProblem


class Unsaved(NamedTuple):
    """Texts of one row by the name of the cell. `code` is what the row was saved under, empty when never.

    `row` is the id of the row in the table that they stood in.
    """

    code: str
    texts: dict[str, str]
    row: str = ""


def leave_out(grid: AnswerGrid) -> int:
    """Take out every text that cannot be saved, so that what was saved stands. Returns how many boxes.

    A row that was never saved and has no person code that can be used is emptied: nobody could say whose
    answers they are.
    """
    problems = grid.problems()
    for problem in problems:
        row = grid.row(problem.row)
        if problem.field == CODE and not row.saved:
            row.rewrite({})
        else:
            grid.put_saved(row, problem.field)
    return len(problems)


def unsaved(grid: AnswerGrid, problems: Iterable[CellProblem]) -> list[Unsaved]:
    """The texts that these problems keep from being saved; of a row that was never saved, all of them."""
    wrong: dict[str, list[str]] = {}
    for problem in problems:
        wrong.setdefault(problem.row, []).append(problem.field)
    rows = ((grid.row(id), fields) for id, fields in wrong.items())
    return [
        Unsaved(row.saved.code, {name: row.text(name) for name in fields}, row.id)
        if row.saved
        else Unsaved("", dict(row.texts), row.id)
        for row, fields in rows
    ]


def take_up(grid: AnswerGrid, rows: Iterable[Unsaved]) -> None:
    """Put these texts where they stood in another grid: beside the same person, or in a new row."""
    for code, texts, _ in rows:
        row = _row_of(grid, code) or grid.row(grid.add(1))
        for name in texts:
            if name in grid.fields:
                grid.type(row.id, name, texts[name])


def saved_since(grid: AnswerGrid, unsaved: Unsaved) -> Unsaved:
    """The same, with the code it was saved under after all: its page closed before that could be told.

    Only somebody with that code, of whom nothing is saved that differs, can be the same person.
    """
    code, texts = unsaved.texts.get(CODE, ""), unsaved.texts
    row = None if unsaved.code else _row_of(grid, code) if code else None
    known = {name: text for name, text in row.texts.items() if text} if row else {CODE: ""}
    same = all(grid.tidy(name, texts.get(name, "")) == text for name, text in known.items() if name != CODE)
    return unsaved._replace(code=code) if row and same else unsaved


def _row_of(grid: AnswerGrid, code: str) -> GridRow | None:
    """The row of this person; for somebody who was never saved, a row in which nothing stands."""
    rows = [row for row in grid.rows if not row.removed]
    if code:
        return next((row for row in rows if row.saved and same_code(row.saved.code, code)), None)
    return next((row for row in rows if not row.saved and not any(row.texts.values())), None)
