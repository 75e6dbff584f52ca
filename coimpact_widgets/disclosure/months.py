"""What was counted each month, made safe to publish: small months go, and all that would give them away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..analysis.kind import Kind
from ..analysis.result import Caveat, Cell, Result, Table
from .rounding import CODE
from .rule import UNDER_5, Rule
from .small_counts import is_small_month
from .veil import veiled_whole

OF_MONTHS = (Kind.MONTH_BY_MONTH, Kind.COUNTS_COMPARED, Kind.INTERRUPTED_SERIES)
"""The kinds that are made safe here."""
CAVEAT = Caveat("hidden", "Some months are hidden, because so few events could point to somebody.")
CAVEAT_FOR_ALL = Caveat("hidden", "So few events could point to somebody, so all numbers are hidden.")
CAVEAT_IF_ROUNDED = Caveat("hidden", "The numbers are rounded, so the average and limits are left out.")
ROUNDED = "Numbers of events are given to the nearest {}."
STILL_TRUE = ("gaps", "limits need 6", "no out of", "provisional")
"""What is still to bear in mind: caveats that tell nothing of the numbers."""


def safe_months(results: Sequence[Result], rule: Rule = UNDER_5) -> tuple[Result, ...]:
    """These results of monthly counts, in the same order, without what could point to a person.

    A month with few events is hidden as `rule` has it. Where one is, or where the rule rounds, the average,
    the limits and the marks go too: from them a number could be worked out. A sum of the same months, or a
    line through them, is published only beside months that are all told exactly.
    """
    shown = {_series(each): _shows_all(each, rule) for each in results if each.kind == Kind.MONTH_BY_MONTH}
    return tuple(_safe(each, rule, whole=shown.get(_series(each), False)) for each in results)


def _safe(result: Result, rule: Rule, *, whole: bool) -> Result:
    if whole:
        return result
    if result.kind != Kind.MONTH_BY_MONTH or len(_small(result, rule)) == len(result.table.rows):
        return replace(veiled_whole(result), caveats=(CAVEAT_FOR_ALL,))
    return _without_small(result, rule)


def _without_small(result: Result, rule: Rule) -> Result:
    """The months that are large enough, and how many months there are: nothing else."""
    small, of = _small(result, rule), _parts_of(result)
    cells = {(at, 1) for at in small} | _beside(result, of, rule)
    rows = tuple(
        tuple(
            None if (at, place) in cells else _written(cell, of[at], rule) if place == 1 else cell
            for place, cell in enumerate(row)
        )
        for at, row in enumerate(result.table.rows)
    )
    said = (
        CAVEAT if small else CAVEAT_IF_ROUNDED,
        *((Caveat(CODE, ROUNDED.format(rule.nearest)),) if rule.rounds else ()),
    )
    return replace(
        result,
        estimates=tuple(
            each if each.name == "months" else replace(each, value=None, low=None, high=None, level=None)
            for each in result.estimates
        ),
        table=Table(result.table.columns, rows, tuple(sorted(cells))),
        caveats=(*(each for each in result.caveats if each.code in STILL_TRUE), *said),
    )


def _beside(result: Result, of: Sequence[float | None], rule: Rule) -> set[tuple[int, int]]:
    """The cells that go beside the small months: every reason for a mark, and too few people to be one of."""
    columns = result.table.columns
    reasons = {(at, columns.index(name)) for at in range(len(of)) for name in ("mark", "way")}
    few = {at for at, people in enumerate(of) if people is not None and rule.is_small(people)}
    return reasons | {(at, columns.index("out of")) for at in few}


def _written(cell: Cell, of: float | None, rule: Rule) -> Cell:
    """A count as it is published: never more than there were, where it is a share of so many."""
    if not isinstance(cell, int | float):
        return cell
    return rule.written(cell) if of is None else min(rule.written(cell), int(of))


def _shows_all(result: Result, rule: Rule) -> bool:
    return not rule.rounds and not _small(result, rule)


def _small(result: Result, rule: Rule) -> list[int]:
    """The rows whose number is hidden already, or could point to somebody."""
    counts = [row[1] for row in result.table.rows]
    return [
        at
        for at, (count, of) in enumerate(zip(counts, _parts_of(result), strict=True))
        if not isinstance(count, int | float) or is_small_month(count, of, rule)
    ]


def _parts_of(result: Result) -> list[float | None]:
    """How many there were in each row, where each one counted is one of them; else None."""
    columns = result.table.columns
    if not dict(result.about).get("share") or "out of" not in columns:
        return [None] * len(result.table.rows)
    cells = (row[columns.index("out of")] for row in result.table.rows)
    return [cell if isinstance(cell, int | float) else None for cell in cells]


def _series(result: Result) -> tuple[object, object]:
    about = dict(result.about)
    return about.get("name"), about.get("outcome")
