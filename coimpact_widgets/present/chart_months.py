"""The chart of a monthly count: a line through the number of each month, broken where there is none."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache, partial
from itertools import accumulate, pairwise
from math import floor, log10
from typing import Any

from .chart_look import DOT, SIZE, SMALL, WIDTH
from .chart_page import NOTE_OF_HIDDEN, Across, ChartPage
from .chart_picture import picture
from .figure import Figure
from .lettering import text_width
from .month_series import Month, MonthSeries
from .numbers import whole
from .palette import COLOURS, LINE, MUTED
from .words_months import alt, headline

HEIGHT = 180
ROOM = 30
"""Over the highest line, for the number of a month that stands there."""
SPACE = 10
BASELINE = 5.5
STEPS = (1, 2, 5, 10)
MOST_LINES = 4


@lru_cache(maxsize=64)
def months_chart(series: MonthSeries) -> Figure:
    """The chart of one series. Hidden months are drawn as nothing, with a note that says so."""
    title = headline(series)
    return Figure(title, f"{title}. {alt(series)}", partial(picture, partial(draw, series, title)))


def draw(series: MonthSeries, title: str) -> ChartPage:
    """A line on a scale that begins at 0, with its first and last number. No mark claims a change."""
    page, shown = ChartPage(title), series.shown
    lines = _lines(max(month.count or 0 for month in shown))
    left = max(text_width(whole(line), SMALL) for line in lines) + SPACE
    top, bottom = page.y + ROOM, page.y + ROOM + HEIGHT
    heights = [bottom - HEIGHT * (month.count or 0) / lines[-1] for month in shown]
    for line in lines:
        y = bottom - HEIGHT * line / lines[-1] + BASELINE
        page.line(whole(line), left - SPACE, y, ha="right", size=SMALL, color=MUTED)
    across = _across(series, left)
    _label_ends(page, shown, heights, across, bottom)
    _name_months(page, series, left, bottom + 28)
    page.y = bottom + 38
    _plot(shown, heights, across, [bottom - HEIGHT * line / lines[-1] for line in lines], left).on(
        page.panel(Across(0, WIDTH), top - ROOM, page.y)
    ).plot()
    if series.hides:
        page.note(NOTE_OF_HIDDEN)
    return page


def _lines(most: int) -> tuple[int, ...]:
    """Where level lines stand: from 0 in round steps, at most four above it, up to the highest number."""
    rough = max(most, 1) / MOST_LINES
    size = 10 ** floor(log10(rough))
    step = max(round(next(size * each for each in STEPS if size * each >= rough)), 1)
    return tuple(range(0, most + step, step)) if most else (0, 1)


def _across(series: MonthSeries, left: float) -> Across:
    """The months from left to right, with room for the first and last number over their dots."""
    first, last = series.months[0].at, series.months[-1].at
    ends = (series.shown[0], series.shown[-1])
    inset = max(text_width(whole(month.count or 0), SIZE, bold=True) for month in ends) / 2 + 4
    if first == last:
        first, last = first - 1, last + 1
    return Across(first, last, left + inset, WIDTH - inset)


def _label_ends(
    page: ChartPage, shown: Sequence[Month], heights: Sequence[float], across: Across, bottom: float
) -> None:
    """The first and last number over their dots, or under them where the line goes up from there."""
    for end, beside in ((0, 1), (-1, -2))[: len(shown)]:
        y, rises = heights[end], len(shown) > 1 and heights[beside] < heights[end]
        baseline = y + 26 if rises and y + 30 < bottom else y - 13
        words = whole(shown[end].count or 0)
        page.line(words, across.place(shown[end].at), baseline, ha="center", weight="bold")


def _name_months(page: ChartPage, series: MonthSeries, left: float, y: float) -> None:
    first, last = series.months[0], series.months[-1]
    if first is last:
        page.line(first.name, (left + WIDTH) / 2, y, ha="center", size=SMALL, color=MUTED)
        return
    page.line(first.name, left, y, size=SMALL, color=MUTED)
    page.line(last.name, WIDTH, y, ha="right", size=SMALL, color=MUTED)


def _plot(
    shown: Sequence[Month], heights: Sequence[float], across: Across, levels: Sequence[float], left: float
) -> Any:
    """Level lines, the line from month to month, and a dot for each."""
    from seaborn import objects as so

    xs = [across.place(month.at) for month in shown]
    breaks = [one.at + 1 != other.at for one, other in pairwise(shown)]
    runs = list(accumulate([0, *map(int, breaks)]))
    plot = so.Plot().add(
        so.Range(color=LINE, linewidth=1.5), y=levels, xmin=[left] * len(levels), xmax=[WIDTH] * len(levels),
        orient="y",
    )  # fmt: skip
    plot = plot.add(so.Path(color=COLOURS[0], linewidth=2.5), x=xs, y=heights, group=runs)
    return plot.add(so.Dot(**DOT, pointsize=6, color=COLOURS[0]), x=xs, y=heights)
