"""The smallest change that a study of a given size is likely to show: planning, before anybody is asked."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from math import ceil, sqrt
from typing import TYPE_CHECKING

import numpy as np

from .result import CHANCE_AT_MOST

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Counts = NDArray[np.int64]

POWER = 0.8
"""A change is one we could see where the test would show it in 4 of 5 such studies."""
NEAR = 1e-6
FARTHEST = 20.0
"""The standardised mean over its standard error is sought up to here; 3 pairs need 5.7."""
FAR_OUT = 8
"""So many standard deviations either side of a mean hold all of its chances but a part nobody can see."""


@lru_cache(maxsize=512)
def least_effect(pairs: int) -> float:
    """The smallest mean change, in standard deviations of the changes, that a paired t test likely shows.

    `pairs` is how many people answer both times, at least 3.
    Source: Cohen J (1988), Statistical Power Analysis for the Behavioral Sciences, chapter 2; exact, by the
    noncentral t distribution: 1.00, 0.66, 0.53 and 0.40 for 10, 20, 30 and 50 pairs.
    """
    from scipy.optimize import brentq
    from scipy.special import nctdtr, stdtrit

    df = pairs - 1
    limit = float(stdtrit(df, 1 - CHANCE_AT_MOST / 2))

    def lacking(centre: float) -> float:
        return 1 - float(nctdtr(df, centre, limit)) - POWER

    return float(brentq(lacking, NEAR, FARTHEST, xtol=NEAR)) / sqrt(pairs)


@lru_cache(maxsize=512)
def least_share_moving(people: int, other_way: float = 0.0) -> float | None:
    """The smallest share of people moving the hoped-for way that the exact McNemar test likely shows.

    `other_way` is the share (0 to 1) who move against it. None where even all the rest moving would not do.
    Source: Connor RJ (1987), Biometrics 43: 207-211, with the exact binomial distribution of the movers.
    """
    most = 1.0 - other_way

    def is_seen(share: float) -> bool:
        return _chance_mcnemar_shows(people, share, other_way) >= POWER

    return _least(is_seen, most) if is_seen(most) else None


@lru_cache(maxsize=128)
def least_count_after(expected: float, *, fall: bool) -> int | None:
    """How far a count must fall, or rise, for the exact test of two counts to likely show it.

    `expected` is the count before; after is as long a time. Back comes the count after: the highest that is
    seen as a fall, or the lowest that is seen as a rise. None where not even a fall to nothing is seen.
    Source: Przyborowski J, Wilenski H (1940), Biometrika 31: 313-323; counts vary as chance alone has it.
    """
    if fall:
        unseen = _first(lambda after: not _is_seen(expected, after), 0, ceil(expected))
        return unseen - 1 if unseen else None
    return _first(
        lambda after: _is_seen(expected, after), ceil(expected), ceil(expected + 20 * sqrt(expected) + 20)
    )


def _is_seen(before: float, after: int) -> bool:
    return _chance_counts_show(before, after) >= POWER


def people_needed(effect: float, most: int = 2000) -> int | None:
    """The fewest pairs that likely show a mean change of `effect` standard deviations of the changes.

    None where more than `most` would be needed.
    """
    if least_effect(most) > effect:
        return None
    return _first(lambda pairs: least_effect(pairs) <= effect, 3, most)


def _first(holds: Callable[[int], bool], low: int, high: int) -> int:
    """The first whole number from `low` to `high` from which it holds; `high` where it holds for none."""
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if holds(middle) else (middle + 1, high)
    return low


def _least(is_seen: Callable[[float], bool], most: float) -> float:
    low, high = 0.0, most
    while high - low > NEAR:
        middle = (low + high) / 2
        low, high = (low, middle) if is_seen(middle) else (middle, high)
    return high


def _chance_mcnemar_shows(people: int, towards: float, against: float) -> float:
    """The chance that so many people give an exact p that rules out chance, the hoped-for way."""
    from scipy.stats import binom

    if not towards + against:
        return 0.0
    movers = _around(people * (towards + against), most=people)
    chances = binom.pmf(movers, people, towards + against)
    seen = binom.sf(fewest_one_way(movers) - 1, movers, towards / (towards + against))
    return float(chances @ seen)


def fewest_one_way(movers: Counts) -> Counts:
    """How many of so many movers must go one way before the sign test rules out chance, for each number.

    The same as the exact McNemar test: 6 movers all one way are the fewest. One more than there are movers
    where not even all of them would do.
    """
    from scipy.special import bdtr

    def is_seen(other: Counts) -> NDArray[np.bool_]:
        return np.asarray(2 * bdtr(other, movers, 0.5) <= CHANCE_AT_MOST)

    return movers - _last(is_seen, np.full_like(movers, -1), movers // 2)


def _chance_counts_show(before: float, after: float) -> float:
    """The chance that two Poisson counts with these means differ, by the exact test, the way they do."""
    from scipy.stats import poisson

    first = _around(before)
    chances = poisson.pmf(first, before)
    if after < before:
        return float(chances @ poisson.cdf(_last_seen_as_a_fall(first), after))
    return float(chances @ poisson.sf(_first_seen_as_a_rise(first) - 1, after))


def _last_seen_as_a_fall(before: Counts) -> Counts:
    """For each count before, the highest count after that is seen as a fall; -1 where none is."""
    from scipy.special import bdtr

    return _last(
        lambda after: np.asarray(2 * bdtr(after, before + after, 0.5) <= CHANCE_AT_MOST),
        np.full_like(before, -1),
        before,
    )


def _first_seen_as_a_rise(before: Counts) -> Counts:
    """For each count before, the lowest count after that is seen as a rise."""
    from scipy.special import bdtr

    most = before + np.ceil(FAR_OUT * np.sqrt(before) + FAR_OUT).astype(np.int64)
    unseen = _last(
        lambda after: np.asarray(2 * bdtr(before, before + after, 0.5) > CHANCE_AT_MOST), before - 1, most
    )
    return unseen + 1


def _last(holds: Callable[[Counts], NDArray[np.bool_]], low: Counts, high: Counts) -> Counts:
    """The last whole number above `low`, up to `high`, up to which it holds, for each; `low` where none."""
    while (low < high).any():
        middle = (low + high + 1) // 2
        held = holds(middle)
        low, high = np.where(held, middle, low), np.where(held, high, middle - 1)
    return low


def _around(mean: float, most: int | None = None) -> Counts:
    """The counts that come with any chance worth naming where this is the mean."""
    reach = FAR_OUT * sqrt(mean) + FAR_OUT
    last = int(mean + reach)
    return np.arange(max(0, int(mean - reach)), (last if most is None else min(last, most)) + 1)
