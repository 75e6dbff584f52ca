"""A table as it stands in a file: rows of text, each with the number a spreadsheet gives it."""

from __future__ import annotations

from dataclasses import dataclass

MOST_ROWS = 1_048_576
"""As many as a sheet of Excel can have."""
MOST_COLUMNS = 2_000
_MOST_SHARED, _LONGEST_SHARED = 200_000, 40
"""How many different short cells are kept once only, however often they stand in a file."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row that holds something. `number` counts from 1, as spreadsheets do.

    `sheet` is the name of its sheet where a table was put together from several.
    """

    number: int
    cells: tuple[str, ...]
    sheet: str = ""

    @property
    def place(self) -> str:
        """Where it stands, such as "3" or "3 of 'After'"."""
        return f"{self.number} of '{self.sheet}'" if self.sheet else str(self.number)

    def cell(self, index: int | None) -> str:
        """The text of a cell without spaces round it; empty when there is none."""
        return self.cells[index].strip() if index is not None and index < len(self.cells) else ""


@dataclass(frozen=True)
class Sheet:
    """One sheet of a file. `name` is empty in a file that can only hold one. Blank rows are left out."""

    rows: tuple[Row, ...]
    name: str = ""
    notes: tuple[str, ...] = ()


class Rows:
    """Makes the rows of one file. A short text that stands in many cells takes up memory once."""

    def __init__(self) -> None:
        self._shared: dict[str, str] = {}

    def row(self, number: int, cells: list[str]) -> Row | None:
        """A row without the empty cells at its end, or None when nothing is left."""
        while cells and not cells[-1].strip():
            cells.pop()
        return Row(number, tuple(map(self._share, cells))) if cells else None

    def _share(self, text: str) -> str:
        if len(text) > _LONGEST_SHARED or len(self._shared) >= _MOST_SHARED:
            return self._shared.get(text, text)
        return self._shared.setdefault(text, text)
