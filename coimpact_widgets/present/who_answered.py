"""How many people have answered each measure at each time point, as a table with a sentence."""

from __future__ import annotations

from collections import Counter
from html import escape

from ..domain.measure import Measure, TimePoint
from ..domain.project import Contents
from ..domain.record import Record
from .numbers import people

NOTHING_YET = "<p>No answers yet. They are counted here as you put them in.</p>"


def who_answered_html(contents: Contents) -> str:
    """A sentence and a table: a row for each measure, a column for each time point that is planned."""
    answered = Counter((each.measure, each.time_point) for each in contents.answers if each.value is not None)
    if not answered:
        return NOTHING_YET
    codes = {each.person for each in contents.answers if each.value is not None}
    times = [time for time in TimePoint if any(time in each.value.time_points for each in contents.measures)]
    heads = "".join(f'<th scope="col">{time.capitalize()}</th>' for time in times)
    rows = "".join(_row(measure, times, answered) for measure in contents.measures)
    return (
        f"<p>{people(len(codes)).capitalize()} answered at least one question.</p>"
        '<div class="ci-table" tabindex="0" role="region" aria-label="How many people answered"><table>'
        "<caption>How many people answered each question</caption>"
        f'<thead><tr><th scope="col">Measure</th>{heads}</tr></thead><tbody>{rows}</tbody></table></div>'
    )


def _row(measure: Record[Measure], times: list[TimePoint], answered: Counter[tuple[str, TimePoint]]) -> str:
    cells = "".join(
        f"<td>{answered[measure.id, time] if time in measure.value.time_points else 'Not asked'}</td>"
        for time in times
    )
    return f'<tr><th scope="row" dir="auto">{escape(measure.value.name)}</th>{cells}</tr>'
