"""A count kept month by month: what was counted, and each month's number."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from ..errors import Problem
from .answer import MonthlyCount
from .typed_count import parse_counts, written_counts


@dataclass(frozen=True)
class CountSeries:
    """Everything counted under one name. `lines` is how it is typed: a month and a number on each line."""

    kind: ClassVar[str] = "count series"
    name: str = ""
    outcome: str = ""
    lines: str = ""

    @property
    def counts(self) -> tuple[MonthlyCount, ...]:
        """The counts, in the order they were typed. None while something is to be put right."""
        found = parse_counts(self.lines, self.name, self.outcome)
        return tuple(each for each in found if isinstance(each, MonthlyCount))

    def problems(self) -> list[Problem]:
        """What has to be put right before these counts can be kept."""
        found = [] if self.name.strip() else [Problem("name", "Enter what you counted.")]
        if not self.lines.strip():
            return [*found, Problem("lines", "Enter at least one month and its number.")]
        read = parse_counts(self.lines, self.name, self.outcome, field="lines")
        return [*found, *(each for each in read if isinstance(each, Problem))]


def series_of(counts: Iterable[MonthlyCount]) -> tuple[CountSeries, ...]:
    """The counts under each name, in the order the names first come."""
    named: dict[tuple[str, str], list[MonthlyCount]] = {}
    for each in counts:
        named.setdefault((each.name, each.outcome), []).append(each)
    return tuple(CountSeries(name, outcome, written_counts(held)) for (name, outcome), held in named.items())
