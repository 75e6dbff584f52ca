"""What a result on who changed by as much as matters would print."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ..analysis.result import Result
from .count import Count, Family, Part, Place, people
from .divided import DOWN, UP, Changes, Everyone, answered_by
from .offer import Offer, Pieces
from .rule import FEWEST_FOR_AVERAGE, Rule

HAIR = 1e-9
REACHED, RELIABLE = "reached it", "reliable change"
CELLS = ("reached it", "fell as much", "neither")
"""What the rows of the table count."""


def pieces_of_reaching(result: Result, everyone: Everyone, rule: Rule) -> Offer:
    """What it would print: who reached the smallest change, and who passed the reliable change."""
    size, beyond = result.estimate("smallest change").value or 0.0, None
    if any(each.name == RELIABLE for each in result.estimates):
        beyond = result.estimate(RELIABLE).value
    counts, facts = _ways(result, everyone, size - HAIR, CELLS)
    if beyond is not None:
        more, ties = _ways(
            result, everyone, beyond + HAIR, ("passed reliable change", "fell by reliable change")
        )
        counts, facts = [*counts, *more], [*facts, *ties]
    share = Place("estimate", "share who reached it"), Place("interval", "share who reached it")
    return Offer(
        (answered_by(result, everyone.points), *facts, *counts),
        {
            **dict.fromkeys(share, frozenset({REACHED})),
            Place("estimate", "smallest change"): frozenset(),
            Place("estimate", RELIABLE): frozenset({Family.AVERAGE, Family.SPREAD}),
        },
        _less(counts, result.answered, rule),
    )


def _less(counts: Collection[Count], answered: int, rule: Rule) -> tuple[Pieces, ...]:
    """All of it; without what rests on few; and nothing but how many answered."""
    both = frozenset({REACHED, RELIABLE})
    if answered < FEWEST_FOR_AVERAGE:
        return (both,)
    small = frozenset(each.margin for each in counts if each.is_small(rule))
    return tuple(dict.fromkeys((small, small | {RELIABLE}, both)))


def _ways(
    result: Result, everyone: Everyone, size: float, names: Sequence[str]
) -> tuple[list[Count], list[Count]]:
    """Those who changed by `size` or more the hoped-for way, the other way, and the rest; and the facts.

    Beside them those who went the same way by less, whom a difference gives away.
    """
    piece, points = (REACHED, everyone.points) if len(names) == len(CELLS) else (RELIABLE, everyone.points)
    sign = DOWN if dict(result.about).get("better") == "lower" else UP
    sides = (sign, -sign)
    beyond = [_beyond(points, side, size, piece) for side in sides]
    facts = (
        [] if points.in_points else [tie for side in sides for tie in points.part_of(f"{piece} {side}")[1]]
    )
    numbers = [int(result.estimate(name).value or 0) for name in names[:2]]
    rest = _without(points.all, [*beyond[0], *beyond[1]])
    parts = [people(beyond[0]), people(beyond[1]), rest]
    values = [*numbers, result.answered - sum(numbers)]
    counts = [
        Count(Family.WAYS, value, who, _places(result, names, at), piece)
        for at, (value, who) in enumerate(zip(values, parts, strict=True))
    ]
    by_less = [
        Count(Family.WAYS, everyone.ways[side] - value, _without(points.way(side), some), margin=piece)
        for side, value, some in zip(sides, numbers, beyond, strict=True)
        if side in everyone.ways
    ]
    return [*counts, *by_less], facts


def _without(whole: Sequence[Part], some: Sequence[Part]) -> tuple[tuple[Part, float], ...]:
    weights = dict.fromkeys(whole, 1.0)
    for part in some:
        weights[part] = weights.get(part, 0.0) - 1.0
    return tuple(weights.items())


def _places(result: Result, names: Sequence[str], at: int) -> tuple[tuple[str, Place], ...]:
    places = [Place("estimate", name) for name in names[at : at + 1]]
    places += [Place("cell", row=at, column=1)] if len(names) == len(CELLS) else []
    return tuple((result.kind, place) for place in places)


def _beyond(points: Changes, side: int, size: float, piece: str) -> list[Part]:
    """The parts of those who changed by this much or more to this side."""
    if points.in_points:
        return [part for key, parts in points.parts.items() if side * key >= size for part in parts]
    return points.part_of(f"{piece} {side}")[0].way(side)
