"""Who was to be asked, who answered, and how many answered each measure at each time, as HTML."""

from __future__ import annotations

from html import escape

from ..domain.measure import TimePoint
from ..domain.project import Contents
from .asked_and_answered import (
    answered_figure,
    answered_table,
    groups_answered,
    missing_in_words,
    small_in_words,
)
from .html import figure_html, table_html
from .numbers import whole
from .phrases import capital
from .planned_and_done import answered_at
from .tables import TextTable

NO_MEASURES = "There are no measures yet."
NOT_ASKED = "not asked"


def who_answered_html(contents: Contents) -> str:
    """Who was to be asked and who answered as a picture, then how many answered each measure at each time."""
    if not contents.measures:
        return f"<p>{NO_MEASURES}</p>"
    by_group, by_measure = _by_group(contents), table_html(who_answered_table(contents))
    return f'<section class="ci-answered">{by_group}{by_measure}</section>'


def _by_group(contents: Contents) -> str:
    groups = groups_answered(contents)
    figure = answered_figure(groups)
    if figure is None:
        return ""
    told = "".join(
        f'<li dir="auto">{escape(each)}</li>'
        for each in (*missing_in_words(groups), *filter(None, (small_in_words(groups),)))
    )
    listed = f'<ul class="ci-telling" role="list">{told}</ul>' if told else ""
    return f"{figure_html(figure)}{listed}{table_html(answered_table(groups))}"


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
