"""The chart of a yes or no answer: a row of people before and after, or bars when there are many."""

from __future__ import annotations

from ..analysis.result import Result
from .chart_bars import Bar, draw_bars
from .chart_icons import MOST_FIGURES, draw_people
from .chart_page import NOTE_OF_HIDDEN, ChartPage
from .numbers import of_people, whole
from .palette import COLOURS
from .subject import is_hidden, value_of

TIMES = (("Before", COLOURS[0]), ("After", COLOURS[1]))


def draw(result: Result, title: str) -> ChartPage:
    """One figure a person up to 60 people, bars above that; nothing is drawn for a hidden count."""
    page, n = ChartPage(title), result.answered
    said = [(name, value_of(result, f"yes {name.lower()}"), colour) for name, colour in TIMES]
    if n > MOST_FIGURES or any(yes is None for _, yes, _ in said):
        draw_bars(page, [_bar(*each, n) for each in said])
    else:
        for name, yes, colour in said:
            draw_people(page, f"{name}: {of_people(yes or 0, n)} said yes", yes or 0, n, colour)
        page.note("Each figure is one person. Filled in: said yes. Outline: said no.")
    if is_hidden(result):
        page.note(NOTE_OF_HIDDEN)
    return page


def _bar(name: str, yes: float | None, colour: str, n: int) -> Bar:
    told = "" if yes is None else f"{whole(yes)} of {whole(n)}"
    return Bar(f"{name}: said yes", yes, colour, None if yes is None else n, told)
