"""The size of a change: in the scale's own points, and against how widely people differ."""

from __future__ import annotations

from math import exp, lgamma, log, sqrt
from statistics import NormalDist

import numpy as np

from .signed_rank import EXACT_UP_TO, Numbers, chances_of_rank_sums

FINEST = 2_000
"""So many changes that differ are told apart where changes are averaged two by two."""


def hedges_g_av(before: Numbers, after: Numbers) -> float | None:
    """Mean change over the root mean square of the two standard deviations, corrected for small groups.

    One number a person in each, in the same order; at least 3 people. None when nobody differs from anybody.
    The correction J is exact, on n - 1 degrees of freedom.
    Source: Hedges LV (1981), Journal of Educational Statistics 6: 107-128.
    """
    d = _d_av(before, after)
    return None if d is None else _j(len(before) - 1) * d


def hedges_g(before: Numbers, after: Numbers) -> float | None:
    """The difference of two means over the pooled standard deviation, corrected for small groups.

    For people who are not matched, at least 2 each. None when nobody differs from anybody within either
    group. The correction J is exact, on n + m - 2 degrees of freedom.
    Source: Hedges LV (1981), Journal of Educational Statistics 6: 107-128.
    """
    df = len(before) + len(after) - 2
    squares = sum(float(np.var(side)) * len(side) for side in (before, after))
    if squares < 1e-20:
        return None
    return _j(df) * float(np.mean(after) - np.mean(before)) / sqrt(squares / df)


def bonett_interval(before: Numbers, after: Numbers, level: float = 0.95) -> tuple[float, float] | None:
    """The interval of the standardised mean change, around the uncorrected value; unequal spreads allowed.

    Source: Bonett DG (2008), Psychological Methods 13: 99-109, equation for paired samples.
    """
    d = _d_av(before, after)
    if d is None:
        return None
    (first, shared), (_, second) = np.cov(before, after)
    df, square = len(before) - 1, (first + second) / 2
    shape = d * d * (first**2 + second**2 + 2 * shared**2) / (8 * df * square**2)
    reach = NormalDist().inv_cdf((1 + level) / 2) * sqrt(
        shape + (first + second - 2 * shared) / (df * square)
    )
    return d - reach, d + reach


def hodges_lehmann(changes: Numbers) -> float:
    """The middle of all averages of two changes, each change with itself as well; at least one change.

    Source: Hodges JL, Lehmann EL (1963), Annals of Mathematical Statistics 34: 598-611.
    """
    averages, reached = walsh_averages(changes)
    total = int(reached[-1])
    middle = np.searchsorted(reached, [(total - 1) // 2, total // 2], side="right")
    return float(averages[middle].mean())


def signed_rank_interval(changes: Numbers, level: float = 0.95) -> tuple[float, float] | None:
    """The interval of the Hodges-Lehmann change: two of the averages, counted in alike from either end.

    The exact signed-rank test rejects no value between them. None where so few people allow no such level:
    0.95 needs 6. With ties it holds the true middle at least as often as it says.
    Source: Noether GE (1967), Journal of the American Statistical Association 62: 184-188.
    """
    place = _places_cut_off(len(changes), (1 - level) / 2)
    if not place:
        return None
    averages, reached = walsh_averages(changes)
    ends = np.searchsorted(reached, [place - 1, int(reached[-1]) - place], side="right")
    low, high = averages[ends]
    return float(low), float(high)


def _places_cut_off(people: int, tail: float) -> int:
    """How many averages lie outside either end: rank sums that chance reaches with `tail` at most."""
    if people > EXACT_UP_TO:
        spread = sqrt(people * (people + 1) * (2 * people + 1) / 24)
        return int(people * (people + 1) / 4 + NormalDist().inv_cdf(tail) * spread)
    chances = np.cumsum(chances_of_rank_sums(np.arange(1, people + 1)))
    return int(np.searchsorted(chances, tail, side="right"))


def walsh_averages(changes: Numbers) -> tuple[Numbers, np.ndarray[tuple[int], np.dtype[np.int64]]]:
    """Every average of two changes in order, and how many averages there are up to each.

    Works on the distinct changes and how often each occurs, so many people cost no more than few. Where more
    than FINEST changes differ, they are first rounded to so many steps between the lowest and the highest.
    Source: Walsh JE (1949), Annals of Mathematical Statistics 20: 64-81.
    """
    values, counts = np.unique(_in_steps(np.asarray(changes, dtype=float)), return_counts=True)
    one, other = np.triu_indices(len(values))
    weights = np.where(one == other, counts[one] * (counts[one] + 1) // 2, counts[one] * counts[other])
    averages = (values[one] + values[other]) / 2
    order = np.argsort(averages)
    return averages[order], np.cumsum(weights[order])


def _in_steps(changes: Numbers) -> Numbers:
    if len(changes) <= FINEST or len(np.unique(changes)) <= FINEST:
        return changes
    step = np.ptp(changes) / FINEST
    return np.asarray(np.round(changes / step) * step)


def _d_av(before: Numbers, after: Numbers) -> float | None:
    spread = sqrt((np.var(before, ddof=1) + np.var(after, ddof=1)) / 2)
    return float(np.mean(np.subtract(after, before)) / spread) if spread > 1e-10 else None


def _j(df: int) -> float:
    return exp(lgamma(df / 2) - lgamma((df - 1) / 2) - log(df / 2) / 2)
