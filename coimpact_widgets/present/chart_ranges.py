"""Dots with lines of how far chance could go, one under the other, beside the place of no change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from . import marks
from .chart_look import DOT, SIZE, SMALL, WIDTH
from .chart_page import ChartPage
from .chart_panel import Across
from .lettering import text_width
from .palette import COLOURS, LINE, MUTED

STRIP = 30
GAP = 12
EDGE = 14.0
"""How far the scale stays from the edges of the page, so that a dot at its end is whole."""
FEW_ROWS = 4
"""With more rows than this the words of the scale stand above them too."""


@dataclass(frozen=True)
class Range:
    """One row: its words, what is told of it, and its value with the ends of its range; None is not drawn."""

    words: str
    told: str
    value: float | None = None
    low: float | None = None
    high: float | None = None
    colour: str = COLOURS[0]


def draw_ranges(page: ChartPage, rows: Sequence[Range], ends: tuple[str, str, str], reach: float) -> None:
    """All the rows on one scale, from -`reach` to `reach`. `ends` are the words for its ends and middle."""
    across = Across(-reach, reach, EDGE, WIDTH - EDGE)
    drawn = [row for row in rows if row.value is not None]
    if drawn and len(rows) > FEW_ROWS:
        _scale(page, ends, across)
    for row in rows:
        page.write(row.words, weight="bold")
        page.write(row.told)
        if row.value is not None:
            _strip(page, row, across)
        page.y += GAP
    if drawn:
        _axis(page, ends, across)


def _strip(page: ChartPage, row: Range, across: Across) -> None:
    """A dot and its range over a pale line, with a dashed mark where nothing has changed."""
    top, bottom = page.y, page.y + STRIP
    y = (top + bottom) / 2
    page.y = bottom
    plot = (
        marks.Plot()
        .add(marks.Path(color=LINE, linewidth=2), x=[across.low, across.high], y=[y, y])
        .add(marks.Path(color=MUTED, linewidth=1.5, linestyle=(4, 3)), x=[0, 0], y=[top + 2, bottom - 2])
    )
    if row.low is not None and row.high is not None:
        look = marks.Range(color=row.colour, linewidth=5)
        plot = plot.add(look, xmin=[row.low], xmax=[row.high], y=[y])
    plot = plot.add(marks.Dot(**DOT, pointsize=15, color=row.colour), x=[row.value], y=[y])
    plot.draw(page.panel(across, top, bottom))


def _axis(page: ChartPage, ends: tuple[str, str, str], across: Across) -> None:
    top = page.y
    page.y += 12
    plot = marks.Plot().add(
        marks.Path(color=MUTED, linewidth=2), x=[across.low, across.high], y=[top + 4] * 2
    )
    plot = plot.add(marks.Path(color=MUTED, linewidth=2), x=[0, 0], y=[top, top + 10])
    plot.draw(page.panel(across, top, page.y))
    _scale(page, ends, across)


def _scale(page: ChartPage, ends: tuple[str, str, str], across: Across) -> None:
    """The words of the scale: its two ends at the edges, and its middle where nothing has changed."""
    low, middle, high = ends
    y = page.y + SMALL
    page.line(low, 0, y, size=SMALL, color=MUTED)
    page.line(middle, across.place(0), y, size=SMALL, color=MUTED, ha="center")
    page.line(high, WIDTH - text_width(high, SMALL), y, size=SMALL, color=MUTED)
    page.y += SIZE + GAP
