"""How likely somebody of one group is to answer higher than somebody of the other, with its interval."""

from __future__ import annotations

from math import sqrt
from statistics import NormalDist
from typing import NamedTuple

import numpy as np

from .proportion import Interval, crossing
from .rank_sum import doubled_ranks
from .signed_rank import Numbers

ROUNDING = 1e-15
"""A variance under this is nothing."""


class Superiority(NamedTuple):
    """The chance that somebody after answers higher than somebody before, ties by half, and its intervals.

    `interval` is Brunner and Munzel's, kept within 0 to 1; `logit` the same on the logit scale, which holds
    its level where few people answered and the chance is far from 0.5. Both are None when all answered alike.
    """

    chance: float
    interval: Interval | None
    logit: Interval | None


def brunner_munzel(before: Numbers, after: Numbers, level: float = 0.95) -> Superiority:
    """Compare two groups of people who are not matched: one number a person, at least 2 in each group.

    The variance is that of the placements, with t on Satterthwaite's degrees of freedom: Brunner E, Munzel U
    (2000), Biometrical Journal 42: 17-25; on the logit scale: Konietschke F, Hothorn LA, Brunner E (2012),
    Electronic Journal of Statistics 6: 738-759. Where no answer of one group reaches the other's, that
    variance is nothing, and both intervals are Newcombe's instead.
    """
    from scipy.special import expit, logit, stdtrit

    m, n = len(before), len(after)
    below, above = _placements(before, after)
    chance = float(above.mean()) / m
    parts = float(np.var(below, ddof=1)) / (m * n * n), float(np.var(above, ddof=1)) / (n * m * m)
    if sum(parts) < ROUNDING:
        found = None if 0 < chance < 1 else newcombe_superiority(chance, m, n, level)
        return Superiority(chance, found, found)
    df = sum(parts) ** 2 / (parts[0] ** 2 / (m - 1) + parts[1] ** 2 / (n - 1))
    reach = float(stdtrit(df, (1 + level) / 2)) * sqrt(sum(parts))
    middle, stretched = float(logit(chance)), reach / (chance * (1 - chance))
    return Superiority(
        chance,
        (max(0.0, chance - reach), min(1.0, chance + reach)),
        (float(expit(middle - stretched)), float(expit(middle + stretched))),
    )


def newcombe_superiority(chance: float, m: int, n: int, level: float = 0.95) -> Interval:
    """The score interval of the same chance, in groups of `m` and `n` people: it holds at 0 and 1 too.

    Source: Newcombe RG (2006), Statistics in Medicine 25: 559-573, method 5.
    """
    z, spare = NormalDist().inv_cdf((1 + level) / 2), (m + n) / 2 - 1

    def distance(true: float) -> float:
        variance = true * (1 - true) * (1 + spare * ((1 - true) / (2 - true) + true / (1 + true))) / (m * n)
        return (chance - true) / sqrt(variance) if variance > 0 else 0.0

    low = crossing(lambda true: distance(true) - z, 0.0, chance) if chance > 0 else 0.0
    high = crossing(lambda true: distance(true) + z, chance, 1.0) if chance < 1 else 1.0
    return low, high


def _placements(before: Numbers, after: Numbers) -> tuple[Numbers, Numbers]:
    """For each person, how many of the other group they stand above, ties by half."""
    together = doubled_ranks(np.concatenate([before, after])) / 2
    return together[: len(before)] - doubled_ranks(before) / 2, together[len(before) :] - doubled_ranks(
        after
    ) / 2
