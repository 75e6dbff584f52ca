"""The chart of waves: the averages of people who took part and of others, before it began and after."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from ..analysis.result import Result, is_hidden
from . import marks
from .chart_look import DOT, SIZE, SMALL, WIDTH
from .chart_page import NOTE_OF_HIDDEN, ChartPage
from .chart_panel import Across
from .lettering import text_width, wrapped
from .numbers import score
from .palette import COLOURS, MUTED
from .phrases import capital
from .subject import subject

NAMES = ("People who took part", "The others")
MARKERS = ("o", "s")
"""A dot for people who took part and a square for the others, so that colour is not needed to tell them."""
TALL = 170.0
ROOM = 34.0
"""Space over and under the lines for the numbers at their dots."""
STEEP = 40.0
"""A line that goes so far towards the number at its dot would run through it: the number moves aside."""
NAMED_EACH = 6
"""Up to so many waves, each is named under its place; of more, only the first and the last."""
NUMBERED_EACH = 8
MOST_LINES = 3
NO_AVERAGES = "There are too few people to draw their averages."


class Wave(NamedTuple):
    """One wave: its name and the two averages; None is hidden or of too few people."""

    name: str
    us: float | None
    others: float | None

    @property
    def averages(self) -> tuple[float | None, float | None]:
        """Both averages, that of people who took part first."""
        return self.us, self.others


def draw(result: Result, title: str) -> ChartPage:
    """Two lines with their numbers, and a dashed line where it began."""
    page, waves = ChartPage(title), waves_of(result)
    known = [value for wave in waves for value in (wave.us, wave.others) if value is not None]
    if known:
        _key(page)
        _lines(page, result, waves, (min(known), max(known)))
    else:
        page.note(NO_AVERAGES)
    if is_hidden(result):
        page.note(NOTE_OF_HIDDEN)
    return page


def waves_of(result: Result) -> tuple[Wave, ...]:
    """Each wave of the result's table with its two averages."""
    return tuple(
        Wave(str(name), *(each if isinstance(each, int | float) else None for each in averages[:2]))
        for name, *averages in result.table.rows
    )


def _key(page: ChartPage) -> None:
    """The name of each line in words, with its mark."""
    for name, colour, marker in zip(NAMES, COLOURS, MARKERS, strict=False):
        page.paper.add_shapes([9], [page.y + 12], marker, 11.4, fill=colour)
        page.write(name, 26)


def _lines(page: ChartPage, result: Result, waves: Sequence[Wave], ends: tuple[float, float]) -> None:
    column = WIDTH / len(waves)
    xs = [column * (at + 0.5) for at in range(len(waves))]
    began = [wave.name for wave in waves].index(str(dict(result.about).get("began", waves[-1].name)))
    border = (xs[max(began, 1) - 1] + xs[max(began, 1)]) / 2 if len(waves) > 1 else WIDTH
    _began(page, border)
    top = page.y
    page.y += TALL + 2 * ROOM
    heights = [tuple(_height(value, ends, top) for value in wave.averages) for wave in waves]
    plot = marks.Plot().add(
        marks.Path(color=MUTED, linewidth=1.5, linestyle=(4, 3)), x=[border] * 2, y=[top, page.y]
    )
    for side, (colour, marker) in enumerate(zip(COLOURS, MARKERS, strict=False)):
        plot = _with_line(plot, xs, [pair[side] for pair in heights], colour, marker)
    plot.draw(page.panel(Across(0, WIDTH), top, page.y))
    _numbers(page, waves, heights, xs, subject(result).places)
    _names(page, waves, xs, column)


def _with_line(plot: Any, xs: Sequence[float], ys: Sequence[float | None], colour: str, marker: str) -> Any:
    """The plot with one line more, broken where an average is missing, and a mark at each average."""
    for (x, y), (next_x, next_y) in pairwise(zip(xs, ys, strict=True)):
        if y is not None and next_y is not None:
            plot = plot.add(marks.Path(color=colour, linewidth=3), x=[x, next_x], y=[y, next_y])
    shown = [(x, y) for x, y in zip(xs, ys, strict=True) if y is not None]
    if not shown:
        return plot
    look = marks.Dot(**DOT, pointsize=11, color=colour, marker=marker)
    return plot.add(look, x=[x for x, _ in shown], y=[y for _, y in shown])


def _began(page: ChartPage, x: float) -> None:
    words, half = "it began", text_width("it began", SMALL) / 2
    page.line(words, min(max(x, half), WIDTH - half), page.y + SMALL, size=SMALL, color=MUTED, ha="center")
    page.y += SIZE + 6


def _height(value: float | None, ends: tuple[float, float], top: float) -> float | None:
    """Where a value stands, in pixels from the top of the page; in the middle where all are alike."""
    low, high = ends
    if value is None:
        return None
    return top + ROOM + TALL * ((high - value) / (high - low) if high > low else 0.5)


def _numbers(
    page: ChartPage,
    waves: Sequence[Wave],
    heights: Sequence[tuple[float | None, ...]],
    xs: Sequence[float],
    places: int,
) -> None:
    """Each average at its dot: the higher over its dot, the lower under it."""
    last = len(waves) - 1
    for at, x in enumerate(xs):
        if last >= NUMBERED_EACH and at not in (0, last):
            continue
        seen = sorted((y, side) for side, y in enumerate(heights[at]) if y is not None)
        for number, (y, side) in enumerate(seen):
            words = score(waves[at].averages[side] or 0.0, places)
            half, way = text_width(words, SMALL, bold=True) / 2, 1 if number else -1
            after = heights[at + 1][side] if at < last else None
            runs_through = after is not None and (after - y) * way > STEEP
            place = x - half - 4 if runs_through else x
            place = min(max(place, half), WIDTH - half)
            page.line(words, place, y + (24 if number else -12), size=SMALL, ha="center", weight="bold")


def _names(page: ChartPage, waves: Sequence[Wave], xs: Sequence[float], column: float) -> None:
    """The name of each wave under its place; of many waves, the first and the last in a note."""
    if len(waves) > NAMED_EACH:
        page.note(f"From {waves[0].name} to {waves[-1].name}.")
        return
    lines = [wrapped(capital(wave.name), column - 8, SMALL, most_lines=MOST_LINES) for wave in waves]
    for some, x in zip(lines, xs, strict=True):
        for number, line in enumerate(some):
            page.line(line, x, page.y + SMALL * (1 + 1.3 * number), size=SMALL, ha="center")
    page.y += SMALL * 1.3 * max(map(len, lines)) + 4
