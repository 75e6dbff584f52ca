"""How large one person's change has to be before the wobble of the measure itself cannot explain it."""

from __future__ import annotations

from math import sqrt
from statistics import NormalDist

LEVEL = 0.95


def reliable_change(spread: float, reliability: float, level: float = LEVEL) -> float:
    """The change that a person passes with `level` certainty, in points of the score.

    Description: `spread` is the standard deviation of the scores before, `reliability` the correlation of two
    answers by the same people (0 to 1).

    Formula: z * sqrt(2) * spread * sqrt(1 - reliability).
    Assumes: the measure wobbles alike for everybody.
    Least: one score; the spread of few people is a poor guide, which the caller watches over.
    Source: Jacobson NS, Truax P (1991), Journal of Consulting and Clinical Psychology 59: 12-19.
    """
    return NormalDist().inv_cdf((1 + level) / 2) * sqrt(2) * spread * sqrt(1 - reliability)
