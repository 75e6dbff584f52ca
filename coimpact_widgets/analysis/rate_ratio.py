"""The ratio of two rates of events, with its interval."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, log, sqrt

from .proportion import Interval

LEVEL = 0.95


@dataclass(frozen=True)
class RateRatio:
    """The rate after over the rate before, with its interval at 95% and a two-sided p.

    `ratio` and `high` are None where there is no upper bound, since nothing happened before.
    """

    ratio: float | None
    low: float
    high: float | None
    p: float


def exact_ratio(before: int, exposure_before: float, after: int, exposure_after: float) -> RateRatio:
    """Given how many events there were in all, those after are binomial; at least one event in all.

    p is twice the smaller tail, at most 1: the test that the Clopper-Pearson interval turns round. So the
    interval holds 1 exactly where p is above 0.05, and the two never disagree.
    Source: Clopper CJ, Pearson ES (1934), Biometrika 26: 404-413; as twice the smaller of the two one-sided p
    of R's poisson.test, whose own two-sided p adds up every split that is no more likely.
    """
    share = exposure_after / (exposure_before + exposure_after)
    low, high = clopper_pearson(after, before + after)
    odds = exposure_before / exposure_after
    return RateRatio(
        after / before * odds if before else None,
        low / (1 - low) * odds,
        high / (1 - high) * odds if before else None,
        _twice_the_smaller_tail(after, before + after, share),
    )


def _twice_the_smaller_tail(part: int, total: int, share: float) -> float:
    """The two-sided p that so many of `total` fall on one side, where each does with the chance `share`."""
    from scipy.special import bdtr, bdtrc

    upper = float(bdtrc(part - 1, total, share)) if part else 1.0
    return min(1.0, 2 * min(float(bdtr(part, total, share)), upper))


def wider_ratio(
    before: int, exposure_before: float, after: int, exposure_after: float, dispersion: float, df: int
) -> RateRatio:
    """The same ratio where months vary more than chance alone: quasi-Poisson, on t with `df`.

    There is at least one event on each side.
    Source: McCullagh P, Nelder JA (1989), Generalized Linear Models, section 6.2.
    """
    from scipy.special import stdtr, stdtrit

    middle = log(after / exposure_after) - log(before / exposure_before)
    error = sqrt(dispersion * (1 / before + 1 / after))
    reach = float(stdtrit(df, (1 + LEVEL) / 2)) * error
    p = float(2 * stdtr(df, -abs(middle) / error))
    return RateRatio(exp(middle), exp(middle - reach), exp(middle + reach), p)


def clopper_pearson(part: int, total: int, level: float = LEVEL) -> Interval:
    """The exact interval of the share `part` of `total`; `total` is at least 1.

    Source: Clopper CJ, Pearson ES (1934), Biometrika 26: 404-413.
    """
    from scipy.special import betaincinv

    tail = (1 - level) / 2
    low = float(betaincinv(part, total - part + 1, tail)) if part else 0.0
    high = float(betaincinv(part + 1, total - part, 1 - tail)) if part < total else 1.0
    return low, high
