"""When a group means to ask at each time point."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from ..errors import Problem
from .day import day_kept
from .measure import TimePoint


@dataclass(frozen=True)
class PlannedTime:
    """From when until when people are asked at one time point. There is one for each in a project.

    `first` and `last` are days as "2026-08-06". An empty `last` means that everybody is asked on the first.
    """

    kind: ClassVar[str] = "planned time"
    time_point: TimePoint | None = None
    first: str = ""
    last: str = ""

    @property
    def id(self) -> str:
        """The id of its record: the same for everybody who plans the same time point."""
        return f"planned-time-{self.time_point or ''}"

    @property
    def first_day(self) -> date | None:
        """The first day of asking, or None when the group has not said."""
        return day_kept(self.first)

    @property
    def last_day(self) -> date | None:
        """The last day of asking, which may be the first, or None when the group has not said."""
        return day_kept(self.last) or self.first_day

    def problems(self) -> list[Problem]:
        """What has to be put right before this can be kept."""
        found = [] if self.time_point else [Problem("time_point", "Choose when this is.")]
        found += [
            Problem(name, "Enter a day, such as 27 3 2026.")
            for name in ("first", "last")
            if getattr(self, name) and day_kept(getattr(self, name)) is None
        ]
        if self.last and not self.first:
            found.append(Problem("first", "Enter the first day too."))
        if self.first_day and self.last_day and self.last_day < self.first_day:
            found.append(Problem("last", "Make the last day the same as the first, or later."))
        return found


def out_of_order(times: Iterable[PlannedTime]) -> Iterator[tuple[PlannedTime, PlannedTime]]:
    """Each time whose first or last day is earlier than that of a time before it, with that time.

    The days of two times may overlap, as where people begin one after another.
    """
    by_time = {each.time_point: each for each in times if each.first_day}
    planned = [by_time[time] for time in TimePoint if time in by_time]
    for place, later in enumerate(planned):
        earlier = next((each for each in planned[:place] if _comes_first(later, each)), None)
        if earlier:
            yield later, earlier


def _comes_first(later: PlannedTime, earlier: PlannedTime) -> bool:
    pairs = (later.first_day, earlier.first_day), (later.last_day, earlier.last_day)
    return any(mine and theirs and mine < theirs for mine, theirs in pairs)
