"""What was counted under one name, month by month, as it may be shown."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from math import ceil, floor
from typing import Any

from ..analysis.result import Cell, Result
from ..domain.answer import MonthlyCount
from ..domain.month import MONTHS
from .month_exposure import Exposure, exposure_of
from .numbers import score, whole
from .subject import value_of

Reason = tuple[str, str]
"""Why a month is marked, and which way: ("shift", "below")."""


@dataclass(frozen=True)
class Month:
    """The number of one month; None is hidden. `at` counts months, so that a month left out is a gap.

    `parts` are what a rate was worked out from: how many, and out of how many. `provisional` says that the
    number may still change.
    """

    at: int
    count: float | None
    marks: tuple[Reason, ...] = ()
    parts: tuple[float, float] | None = None
    provisional: bool = False

    @property
    def name(self) -> str:
        """The month in words: "January 2024"."""
        return f"{MONTHS[self.at % 12]} {self.at // 12}"


@dataclass(frozen=True)
class Stretch:
    """The months from one restart to the next, with their average and limits."""

    first: int
    last: int
    average: float
    low: float
    high: float


@dataclass(frozen=True)
class Happened:
    """Something that happened in a month. `began` says that the group's work began with it."""

    at: int
    text: str
    began: bool

    @property
    def told(self) -> str:
        """Its month and its words: "April 2025: The café opened"."""
        return f"{Month(self.at, None).name}: {self.text.strip()}"


@dataclass(frozen=True)
class MonthSeries:
    """Everything counted under one name, in the order of the months. `outcome` is a record id, or empty.

    `per` is what a rate is out of, such as 100; 0 where numbers are counts. `each` is that in words, such as
    "in every 100 appointments". `better` is "higher" or "lower"
    when the group hopes for one. `restarts` are the months at which a new average begins.
    """

    name: str
    outcome: str
    months: tuple[Month, ...]
    stretches: tuple[Stretch, ...] = ()
    happened: tuple[Happened, ...] = ()
    restarts: tuple[int, ...] = ()
    better: str = ""
    per: int = 0
    each: str = ""

    @property
    def shown(self) -> tuple[Month, ...]:
        """The months whose number is not hidden."""
        return tuple(month for month in self.months if month.count is not None)

    @property
    def hides(self) -> bool:
        """Whether the number of any month is hidden."""
        return len(self.shown) < len(self.months)

    @property
    def marked(self) -> tuple[Month, ...]:
        """The months that are worth asking about."""
        return tuple(month for month in self.months if month.marks)

    def number(self, value: float) -> str:
        """A number of this series in words: "24", or "12.5 in every 100" where it is a rate."""
        return f"{decimal(value)} {self.each}" if self.per else whole(value)

    def average(self, value: float) -> str:
        """An average of this series in words, with one decimal where it is under 100."""
        return f"{decimal(value)} {self.each}" if self.per else decimal(value)

    def limits(self, stretch: Stretch) -> tuple[str, str]:
        """The lowest and highest number inside the limits: whole, but for a rate or where there is none."""
        low, high = ceil(round(stretch.low, 9)), floor(round(stretch.high, 9))
        if self.per or low > high:
            return decimal(stretch.low), decimal(stretch.high)
        return whole(low), whole(high)

    def told(self, month: Month) -> str:
        """The number of a month with its name: "24 in January 2024"."""
        return f"{self.number(month.count or 0)} in {month.name}"


def decimal(value: float) -> str:
    """A number with one decimal, or none where that says nothing or the number is 100 or more."""
    rounded = round(value, 1)
    return whole(value) if abs(value) >= 100 or rounded == int(rounded) else score(value)


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


def series_of(result: Result) -> MonthSeries:
    """The series that a result of the kind "month by month" is about, with what was found."""
    about = dict(result.about)
    rows = [dict(zip(result.table.columns, row, strict=True)) for row in result.table.rows]
    exposure = _exposure(result, rows)
    per = exposure.per if exposure else 0
    open_still = frozenset(map(place_of, about.get("provisional", ())))
    months = tuple(_month_of(row, per, open_still) for row in rows)
    restarts = tuple(place_of(month) for month in about.get("restarts", ()))
    return MonthSeries(
        str(about.get("name", "")),
        str(about.get("outcome", "")),
        months,
        _stretches(result, months, restarts, per or 1),
        happened_of(about),
        restarts,
        str(about.get("better", "")),
        per,
        exposure.each if exposure else "",
    )


def happened_of(about: Mapping[str, Any]) -> tuple[Happened, ...]:
    """What a result says happened, in order. A beginning that nobody put into words is told as one."""
    told = [Happened(place_of(month), text, began) for month, text, began in about.get("events", ())]
    known = {each.at for each in told if each.began}
    bare = [Happened(place_of(each), "The work began", True) for each in about.get("began", ())]
    return tuple(sorted([*told, *(each for each in bare if each.at not in known)], key=lambda each: each.at))


def place_of(month: str) -> int:
    """A month such as "2025-04" as a number that rises by one a month."""
    year, number = month.split("-")
    return int(year) * 12 + int(number) - 1


def _when(count: MonthlyCount) -> date:
    return count.month


def _month(count: MonthlyCount, hidden: Collection[MonthlyCount]) -> Month:
    at = count.month.year * 12 + count.month.month - 1
    return Month(at, None if count in hidden else count.count)


def _month_of(row: Mapping[str, Cell], per: int, provisional: Collection[int]) -> Month:
    at, count, out_of = place_of(str(row["month"])), _known(row["count"]), _known(row.get("out of"))
    parts = (count, out_of) if count is not None and out_of else None
    value = parts[0] * per / parts[1] if parts else count
    said = zip(str(row["mark"] or "").split(", "), str(row["way"] or "").split(", "), strict=True)
    marks = tuple((mark, way) for mark, way in said if mark)
    return Month(at, value, marks, parts, at in provisional)


def _known(cell: Cell) -> float | None:
    return cell if isinstance(cell, int | float) else None


def _exposure(result: Result, rows: Iterable[Mapping[str, Cell]]) -> Exposure | None:
    """Out of how many of what the rates of these rows are told; None where they are counts."""
    pairs = [(_known(row["count"]), _known(row["out of"])) for row in rows if "out of" in row]
    if not pairs:
        return None
    return exposure_of(result, max((one / other for one, other in pairs if one and other), default=0.0))


def _stretches(
    result: Result, months: tuple[Month, ...], restarts: tuple[int, ...], scale: float
) -> tuple[Stretch, ...]:
    """The stretches that have limits. The last has the plain names of estimates; others add their month."""
    starts = [months[0].at, *restarts, months[-1].at + 1]
    found = []
    for first, end in pairwise(starts):
        of = "" if end == starts[-1] else f" from {first // 12:04d}-{first % 12 + 1:02d}"
        numbers = [value_of(result, f"{name}{of}") for name in ("average", "lower limit", "upper limit")]
        known = [each * scale for each in numbers if each is not None]
        if len(known) == len(numbers):
            found.append(Stretch(first, max(m.at for m in months if m.at < end), *known))
    return tuple(found)
