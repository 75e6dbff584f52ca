"""The chart of counts before and after a month: a bar for how often it happened each time."""

from __future__ import annotations

from ..analysis.result import Result, is_hidden
from .chart_bars import Bar, draw_bars
from .chart_page import NOTE_OF_HIDDEN, ChartPage
from .numbers import whole
from .palette import COLOURS
from .phrases import capital
from .subject import value_of
from .words_compared import SIDES, rate_told, rates_of, spent


def draw(result: Result, title: str) -> ChartPage:
    """A bar before and a bar after: how often for each month, or how many where they are few."""
    page, rates = ChartPage(title), rates_of(result)
    bars = []
    for place, side in enumerate(SIDES):
        events, exposure = (value_of(result, f"{name} {side}") for name in ("events", "exposure"))
        count = rates[place] if rates else events
        words = f"{capital(side)}: {whole(events or 0)} in {spent(result, exposure or 0)}"
        label = rate_told(result, rates[place]) if rates else ""
        bars.append(Bar(words, count, COLOURS[place], told=label))
    draw_bars(page, bars)
    if is_hidden(result):
        page.note(NOTE_OF_HIDDEN)
    return page
