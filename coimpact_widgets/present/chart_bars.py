"""Bars one under the other, each with its words above it and its count at its end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from . import marks
from .chart_look import BAR, OUTLINE, SIZE, WIDTH
from .chart_page import ChartPage
from .chart_panel import Across
from .lettering import text_width
from .numbers import HIDDEN, whole
from .palette import COLOURS, MUTED

THICKNESS = 28
BASELINE = 20.5
"""How far under the top of a bar the words beside it stand."""
SPACE = 8
GAP = 5
NOTHING = 2
"""The width in pixels of the line that stands for nobody."""


@dataclass(frozen=True)
class Bar:
    """One bar. `count` None is hidden. `of` draws the whole group as an outline round it.

    `words` stand above it, `beside` to its left, and `told` at its end in place of its count. `heading`
    stands over it and the bars after it.
    """

    words: str
    count: float | None
    colour: str = COLOURS[0]
    of: float | None = None
    told: str = ""
    beside: str = ""
    heading: str = ""

    @property
    def label(self) -> str:
        """What stands at its end: its count, or that it is hidden."""
        return self.told or (HIDDEN if self.count is None else whole(self.count))

    @property
    def end(self) -> float:
        """How far it reaches, in people."""
        return max(self.of or 0, self.count or 0)


def draw_bars(page: ChartPage, bars: Sequence[Bar]) -> None:
    """All the bars on one scale, which begins at nobody."""
    left = max((text_width(bar.beside, SIZE) + SPACE for bar in bars if bar.beside), default=0)
    room = max((text_width(bar.label, SIZE, bold=True) for bar in bars), default=0)
    most = max((bar.end for bar in bars), default=0) or 1
    across = Across(0, most, left, WIDTH - room - SPACE - 1)
    begin = page.y
    middles = [_write(page, bar, across) for bar in bars]
    _plot(bars, middles, across).draw(page.panel(across, begin, page.y))


def thick(pixels: float, middles: Sequence[float]) -> float:
    """The thickness of bars as marks take it: a share of the least space between their middles."""
    places = sorted(set(middles))
    gaps = [below - above for above, below in pairwise(places)]
    return pixels / min(gaps, default=1)


def _write(page: ChartPage, bar: Bar, across: Across) -> float:
    """The words of one bar; the height of its middle comes back."""
    if bar.heading:
        page.y += 2 * GAP
        page.write(bar.heading, weight="bold")
        page.y += 3
    if bar.words:
        page.y += GAP
        page.write(bar.words)
        page.y += 3
    baseline = page.y + BASELINE
    page.line(bar.beside, 0, baseline)
    known = bar.count is not None
    space = SPACE if known or bar.of else 0
    page.line(bar.label, across.place(bar.end) + space, baseline, weight="bold" if known else "normal")
    page.y += THICKNESS + GAP
    return page.y - GAP - THICKNESS / 2


def _plot(bars: Sequence[Bar], middles: Sequence[float], across: Across) -> Any:
    """An outline for each whole group, and over it what is known of each count."""
    placed = list(zip(bars, middles, strict=True))
    groups = [(bar.of, middle) for bar, middle in placed if bar.of]
    nobody = NOTHING * across.high / (across.right - across.left)
    counts = [
        (bar.count or nobody, middle, bar.colour if bar.count else MUTED)
        for bar, middle in placed
        if bar.count is not None and (bar.count or not bar.of)
    ]
    plot = marks.Plot()
    if groups:
        ends, ys = zip(*groups, strict=True)
        plot = plot.add(marks.Bar(**OUTLINE, width=thick(THICKNESS, ys)), x=ends, y=ys)
    if counts:
        ends, ys, colours = zip(*counts, strict=True)
        bar_look = marks.Bar(**BAR, width=thick(THICKNESS, ys))
        plot = plot.add(bar_look, x=ends, y=ys, color=colours)
    return plot
