"""A table as it stands in a file: rows of text, each with the number a spreadsheet gives it."""

from __future__ import annotations

from dataclasses import dataclass

MOST_ROWS = 50_000
MOST_COLUMNS = 2_000


@dataclass(frozen=True)
class Row:
    """One row that holds something. `number` counts from 1, as spreadsheets do."""

    number: int
    cells: tuple[str, ...]

    def cell(self, index: int | None) -> str:
        """The text of a cell without spaces round it; empty when there is none."""
        return self.cells[index].strip() if index is not None and index < len(self.cells) else ""


@dataclass(frozen=True)
class Sheet:
    """One sheet of a file. `name` is empty in a file that can only hold one. Blank rows are left out."""

    rows: tuple[Row, ...]
    name: str = ""
    notes: tuple[str, ...] = ()


def row(number: int, cells: list[str]) -> Row | None:
    """A row without the empty cells at its end, or None when nothing is left."""
    while cells and not cells[-1].strip():
        cells = cells[:-1]
    return Row(number, tuple(cells)) if cells else None
