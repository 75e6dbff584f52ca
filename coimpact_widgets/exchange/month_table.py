"""Where monthly figures stand on a sheet: months down or across, what is counted, and what is left out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ..domain.count_words import is_total
from .month_headings import month_in, months_kept_by_excel, months_of, year_in, year_of
from .sheet import Sheet

MOST_ROWS, MOST_COLUMNS = 2_000, 300
"""Monthly figures have a row or a column a month, so a larger sheet holds something else."""
ENTRIES_ABOVE = 20
FEWEST_MONTHS = 2
IS_TOTAL, NO_MONTH, TWICE = "looks like a total", "has no month", "is for a month that is there already"

_QUARTER = re.compile(r"(?:q|qtr|quarter) ?[1-4]\b", re.IGNORECASE)
_ANY = year_of("2000/01")
Grid = Sequence[Sequence[str]]
"""Texts by entry (the direction of the months) and by line (one for each thing counted)."""


@dataclass(frozen=True)
class Line:
    """One row or column of figures. `key` is its place, such as "C" or "5"; `cells` go with the months."""

    key: str
    heading: str
    cells: tuple[str, ...]


@dataclass(frozen=True)
class MonthTable:
    """The figures of one sheet. `places` are the rows or columns of the months, in their order.

    `left` are rows or columns with something in them that are not used, each with why. `above` are those
    over or before the figures, such as a title, and `heads` those that hold their headings. `across` says
    that months go from left to right.
    """

    sheet: str
    across: bool
    months: tuple[date, ...]
    places: tuple[str, ...]
    lines: tuple[Line, ...]
    left: tuple[tuple[str, str], ...] = ()
    above: tuple[str, ...] = ()
    heads: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def size(self) -> int:
        """How many figures there could be."""
        return len(self.months) * max(len(self.lines), 1)

    def cell_at(self, line: Line, at: int) -> str:
        """The name that a spreadsheet gives a cell, such as "C5"."""
        return f"{self.places[at]}{line.key}" if self.across else f"{line.key}{self.places[at]}"


def month_table(sheet: Sheet) -> MonthTable | None:
    """The monthly figures on a sheet; None where there are none."""
    width = max((len(row.cells) for row in sheet.rows), default=0)
    if len(sheet.rows) > MOST_ROWS or width > MOST_COLUMNS:
        return None
    rows = [[row.cell(index) for index in range(width)] for row in sheet.rows]
    numbers, letters = [str(row.number) for row in sheet.rows], [letter(index) for index in range(width)]
    columns = [list(each) for each in zip(*rows, strict=True)]
    down, across = _found(sheet.name, rows), _found(sheet.name, columns)
    if max(len(down[1]), len(across[1])) < FEWEST_MONTHS:
        down, across = _kept_by_excel(rows), _kept_by_excel(columns)
    if max(len(down[1]), len(across[1])) < FEWEST_MONTHS:
        return None
    if len(across[1]) > len(down[1]):
        return _table(sheet, columns, across, letters, numbers, across=True)
    return _table(sheet, rows, down, numbers, letters, across=False)


def letter(index: int) -> str:
    """The letters that a spreadsheet gives a column, such as "AB"."""
    letters = ""
    while index >= 0:
        letters, index = chr(ord("A") + index % 26) + letters, index // 26 - 1
    return letters


def _found(name: str, grid: Grid) -> tuple[int, dict[int, date]]:
    """The line that has the months, and the month of each entry."""
    best: tuple[int, dict[int, date]] = (0, {})
    for line in range(len(grid[0]) if grid else 0):
        likely = sum(1 for entry in grid if month_in(entry[line], _ANY))
        if likely < max(FEWEST_MONTHS, len(set(best[1].values())) + 1):
            continue
        months = _months(name, grid, line)
        if len(set(months.values())) > len(set(best[1].values())):
            best = (line, months)
    return best


def _kept_by_excel(grid: Grid) -> tuple[int, dict[int, date]]:
    """The line that has the months as numbers of Excel, and the month of each entry."""
    lines = (months_kept_by_excel(cells) for cells in zip(*grid, strict=True))
    found = [{at: month for at, month in enumerate(months) if month} for months in lines]
    return max(enumerate(found), key=lambda each: len(each[1]), default=(0, {}))


def _months(name: str, grid: Grid, line: int) -> dict[int, date]:
    near = range(max(line - 2, 0), min(line + 2, len(grid[0])))
    cells = [entry[line] for entry in grid]
    first = next((at for at, cell in enumerate(cells) if month_in(cell, _ANY)), 0)
    titles = [cell for entry in grid[: min(first, ENTRIES_ABOVE)] for cell in entry]
    before = [cell for entry in grid[:ENTRIES_ABOVE] for cell in entry[:line]]
    beside = [[entry[at] for at in near if at != line] for entry in grid]
    named = year_in([name, *titles]) or year_in([name, *before])
    found = months_of(cells, beside, named)
    return {at: month for at, month in enumerate(found) if month}


def _table(
    sheet: Sheet,
    grid: Grid,
    found: tuple[int, dict[int, date]],
    entries: Sequence[str],
    lines: Sequence[str],
    *,
    across: bool,
) -> MonthTable:
    line, months = found
    once, twice = _once(months)
    first = min(months)
    heads = _heading_entries(grid, line, first)
    headings = _headings(grid, line, heads, len(lines))
    made = tuple(
        Line(lines[at], headings[at], tuple(grid[entry][at] for entry in once))
        for at in range(len(lines))
        if at != line and not _is_of_years(grid, at, months)
    )
    left = [
        (entries[at], IS_TOTAL if _is_total(grid[at], line) else NO_MONTH)
        for at in range(first, len(grid))
        if at not in months and any(grid[at])
    ]
    above = tuple(entries[at] for at in range(first) if at not in heads and any(grid[at]))
    left += [(entries[at], TWICE) for at in twice]
    return MonthTable(
        sheet.name,
        across,
        tuple(months[at] for at in once),
        tuple(entries[at] for at in once),
        tuple(each for each in made if each.heading or any(each.cells)),
        tuple(left),
        above,
        tuple(entries[at] for at in heads),
        sheet.notes,
    )


def _once(months: dict[int, date]) -> tuple[list[int], list[int]]:
    """The first entry of each month, and those of a month that is there already."""
    seen, once, twice = set[date](), list[int](), list[int]()
    for at, month in months.items():
        (twice if month in seen else once).append(at)
        seen.add(month)
    return once, twice


def _is_of_years(grid: Grid, line: int, months: dict[int, date]) -> bool:
    """Whether a line says only which year each month is in."""
    cells = [cell for at, entry in enumerate(grid) if (cell := entry[line]) and at >= min(months)]
    return bool(cells) and all(year_of(cell) for cell in cells)


def _is_total(entry: Sequence[str], line: int) -> bool:
    said = [cell for cell in entry[: line + 1] if cell]
    return any(is_total(cell) or year_of(cell) or _QUARTER.match(cell) for cell in said)


def _heading_entries(grid: Grid, line: int, first: int) -> tuple[int, ...]:
    """The entries before the first month that say what each line is: one, or two where one names groups."""

    def filled(at: int) -> int:
        cells = [cell for n, cell in enumerate(grid[at]) if n != line and cell]
        return sum(1 for cell in cells if not year_of(cell))

    near = next((at for at in range(first - 1, -1, -1) if filled(at)), None)
    if near is None or near < first - ENTRIES_ABOVE:
        return ()
    over = near - 1
    return (over, near) if over >= 0 and filled(over) > 1 else (near,)


def _headings(grid: Grid, line: int, heads: Sequence[int], width: int) -> list[str]:
    """What each line is called. A name of a group stands until the next."""
    *upper, lower = heads or (None,)
    over, named = "", list[str]()
    for at in range(width):
        group = grid[upper[0]][at] if upper and at != line else ""
        over = group or over
        own = grid[lower][at] if lower is not None else ""
        both = [over, own] if upper and own and over != own else [own or group]
        named.append(": ".join(" ".join(each.split()) for each in both if each))
    return named
