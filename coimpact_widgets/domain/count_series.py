"""A count kept month by month: what was counted, out of what, and each month's number."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from ..errors import Problem
from .answer import MonthlyCount
from .thing_counted import ThingCounted
from .typed_count import parse_counts, written_counts

if TYPE_CHECKING:
    from .project import Contents

NO_NUMBERS_OUT_OF = "Type out of how many after each number, such as January 2026: 14 of 340."
NOT_SAID = "Choose what the second number on each line is."
WHAT_OF = "Enter what it is out of, such as bed days."
SHARE, RATE = "share", "rate"
"""Each one counted is one of those it is out of, as 12 of 40 visits; or not, as 12 falls in 900 days."""


@dataclass(frozen=True)
class CountSeries:
    """Everything counted under one name. `lines` is how it is typed: a month and a number on each line.

    `sort` is SHARE, RATE, or empty where it is just a number. `exposure` and `better` are what the group says
    of it, as a `ThingCounted` has them.
    """

    kind: ClassVar[str] = "count series"
    name: str = ""
    outcome: str = ""
    lines: str = ""
    sort: str = ""
    exposure: str = ""
    better: str = ""

    @property
    def share(self) -> bool:
        """Whether each one counted is one of those it is out of."""
        return self.sort == SHARE

    @property
    def counts(self) -> tuple[MonthlyCount, ...]:
        """The counts, in the order they were typed. None while something is to be put right."""
        found = parse_counts(self.lines, self.name, self.outcome, share=self.share)
        return tuple(each for each in found if isinstance(each, MonthlyCount))

    @property
    def thing(self) -> ThingCounted:
        """What the group says of it."""
        exposure = self.exposure if self.sort else ""
        return ThingCounted(self.name, self.outcome, exposure, self.share, self.better)

    def problems(self, today: date | None = None) -> list[Problem]:
        """What has to be put right before these counts can be kept; beside `today`, where it is given."""
        found = self.thing.problems()
        if self.sort and not self.exposure.strip():
            found.append(Problem("exposure", WHAT_OF))
        if not self.lines.strip():
            return [*found, Problem("lines", "Enter at least one month and its number.")]
        read = parse_counts(self.lines, self.name, self.outcome, field="lines", share=self.share, today=today)
        wrong = [each for each in read if isinstance(each, Problem)]
        return [*found, *(wrong or self._not_as_said())]

    def _not_as_said(self) -> list[Problem]:
        """That the numbers and what they are said to be out of do not go together."""
        has = any(each.out_of is not None for each in self.counts)
        if has and not self.sort:
            return [Problem("sort", NOT_SAID)]
        return [Problem("lines", NO_NUMBERS_OUT_OF)] if self.sort and not has else []


def things_in(contents: Contents) -> tuple[ThingCounted, ...]:
    """What the group says of each thing that it counts."""
    return tuple(each.value for each in contents.of(ThingCounted))


def series_of(counts: Iterable[MonthlyCount], things: Iterable[ThingCounted] = ()) -> tuple[CountSeries, ...]:
    """The counts under each name, in the order the names first come, with what is said of each thing."""
    said = {(each.name, each.outcome): each for each in things}
    named: dict[tuple[str, str], list[MonthlyCount]] = {}
    for each in counts:
        named.setdefault((each.name, each.outcome), []).append(each)
    return tuple(_series(said.get(key, ThingCounted(*key)), held) for key, held in named.items())


def all_series(contents: Contents) -> tuple[CountSeries, ...]:
    """Everything that a project counted month by month, with what the group says of it."""
    return series_of(contents.counts, things_in(contents))


def _series(thing: ThingCounted, counts: Iterable[MonthlyCount]) -> CountSeries:
    sort = (SHARE if thing.share else RATE) if thing.exposure else ""
    lines = written_counts(counts)
    return CountSeries(thing.name, thing.outcome, lines, sort, thing.exposure, thing.better)
