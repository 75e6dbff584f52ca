"""The chart of a result: one for each kind, with its message as its title and words that stand in for it."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, partial

from ..analysis.kind import Kind
from ..analysis.result import Result
from . import (
    chart_compared,
    chart_could_see,
    chart_interrupted,
    chart_ladder,
    chart_missing,
    chart_months,
    chart_ordinal,
    chart_people_groups,
    chart_score,
    chart_several_times,
    chart_smallest,
    chart_themes,
    chart_then,
    chart_waves,
    chart_yes_no,
)
from .chart_alt import alt
from .chart_page import ChartPage
from .chart_picture import picture
from .figure import Figure
from .words import headline
from .words_people_groups import is_of_one

DRAWN: dict[str, Callable[[Result, str], ChartPage]] = {
    Kind.PAIRED_ORDINAL: chart_ordinal.draw,
    Kind.PAIRED_SCORE: chart_score.draw,
    Kind.PAIRED_YES_NO: chart_yes_no.draw,
    Kind.APART_ORDINAL: chart_several_times.draw_ordinal,
    Kind.APART_SCORE: chart_several_times.draw_score,
    Kind.APART_YES_NO: chart_several_times.draw_yes_no,
    Kind.THEN_RATINGS: chart_then.draw,
    Kind.OVER_TIME_ORDINAL: chart_several_times.draw_ordinal,
    Kind.OVER_TIME_SCORE: chart_several_times.draw_score,
    Kind.OVER_TIME_YES_NO: chart_several_times.draw_yes_no,
    Kind.THEMES: chart_themes.draw,
    Kind.TWO_CODERS: chart_themes.draw_agreement,
    Kind.WHO_IS_MISSING: chart_missing.draw,
    Kind.SMALLEST_CHANGE: chart_smallest.draw,
    Kind.PEOPLE_GROUPS: chart_people_groups.draw,
    Kind.COMPARISON_GROUP: chart_people_groups.draw,
    Kind.EARLIER_WAVES: chart_waves.draw,
    Kind.HOW_SURE: chart_ladder.draw,
    Kind.MONTH_BY_MONTH: chart_months.draw,
    Kind.COUNTS_COMPARED: chart_compared.draw,
    Kind.INTERRUPTED_SERIES: chart_interrupted.draw,
    Kind.COULD_SEE_RATING: chart_could_see.draw_sizes,
    Kind.COULD_SEE_YES_NO: chart_could_see.draw_sizes,
    Kind.COULD_SEE_COUNT: chart_could_see.draw_counts,
}
"""How each kind of result is drawn. What is worth telling in words alone is not here."""


def is_drawn(result: Result) -> bool:
    """Whether this result has a chart. One people group alone has none: there is nothing to compare."""
    if result.kind == Kind.PEOPLE_GROUPS and is_of_one(result):
        return False
    return result.kind in DRAWN


@lru_cache(maxsize=128)
def chart(result: Result) -> Figure:
    """The chart of a result. Hidden numbers are drawn as nothing, with a note that says so.

    The same result gives the same figure again, so that a page draws nothing twice.
    """
    title = headline(result)
    draw = partial(DRAWN[result.kind], result, title)
    return Figure(title, f"{title}. {alt(result)}", partial(picture, draw))
