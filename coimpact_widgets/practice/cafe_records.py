"""Every record of the practice project, meeting by meeting."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from ..domain.record import Record, Written
from ..domain.role import Role
from .cafe_meetings import cafe_checks
from .cafe_pathway import FIRST_MEETING, cafe_first_meeting
from .cafe_plan import LATER_MEETING, PLANNING_MEETING, cafe_change_of_plan, cafe_plan
from .cafe_review import cafe_review

AT_THE_END = timedelta(hours=4)
REVIEW_MEETING = datetime(2026, 1, 13, 18, 0, tzinfo=UTC)

MEETINGS = (FIRST_MEETING, PLANNING_MEETING, LATER_MEETING, REVIEW_MEETING)


def cafe_records() -> tuple[Record[Written], ...]:
    """Every record of the practice project, three minutes apart, in the order they were written."""
    first = tuple(_written(FIRST_MEETING, cafe_first_meeting()))
    return (
        *first,
        *_written(PLANNING_MEETING, cafe_plan(first)),
        *_written(LATER_MEETING, cafe_change_of_plan()),
        *_written(REVIEW_MEETING, cafe_review()),
        *(each for at in MEETINGS for each in _written(at + AT_THE_END, cafe_checks(at.date()))),
    )


def _written(meeting: datetime, values: Iterable[tuple[str, Written]]) -> Iterable[Record[Written]]:
    for place, (id, value) in enumerate(values):
        yield Record(id, 1, value, Role.FACILITATOR, meeting + timedelta(minutes=3 * place))
