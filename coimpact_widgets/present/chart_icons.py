"""Rows of people: one figure a person, so that a count can be seen as people."""

from __future__ import annotations

from typing import Any

from .chart_look import WIDTH
from .chart_page import Across, ChartPage
from .palette import WHITE

MOST_FIGURES = 60
"""Above this many people, bars are easier to read."""
IN_A_ROW = 20
TEN = 10
GAP = 16
"""The space between the two tens of a row, so that people can count by tens."""
STEP = (WIDTH - GAP) / IN_A_ROW
TALL = 36
ROW = 44
BODY = ((-8.5, -18), (-8.5, -6), (-8.5, -1.5), (-5, 1), (0, 1), (5, 1), (8.5, -1.5), (8.5, -6), (8.5, -18))
HEAD, HEAD_AT = 5.2, 10.0


def draw_people(page: ChartPage, words: str, filled: float, total: float, colour: str) -> None:
    """Words, and under them `total` figures, of which the first `filled` are filled in; 0 draws none."""
    from seaborn import scatterplot

    page.write(words, weight="bold")
    top, n = page.y + 8, round(total)
    places = [divmod(number, IN_A_ROW) for number in range(n)]
    page.y = top + (places[-1][0] + 1 if places else 0) * ROW + 8
    axes = page.panel(Across(0, WIDTH), top, page.y)
    xs = [STEP * (across + 0.5) + GAP * (across >= TEN) for _, across in places]
    ys = [top + TALL / 2 + ROW * down for down, _ in places]
    look = {"marker": _person(), "s": TALL**2, "edgecolor": colour, "linewidth": 1.8, "clip_on": False}
    for fill, some in ((colour, slice(0, round(filled))), (WHITE, slice(round(filled), n))):
        scatterplot(x=xs[some], y=ys[some], color=fill, ax=axes, legend=False, **look)


def _person() -> Any:
    """The outline of a person, as a marker."""
    from matplotlib.path import Path

    steps = [Path.MOVETO, Path.LINETO, *([Path.CURVE4] * 6), Path.LINETO, Path.CLOSEPOLY]
    body = Path([*BODY, BODY[0]], steps)
    head = Path.circle((0, HEAD_AT), HEAD)
    return Path.make_compound_path(head, body)
