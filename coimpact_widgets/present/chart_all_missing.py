"""The chart of who is missing from many measures: a bar for each, in place of a chart for each."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache, partial
from itertools import pairwise
from math import ceil

from ..analysis.result import Result
from .chart_bars import draw_bars
from .chart_missing import HOW_TO_READ, bar_of
from .chart_page import NOTE_OF_HIDDEN, ChartPage
from .chart_picture import picture
from .figure import Figure
from .own_times import at_own_times, own_times
from .subject import shows_numbers, subject, value_of
from .words_missing import headline, headline_of_all

MANY = 6
"""From so many measures on, one chart is easier to read than a chart for each."""
PAGE = 10
"""So many measures fit on a printed page under a heading."""


def all_missing_figures(results: Sequence[Result]) -> tuple[Figure, ...]:
    """One chart, or a few for printed pages; none where there are few measures, or their times differ."""
    shown = tuple(each for each in results if shows_numbers(each))
    if len(shown) < MANY or len({own_times(each) for each in shown}) > 1:
        return ()
    pages = ceil(len(shown) / PAGE)
    ends = [len(shown) * page // pages for page in range(pages + 1)]
    return tuple(_figure(shown[begin:end]) for begin, end in pairwise(ends))


@lru_cache(maxsize=32)
def _figure(results: tuple[Result, ...]) -> Figure:
    title = headline_of_all(results)
    told = "; ".join(f"{subject(each).name}: {headline(each)}" for each in results)
    return Figure(
        title, f"{title}. A bar for each measure. {told}.", partial(picture, partial(_draw, results, title))
    )


def _draw(results: Sequence[Result], title: str) -> ChartPage:
    page = ChartPage(title)
    counts = [(value_of(each, "answered before"), value_of(each, "answered both")) for each in results]
    draw_bars(page, [bar_of(subject(each).name, *both) for each, both in zip(results, counts, strict=True)])
    page.note(at_own_times(HOW_TO_READ, results[0]))
    if any(None in both for both in counts):
        page.note(NOTE_OF_HIDDEN)
    return page
