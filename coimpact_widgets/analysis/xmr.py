"""Which months are worth asking about? A chart of monthly counts with its average and limits (XmR)."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from ..errors import TooFew
from . import month_caveats as caveats
from .kind import Kind
from .month_marks import Mark, marks_of
from .months import Month, Months, caveats_of, months_of, name_of, names_of, place_of, said_of
from .moving_range import REACH, SCREENED_OVER, Limits, has_enough, limits_of
from .result import Caveat, Estimate, Method, Result, Table

if TYPE_CHECKING:
    import pandas as pd

FEWEST_FOR_NO_TRIAL = 12
SMALL = 5
"""Under this average count, chance alone marks more charts: 3 in 10 of 24 months at an average of 3."""
SOURCE = (
    "NHS England, Making Data Count; Wheeler DJ (2000), Understanding Variation; "
    "Nelson LS (1982), Journal of Quality Technology 14: 172-173"
)


def month_by_month(
    counts: pd.DataFrame,
    name: str,
    outcome: str = "",
    began: Month | Iterable[Month] = (),
    events: pd.DataFrame | None = None,
    *,
    restart: Month | Iterable[Month] = (),
    better: str = "",
    screened: bool = True,
) -> Result:
    """Which months are worth asking about?

    Description: `counts` has columns month (a date, or text such as "2025-04") and count, and for a rate
    out_of, with what the table says of it. `began` and `events` (columns month, text, began) are shown beside
    the numbers; they change none. `restart` begins a new average and new limits at a month, only when asked.
    `better` is "higher" or "lower", when the group hopes for one. A month with no row is a gap. The table
    says why a month is marked (outside, near the limit, shift, trend) and which way (above, below, rising,
    falling).

    Formula: limits are the average plus and minus 2.66 times the mean moving range. Moving ranges over 3.27
    times their mean are left out of it, once, unless `screened` is False. Limits stop at 0. Marked are: a
    month outside the limits; 2 of 3 months in the outer third, all three on that side of the average; 7
    months in a row on one side of it; 6 rises or falls in a row.
    Assumes: neighbouring months do not depend on each other. By chance alone, about a fifth of charts of 24
    months show a mark.
    Least: 6 months and 5 moving ranges for an average, limits and marks; 12 months, or they are trial limits.
    Source: NHS England, Making Data Count; Wheeler DJ (2000), Understanding Variation; Nelson LS (1982),
    Journal of Quality Technology 14: 172-173.
    Raises TooFew when no month has a number, ValueError when a month stands twice.
    """
    months = months_of(counts)
    if not len(months):
        raise TooFew(1, 0, "month with a number")
    phases = _phases(months, names_of(restart))
    limits = [limits_of(phase, screened=screened) for phase in phases]
    marks = [mark for phase, its in zip(phases, limits, strict=True) for mark in marks_of(phase, its)]
    said = {"restarts": tuple(phase.names[0] for phase in phases[1:]), "better": better}
    facts = (said | {name: value for name, value in said_of(counts, months) if not said.get(name)}).items()
    return Result(
        kind=Kind.MONTH_BY_MONTH,
        question="Which months are worth asking about?",
        method=_method(screened=screened),
        answered=0,
        estimates=(*_estimates(months, phases, limits), _marked(marks, limits)),
        table=_table(months, marks),
        caveats=tuple(_caveats(months, phases, limits, marks)),
        about=(("name", name), ("outcome", outcome), *_happened(began, events), *facts),
    )


def _method(*, screened: bool) -> Method:
    left_out = (
        f"those over {SCREENED_OVER} times their mean are left out, once" if screened else "all are kept"
    )
    settings = (("limits at", f"{REACH} times the mean moving range"), ("moving ranges", left_out))
    return Method("XmR chart with the rules of Making Data Count", SOURCE, settings)


def _phases(months: Months, restarts: tuple[str, ...]) -> list[Months]:
    """The months from each restart to the next. One without a month is none."""
    ends = [-np.inf, *(place_of(each) for each in restarts), np.inf]
    parts = (months.part((months.at >= first) & (months.at < end)) for first, end in pairwise(ends))
    return [part for part in parts if len(part)]


def _estimates(months: Months, phases: list[Months], limits: list[Limits | None]) -> list[Estimate]:
    """How many months, then the average and limits: of the last phase, and of each before it by its month."""
    unit = "events" if months.out_of is None else "rate"
    found = [Estimate("months", len(months), unit="months")]
    for phase, its in reversed(list(zip(phases, limits, strict=True))):
        of = "" if phase is phases[-1] else f" from {phase.names[0]}"
        numbers = (its.average, its.low, its.high) if its else (None, None, None)
        names = ("average", "lower limit", "upper limit")
        found += [
            Estimate(f"{name}{of}", number, unit=unit) for name, number in zip(names, numbers, strict=True)
        ]
    return found


def _marked(marks: list[tuple[Mark, ...]], limits: list[Limits | None]) -> Estimate:
    return Estimate("months marked", sum(map(bool, marks)) if any(limits) else None, unit="months")


def _table(months: Months, marks: list[tuple[Mark, ...]]) -> Table:
    """A row a month. Several marks of one month stand in one cell with a comma, and their ways likewise."""
    said = [(", ".join(each.kind for each in its), ", ".join(each.way for each in its)) for its in marks]
    counts = [int(each) if each.is_integer() else each for each in months.counts.tolist()]
    if months.out_of is None:
        rows = zip(months.names, counts, *zip(*said, strict=True), strict=True)
        return Table(("month", "count", "mark", "way"), tuple(rows))
    rows = zip(months.names, counts, months.out_of.tolist(), *zip(*said, strict=True), strict=True)
    return Table(("month", "count", "out of", "mark", "way"), tuple(rows))


def _caveats(
    months: Months, phases: list[Months], limits: list[Limits | None], marks: list[tuple[Mark, ...]]
) -> Iterable[Caveat]:
    both = list(zip(phases, limits, strict=True))
    few = [len(phase) < FEWEST_FOR_NO_TRIAL for phase, its in both if its]
    small = months.out_of is None and any(its.average < SMALL for its in limits if its)
    without = [has_enough(phase) for phase, its in both if not its]
    found = {
        caveats.LIMITS_NEED_6: not all(without),
        caveats.HARDLY_MOVES: any(without),
        caveats.TRIAL_LIMITS: any(few),
        caveats.STOPS_AT_0: any(its.stops_at_floor for its in limits if its),
        caveats.MARKS_BY_CHANCE: any(marks),
        caveats.SMALL_NUMBERS: small,
        caveats.GAPS: months.has_gaps,
    }
    yield from (caveat for caveat, holds in found.items() if holds)
    yield from caveats_of(months)


def _happened(
    began: Month | Iterable[Month], events: pd.DataFrame | None
) -> tuple[tuple[str, tuple[object, ...]], ...]:
    """When the work began, and what happened: month, words, and whether it is when the work began."""
    rows = [] if events is None else [tuple(row) for row in events[["month", "text", "began"]].to_numpy()]
    told = sorted((name_of(place_of(month)), str(text), bool(start)) for month, text, start in rows)
    starts = names_of([*names_of(began), *(month for month, _, start in told if start)])
    return (("began", starts), ("events", tuple(told)))
