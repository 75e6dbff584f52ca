"""The chart of a yes or no answer: a row of people before and after, or bars when there are many."""

from __future__ import annotations

from typing import Any

from ..analysis.result import Result
from .chart_bars import Bar, draw_bars
from .chart_look import WIDTH
from .chart_page import NOTE_OF_HIDDEN, Across, ChartPage
from .numbers import of_people, whole
from .palette import COLOURS, WHITE
from .subject import is_hidden, value_of

TIMES = (("Before", COLOURS[0]), ("After", COLOURS[1]))
MOST_FIGURES = 60
IN_A_ROW = 20
TEN = 10
GAP = 16
"""The space between the two tens of a row, so that people can count by tens."""
STEP = (WIDTH - GAP) / IN_A_ROW
TALL = 36
ROW = 44
BODY = ((-8.5, -18), (-8.5, -6), (-8.5, -1.5), (-5, 1), (0, 1), (5, 1), (8.5, -1.5), (8.5, -6), (8.5, -18))
HEAD, HEAD_AT = 5.2, 10.0


def draw(result: Result, title: str) -> ChartPage:
    """One figure a person up to 60 people, bars above that; nothing is drawn for a hidden count."""
    page, n = ChartPage(title), result.answered
    said = [(name, value_of(result, f"yes {name.lower()}"), colour) for name, colour in TIMES]
    if n > MOST_FIGURES or any(yes is None for _, yes, _ in said):
        draw_bars(page, [_bar(*each, n) for each in said])
    else:
        for name, yes, colour in said:
            _people(page, f"{name}: {of_people(yes or 0, n)} said yes", yes or 0, n, colour)
        page.note("Each figure is one person. Filled in: said yes. Outline: said no.")
    if is_hidden(result):
        page.note(NOTE_OF_HIDDEN)
    return page


def _bar(name: str, yes: float | None, colour: str, n: int) -> Bar:
    told = "" if yes is None else f"{whole(yes)} of {whole(n)}"
    return Bar(f"{name}: said yes", yes, colour, None if yes is None else n, told)


def _people(page: ChartPage, words: str, yes: float, n: int, colour: str) -> None:
    from seaborn import scatterplot

    page.write(words, weight="bold")
    top = page.y + 8
    places = [divmod(number, IN_A_ROW) for number in range(n)]
    page.y = top + (places[-1][0] + 1 if places else 0) * ROW + 8
    axes = page.panel(Across(0, WIDTH), top, page.y)
    xs = [STEP * (across + 0.5) + GAP * (across >= TEN) for _, across in places]
    ys = [top + TALL / 2 + ROW * down for down, _ in places]
    look = {"marker": _person(), "s": TALL**2, "edgecolor": colour, "linewidth": 1.8, "clip_on": False}
    for filled, some in ((colour, slice(0, round(yes))), (WHITE, slice(round(yes), n))):
        scatterplot(x=xs[some], y=ys[some], color=filled, ax=axes, legend=False, **look)


def _person() -> Any:
    """The outline of a person, as a marker."""
    from matplotlib.path import Path

    steps = [Path.MOVETO, Path.LINETO, *([Path.CURVE4] * 6), Path.LINETO, Path.CLOSEPOLY]
    body = Path([*BODY, BODY[0]], steps)
    head = Path.circle((0, HEAD_AT), HEAD)
    return Path.make_compound_path(head, body)
