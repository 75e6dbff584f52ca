"""Stacked bars of answers that have an order: a bar for each time, and a key of the answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..analysis.result import Cell, Result
from . import marks
from .chart_bars import Bar, draw_bars, thick
from .chart_look import BAR, LINE_HEIGHT, SIZE, SMALL, WIDTH
from .chart_page import NOTE_OF_HIDDEN, ChartPage
from .chart_panel import Across
from .lettering import text_width
from .numbers import whole
from .own_times import all_at_own_times
from .palette import COLOURS, MUTED, readable_on, tints
from .phrases import capital
from .words_counts import TOO_SMALL_TO_SHOW

LEFT = 78.0
"""Where bars begin when their names stand beside them, or further right when a name is longer."""
THICKNESS = 46
GAP = 12
SWATCH = 24
BASELINE = 6.5
"""How far under the middle of a bar its words stand."""
FEW = 2
COLUMN, NARROW_COLUMN = 76.0, 66.0
"""How wide a column of counts in the key is, of up to two bars and of more."""


@dataclass(frozen=True)
class Stack:
    """One bar: its name, and how many people gave each answer, lowest first; None is hidden.

    `words` stand above the bar; without them its name stands beside it.
    """

    name: str
    counts: tuple[float | None, ...]
    words: str = ""

    @property
    def total(self) -> float:
        """How many people the whole bar stands for."""
        return sum(count or 0 for count in self.counts)


def stacks_of(result: Result) -> tuple[Stack, ...]:
    """A bar for each column of a result's table, which has an answer a row."""
    names, rows = all_at_own_times(result.table.columns[1:], result), result.table.rows
    return tuple(
        Stack(capital(name), tuple(_count(row[place]) for row in rows)) for place, name in enumerate(names, 1)
    )


def answers_of(result: Result) -> tuple[str, ...]:
    """The words of each answer in a result's table, in the order of its rows."""
    return tuple(str(row[0]) for row in result.table.rows)


def draw_answers(page: ChartPage, answers: Sequence[str], stacks: Sequence[Stack], note: str = "") -> None:
    """The bars, a `note` under them and a key with every count; single bars instead where one is hidden."""
    seen = [count for stack in stacks for count in stack.counts]
    if all(count is None for count in seen):
        page.note(TOO_SMALL_TO_SHOW)
    elif None in seen:
        draw_bars(page, [bar for place, words in enumerate(answers) for bar in _single(words, place, stacks)])
        page.note(NOTE_OF_HIDDEN)
    else:
        draw_stacks(page, stacks)
        if note:
            page.note(note)
        draw_key(page, answers, stacks)


def draw_stacks(page: ChartPage, stacks: Sequence[Stack]) -> None:
    """Bars of one length, however many people each stands for, with each count that has room on its part."""
    longest = max(stack.total for stack in stacks) or 1
    top, across = page.y, Across(0, longest, _left(stacks), WIDTH - 1)
    drawn = [part for stack in stacks for part in _parts(page, stack, across, _name(page, stack))]
    widths, middles, colours = zip(*drawn, strict=True)
    bars = marks.Bar(**BAR, edgecolor=COLOURS[0], width=thick(THICKNESS, middles))
    plot = marks.Plot().add(bars, stacked=True, x=widths, y=middles, color=colours)
    plot.draw(page.panel(across, top, page.y))


def draw_key(page: ChartPage, answers: Sequence[str], stacks: Sequence[Stack] = ()) -> None:
    """Each answer with its colour and, in a column for each bar that is given, its count."""
    page.y += 8
    middles, right = _columns(stacks)
    for middle, stack in zip(middles, stacks, strict=True):
        size = SIZE if len(stacks) <= FEW else SMALL
        page.line(stack.name, middle, page.y + SIZE, ha="center", size=size, color=MUTED)
    page.y += 2 * SIZE if stacks else 0
    heights = [
        _answer(page, words, [stack.counts[place] or 0 for stack in stacks], middles, right)
        for place, words in enumerate(answers)
    ]
    xs, fills = [SWATCH / 2 + 1] * len(heights), tints(len(heights))
    page.paper.add_shapes(xs, heights, "s", SWATCH, fill=fills, edge=COLOURS[0])


def _count(cell: Cell) -> float | None:
    return cell if isinstance(cell, int | float) else None


def _single(words: str, place: int, stacks: Sequence[Stack]) -> list[Bar]:
    """A bar for one answer at each time, its words above the first."""
    return [
        Bar("" if number else words, stack.counts[place], COLOURS[number % len(COLOURS)], beside=stack.name)
        for number, stack in enumerate(stacks)
    ]


def _left(stacks: Sequence[Stack]) -> float:
    widths = [text_width(stack.name, SIZE, bold=True) for stack in stacks if not stack.words]
    return max(LEFT, *(width + 9 for width in widths)) if widths else 1


def _name(page: ChartPage, stack: Stack) -> float:
    """The name of one bar; the height of its middle comes back."""
    if stack.words:
        page.write(stack.words, weight="bold")
        page.y += 4
    middle = page.y + THICKNESS / 2
    if not stack.words:
        page.line(stack.name, 0, middle + BASELINE, weight="bold")
    page.y += THICKNESS + GAP
    return middle


def _parts(page: ChartPage, stack: Stack, across: Across, middle: float) -> list[tuple[float, float, str]]:
    """The width, height on the page and colour of each part, its count written where there is room for it."""
    begin, parts = 0.0, []
    for count, colour in zip(stack.counts, tints(len(stack.counts)), strict=True):
        width = (count or 0) * across.high / (stack.total or 1)
        left, right = across.place(begin), across.place(begin + width)
        if count and text_width(whole(count), SIZE, bold=True) + 2 <= right - left:
            look = {"ha": "center", "weight": "bold", "color": readable_on(colour)}
            page.line(whole(count), (left + right) / 2, middle + BASELINE, **look)
        parts.append((width, middle, colour))
        begin += width
    return parts


def _columns(stacks: Sequence[Stack]) -> tuple[list[float], float]:
    """Where the columns of counts stand in the key, by their middles, and where the words have to end."""
    counts = [text_width(whole(count or 0), SIZE, bold=True) for stack in stacks for count in stack.counts]
    step = COLUMN if len(stacks) <= FEW else max(NARROW_COLUMN, *(width + 8 for width in counts))
    last = WIDTH - step / 2 + 2
    middles = [last - step * number for number in reversed(range(len(stacks)))]
    return middles, middles[0] - step / 2 - 6 if middles else WIDTH


def _answer(
    page: ChartPage, words: str, counts: Sequence[float], middles: Sequence[float], right: float
) -> float:
    """One row of the key; the height of its middle comes back."""
    top = page.y
    page.write(words, SWATCH + 12, right)
    page.y = max(page.y, top + SIZE * LINE_HEIGHT)
    height = (top + page.y) / 2
    for count, middle in zip(counts, middles, strict=True):
        page.line(whole(count), middle, height + BASELINE, ha="center", weight="bold")
    page.y += 8
    return height
