"""Room for words and numbers beside lines that cross: places kept apart, and the freest place on a line."""

from __future__ import annotations

from collections.abc import Sequence
from math import hypot

Point = tuple[float, float]
Segment = tuple[Point, Point]

FIRST, LAST, TRIED = 0.12, 0.72, 31
"""Between these parts of a line a number may stand, and how many places are tried."""


def spread(places: Sequence[float], gap: float, end: float) -> tuple[float, ...]:
    """The places, each at least `gap` from the next and moved as little as can be; none is beyond `end`.

    `places` rise. Those too near one another share the move: the middle of each run stays where it was.
    """
    runs: list[tuple[float, int]] = []
    for at, place in enumerate(places):
        total, count = place - at * gap, 1
        while runs and runs[-1][0] / runs[-1][1] >= total / count:
            earlier = runs.pop()
            total, count = total + earlier[0], count + earlier[1]
        runs.append((total, count))
    moved = [total / count for total, count in runs for _ in range(count)]
    last = len(places) - 1
    return tuple(min(place + at * gap, end - (last - at) * gap) for at, place in enumerate(moved))


def free_place(line: Segment, others: Sequence[Segment], taken: Sequence[Point]) -> Point:
    """The place on a line that is farthest from other lines and places that are taken; else its middle."""
    parts = [FIRST + (LAST - FIRST) * step / (TRIED - 1) for step in range(TRIED)]
    parts.sort(key=lambda part: abs(part - (FIRST + LAST) / 2))
    return max((_along(line, part) for part in parts), key=lambda place: _room(place, others, taken))


def _along(line: Segment, part: float) -> Point:
    (x, y), (end_x, end_y) = line
    return x + (end_x - x) * part, y + (end_y - y) * part


def _room(place: Point, others: Sequence[Segment], taken: Sequence[Point]) -> float:
    lines = [_distance(place, line) for line in others]
    points = [hypot(place[0] - x, place[1] - y) / 2 for x, y in taken]
    return min([*lines, *points], default=0.0)


def _distance(place: Point, line: Segment) -> float:
    """How far a place is from a line without ends: here lines run from one side to the other."""
    (x, y), (end_x, end_y) = line
    across, down = end_x - x, end_y - y
    return abs(across * (place[1] - y) - down * (place[0] - x)) / hypot(across, down)
