"""Planned forms: what the people of one group are asked at one time, all on one form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from .asked_group import AskedGroup
from .measure import Measure, TimePoint
from .planned_time import PlannedTime
from .project import Contents
from .record import Record

USUAL_MINUTES = 0.5
"""What one question takes, where nobody has measured it."""


class AskedAt(NamedTuple):
    """A measure that is asked, and the time point its answer is kept under."""

    measure: Record[Measure]
    time_point: TimePoint


@dataclass(frozen=True)
class PlannedForm:
    """What these people are asked at this time. What looks back is asked on the form of AFTER.

    `group` is None where the plan names nobody, and `when` is None where it has no dates.
    """

    time_point: TimePoint
    questions: tuple[AskedAt, ...]
    group: Record[AskedGroup] | None = None
    when: PlannedTime | None = None

    def minutes(self, of_each: Mapping[str, float]) -> float:
        """How long it takes one person. `of_each` has the minutes of measures by record id, where known."""
        return sum(of_each.get(each.measure.id, USUAL_MINUTES) for each in self.questions)


def planned_forms(contents: Contents) -> tuple[PlannedForm, ...]:
    """Every form of the plan, in the order of time, and of the groups at each time.

    Where the plan names no group, there is one form at each time, for everybody.
    """
    groups: tuple[Record[AskedGroup] | None, ...] = contents.of(AskedGroup) or (None,)
    when = {each.value.time_point: each.value for each in contents.of(PlannedTime)}
    found = (
        PlannedForm(time, _asked(contents, time, group), group, when.get(time))
        for time in TimePoint
        if time is not TimePoint.THEN
        for group in groups
    )
    return tuple(each for each in found if each.questions)


def _asked(contents: Contents, time: TimePoint, group: Record[AskedGroup] | None) -> tuple[AskedAt, ...]:
    """What this group is asked at this time, in the order of the measures."""
    at = (time, TimePoint.THEN) if time is TimePoint.AFTER else (time,)
    asked = group.value.asked(contents.measures) if group else contents.measures
    return tuple(
        AskedAt(measure, kept_under)
        for kept_under in at
        for measure in asked
        if kept_under in measure.value.time_points
    )
