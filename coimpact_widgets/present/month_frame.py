"""Where the months and numbers of a monthly chart stand: its scale, its sides, its top and its bottom."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import floor, log10

from .chart_look import SMALL, WIDTH
from .chart_page import ChartPage
from .chart_panel import Across
from .lettering import text_width
from .month_series import Month
from .numbers import amount
from .palette import MUTED

HEIGHT = 180
SPACE = 10
INSET = 8
BASELINE = 5.5
STEPS = (1, 2, 5, 10)
MOST_TICKS = 4
SQUASHED = 0.3
"""Numbers that all lie within this share of the highest stand on a scale that does not begin at 0."""
YEARS_FROM = 24
"""From so many months on, each January is named by its year."""


@dataclass(frozen=True)
class Scale:
    """The numbers beside the chart, lowest first."""

    ticks: tuple[int, ...]

    @property
    def begins_at_0(self) -> bool:
        """Whether it begins at 0, as a reader expects unless told."""
        return self.ticks[0] == 0


@dataclass(frozen=True)
class Frame:
    """The place of a monthly chart on its page, in pixels: months from left to right, numbers upwards."""

    scale: Scale
    across: Across
    left: float
    right: float
    top: float

    @property
    def bottom(self) -> float:
        """Where the lowest number stands."""
        return self.top + HEIGHT

    def x(self, at: float) -> float:
        """Where a month stands."""
        return self.across.place(at)

    def y(self, value: float) -> float:
        """Where a number stands."""
        low, high = self.scale.ticks[0], self.scale.ticks[-1]
        return self.bottom - HEIGHT * (value - low) / (high - low)


def scale_for(values: Iterable[float], *, may_begin_above_0: bool = False) -> Scale:
    """Round steps, at most four, over all these numbers: from 0, or near the lowest where 0 is far away."""
    numbers = list(values)
    low, high = min(numbers), max(numbers)
    begin = low if may_begin_above_0 and high - low < SQUASHED * high else min(low, 0)
    step = _step(high - begin)
    first = floor(begin / step) * step
    count = max(-floor(-(high - first) / step), 1)
    return Scale(tuple(first + step * place for place in range(count + 1)))


def frame_for(page: ChartPage, scale: Scale, first: int, last: int, right: float, top: float) -> Frame:
    """The frame of a chart from one month to another; `right` is where room for labels begins."""
    left = max(text_width(amount(tick), SMALL) for tick in scale.ticks) + SPACE
    ends = (first - 1, last + 1) if first == last else (first, last)
    return Frame(scale, Across(*ends, left + INSET, right - INSET), left, right, top)


def write_scale(page: ChartPage, frame: Frame) -> None:
    """The numbers beside the chart."""
    for tick in frame.scale.ticks:
        y = frame.y(tick) + BASELINE
        page.line(amount(tick), frame.left - SPACE, y, ha="right", size=SMALL, color=MUTED)


def write_months(page: ChartPage, frame: Frame, first: int, last: int) -> tuple[float, ...]:
    """The names under the chart: the first and last month, or the years of many months.

    The places of marks on the line under the chart come back, and `y` moves under the names.
    """
    y = frame.bottom + 28
    page.y = frame.bottom + 36
    if last - first + 1 >= YEARS_FROM:
        januaries = [at for at in range(first, last + 1) if at % 12 == 0]
        for at in januaries:
            _under(page, str(at // 12), frame, at, y)
        return tuple(frame.x(at) for at in januaries)
    if first == last:
        _under(page, Month(first, None).name, frame, first, y)
        return ()
    page.line(Month(first, None).name, frame.left, y, size=SMALL, color=MUTED)
    page.line(
        Month(last, None).name,
        max(frame.right, frame.left + 2 * SPACE + _wide(first, last)),
        y,
        ha="right",
        size=SMALL,
        color=MUTED,
    )
    return ()


def _wide(first: int, last: int) -> float:
    return sum(text_width(Month(at, None).name, SMALL) for at in (first, last))


def _under(page: ChartPage, words: str, frame: Frame, at: int, y: float) -> None:
    half = text_width(words, SMALL) / 2
    x = max(half, min(frame.x(at), WIDTH - half))
    page.line(words, x, y, ha="center", size=SMALL, color=MUTED)


def _step(length: float) -> int:
    rough = max(length, 1) / MOST_TICKS
    size = 10.0 ** floor(log10(rough))
    return max(round(next(size * each for each in STEPS if size * each >= rough)), 1)
