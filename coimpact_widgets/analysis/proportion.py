"""Intervals for a share of people, and for a change in it, among the same people or others: 0 to 1."""

from __future__ import annotations

from collections.abc import Callable
from math import copysign, hypot, sqrt
from statistics import NormalDist

Interval = tuple[float, float]


def wilson(part: int, total: int, level: float = 0.95) -> Interval:
    """The interval of the share `part` of `total` people; `total` is at least 1.

    Source: Wilson EB (1927), Journal of the American Statistical Association 22: 209-212.
    """
    z = _z(level)
    share, spread = part / total, z * z / total
    middle = share + spread / 2
    reach = z * sqrt(share * (1 - share) / total + spread / (4 * total))
    low = (middle - reach) / (1 + spread) if part else 0.0
    high = (middle + reach) / (1 + spread) if part < total else 1.0
    return low, high


def newcombe_paired(
    both: int, only_before: int, only_after: int, neither: int, level: float = 0.95
) -> Interval:
    """The interval of the change in a share, after minus before, among the same people; at least one person.

    `both` said yes twice, `only_before` yes and then no, `only_after` no and then yes, `neither` no twice.
    Source: method 10 of Newcombe RG (1998), Statistics in Medicine 17: 2635-2650.
    """
    total = both + only_before + only_after + neither
    before, after = both + only_before, both + only_after
    share_before, share_after = before / total, after / total
    (low_before, high_before), (low_after, high_after) = (wilson(x, total, level) for x in (before, after))
    phi = _phi(both, only_before, only_after, neither)
    change = (only_after - only_before) / total
    low = _reach(share_after - low_after, high_before - share_before, phi)
    high = _reach(high_after - share_after, share_before - low_before, phi)
    return max(-1.0, change - low), min(1.0, change + high)


def newcombe_apart(yes_before: int, before: int, yes_after: int, after: int, level: float = 0.95) -> Interval:
    """The interval of the change in a share, after minus before, of two groups of people who are not matched.

    `yes_before` of the `before` people said yes, and `yes_after` of `after`; at least one person in each.
    Source: method 10 of Newcombe RG (1998), Statistics in Medicine 17: 873-890.
    """
    one, other = yes_before / before, yes_after / after
    (low_one, high_one), (low_other, high_other) = (
        wilson(yes_before, before, level),
        wilson(yes_after, after, level),
    )
    low = hypot(other - low_other, high_one - one)
    high = hypot(high_other - other, one - low_one)
    return max(-1.0, other - one - low), min(1.0, other - one + high)


def tango(up: int, down: int, total: int, level: float = 0.95) -> Interval:
    """The score interval of (`up` - `down`) / `total`, where the rest stayed the same; `total` is at least 1.

    Source: Tango T (1998), Statistics in Medicine 17: 891-908.
    """
    z, net = _z(level), (up - down) / total
    low = -1.0 if down == total else crossing(lambda d: _score(up, down, total, d) - z, -1.0, net)
    high = 1.0 if up == total else crossing(lambda d: _score(up, down, total, d) + z, net, 1.0)
    return low, high


def crossing(falling: Callable[[float], float], low: float, high: float) -> float:
    """Where a falling function crosses nothing between `low` and `high`, by halving until nothing is left."""
    while True:
        middle = (low + high) / 2
        if middle in (low, high):
            return middle
        low, high = (middle, high) if falling(middle) > 0 else (low, middle)


def _z(level: float) -> float:
    return NormalDist().inv_cdf((1 + level) / 2)


def _phi(both: int, only_before: int, only_after: int, neither: int) -> float:
    """The correlation of the two answers, moved towards 0 when positive, as Newcombe's method 10 has it."""
    half = (both + only_before + only_after + neither) / 2
    margins = (both + only_before) * (only_after + neither) * (both + only_after) * (only_before + neither)
    if not margins:
        return 0.0
    agreement = both * neither - only_before * only_after
    return (max(agreement - half, 0.0) if agreement > 0 else agreement) / sqrt(margins)


def _reach(one: float, other: float, phi: float) -> float:
    return sqrt(max(one * one - 2 * phi * one * other + other * other, 0.0))


def _score(up: int, down: int, total: int, net: float) -> float:
    """Tango's statistic for a true net share of `net`: the most likely share who went down goes into it."""
    a = 2 * total
    b = -up - down + (2 * total - up + down) * net
    c = -down * net * (1 - net)
    share_down = (sqrt(max(b * b - 4 * a * c, 0.0)) - b) / (2 * a)
    variance = total * (2 * share_down + net * (1 - net))
    distance = up - down - total * net
    if variance <= 0:
        return copysign(float("inf"), distance) if distance else 0.0
    return distance / sqrt(variance)
