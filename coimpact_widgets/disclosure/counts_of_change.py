"""The counts in a result of change: of a rating in words, of a score, and of a yes or no answer."""

from __future__ import annotations

from collections.abc import Iterable

from ..analysis.kind import Kind
from ..analysis.result import Result
from .count import Count, Family, Part, Place, people
from .rule import Rule
from .sums_of_points import sums_of_points, widest_change

WAYS = ("went up", "stayed the same", "went down")


def counts_of_change(result: Result, rule: Rule) -> tuple[list[Count], tuple[Part, ...]]:
    """Every count in the result, and the parts that everybody who answered both times is made up of."""
    if result.kind == Kind.PAIRED_ORDINAL:
        return _ordinal(result)
    return _score(result, rule) if result.kind == Kind.PAIRED_SCORE else _yes_no(result)


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
            parts = [pair for pair in pairs if pair[column] == row]
            counts.append(_cell(result, Place("cell", row=row, column=column), margin=side, parts=parts))
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
            parts = [pair for pair in pairs if pair[column] == row]
            also = [] if row else [Place("estimate", f"yes {side}")]
            cell = Place("cell", row=row, column=column)
            counts.append(_cell(result, cell, *also, margin=side, parts=parts))
    return counts, pairs


def _score(result: Result, rule: Rule) -> tuple[list[Count], tuple[Part, ...]]:
    reach = widest_change(result)
    pairs = tuple(("change", points) for points in range(-reach, reach + 1))
    ways = (pairs[reach + 1 :], pairs[reach : reach + 1], pairs[:reach])
    counts = [_answered(result, pairs)]
    for row, (name, parts) in enumerate(zip(WAYS, ways, strict=True)):
        cell = (result.kind, Place("cell", row=row, column=1))
        counts.append(_way(result, name, parts, cell))
    counts += sums_of_points(result, range(-reach, reach + 1), rule) if reach > 1 else []
    return counts, pairs


def _answered(result: Result, pairs: tuple[Part, ...]) -> Count:
    where = ((result.kind, Place("answered")),)
    return Count(Family.ANSWERED, result.answered, people(pairs), where)


def _way(result: Result, name: str, parts: Iterable[Part], *also: tuple[str, Place]) -> Count:
    where = ((result.kind, Place("estimate", name)), *also)
    value, whole = result.estimate(name).value, result.kind == Kind.PAIRED_YES_NO
    return Count(Family.WAYS, int(value or 0), people(parts), where, "ways", whole=whole)


def _cell(result: Result, place: Place, *also: Place, margin: str, parts: Iterable[Part]) -> Count:
    cell = result.table.rows[place.row][place.column]
    where = tuple((result.kind, each) for each in (place, *also))
    value = int(cell) if isinstance(cell, int | float) else 0
    return Count(Family.ANSWERS, value, people(parts), where, margin)
