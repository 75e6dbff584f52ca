"""Figures of people in rows of ten, so that a count can be seen as people."""

from __future__ import annotations

from typing import Any, NamedTuple

from .chart_look import WIDTH
from .chart_page import ChartPage
from .chart_panel import Across
from .numbers import whole
from .palette import WHITE

MOST_FIGURES = 100
"""Of more people than this a figure stands for several."""
TEN = 10
GAP = 20
"""The space between two groups that stand side by side."""
LARGE_UP_TO = 20
ROUND = (2, 5, 10)
BODY = ((-8.5, -18), (-8.5, -6), (-8.5, -1.5), (-5, 1), (0, 1), (5, 1), (8.5, -1.5), (8.5, -6), (8.5, -18))
HEAD, HEAD_AT = 5.2, 10.0


class Size(NamedTuple):
    """How much of the page a figure has for itself, across and down, and how tall it is."""

    step: float
    row: float
    tall: float


LARGE, SMALL = Size(WIDTH / TEN, 62, 52), Size((WIDTH - GAP) / (2 * TEN), 44, 36)


class Figures(NamedTuple):
    """How many figures stand for a group, how many are filled in, and for how many people each stands."""

    total: int
    filled: int
    each: int


def figures(filled: float, total: float, most: int = MOST_FIGURES) -> Figures:
    """A figure a person up to `most` people; above that each stands for a round number of people.

    Where anybody is to be filled in, one figure at least is; where anybody is not, one is not.
    """
    each = 1
    while total > most * each:
        each = next(10**power * size for power in range(9) for size in ROUND if 10**power * size > each)
    shown = round(total / each)
    fewest, highest = int(filled > 0), shown - int(filled < total)
    return Figures(shown, max(min(max(round(filled / each), fewest), highest), 0), each)


def each_figure(total: float, most: int = MOST_FIGURES) -> str:
    """What one figure stands for where a group has so many people."""
    each = figures(0, total, most).each
    return (
        "Each figure is one person." if each == 1 else f"Each figure stands for about {whole(each)} people."
    )


def are_large(total: float) -> bool:
    """Whether the figures of a group of so many people take the whole width, or half of it."""
    return total <= LARGE_UP_TO


def draw_people(
    page: ChartPage,
    words: str,
    shown: Figures,
    colour: str,
    *,
    large: bool = True,
    left: float = 0,
    right: float = WIDTH,
) -> None:
    """Words, and under them the figures from `left`, the first filled in; a group of nobody has none.

    The words end at `right`.
    """
    size = LARGE if large else SMALL
    page.write(words, left, right, weight="bold")
    top = page.y + 8
    places = [divmod(number, TEN) for number in range(shown.total)]
    page.y = top + (places[-1][0] + 1 if places else 0) * size.row + 8
    panel = page.panel(Across(0, WIDTH), top, page.y)
    xs = [left + size.step * (across + 0.5) for _, across in places]
    ys = [top + size.tall / 2 + size.row * down for down, _ in places]
    look: dict[str, Any] = {"marker": _person(), "size": size.tall, "edge": colour, "edgewidth": 1.8}
    for fill, some in ((colour, slice(0, shown.filled)), (WHITE, slice(shown.filled, shown.total))):
        if xs[some]:
            panel.add_shapes(xs[some], ys[some], fill=fill, **look)


def _person() -> Any:
    """The outline of a person, as a marker."""
    from matplotlib.path import Path

    steps = [Path.MOVETO, Path.LINETO, *([Path.CURVE4] * 6), Path.LINETO, Path.CLOSEPOLY]
    body = Path([*BODY, BODY[0]], steps)
    head = Path.circle((0, HEAD_AT), HEAD)
    return Path.make_compound_path(head, body)
