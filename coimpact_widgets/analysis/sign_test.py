"""The sign test: how surprising are so many one way and so few the other, by chance alone?"""

from __future__ import annotations

from math import comb, exp, lgamma, log

COUNTED_OUT_UP_TO = 500
"""So many people are counted out in whole numbers, which takes long for more: they have the beta function."""


def sign_test(up: int, down: int) -> float:
    """Exact two-sided p that a fair coin splits `up` + `down` people at least as unevenly. 1.0 for nobody.

    Twice the smaller tail of the binomial distribution, at most 1. Counts are whole numbers from 0 upwards.
    Source: Dixon WJ, Mood AM (1946), Journal of the American Statistical Association 41: 557-566.
    """
    return float(min(1.0, 2 * _tail(up, down)))


def mid_sign_test(up: int, down: int) -> float:
    """The same with only half of the probability of what was seen: the mid-p, less cautious.

    Source: Lancaster HO (1961), Journal of the American Statistical Association 56: 223-234.
    """
    return float(min(1.0, max(0.0, 2 * _tail(up, down) - _chance(up, down))))


def _tail(up: int, down: int) -> float:
    n, fewer = up + down, min(up, down)
    if n > COUNTED_OUT_UP_TO:
        from scipy.special import bdtr

        return float(bdtr(fewer, n, 0.5))
    return float(sum(comb(n, k) for k in range(fewer + 1)) / 2**n)


def _chance(up: int, down: int) -> float:
    """The probability of exactly so many one way and so many the other."""
    if up + down <= COUNTED_OUT_UP_TO:
        return float(comb(up + down, up) / 2 ** (up + down))
    return exp(lgamma(up + down + 1) - lgamma(up + 1) - lgamma(down + 1) - (up + down) * log(2))
