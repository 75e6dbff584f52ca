"""The chart of a change in level or slope: the months as dots, and the lines before and after."""

from __future__ import annotations

from typing import Any

from ..analysis.result import Cell, Result, is_hidden
from . import marks
from .chart_look import DOT, WIDTH
from .chart_page import NOTE_OF_HIDDEN, ChartPage
from .chart_panel import Across
from .month_events import events_within, room_for, write_events
from .month_frame import Frame, frame_for, scale_for, write_months, write_scale
from .month_series import Month, MonthSeries, happened_of, place_of
from .palette import COLOURS, LINE, MUTED
from .words_interrupted import exposure, is_rate, per_of

Point = tuple[int, float | None, float | None, float | None]
"""A month with its number, the line through it and the line from before; None where there is none."""
WITHOUT = "Lines run through the months before and after. Dashed: how the first line would have gone on."


def draw(result: Result, title: str) -> ChartPage:
    """Dots for the months, a line before, a line after, and the first line drawn on with dashes."""
    page, months = ChartPage(title), _points(result)
    numbers = [each for _, *cells in months for each in cells if each is not None]
    known = tuple(Month(at, count) for at, count, *_ in months)
    series = MonthSeries("", "", known, happened=happened_of(dict(result.about)))
    events, ends = events_within(series), (months[0][0], months[-1][0])
    frame = frame_for(page, scale_for([*numbers, 0]), *ends, WIDTH, page.y + max(room_for(events), 8))
    write_scale(page, frame)
    write_events(page, events, frame)
    begin = page.y
    ticks = write_months(page, frame, *ends)
    plot = _ground(frame, [frame.x(event.at) for event in events], ticks)
    _lines(plot, months, frame, events[0].at if events else ends[1]).draw(
        page.panel(Across(0, WIDTH), begin, page.y)
    )
    if any(without is not None for *_, without in months):
        page.note(WITHOUT)
    if is_rate(result):
        page.note(f"Numbers are {exposure(result).each}.")
    if is_hidden(result):
        page.note(NOTE_OF_HIDDEN)
    return page


def _points(result: Result) -> list[Point]:
    scale = per_of(result)
    return [
        (place_of(str(month)), _known(count, scale), _known(fitted, scale), _above_0(_known(without, scale)))
        for month, count, fitted, without in result.table.rows
    ]


def _above_0(value: float | None) -> float | None:
    """The line from before as far as there can be numbers on it."""
    return value if value is None or value >= 0 else None


def _known(cell: Cell, scale: float) -> float | None:
    return cell * scale if isinstance(cell, int | float) else None


def _ground(frame: Frame, starts: list[float], ticks: tuple[float, ...]) -> Any:
    plot = marks.Plot()
    for tick in frame.scale.ticks:
        level = [frame.y(tick)] * 2
        plot = plot.add(marks.Path(color=LINE, linewidth=1.5), x=[frame.left, frame.right], y=level)
    for x in ticks:
        plot = plot.add(marks.Path(color=LINE, linewidth=1.5), x=[x, x], y=[frame.bottom, frame.bottom + 7])
    for x in starts:
        plot = plot.add(
            marks.Path(color=COLOURS[3], linewidth=2.5), x=[x, x], y=[frame.top - 2, frame.bottom]
        )
    return plot


def _lines(plot: Any, months: list[Point], frame: Frame, start: int) -> Any:
    sides = ([each for each in months if each[0] < start], [each for each in months if each[0] >= start])
    for side in sides:
        plot = _line(
            plot,
            [(at, fitted) for at, _, fitted, _ in side],
            frame,
            marks.Path(color=COLOURS[1], linewidth=3),
        )
    dashed = marks.Path(color=MUTED, linewidth=2, linestyle=(4, 3))
    plot = _line(plot, [(at, without) for at, *_, without in months], frame, dashed)
    known = [(frame.x(at), frame.y(count)) for at, count, *_ in months if count is not None]
    if known:
        xs, ys = zip(*known, strict=True)
        plot = plot.add(marks.Dot(**DOT, pointsize=6, color=COLOURS[0]), x=xs, y=ys)
    return plot


def _line(plot: Any, points: list[tuple[int, float | None]], frame: Frame, look: Any) -> Any:
    known = [(frame.x(at), frame.y(value)) for at, value in points if value is not None]
    if not known:
        return plot
    xs, ys = zip(*known, strict=True)
    return plot.add(look, x=xs, y=ys)
