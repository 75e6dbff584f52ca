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

    p adds up every split that is no more likely than the one seen.
    Source: Clopper CJ, Pearson ES (1934), Biometrika 26: 404-413; as R's poisson.test has it.
    """
    from scipy.stats import binomtest

    share = exposure_after / (exposure_before + exposure_after)
    low, high = clopper_pearson(after, before + after)
    odds = exposure_before / exposure_after
    return RateRatio(
        after / before * odds if before else None,
        low / (1 - low) * odds,
        high / (1 - high) * odds if before else None,
        min(1.0, float(binomtest(after, before + after, share).pvalue)),
    )


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
