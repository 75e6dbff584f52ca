"""The marked months of a series, gathered into what can be said in one sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ..domain.month import MONTHS
from .month_series import Month, MonthSeries, Reason
from .phrases import and_list

OUTSIDE, NEAR, SHIFT, TREND = "outside", "near the limit", "shift", "trend"
KINDS = (SHIFT, TREND, OUTSIDE, NEAR)
"""The order in which they are told: what lasts first."""
LASTING = (SHIFT, TREND)
"""Those that go on for months; the newest of them leads."""
WAYS = {
    OUTSIDE: ("above", "below"),
    NEAR: ("above", "below"),
    SHIFT: ("above", "below"),
    TREND: ("rising", "falling"),
}
MOST_NAMED = 3


@dataclass(frozen=True)
class Run:
    """Months marked for one reason, in order."""

    kind: str
    way: str
    months: tuple[Month, ...]

    @property
    def told(self) -> str:
        """What is seen, without a full stop: "From April to December 2025, every month was below average"."""
        if self.kind == SHIFT:
            return f"From {span(self.months)}, every month was {self.way} average"
        if self.kind == TREND:
            return f"From {span(self.months)}, each month was {_step(self.way)} than the last"
        be = "was" if len(self.months) == 1 else "were"
        side = "upper" if self.way == "above" else "lower"
        where = f"{self.way} the {side} limit" if self.kind == OUTSIDE else f"near the {side} limit"
        return f"{named(self.months)} {be} {where}"


def runs(series: MonthSeries) -> tuple[Run, ...]:
    """Every run, the lasting ones first. Months outside the limits are one run on each side of them."""
    found = []
    for kind in KINDS:
        for way in WAYS[kind]:
            months = [month for month in series.months if (kind, way) in month.marks]
            parts = [months] if kind in (OUTSIDE, NEAR) else _in_a_row(months, (kind, way), series.restarts)
            found += [Run(kind, way, tuple(part)) for part in parts if part]
    return tuple(found)


def span(months: Sequence[Month]) -> str:
    """The first to the last month: "April to December 2025", "May 2024 to March 2025"."""
    first, last = months[0], months[-1]
    same_year = first.at // 12 == last.at // 12
    return f"{MONTHS[first.at % 12] if same_year else first.name} to {last.name}"


def named(months: Sequence[Month]) -> str:
    """A few months by their names, or how many there are and from when to when."""
    if len(months) <= MOST_NAMED:
        return and_list([month.name for month in months])
    return f"{len(months)} months, from {span(months)},"


def _step(way: str) -> str:
    return "higher" if way == "rising" else "lower"


def _in_a_row(months: Sequence[Month], reason: Reason, restarts: Sequence[int]) -> list[list[Month]]:
    """The months in parts that follow each other. A trend ends where the number no longer goes its way."""
    parts: list[list[Month]] = [[*months[:1]]]
    for before, month in pairwise(months):
        if month.at == before.at + 1 and month.at not in restarts and _goes_on(before, month, reason):
            parts[-1].append(month)
        else:
            parts.append([month])
    return parts


def _goes_on(before: Month, month: Month, reason: Reason) -> bool:
    kind, way = reason
    return kind != TREND or ((month.count or 0) > (before.count or 0)) == (way == "rising")
