"""Did several groups change alike? One test for each planned question, on one number a person."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt
from statistics import NormalDist

import numpy as np

from .signed_rank import Numbers

EXACT_UP_TO = 100
"""So many people in two groups are tested exactly; more by the normal curve, which is then as good."""


def welch_anova(groups: Sequence[Numbers]) -> float | None:
    """The p of Welch's F test that the averages of two or more groups are alike; unequal spread is allowed.

    Each group holds one number a person, for at least 2 people. None where a group has no spread at all.
    Source: Welch BL (1951), Biometrika 38: 330-336. With two groups it is Welch's t test.
    """
    from scipy.special import fdtrc

    spreads = [float(np.var(group, ddof=1)) for group in groups]
    if min(spreads) <= 1e-20:
        return None
    sizes, k = np.array([len(group) for group in groups]), len(groups)
    weights = sizes / np.array(spreads)
    means, part = np.array([group.mean() for group in groups]), weights / weights.sum()
    middle = float((part * means).sum())
    between = float((weights * (means - middle) ** 2).sum()) / (k - 1)
    unsure = float(((1 - part) ** 2 / (sizes - 1)).sum()) / (k * k - 1)
    return float(fdtrc(k - 1, 1 / (3 * unsure), between / (1 + 2 * (k - 2) * unsure)))


def rank_test(groups: Sequence[Numbers]) -> float | None:
    """The p that two or more groups come from one: exact rank-sum for two, Kruskal-Wallis for more.

    Each group holds one number a person. Numbers are rounded to 10 decimals and ties share their middle
    rank. None where everybody has the same number.
    Source: Wilcoxon F (1945), Biometrics Bulletin 1: 80-83; Kruskal WH, Wallis WA (1952), Journal of the
    American Statistical Association 47: 583-621.
    """
    doubled = _doubled_ranks(np.concatenate([np.asarray(group, dtype=float) for group in groups]))
    if np.ptp(doubled) == 0:
        return None
    ends = np.cumsum([len(group) for group in groups])[:-1]
    parts = np.split(doubled, ends)
    if len(groups) > 2:
        return _kruskal_wallis(doubled, parts)
    return (_exact_p if len(doubled) <= EXACT_UP_TO else _normal_p)(doubled, min(parts, key=len))


def _doubled_ranks(values: Numbers) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    _, which, counts = np.unique(np.round(values, 10), return_inverse=True, return_counts=True)
    last = np.cumsum(counts)
    return np.asarray((2 * last - counts + 1)[which], dtype=np.int64)


def _exact_p(
    doubled: np.ndarray[tuple[int], np.dtype[np.int64]], part: np.ndarray[tuple[int], np.dtype[np.int64]]
) -> float:
    """The share of all ways to choose so many people whose rank sum is at least as far from the middle.

    The shift algorithm: Streitberg B, Röhmel J (1986), Statistical Software Newsletter 12: 10-18.
    """
    n, m, shift = len(doubled), len(part), int(doubled.min())
    step = int(np.gcd.reduce(doubled - shift))
    ranks = np.sort((doubled - shift) // step)
    most, reach = int(ranks[-m:].sum()), 0
    ways = np.zeros((m + 1, most + 1))
    ways[0, 0] = 1.0
    for at, rank in enumerate(ranks):
        reach, first, last = min(reach + int(rank), most), max(0, m - n + at), min(at + 1, m)
        ways[first + 1 : last + 1, rank : reach + 1] += ways[first:last, : reach + 1 - rank]
    seen, total = int((part - shift).sum()) // step, int(ranks.sum())
    far = np.abs(n * np.arange(most + 1) - m * total) >= abs(n * seen - m * total)
    return min(1.0, float(ways[m][far].sum() / ways[m].sum()))


def _normal_p(
    doubled: np.ndarray[tuple[int], np.dtype[np.int64]], part: np.ndarray[tuple[int], np.dtype[np.int64]]
) -> float:
    n, m = len(doubled), len(part)
    spread = sqrt(m * (n - m) / n * float(np.var(doubled, ddof=1)))
    return 2 * NormalDist().cdf(-abs(float(part.sum()) - m * float(doubled.mean())) / spread)


def _kruskal_wallis(
    doubled: np.ndarray[tuple[int], np.dtype[np.int64]],
    parts: Sequence[np.ndarray[tuple[int], np.dtype[np.int64]]],
) -> float:
    from scipy.special import chdtrc

    middle = float(doubled.mean())
    between = sum(len(part) * (float(part.mean()) - middle) ** 2 for part in parts)
    return float(chdtrc(len(parts) - 1, between / float(np.var(doubled, ddof=1))))
