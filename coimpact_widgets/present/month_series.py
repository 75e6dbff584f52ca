"""What was counted under one name, month by month, as it may be shown."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from ..domain.answer import MonthlyCount
from ..domain.month import MONTHS
from .numbers import whole


@dataclass(frozen=True)
class Month:
    """The number of one month; None is hidden. `at` counts months, so that a month left out is a gap."""

    at: int
    count: int | None

    @property
    def name(self) -> str:
        """The month in words: "January 2024"."""
        return f"{MONTHS[self.at % 12]} {self.at // 12}"

    @property
    def told(self) -> str:
        """Its number with its name: "24 in January 2024"."""
        return f"{whole(self.count or 0)} in {self.name}"


@dataclass(frozen=True)
class MonthSeries:
    """Everything counted under one name, in the order of the months. `outcome` is a record id, or empty."""

    name: str
    outcome: str
    months: tuple[Month, ...]

    @property
    def shown(self) -> tuple[Month, ...]:
        """The months whose number is not hidden."""
        return tuple(month for month in self.months if month.count is not None)

    @property
    def hides(self) -> bool:
        """Whether the number of any month is hidden."""
        return len(self.shown) < len(self.months)


def month_series(
    counts: Iterable[MonthlyCount], hidden: Collection[MonthlyCount] = frozenset()
) -> tuple[MonthSeries, ...]:
    """The counts under each name, in the order the names first come. Those in `hidden` lose their number."""
    named: dict[tuple[str, str], list[MonthlyCount]] = {}
    for each in counts:
        named.setdefault((each.name, each.outcome), []).append(each)
    return tuple(
        MonthSeries(name, outcome, tuple(_month(each, hidden) for each in sorted(held, key=_when)))
        for (name, outcome), held in named.items()
    )


def _when(count: MonthlyCount) -> date:
    return count.month


def _month(count: MonthlyCount, hidden: Collection[MonthlyCount]) -> Month:
    at = count.month.year * 12 + count.month.month - 1
    return Month(at, None if count in hidden else count.count)
