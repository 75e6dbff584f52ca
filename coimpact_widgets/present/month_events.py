"""What happened, on a monthly chart: lines with a label or numbers over them, and what each number means."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from .chart_look import LINE_HEIGHT, SMALL, WIDTH
from .chart_page import ChartPage
from .lettering import text_width, wrapped
from .month_frame import Frame
from .month_series import Happened, MonthSeries

NUMBER_HEIGHT = 20
BETWEEN = 6
"""The room over the chart, and the least room between two numbers there, in pixels."""
STARTS = " (when we began)"
LABEL_WIDTH = 260
LABEL_LINES = 2


def events_within(series: MonthSeries) -> tuple[Happened, ...]:
    """What happened between the first and last month; the rest has no place on the chart."""
    first, last = series.months[0].at, series.months[-1].at
    return tuple(each for each in series.happened if first <= each.at <= last)


def room_for(events: Sequence[Happened]) -> float:
    """How high a room over the chart the labels of these events need."""
    if not events:
        return 0
    return (len(_label(events)) * SMALL * LINE_HEIGHT or NUMBER_HEIGHT) + BETWEEN


def write_events(page: ChartPage, events: Sequence[Happened], frame: Frame, over: float = BETWEEN) -> None:
    """The words of a single event over its line; else a number over each, or over several that are close.

    They stand `over` the top of the chart, in pixels.
    """
    lines = _label(events)
    for place, line in enumerate(reversed(lines)):
        y = frame.top - over - place * SMALL * LINE_HEIGHT
        _centred(page, line, frame.x(events[0].at), y, max(text_width(each, SMALL) for each in lines), frame)
    for words, x in [] if lines else numbers_over(events, frame):
        width = text_width(words, SMALL, bold=True)
        _centred(page, words, x, frame.top - over, width, frame, weight="bold")


def write_key(page: ChartPage, events: Sequence[Happened]) -> None:
    """What each number over the chart means; nothing where a single event has its words there."""
    room = text_width(str(len(events)), SMALL, bold=True) + 2 * BETWEEN
    for number, event in enumerate(() if _label(events) else events, start=1):
        page.line(str(number), 0, page.y + SMALL, size=SMALL, weight="bold")
        page.write(f"{event.told}{STARTS if event.began else ''}", left=room, size=SMALL)
        page.y += 3


def numbers_over(events: Sequence[Happened], frame: Frame) -> list[tuple[str, float]]:
    """The numbers over the lines with their places. Those that would touch become one, such as "1–3"."""
    groups = [[at] for at in range(len(events))]
    while touching := [
        at for at, (one, other) in enumerate(pairwise(groups)) if _touch(events, frame, one, other)
    ]:
        groups[touching[0] : touching[0] + 2] = [groups[touching[0]] + groups[touching[0] + 1]]
    return [(_numbers(group), _middle(events, frame, group)) for group in groups]


def _touch(events: Sequence[Happened], frame: Frame, one: Sequence[int], other: Sequence[int]) -> bool:
    halves = [text_width(_numbers(group), SMALL, bold=True) / 2 for group in (one, other)]
    apart = _middle(events, frame, other) - _middle(events, frame, one)
    return apart < sum(halves) + BETWEEN


def _numbers(group: Sequence[int]) -> str:
    return str(group[0] + 1) if len(group) == 1 else f"{group[0] + 1}–{group[-1] + 1}"


def _middle(events: Sequence[Happened], frame: Frame, group: Sequence[int]) -> float:
    return (frame.x(events[group[0]].at) + frame.x(events[group[-1]].at)) / 2


def _label(events: Sequence[Happened]) -> tuple[str, ...]:
    """The lines of the label of a single event; none where there are several, or its words are many."""
    lines = wrapped(events[0].told, LABEL_WIDTH, SMALL) if len(events) == 1 else ()
    return lines if len(lines) <= LABEL_LINES else ()


def _centred(
    page: ChartPage, words: str, x: float, y: float, width: float, frame: Frame, **look: str
) -> None:
    """Words with their middle over `x`, or as near as the edges allow."""
    place = max(frame.left + width / 2, min(x, WIDTH - width / 2))
    page.line(words, place, y, ha="center", size=SMALL, **look)
