"""The sign test: how surprising are so many one way and so few the other, by chance alone?"""

from __future__ import annotations

from math import comb


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
    n = up + down
    return float(min(1.0, 2 * _tail(up, down) - comb(n, up) / 2**n))


def _tail(up: int, down: int) -> float:
    n = up + down
    return float(sum(comb(n, k) for k in range(min(up, down) + 1)) / 2**n)
