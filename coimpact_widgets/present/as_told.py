"""A result with its numbers no finer than a report tells them: what a file that is published may hold."""

from __future__ import annotations

from dataclasses import replace

from ..analysis.result import Cell, Estimate, Result, Table, is_hidden
from .numbers import MOST_DECIMALS
from .subject import decimals_of

DECIMALS = {"p": 3, "rate": 4, "rate a month": 4, "pounds": 0}
"""How many decimals a number of this unit is told with; of points as many as suit the scale."""


def as_told(result: Result) -> Result:
    """The same result, rounded as words and tables round it, and saying no more of what is hidden."""
    return replace(
        result,
        estimates=tuple(_rounded(each, _places(result, each)) for each in result.estimates),
        table=_table(result.table, hides=is_hidden(result)),
    )


def _places(result: Result, estimate: Estimate) -> int:
    set_by_hand = estimate.name in ("smallest change", "reliable change")
    if estimate.unit == "points" and not set_by_hand:
        return decimals_of(result).places
    return DECIMALS.get(estimate.unit, MOST_DECIMALS)


def _rounded(estimate: Estimate, places: int) -> Estimate:
    value, low, high = (
        None if each is None else round(each, places)
        for each in (estimate.value, estimate.low, estimate.high)
    )
    return replace(estimate, value=value, low=low, high=high)


def _table(table: Table, *, hides: bool) -> Table:
    """Its cells rounded. Where anything is hidden, no empty cell tells whether it had a number."""
    rows = tuple(tuple(_cell(cell) for cell in row) for row in table.rows)
    empty = ((at, column) for at, row in enumerate(rows) for column, cell in enumerate(row) if cell is None)
    return Table(table.columns, rows, tuple(empty) if hides else ())


def _cell(cell: Cell) -> Cell:
    return round(cell, MOST_DECIMALS) if isinstance(cell, float) else cell
