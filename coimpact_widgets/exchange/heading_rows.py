"""Where the headings of a sheet are: below its title, in one row or two, with the rows below them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from .sheet import Row, Sheet
from .time_words import time_point_of

ROWS_ABOVE_HEADINGS = 20
_A_NUMBER = re.compile(r"[<>]?-?[\d.,:/\-% ]+")

Known = Callable[[Sequence[str]], int]
"""How many of these cells are headings that mean something."""


@dataclass(frozen=True)
class Table:
    """One table of a file. `heading_rows` are the numbers of the rows that its headings stand in.

    `above` are the rows that stand above them, such as a title.
    """

    headings: tuple[str, ...]
    rows: tuple[Row, ...]
    heading_rows: tuple[int, ...]
    above: tuple[int, ...] = ()
    sheet: str = ""
    notes: tuple[str, ...] = ()
    one_answer_a_row: bool = False


def table_in(sheet: Sheet, known: Known) -> Table:
    """The table of a sheet. Without a single heading that means something, its shape tells where it begins.

    Of two rows of headings, one says what and the other when, or one names groups of the other.
    """
    place = _heading_place(sheet.rows[:ROWS_ABOVE_HEADINGS], known)
    upper, lower = _two_rows(sheet.rows, place, known)
    headings = _joined(sheet.rows[upper], sheet.rows[lower]) if upper < lower else _alone(sheet.rows[upper])
    return Table(
        headings=headings,
        rows=sheet.rows[lower + 1 :],
        heading_rows=tuple(sheet.rows[each].number for each in range(upper, lower + 1)),
        above=tuple(row.number for row in sheet.rows[:upper]),
        sheet=sheet.name,
        notes=sheet.notes,
    )


def known_best(sheet: Sheet, known: Known) -> int:
    """How many headings of this sheet mean something, in the row in which most do."""
    return max((known(row.cells) for row in sheet.rows[:ROWS_ABOVE_HEADINGS]), default=0)


def _heading_place(rows: Sequence[Row], known: Known) -> int:
    counts = [known(row.cells) for row in rows]
    best = max(counts, default=0)
    if best > 1:
        return counts.index(best)
    by_shape = _first_like_headings(rows)
    return counts.index(best) if best and by_shape is None else (by_shape or 0)


def _first_like_headings(rows: Sequence[Row]) -> int | None:
    """The first row of words that is nearly as wide as any, and so no title."""
    widest = max((_filled(row) for row in rows), default=0)
    wide = [n for n, row in enumerate(rows) if _filled(row) * 2 > widest and _filled(row) > 1]
    return next((n for n in wide if _words(rows[n]) * 2 > _filled(rows[n])), wide[0] if wide else None)


def _two_rows(rows: Sequence[Row], place: int, known: Known) -> tuple[int, int]:
    """The first and the last row of the headings, of which the one at `place` says most."""
    if place and _heads(rows[place - 1], rows[place]):
        return place - 1, place
    if place + 1 < len(rows) and _goes_on(rows[place], rows[place + 1], known):
        return place, place + 1
    return place, place


def _heads(upper: Row, lower: Row) -> bool:
    """Whether the upper row says when, or of what group, the columns of the lower row are."""
    said = [cell for cell in upper.cells if cell.strip()]
    if any(time_point_of(cell) for cell in said):
        return upper.number + 1 == lower.number
    names = [cell.strip().casefold() for cell in lower.cells if cell.strip()]
    return upper.number + 1 == lower.number and len(said) > 1 and len(set(names)) < len(names)


def _goes_on(upper: Row, lower: Row, known: Known) -> bool:
    """Whether the lower row holds no answers yet, but says when."""
    said = [cell for n, cell in enumerate(lower.cells) if cell.strip() and cell.strip() != upper.cell(n)]
    gaps = sum(1 for n, cell in enumerate(lower.cells) if cell.strip() and not upper.cell(n))
    return len(said) > 1 and gaps > 0 and all(time_point_of(cell) or known([cell]) for cell in said)


def _joined(upper: Row, lower: Row) -> tuple[str, ...]:
    """The two rows of headings as one. A cell of the upper one stands until the next."""
    width = max(len(upper.cells), len(lower.cells))
    joined, over = [], ""
    for index in range(width):
        over = upper.cell(index) or over
        under = lower.cell(index)
        own = upper.cell(index) if not under else over
        joined.append(under if under == own else ": ".join(part for part in (own, under) if part))
    return tuple(map(_one_line, joined))


def _alone(row: Row) -> tuple[str, ...]:
    return tuple(_one_line(row.cell(index)) for index in range(len(row.cells)))


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _filled(row: Row) -> int:
    return sum(1 for cell in row.cells if cell.strip())


def _words(row: Row) -> int:
    return sum(1 for cell in row.cells if cell.strip() and not _A_NUMBER.fullmatch(cell.strip()))
