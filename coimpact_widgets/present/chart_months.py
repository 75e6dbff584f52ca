"""The chart of a monthly count: a line from month to month, its average and limits, and what stands out."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import accumulate, pairwise
from typing import Any

from ..analysis.result import Result
from . import marks
from .chart_look import DOT, SIZE, SMALL, WIDTH
from .chart_page import NOTE_OF_HIDDEN, ChartPage
from .chart_panel import Across
from .lettering import text_width
from .month_events import BETWEEN, events_within, room_for, write_events, write_key
from .month_frame import Frame, frame_for, scale_for, write_months, write_scale
from .month_limits import SHAPES, WORDS, room_for_labels, shape_of, write_labels
from .month_series import Happened, Month, MonthSeries, decimal, series_of
from .numbers import whole
from .palette import COLOURS, LINE, MUTED

ROOM = 30
"""Over the highest line of a chart without limits, for the number of a month that stands there."""
MANY = 36
"""From so many months on, dots are smaller."""
KEY_ROOM = 24


def draw(result: Result, title: str) -> ChartPage:
    """A line of numbers. With enough months, its average and limits, and a shape for each marked month.

    What happened is a line from top to bottom with its label, or with a number that is told below.
    """
    series, page = series_of(result), ChartPage(title)
    events = events_within(series)
    frame = _frame(page, series, events)
    write_scale(page, frame)
    write_events(page, events, frame, BETWEEN if series.stretches else ROOM)
    write_labels(page, series, frame)
    if not series.stretches:
        _label_ends(page, series, frame, {event.at for event in events})
    begin = page.y
    ticks = write_months(page, frame, series.months[0].at, series.months[-1].at)
    keys = _write_shapes(page, series)
    write_key(page, events)
    plot = _lines(series, frame, events, ticks)
    _marks(plot, series, frame, keys).draw(page.panel(Across(0, WIDTH), begin, page.y))
    _notes(page, series, frame)
    return page


def _frame(page: ChartPage, series: MonthSeries, events: Sequence[Happened]) -> Frame:
    numbers = [month.count or 0 for month in series.shown]
    numbers += [each for stretch in series.stretches for each in (stretch.low, stretch.high)]
    scale = scale_for(numbers, may_begin_above_0=bool(series.stretches))
    ends, right = (series.months[0].at, series.months[-1].at), WIDTH - room_for_labels(series)
    if not series.stretches:
        right -= max(text_width(decimal(m.count or 0), SIZE, bold=True) for m in _ends(series)) / 2
    room = room_for(events) + (0 if series.stretches else ROOM)
    return frame_for(page, scale, *ends, right, page.y + max(room, 8))


def _ends(series: MonthSeries) -> tuple[Month, Month]:
    return series.shown[0], series.shown[-1]


def _label_ends(page: ChartPage, series: MonthSeries, frame: Frame, events: Collection[int]) -> None:
    """The first and last number over their dots, or under them where the line goes up from there.

    Where something happened in that month, the number stands beside the line of it.
    """
    shown = series.shown
    for end, beside in ((0, 1), (-1, -2))[: len(shown)]:
        y = frame.y(shown[end].count or 0)
        rises = len(shown) > 1 and frame.y(shown[beside].count or 0) < y
        baseline = y + 26 if rises and y + 30 < frame.bottom else y - 13
        words = decimal(shown[end].count or 0)
        half = text_width(words, SIZE, bold=True) / 2
        aside = (half + 6) * (1 if end == 0 else -1) if shown[end].at in events else 0
        x = max(frame.x(shown[end].at) + aside, frame.left + half)
        page.line(words, x, baseline, ha="center", weight="bold")


def _write_shapes(page: ChartPage, series: MonthSeries) -> dict[str, float]:
    """What each shape means, for those that are drawn; the height of each comes back by its kind."""
    found = {}
    for kind in SHAPES:
        if any(shape_of(month) == kind for month in series.months):
            found[kind] = page.y + SMALL * 0.66
            page.write(WORDS[kind], left=KEY_ROOM, size=SMALL)
            page.y += 3
    page.y += 5 if found else 0
    return found


def _lines(series: MonthSeries, frame: Frame, events: Sequence[Happened], ticks: Sequence[float]) -> Any:
    """Level lines or the line at the bottom, then limits and averages, events, and the line of numbers."""
    plot = marks.Plot()
    levels = [frame.scale.ticks[0]] if series.stretches else frame.scale.ticks
    for level in levels:
        plot = plot.add(
            marks.Path(color=LINE, linewidth=1.5), x=[frame.left, frame.right], y=[frame.y(level)] * 2
        )
    for x in ticks:
        plot = plot.add(marks.Path(color=LINE, linewidth=1.5), x=[x, x], y=[frame.bottom, frame.bottom + 7])
    for stretch in series.stretches:
        ends = [frame.x(stretch.first) - 4, frame.x(stretch.last) + 4]
        for value in (stretch.low, stretch.high):
            look = marks.Path(color=MUTED, linewidth=1.5, linestyle=(4, 3))
            plot = plot.add(look, x=ends, y=[frame.y(value)] * 2)
        plot = plot.add(marks.Path(color=COLOURS[1], linewidth=2.5), x=ends, y=[frame.y(stretch.average)] * 2)
    top = frame.top + 4 - (BETWEEN if series.stretches else ROOM)
    for event in events:
        style = (
            marks.Path(color=COLOURS[3], linewidth=2.5)
            if event.began
            else marks.Path(color=MUTED, linewidth=1.5, linestyle=(1, 2))
        )
        plot = plot.add(style, x=[frame.x(event.at)] * 2, y=[top, frame.bottom])
    xs, ys = _places(series.shown, frame)
    return plot.add(marks.Path(color=COLOURS[0], linewidth=2), x=xs, y=ys, group=_groups(series.shown))


def _marks(plot: Any, series: MonthSeries, frame: Frame, keys: dict[str, float]) -> Any:
    """A dot for each month, or the shape of its mark, and each shape again beside what it means."""
    size = 4 if len(series.months) > MANY else 6
    for kind in ("", *SHAPES):
        xs, ys = _places([month for month in series.shown if shape_of(month) == kind], frame)
        if not kind and xs:
            plot = plot.add(marks.Dot(**DOT, pointsize=size, color=COLOURS[0]), x=xs, y=ys)
        elif xs:
            look = marks.Dot(**DOT, marker=SHAPES[kind], pointsize=size + 3, color=COLOURS[2])
            plot = plot.add(look, x=[*xs, KEY_ROOM / 2 - 2], y=[*ys, keys[kind]])
    return plot


def _places(months: Sequence[Month], frame: Frame) -> tuple[list[float], list[float]]:
    return [frame.x(month.at) for month in months], [frame.y(month.count or 0) for month in months]


def _groups(shown: Sequence[Month]) -> list[int]:
    """Which unbroken line each month belongs to."""
    return list(accumulate([0, *(int(one.at + 1 != other.at) for one, other in pairwise(shown))]))


def _notes(page: ChartPage, series: MonthSeries, frame: Frame) -> None:
    if series.per:
        page.note(f"Numbers are {series.each}.")
    if not frame.scale.begins_at_0:
        page.note(f"The scale begins at {whole(frame.scale.ticks[0])}, not at 0.")
    if series.hides:
        page.note(NOTE_OF_HIDDEN)
