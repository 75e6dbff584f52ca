"""What averages of a score give away: the sum of all changes, of their squares, and the room there was."""

from __future__ import annotations

from collections.abc import Iterable
from math import inf, sqrt

from ..analysis.result import Estimate, Result
from .count import Count, Family, Place
from .rule import Rule

WIDEST_RANGE = 100
"""Scores over a wider range are not followed person by person: their sums give nobody away."""

WHOLE = 1e-6
"""A sum of whole numbers of points is as near as this to a whole number."""

PRINTED = {
    Family.AVERAGE: ("mean before", "mean after", "mean change"),
    Family.SPREAD: ("Hodges-Lehmann change", "Hedges g_av", "t p", "signed-rank p"),
}
"""The estimates that give each sum away; the interval of the mean change gives the squares."""

Weights = Iterable[tuple[int, float]]


def widest_change(result: Result) -> int:
    """The most points there can be between two scores; 1 where scores are not whole or too widely spread."""
    about, sums = (
        dict(result.about),
        (_points(result), squares_behind(result.estimate("mean change"), result.answered)),
    )
    reach = about.get("high", 0.5) - about.get("low", 0.0)
    whole = sums[0] is not None and all(each is None or abs(each - round(each)) < WHOLE for each in sums)
    return int(reach) if whole and not reach % 1 and 1 < reach <= WIDEST_RANGE else 1


def sums_of_points(result: Result, changes: range, rule: Rule) -> list[Count]:
    """Each sum as a count of points, over parts ("change", points). A rounded average is two inequalities."""
    mean, points, squares = (
        result.estimate("mean change").value,
        _points(result),
        squares_behind(result.estimate("mean change"), result.answered),
    )
    if mean is None or points is None:
        return []
    room = _room(result, changes, rule.blur)
    if rule.rounds:
        lower = _sum(result, ((d, mean - rule.blur - d) for d in changes), between=(-inf, WHOLE))
        higher = _sum(result, ((d, d - mean - rule.blur) for d in changes), between=(-inf, WHOLE))
        return [lower, higher, *room]
    found = [_sum(result, ((d, d) for d in changes), round(points)), *room]
    if squares is None:
        return found
    return [*found, _sum(result, ((d, d * d) for d in changes), round(squares), Family.SPREAD)]


def _points(result: Result) -> float | None:
    mean = result.estimate("mean change").value
    return None if mean is None else result.answered * mean


def squares_behind(mean: Estimate, n: int) -> float | None:
    """The sum of the squares of n changes, as the t interval of their mean gives it away."""
    from scipy.special import stdtrit

    if mean.value is None or mean.low is None or mean.high is None or mean.level is None or n < 2:
        return None
    reach = (mean.high - mean.low) / 2 / float(stdtrit(n - 1, (1 + mean.level) / 2))
    variance = float((reach * sqrt(n)) ** 2)
    return variance * (n - 1) + n * mean.value**2


def _room(result: Result, changes: range, blur: float) -> list[Count]:
    """That nobody can rise above the top nor fall below the bottom: all rises fit into the room for them."""
    about, before = dict(result.about), result.estimate("mean before").value
    if before is None:
        return []
    room = ((1, about["high"] - before + blur), (-1, before + blur - about["low"]))
    return [
        _sum(result, ((d, max(sign * d, 0) - space) for d in changes), between=(-inf, WHOLE))
        for sign, space in room
    ]


def _sum(
    result: Result,
    weights: Weights,
    value: int = 0,
    family: Family = Family.AVERAGE,
    between: tuple[float, float] | None = None,
) -> Count:
    parts = tuple((("change", points), weight) for points, weight in weights)
    places = [Place("estimate", name) for name in PRINTED[family]]
    places += [Place("interval", "mean change")] if family is Family.SPREAD else []
    where = tuple((result.kind, place) for place in places)
    return Count(family, value, parts, where, of_people=False, between=between)
