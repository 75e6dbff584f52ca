"""Which rows of an answer table are on the page, and what the page is told of them."""

from __future__ import annotations

from typing import Any

from ..domain.person_code import code_key
from .answer_grid import AnswerGrid
from .answer_row import GridRow
from .person_answers import CODE, GROUP, CellProblem

ROWS_ON_PAGE = (10, 20, 50)
"""How many rows a page can have."""
MOST_LISTED = 50
"""So many problems are listed at once: the page stays light however much is wrong."""


class AnswerSheet:
    """One page of rows at a time, or one person. Pages are counted from 0."""

    def __init__(self, grid: AnswerGrid, rows_on_page: int = 20) -> None:
        self._grid, self.rows_on_page = grid, rows_on_page
        self.page, self.one = 0, False

    def turn(self, page: int) -> None:
        """Turn to a page. Those who were removed on the page before are no longer shown."""
        if page != self.page:
            self._grid.forget_removed()
        self.page = page

    def turn_to(self, row: str) -> None:
        """Turn to the page with this row."""
        self.turn(self._page_of(row))
        self.page = self._page_of(row)

    def find(self, text: str) -> str:
        """The id of the row with this person code, or of the first that begins with it. Empty for none."""
        wanted = code_key(text)
        codes = [(code_key(row.text(CODE)), row.id) for row in self._grid.shown if row.text(CODE)]
        alike = [id for code, id in codes if code == wanted]
        begun = [id for code, id in codes if wanted and code.startswith(wanted)]
        return next(iter((*alike, *begun)), "")

    def edge(self, which: str) -> str:
        """The id of the "first" row, or of the "last" in which something stands."""
        rows = self._grid.shown
        begun = [row for row in rows if any(row.texts.values())]
        return (rows[:1] if which == "first" else begun[-1:] or rows[:1])[0].id

    def told(self, problems: list[CellProblem]) -> dict[str, Any]:
        """The page: its rows, where it is among the others, and the first of the problems there are."""
        named, size = [*self._grid.named()], self._size
        rows = [row for row, _ in named]
        pages = max(1, -(-len(rows) // size))
        self.page = min(max(self.page, 0), pages - 1)
        first = self.page * size
        wrong: dict[str, dict[str, str]] = {}
        for problem in problems:
            wrong.setdefault(problem.row, {})[problem.field] = problem.message
        shown = enumerate(named[first : first + size], start=first + 1)
        return {
            "rows": [
                self._told_row(number, row, name, wrong.get(row.id, {})) for number, (row, name) in shown
            ],
            "page": self.page,
            "pages": pages,
            "total": len(rows),
            "begun": max((place for place, row in enumerate(rows, 1) if any(row.texts.values())), default=0),
            "people": self._grid.people,
            "one": self.one,
            "rows_on_page": self.rows_on_page,
            "problems": [vars(problem) for problem in problems[:MOST_LISTED]],
            "wrong": len(problems),
        }

    @property
    def _size(self) -> int:
        return 1 if self.one else self.rows_on_page

    def _page_of(self, row: str) -> int:
        return [each.id for each in self._grid.shown].index(row) // self._size

    def _told_row(self, number: int, row: GridRow, name: str, problems: dict[str, str]) -> dict[str, Any]:
        answered = sum(1 for column in self._grid.columns if row.text(column.key).strip())
        return {
            "id": row.id,
            "number": number,
            "name": name,
            "saved": row.saved.code if row.saved else "",
            "texts": {name: row.text(name) for name in (CODE, GROUP, *(c.key for c in self._grid.columns))},
            "problems": problems,
            "removed": row.removed,
            "answered": f"{answered} of {len(self._grid.columns)} answers",
        }
