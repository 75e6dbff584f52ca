"""The chart of a rating in words: the same people's answers before and after, as ordered bars with counts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..analysis.result import Result
from .chart_bars import Bar, draw_bars, thick
from .chart_look import BAR, LINE_HEIGHT, SIZE, WIDTH
from .chart_page import NOTE_OF_HIDDEN, Across, ChartPage
from .lettering import text_width
from .numbers import people, whole
from .palette import COLOURS, MUTED, readable_on, tints
from .words_counts import TOO_SMALL_TO_SHOW

LEFT = 78
THICKNESS = 46
STEP = THICKNESS + 12
SWATCH = 24
BASELINE = 6.5
"""How far under the middle of a bar its words stand."""
COLUMNS = (WIDTH - 112, WIDTH - 36)
"""Where the counts before and after stand in the key, by their middles."""

Row = tuple[str, float | None, float | None]


def draw(result: Result, title: str) -> ChartPage:
    """Two stacked bars and a key with every count; single bars instead where a count is hidden."""
    page, rows = ChartPage(title), rows_of(result)
    seen = [count for _, *pair in rows for count in pair]
    if all(count is None for count in seen):
        page.note(TOO_SMALL_TO_SHOW)
    elif None in seen:
        draw_bars(page, [bar for row in rows for bar in _pair(*row)])
        page.note(NOTE_OF_HIDDEN)
    else:
        _stacked(page, [(words, before or 0, after or 0) for words, before, after in rows])
    return page


def rows_of(result: Result) -> tuple[Row, ...]:
    """Each answer's words with how many gave it before and after; None is hidden."""
    return tuple((str(row[0]), _count(row[1]), _count(row[2])) for row in result.table.rows)


def _count(cell: str | float | None) -> float | None:
    return cell if isinstance(cell, int | float) else None


def _pair(words: str, before: float | None, after: float | None) -> tuple[Bar, Bar]:
    return Bar(words, before, beside="Before"), Bar("", after, COLOURS[1], beside="After")


def _stacked(page: ChartPage, rows: Sequence[tuple[str, float, float]]) -> None:
    from seaborn import objects as so

    befores, afters = [row[1] for row in rows], [row[2] for row in rows]
    colours, total = tints(len(rows)), sum(befores)
    across, top = Across(0, total or 1, LEFT, WIDTH - 1), page.y
    middles = [top + THICKNESS / 2 + STEP * number for number in range(2)]
    for name, counts, middle in zip(("Before", "After"), (befores, afters), middles, strict=True):
        page.line(name, 0, middle + BASELINE, weight="bold")
        _numbers(page, counts, colours, across, middle)
    page.y += 2 * STEP
    plot = so.Plot(
        x=[*befores, *afters], y=[middle for middle in middles for _ in rows], color=[*colours, *colours]
    )
    bars = so.Bar(**BAR, edgecolor=COLOURS[0], width=thick(THICKNESS, middles))
    plot = plot.add(bars, so.Stack(), orient="y").scale(color=None)
    plot.on(page.panel(across, top, page.y)).plot()
    page.note(f"The same {people(total)} both times.")
    _key(page, rows, colours)


def _numbers(
    page: ChartPage, counts: Sequence[float], colours: Sequence[str], across: Across, middle: float
) -> None:
    """Each count on its part of the bar, where the part is wide enough to hold it."""
    begin = 0.0
    for count, colour in zip(counts, colours, strict=True):
        left, right = across.place(begin), across.place(begin + count)
        begin += count
        if count and text_width(whole(count), SIZE, bold=True) + 2 <= right - left:
            look = {"ha": "center", "weight": "bold", "color": readable_on(colour)}
            page.line(whole(count), (left + right) / 2, middle + BASELINE, **look)


def _key(page: ChartPage, rows: Sequence[tuple[str, float, float]], colours: Sequence[str]) -> None:
    """Each answer with its colour and its counts."""
    page.y += 8
    for column, name in zip(COLUMNS, ("Before", "After"), strict=True):
        page.line(name, column, page.y + SIZE, ha="center", color=MUTED)
    page.y += 2 * SIZE
    middles = [_answer(page, *row) for row in rows]
    swatches: dict[str, Any] = {"marker": "s", "s": SWATCH**2, "edgecolors": COLOURS[0], "linewidths": 1}
    page.paper.scatter([SWATCH / 2 + 1] * len(rows), middles, color=colours, **swatches)


def _answer(page: ChartPage, words: str, before: float, after: float) -> float:
    """One row of the key; the height of its middle comes back."""
    top = page.y
    page.write(words, SWATCH + 12, COLUMNS[0] - 44)
    page.y = max(page.y, top + SIZE * LINE_HEIGHT)
    middle = (top + page.y) / 2
    for column, count in zip(COLUMNS, (before, after), strict=True):
        page.line(whole(count), column, middle + BASELINE, ha="center", weight="bold")
    page.y += 8
    return middle
