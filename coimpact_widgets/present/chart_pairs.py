"""A line a person, from their answer before to their answer after: for few people, inside the group."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil, floor
from typing import Any

from ..analysis.result import Result
from . import marks
from .chart_look import DOT, LINE_HEIGHT, SIZE, SMALL, WIDTH
from .chart_page import ChartPage
from .chart_panel import Across
from .lettering import text_width
from .numbers import people, plain, whole
from .own_times import own_times
from .palette import COLOURS, LINE, MUTED, WHITE
from .paths import Point, Segment, free_place, spread
from .phrases import capital
from .subject import Subject, subject
from .words_counts import ways

UP, SAME, DOWN = "went up", "stayed the same", "went down"
BASELINE = 6.5
LABEL, GAP = 160.0, 10
"""How wide the words of an answer may be, and the space between two answers."""
ROW, FEWEST_ROWS = 30, 150
"""The least height of an answer, and of all of them."""
RIGHT = WIDTH - 46.0
ENDS = {UP: 0.0, SAME: 15.0, DOWN: 30.0}
"""How far right of the first end the lines of each way end, so that no mark lies on another."""
LOWEST, STEP, APART = 240, 26, 22
"""The least height of a picture of scores, the height for each score, and the least from one to the next."""
BADGE = 11
NUMBERS = "A number on a line is how many people it stands for."
ZOOM, EDGE = 0.4, 0.05
"""Scores that cover less of their scale than the first share are shown on that part of it alone.

The second is how much of the scale stands over and under them then.
"""


@dataclass(frozen=True)
class Style:
    """How the lines of one way are drawn: with a colour, dashes and the mark at their end."""

    colour: str
    dashes: str | tuple[int, int]
    mark: str


STYLES = {
    UP: Style(COLOURS[0], "-", "^"),
    SAME: Style(MUTED, (1, 1), "s"),
    DOWN: Style(COLOURS[2], (5, 2), "v"),
}


@dataclass(frozen=True)
class Path:
    """The people who gave the same answer before and the same after."""

    before: float
    after: float
    people: int

    @property
    def way(self) -> str:
        """Which way these people changed."""
        if self.before == self.after:
            return SAME
        return UP if self.after > self.before else DOWN


def paths_of(result: Result) -> tuple[Path, ...]:
    """Each pair of answers with its people; none where there are too many to draw, or once published."""
    return tuple(
        Path(float(before or 0), float(after or 0), int(people or 0))
        for before, after, people in result.pairs.rows
    )


def draw_ordinal_pairs(page: ChartPage, result: Result) -> None:
    """The answers one over the other, the highest at the top, and each path across them."""
    labels = subject(result).labels
    room = min(LABEL, max(text_width(words, SMALL) for words in labels) + 2)
    left = max(room + 26, text_width(capital(own_times(result)[0]), SIZE, bold=True) / 2)
    _heads(page, own_times(result), left)
    heights = _answers(page, labels, room)
    _draw(page, result, left, heights.__getitem__)


def draw_score_pairs(page: ChartPage, result: Result) -> None:
    """The scores on their scale, each written beside its dot, and each path between them."""
    about, paths = subject(result), paths_of(result)
    sides = [sorted({path.before for path in paths}), sorted({path.after for path in paths})]
    low, high = _shown(about, sides[0] + sides[1])
    room = max(text_width(_short(value), SIZE, bold=True) for side in sides for value in side) + 30
    _heads(page, own_times(result), room, RIGHT - room)
    top = page.y + 14
    bottom = top + max(LOWEST, STEP * max(map(len, sides)))
    page.y = bottom + 14

    def height(value: float) -> float:
        return bottom - (bottom - top) * (value - low) / (high - low)

    leads = _values(page, sides[0], height, room, -1) + _values(page, sides[1], height, RIGHT - room, 1)
    _draw(page, result, room, height, RIGHT - room, leads)
    page.note(_scale(about, low, high))


def alt_of_pairs(result: Result) -> str:
    """What the lines show: how many people went from which answer to which."""
    labels = subject(result).labels
    told = []
    for path in paths_of(result):
        before, after = (_named(labels, value) for value in (path.before, path.after))
        moved = f"stayed at {after}" if path.way == SAME else f"{path.way} from {before} to {after}"
        told.append(f"{people(path.people)} {moved}")
    return f"A line a person from before to after. {'; '.join(told)}."


def _named(labels: Sequence[str], value: float) -> str:
    return labels[int(value) - 1] if labels else _short(value)


def _short(value: float) -> str:
    return plain(round(value, 2))


def _heads(page: ChartPage, times: tuple[str, str], left: float, right: float = RIGHT) -> None:
    before, after = map(capital, times)
    page.line(before, left, page.y + SIZE, ha="center", weight="bold")
    page.line(after, right + ENDS[SAME], page.y + SIZE, ha="center", weight="bold")
    page.y += 2 * SIZE


def _answers(page: ChartPage, labels: Sequence[str], wide: float) -> dict[float, float]:
    """The words of each answer at the left, so `wide` at most; at which height each stands."""
    heights, row = {}, max(ROW, FEWEST_ROWS / len(labels))
    for place in range(len(labels), 0, -1):
        top = page.y
        page.write(labels[place - 1], 0, wide, size=SMALL)
        heights[float(place)] = (top + page.y) / 2
        page.y = max(page.y, top + row) + GAP
    return heights


def _shown(about: Subject, values: Sequence[float]) -> tuple[float, float]:
    """The part of the scale that is drawn: all of it, or what the scores cover where that is little."""
    low, high = min(about.low, *values), max(about.high, *values)
    covered = max(values) - min(values)
    if covered >= ZOOM * (high - low):
        return low, high
    edge, step = EDGE * (high - low), 10.0**-about.places
    lowest, highest = floor((min(values) - edge) / step) * step, ceil((max(values) + edge) / step) * step
    return max(low, lowest), min(high, highest)


def _scale(about: Subject, low: float, high: float) -> str:
    whole_scale = f"from {plain(about.low)} to {plain(about.high)}"
    if (low, high) == (about.low, about.high):
        return f"The scale goes {whole_scale}, and all of it is shown."
    return f"The scale goes {whole_scale}. This shows {_short(low)} to {_short(high)} of it."


def _values(
    page: ChartPage, values: Sequence[float], height: Callable[[float], float], x: float, side: int
) -> list[Segment]:
    """Each score beside its column, clear of the others; a line leads to a dot that is not level with it."""
    dots = [height(value) for value in reversed(values)]
    x = x - 12 if side < 0 else x + ENDS[DOWN] + 12
    reach = 12.0 * side
    leads = []
    for value, dot, y in zip(reversed(values), dots, spread(dots, APART, page.y - 10), strict=True):
        ha = "right" if side < 0 else "left"
        page.line(_short(value), x + reach, y + BASELINE, ha=ha, weight="bold")
        leads.append(((x, dot), (x + reach * 0.7, y)))
    return leads


def _draw(
    page: ChartPage,
    result: Result,
    left: float,
    height: Callable[[float], float],
    right: float = RIGHT,
    leads: Sequence[Segment] = (),
) -> None:
    """The lines with their marks and numbers, then what each look means."""
    paths = paths_of(result)
    lines = [((left, height(path.before)), (right + ENDS[path.way], height(path.after))) for path in paths]
    answers = len(subject(result).labels)
    plot = _guides(marks.Plot(), [height(float(place + 1)) for place in range(answers)], left)
    for lead in leads:
        plot = _line(plot, lead, Style(LINE, "-", ""), 1.5)
    for path, line in zip(paths, lines, strict=True):
        plot = _line(plot, line, STYLES[path.way], 2.5)
    starts = {"x": [left] * len(lines), "y": [line[0][1] for line in lines]}
    plot = plot.add(marks.Dot(**DOT, pointsize=9, color=MUTED), **starts)
    for path, line in zip(paths, lines, strict=True):
        plot = _mark(plot, line[1], STYLES[path.way])
    plot.draw(page.panel(Across(0, WIDTH), 0, page.y))
    if _badges(page, paths, lines):
        page.note(NUMBERS)
    _key(page, result, paths)


def _guides(plot: Any, levels: Sequence[float], left: float) -> Any:
    ends = {"xmin": [left - 14] * len(levels), "xmax": [WIDTH] * len(levels)}
    return plot.add(marks.Range(color=LINE, linewidth=1), y=list(levels), **ends) if levels else plot


def _line(plot: Any, line: Segment, style: Style, width: float) -> Any:
    xs, ys = zip(*line, strict=True)
    return plot.add(marks.Path(color=style.colour, linestyle=style.dashes, linewidth=width), x=xs, y=ys)


def _mark(plot: Any, place: Point, style: Style) -> Any:
    look = marks.Dot(**DOT, pointsize=12, marker=style.mark, color=style.colour)
    return plot.add(look, x=[place[0]], y=[place[1]])


def _badges(
    page: ChartPage,
    paths: Sequence[Path],
    lines: Sequence[Segment],
) -> bool:
    """On each line that stands for several people their number, where it is farthest from all others."""
    taken: list[Point] = []
    for at, path in enumerate(paths):
        if path.people < 2:
            continue
        x, y = free_place(lines[at], [line for other, line in enumerate(lines) if other != at], taken)
        taken.append((x, y))
        edge, round_it = STYLES[path.way].colour, BADGE + 3 * (path.people > 9)
        page.paper.add_shapes([x], [y], "o", 2 * round_it, fill=WHITE, edge=edge, edgewidth=2)
        page.line(whole(path.people), x, y + 5.5, ha="center", size=SMALL, weight="bold")
    return bool(taken)


def _key(page: ChartPage, result: Result, paths: Sequence[Path]) -> None:
    """A line of each look with what it means and for how many people, the hoped-for way first."""
    counts: Mapping[str, int] = {
        way: sum(path.people for path in paths if path.way == way) for way in ways(result)
    }
    top, plot = page.y, marks.Plot()
    for way, count in counts.items():
        if not count:
            continue
        y = page.y + SIZE / 2 + 4
        plot = _mark(_line(plot, ((2, y), (52, y)), STYLES[way], 2.5), (52, y), STYLES[way])
        page.line(f"{capital(people(count))} {way}", 70, y + BASELINE)
        page.y += SIZE * LINE_HEIGHT + 4
    plot.draw(page.panel(Across(0, WIDTH), top, page.y))
