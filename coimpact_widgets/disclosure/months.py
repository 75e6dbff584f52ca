"""What was counted each month, made safe to publish: small months go, and all that would give them away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..analysis.kind import Kind
from ..analysis.result import Caveat, Result, Table
from .veil import veiled_whole

OF_MONTHS = (Kind.MONTH_BY_MONTH, Kind.COUNTS_COMPARED, Kind.INTERRUPTED_SERIES)
"""The kinds that are made safe here."""
CAVEAT = Caveat("hidden", "Some months are hidden, because so few events could point to somebody.")
CAVEAT_FOR_ALL = Caveat("hidden", "So few events could point to somebody, so all numbers are hidden.")
STILL_TRUE = ("gaps", "limits need 6")
"""What is still to bear in mind: caveats that tell nothing of the numbers."""


def safe_months(results: Sequence[Result], threshold: int = 5) -> tuple[Result, ...]:
    """These results of monthly counts, in the same order, without what could point to a person.

    A month of 1 to under `threshold` events is hidden. Where one is, the average, the limits and the marks go
    too: from them and the other months it could be worked out. A sum of the same months, or a line through
    them, is published only beside months of which none is hidden.
    """
    shown = {
        _series(each): _shows_all(each, threshold) for each in results if each.kind == Kind.MONTH_BY_MONTH
    }
    return tuple(_safe(each, threshold, whole=shown.get(_series(each), False)) for each in results)


def _safe(result: Result, threshold: int, *, whole: bool) -> Result:
    if whole:
        return result
    if result.kind != Kind.MONTH_BY_MONTH or all(_is_small(row[1], threshold) for row in result.table.rows):
        return replace(veiled_whole(result), caveats=(CAVEAT_FOR_ALL,))
    return _without_small(result, threshold)


def _without_small(result: Result, threshold: int) -> Result:
    """The months that are large enough, and how many months there are: nothing else."""
    reasons = tuple(result.table.columns.index(name) for name in ("mark", "way"))
    small = [at for at, row in enumerate(result.table.rows) if _is_small(row[1], threshold)]
    cells = {(at, 1) for at in small} | {
        (at, place) for at in range(len(result.table.rows)) for place in reasons
    }
    rows = tuple(
        tuple(None if (at, place) in cells else cell for place, cell in enumerate(row))
        for at, row in enumerate(result.table.rows)
    )
    return replace(
        result,
        estimates=tuple(
            each if each.name == "months" else replace(each, value=None, low=None, high=None, level=None)
            for each in result.estimates
        ),
        table=Table(result.table.columns, rows, tuple(sorted(cells))),
        caveats=(*(each for each in result.caveats if each.code in STILL_TRUE), CAVEAT),
    )


def _shows_all(result: Result, threshold: int) -> bool:
    return not any(_is_small(row[1], threshold) for row in result.table.rows)


def _is_small(count: object, threshold: int) -> bool:
    return count is None or (isinstance(count, int | float) and 0 < count < threshold)


def _series(result: Result) -> tuple[object, object]:
    about = dict(result.about)
    return about.get("name"), about.get("outcome")
