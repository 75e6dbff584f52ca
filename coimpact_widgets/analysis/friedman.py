"""Friedman's test of several times, exact with ties where groups are small; of yes and no, Cochran's Q."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import permutations

import numpy as np

from .rank_sum import doubled_ranks
from .several_times import Grid

EXACT_UP_TO = {3: 30, 4: 10}
"""So many people are tested exactly at 3 and 4 times, which takes a tenth of a second; more by chi-square."""

Whole = np.ndarray[tuple[int, int], np.dtype[np.int64]]


@dataclass(frozen=True)
class Friedman:
    """What the ranks within each person say. `agreement` is Kendall's W, from 0 to 1.

    All are None when nobody's answers differ between the times. `exact` says where `p` comes from.
    """

    statistic: float | None
    agreement: float | None
    p: float | None
    exact: bool = True


def friedman(answers: Grid) -> Friedman:
    """Test whether answers differ between the times. `answers` has a row a person, a column a time, no gaps.

    Each person's own answers are ranked, ties by their middle rank; the statistic allows for ties. Up to the
    sizes in EXACT_UP_TO the p-value is exact: over every way to deal each person's ranks out to the times.
    Above them it is that of chi-square on one degree of freedom less than there are times, as Friedman has
    it. Of yes and no, the statistic is Cochran's Q.
    Source: Friedman M (1937), Journal of the American Statistical Association 32: 675-701; Cochran WG (1950),
    Biometrika 37: 256-266; Kendall MG, Babington Smith B (1939), Annals of Mathematical Statistics 10:
    275-287.
    """
    people, times = answers.shape
    ranks = np.array([doubled_ranks(row) for row in answers])
    off = ranks - (times + 1)
    spread = float((off**2).sum())
    if not spread:
        return Friedman(None, None, None)
    sums = off.sum(axis=0)
    statistic = (times - 1) * float((sums**2).sum()) / spread
    exact = people <= EXACT_UP_TO.get(times, 0)
    p = _exact_p(off, int((sums**2).sum())) if exact else _chi_square_p(statistic, times - 1)
    return Friedman(statistic, statistic / (people * (times - 1)), p, exact)


def _exact_p(off: Whole, seen: int) -> float:
    """The chance of rank sums at least as far apart as those seen.

    People's ranks are added one after another. Sums that are the same in another order are kept once, because
    every order is as likely and what is seen does not hang on it.
    """
    states: Whole = np.zeros((1, off.shape[1]), dtype=np.int64)
    chances = np.ones(1)
    for row in off[off.any(axis=1)]:
        ways = np.array(list(permutations(row.tolist())), dtype=np.int64)
        reached = np.sort((states[:, None, :] + ways[None, :, :]).reshape(-1, off.shape[1]), axis=1)
        each = np.repeat(chances / len(ways), len(ways))
        states, which = _distinct(reached)
        chances = np.asarray(np.bincount(which, weights=each, minlength=len(states)), dtype=float)
    return float(min(1.0, chances[(states**2).sum(axis=1) >= seen].sum()))


def _distinct(rows: Whole) -> tuple[Whole, np.ndarray[tuple[int], np.dtype[np.int64]]]:
    """The rows without repeats, and for each row which of them it is."""
    base = int(np.abs(rows).max()) * 2 + 1
    keys = np.zeros(len(rows), dtype=np.int64)
    for column in rows.T:
        keys = keys * base + column + base // 2
    _, first, which = np.unique(keys, return_index=True, return_inverse=True)
    return rows[first], np.asarray(which, dtype=np.int64)


def _chi_square_p(statistic: float, df: int) -> float:
    from scipy.special import chdtrc

    return float(chdtrc(df, statistic))
