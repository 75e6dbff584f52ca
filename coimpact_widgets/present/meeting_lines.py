"""A small line for each question of the meetings: how many of all said it went well, one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from .drawing import Dot, Drawing, Line, Mark, Text
from .drawing_svg import svg
from .palette import COLOURS, LINE, MUTED

WIDTH, HEIGHT, LEFT, SIDE, TOP, BOTTOM = 300.0, 120.0, 48.0, 14.0, 14.0, 102.0
FEWEST_FOR_A_LINE = 2


def meeting_lines_html(told: Sequence[tuple[str, Sequence[tuple[int, int]]]]) -> str:
    """A line for each question: its name, and for each meeting how many of how many. The table tells it too.

    A meeting at which nobody was sure has no dot. With fewer than two meetings there is nothing.
    """
    found = [(name, [each for each in shares if each[1]]) for name, shares in told]
    figures = [_figure(name, shares) for name, shares in found if len(shares) >= FEWEST_FOR_A_LINE]
    return f'<div class="ci-meeting-lines">{"".join(figures)}</div>' if figures else ""


def _figure(name: str, shares: Sequence[tuple[int, int]]) -> str:
    (first, of_first), (last, of_last) = shares[0], shares[-1]
    said = f"{name}: {first} of {of_first} at first, {last} of {of_last} now"
    return f"<figure>{svg(_drawing(shares))}<figcaption>{escape(said)}</figcaption></figure>"


def _drawing(shares: Sequence[tuple[int, int]]) -> Drawing:
    step = (WIDTH - LEFT - SIDE) / (len(shares) - 1)
    points = tuple(
        (LEFT + at * step, BOTTOM - (BOTTOM - TOP) * well / of) for at, (well, of) in enumerate(shares)
    )
    marks: tuple[Mark, ...] = (
        *(Line(((LEFT, y), (WIDTH - SIDE, y)), LINE, 1) for y in (TOP, BOTTOM)),
        *(Text(0, y + 5, words, 14, colour=MUTED) for y, words in ((TOP, "All"), (BOTTOM, "None"))),
        Line(points, COLOURS[0], 3),
        *(Dot(x, y, 5) for x, y in points),
    )
    return Drawing(WIDTH, HEIGHT, marks)
