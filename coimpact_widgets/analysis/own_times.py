"""Which two times of a measure are compared: its own first and last, or those that somebody asks for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ..domain.measure import Measure, TimePoint
from ..errors import NeedsFirst
from .paired import usable

if TYPE_CHECKING:
    import pandas as pd

Times = tuple[str, str]
USUAL: Times = (TimePoint.BEFORE.value, TimePoint.AFTER.value)
"""What is compared wherever a measure holds answers to both."""
AFTERWARDS = (TimePoint.AFTER.value, TimePoint.LATER.value)
"""Times at which nothing can be said any more of how it was at the start."""


def own_times(
    answers: pd.DataFrame, measure: Measure, measure_id: str, before: str = "", after: str = ""
) -> Times:
    """The two times to compare: `before` and `after` where they are given, else the measure's own.

    A measure asked at two times is compared at these two. One asked more often is compared before and after
    where both hold answers, and else at the first and the last time that hold any. "then" is none of them: it
    is asked afterwards. Raises NeedsFirst when the measure was asked at one time only, or when the one time
    that is given leaves no later time to compare it with.
    """
    if before and after:
        return before, after
    first, last = _own(answers, measure, measure_id)
    one, other = before or first, after or last
    if (before or after) and _in_order({one, other}) != (one, other):
        raise NeedsFirst("name both times to compare, the earlier one as before")
    return one, other


def _own(answers: pd.DataFrame, measure: Measure, measure_id: str) -> Times:
    planned = _in_order(measure.time_points)
    if len(planned) == 2:
        return planned[0], planned[1]
    held = _held(answers, measure, measure_id)
    if len(planned) < 2:
        planned = held
    else:
        held = tuple(time for time in held if time in planned)
    times = held if len(held) > 1 else planned
    if len(times) < 2:
        raise NeedsFirst("ask this question at two times, such as before and after")
    return USUAL if set(USUAL) <= set(times) else (times[0], times[-1])


def _held(answers: pd.DataFrame, measure: Measure, measure_id: str) -> tuple[str, ...]:
    """The times at which somebody gave one of the answers."""
    asked = answers[answers["measure"] == measure_id]
    return _in_order(asked.loc[usable(asked["value"], measure), "time_point"].unique())


def _in_order(times: Iterable[str]) -> tuple[str, ...]:
    given = {str(time) for time in times}
    return tuple(time.value for time in TimePoint if time.value in given and time is not TimePoint.THEN)
