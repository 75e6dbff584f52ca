"""How many people have answered each measure at each time point, as HTML."""

from __future__ import annotations

from ..domain.measure import TimePoint
from ..domain.project import Contents
from .html import table_html
from .numbers import whole
from .phrases import capital
from .planned_and_done import answered_at
from .tables import TextTable

NO_MEASURES = "There are no measures yet."
NOT_ASKED = "not asked"


def who_answered_html(contents: Contents) -> str:
    """One table: a measure a row, a time point a column, and how many people answered."""
    if not contents.measures:
        return f"<p>{NO_MEASURES}</p>"
    return f'<section class="ci-answered">{table_html(who_answered_table(contents))}</section>'


def who_answered_table(contents: Contents) -> TextTable:
    """The counts of answers given; a question that was passed over is not an answer."""
    planned = {time for measure in contents.measures for time in measure.value.time_points}
    given = {answer.time_point for answer in contents.answers if answer.value is not None}
    times = tuple(time for time in TimePoint if time in planned | given)
    rows = tuple(
        (
            measure.value.name,
            *(_count(contents, measure.id, time, time in measure.value.time_points) for time in times),
        )
        for measure in contents.measures
    )
    columns = ("Measure", *(capital(time.told) for time in times))
    return TextTable("How many people have answered", columns, rows, tuple(range(1, len(columns))))


def _count(contents: Contents, measure: str, time: TimePoint, asked: bool) -> str:
    people = answered_at(contents, measure, everybody=True).get(time)
    return whole(people or 0) if people or asked else NOT_ASKED
