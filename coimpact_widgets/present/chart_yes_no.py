"""The chart of a yes or no answer: people before and after, in rows of ten; bars where a number is hidden."""

from __future__ import annotations

from collections.abc import Sequence

from ..analysis.result import Result, is_hidden
from .chart_bars import Bar, draw_bars
from .chart_icons import GAP, are_large, draw_people, each_figure, figures
from .chart_look import WIDTH
from .chart_page import NOTE_OF_HIDDEN, ChartPage
from .numbers import of_people, whole
from .own_times import USUAL, own_times
from .palette import COLOURS
from .phrases import capital
from .subject import value_of

HOW_TO_READ = "Filled in: said yes. Outline: said no."

Said = tuple[str, float | None, str]
"""A time, how many said yes then, and its colour."""


def draw(result: Result, title: str) -> ChartPage:
    """Figures of people at every number of them; bars where a count is hidden, and nothing for that count."""
    page, n = ChartPage(title), result.answered
    sides = zip(map(capital, own_times(result)), USUAL, COLOURS, strict=False)
    said = [(name, value_of(result, f"yes {side}"), colour) for name, side, colour in sides]
    if any(yes is None for _, yes, _ in said):
        draw_bars(page, [_bar(*each, n) for each in said])
    elif n:
        _people(page, said, n)
    if is_hidden(result):
        page.note(NOTE_OF_HIDDEN)
    return page


def _bar(name: str, yes: float | None, colour: str, n: int) -> Bar:
    told = "" if yes is None else f"{whole(yes)} of {whole(n)}"
    return Bar(f"{name}: said yes", yes, colour, None if yes is None else n, told)


def _people(page: ChartPage, said: Sequence[Said], n: int) -> None:
    """The people before and those after: one group under the other, or side by side where they are many."""
    large, top, ends = are_large(n), page.y, []
    for number, (name, yes, colour) in enumerate(said):
        page.y = page.y if large else top
        words, half = f"{name}: {of_people(yes or 0, n)} said yes", (WIDTH - GAP) / 2
        left, right = (0, WIDTH) if large else (number * (half + GAP), number * (half + GAP) + half)
        draw_people(page, words, figures(yes or 0, n), colour, large=large, left=left, right=right)
        ends.append(page.y)
    page.y = max(ends)
    page.note(f"{each_figure(n)} {HOW_TO_READ}")
