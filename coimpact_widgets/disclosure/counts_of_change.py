"""The counts in a result of change: of a rating in words, of a score, and of a yes or no answer."""

from __future__ import annotations

from collections.abc import Iterable
from math import sqrt

from ..analysis.kind import Kind
from ..analysis.result import Result
from .count import Count, Family, Part, Place, people

WAYS = ("went up", "stayed the same", "went down")
WIDEST_RANGE = 100
"""Scores over a wider range are not followed person by person: their sums give nobody away."""


def counts_of_change(result: Result) -> tuple[list[Count], tuple[Part, ...]]:
    """Every count in the result, and the parts that everybody who answered both times is made up of."""
    if result.kind == Kind.PAIRED_ORDINAL:
        return _ordinal(result)
    return _score(result) if result.kind == Kind.PAIRED_SCORE else _yes_no(result)


def _ordinal(result: Result) -> tuple[list[Count], tuple[Part, ...]]:
    places = range(len(result.table.rows))
    pairs = tuple(("pair", i, j) for i in places for j in places)
    ways = (
        [p for p in pairs if p[1] < p[2]],
        [p for p in pairs if p[1] == p[2]],
        [p for p in pairs if p[1] > p[2]],
    )
    counts = [
        _answered(result, pairs),
        *(_way(result, name, parts) for name, parts in zip(WAYS, ways, strict=True)),
    ]
    for column, side in ((1, "before"), (2, "after")):
        for row in places:
            parts = tuple(pair for pair in pairs if pair[column] == row)
            where = ((result.kind, Place("cell", row=row, column=column)),)
            counts.append(Count(Family.ANSWERS, _cell(result, row, column), people(parts), where, side))
    return counts, pairs


def _yes_no(result: Result) -> tuple[list[Count], tuple[Part, ...]]:
    moves: dict[str, Part] = {
        "stayed yes": ("pair", 0, 0),
        "moved to no": ("pair", 0, 1),
        "moved to yes": ("pair", 1, 0),
        "stayed no": ("pair", 1, 1),
    }
    pairs = tuple(moves.values())
    counts = [_answered(result, pairs), *(_way(result, name, [part]) for name, part in moves.items())]
    for column, side in ((1, "before"), (2, "after")):
        for row in (0, 1):
            parts = people(pair for pair in pairs if pair[column] == row)
            where = [Place("cell", row=row, column=column)] + (
                [] if row else [Place("estimate", f"yes {side}")]
            )
            places = tuple((result.kind, place) for place in where)
            counts.append(Count(Family.ANSWERS, _cell(result, row, column), parts, places, side))
    return counts, pairs


def _score(result: Result) -> tuple[list[Count], tuple[Part, ...]]:
    sums, reach = _sums(result)
    pairs = tuple(("change", points) for points in range(-reach, reach + 1))
    ways = (pairs[reach + 1 :], pairs[reach : reach + 1], pairs[:reach])
    counts = [_answered(result, pairs)]
    for row, (name, parts) in enumerate(zip(WAYS, ways, strict=True)):
        cell = (result.kind, Place("cell", row=row, column=1))
        counts.append(_way(result, name, parts, cell))
    for power, (family, value) in enumerate(sums, start=1):
        weights = tuple(
            (part, points**power) for points, part in zip(range(-reach, reach + 1), pairs, strict=True)
        )
        counts.append(Count(family, value, weights, _printed(result, family), of_people=False))
    return counts, pairs


def _printed(result: Result, family: Family) -> tuple[tuple[str, Place], ...]:
    names = {
        Family.AVERAGE: [Place("estimate", name) for name in ("mean before", "mean after", "mean change")],
        Family.SPREAD: [
            Place("interval", "mean change"),
            *(Place("estimate", name) for name in ("Hodges-Lehmann change", "Hedges g_av", "t p")),
        ],
    }
    return tuple((result.kind, place) for place in names[family])


def _sums(result: Result) -> tuple[list[tuple[Family, int]], int]:
    """What a reader can work out from the mean change and its interval, and the widest change there can be.

    The sum of all changes and the sum of their squares, where scores are whole numbers in a range that
    is not too wide; nothing and 1 elsewhere.
    """
    about, n = dict(result.about), result.answered
    reach = about.get("high", 0.5) - about.get("low", 0.0)
    mean, width = result.estimate("mean change").value, _width(result)
    total = None if mean is None else _whole(n * mean)
    if reach % 1 or not 0 < reach <= WIDEST_RANGE or mean is None or total is None:
        return [], 1
    squares = None if width is None else _whole(width * (n - 1) + n * mean * mean)
    found = [(Family.AVERAGE, total)]
    return (found if squares is None else [*found, (Family.SPREAD, squares)]), int(reach)


def _width(result: Result) -> float | None:
    """The variance of the changes, as the interval gives it away."""
    from scipy.special import stdtrit

    change, n = result.estimate("mean change"), result.answered
    if change.low is None or change.high is None or change.level is None:
        return None
    reach = (change.high - change.low) / 2 / float(stdtrit(n - 1, (1 + change.level) / 2))
    return float((reach * sqrt(n)) ** 2)


def _whole(number: float) -> int | None:
    return round(number) if abs(number - round(number)) < 1e-6 else None


def _answered(result: Result, pairs: tuple[Part, ...]) -> Count:
    return Count(Family.ANSWERED, result.answered, people(pairs), ((result.kind, Place("answered")),))


def _way(result: Result, name: str, parts: Iterable[Part], *also: tuple[str, Place]) -> Count:
    where = ((result.kind, Place("estimate", name)), *also)
    value = result.estimate(name).value or 0
    return Count(
        Family.WAYS, int(value), people(parts), where, "ways", whole=result.kind == Kind.PAIRED_YES_NO
    )


def _cell(result: Result, row: int, column: int) -> int:
    return int(result.table.rows[row][column] or 0)
