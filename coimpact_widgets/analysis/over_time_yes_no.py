"""Did more of the same people say yes over three or more time points?"""

from __future__ import annotations

from dataclasses import replace
from math import sqrt
from typing import TYPE_CHECKING

import numpy as np

from ..domain.measure import Measure
from . import caveats
from .first_to_last import doubts
from .friedman import friedman
from .gee import gee
from .kind import Kind
from .over_time_ordinal import complete_of, counts_over_time, of_complete
from .proportion import newcombe_paired
from .result import Caveat, Estimate, Method, Result
from .several_times import Grid, SeveralTimes

if TYPE_CHECKING:
    import pandas as pd

LEVEL = 0.95
PEOPLE_FOR_GEE = 30
COCHRAN = "Cochran WG (1950), Biometrika 37: 256-266"
METHOD = Method(
    "Cochran's exact Q test, with Newcombe's paired interval since the first time",
    f"{COCHRAN}; Newcombe RG (1998), Statistics in Medicine 17: 2635-2650, method 10",
    (("people", "those who answered every time"), ("level", LEVEL)),
)
MANY = "Cochran's Q test by chi-square, with Newcombe's paired interval since the first time"
"""The method's name when there are more people than are tested exactly."""
GEE = Method(
    "generalised estimating equations, with Cochran's Q test of those who answered every time",
    "Liang KY, Zeger SL (1986), Biometrika 73: 13-22; Mancl LA, DeRouen TA (2001), Biometrics 57: 126-134; "
    f"{COCHRAN}",
    (
        ("link", "identity"),
        ("working correlation", "exchangeable"),
        ("standard errors", "robust, Mancl and DeRouen"),
        ("degrees of freedom", "people - times"),
        ("level", LEVEL),
    ),
)


def over_time_yes_no(found: SeveralTimes, measure: Measure) -> Result:
    """How many said yes at each time, and how that share changed since the first.

    Description: `found` holds each person's answers at three or more times, 1 for yes and 0 for no. When
    times were missed and at least 30 people answered, every answer is used; else those who answered every
    time.

    Formula: Cochran's Q; change = share at a time less share at the first.
    Assumes: people answer apart from each other; missing answers are missing completely at random.
    Least: 8 people who answered every time. No p-value when nobody changed.
    Source: Cochran WG (1950), Biometrika 37: 256-266; Liang KY, Zeger SL (1986), Biometrika 73: 13-22.
    Raises TooFew when fewer answered every time.
    """
    complete, everyone = complete_of(found), found.any
    uses_all = len(complete) < len(everyone) and len(everyone) >= PEOPLE_FOR_GEE
    test, table = friedman(complete.to_numpy(dtype=float)), everyone if uses_all else complete
    method = GEE if uses_all else METHOD if test.exact else replace(METHOD, name=MANY)
    changes = (_modelled if uses_all else _counted)(table, found.times)
    return Result(
        kind=Kind.OVER_TIME_YES_NO,
        question="Did more people say yes over time?",
        method=method,
        answered=len(table),
        left_out=found.silent if uses_all else found.not_complete,
        estimates=(
            *(Estimate(f"yes at {at}", int((table[at] == 1).sum()), unit="people") for at in found.times),
            *changes,
            Estimate("Cochran Q p", test.p, unit="p"),
        ),
        table=counts_over_time(table, {1: "yes", 0: "no"}),
        caveats=(*_caveats(found, uses_all, test.p is None), *doubts(found, changes[-1])),
    )


def _counted(table: pd.DataFrame, times: tuple[str, ...]) -> tuple[Estimate, ...]:
    """Each change since the first time, among those who answered every time."""
    return tuple(_paired(f"change to {time}", table[times[0]] == 1, table[time] == 1) for time in times[1:])


def _paired(name: str, first: pd.Series[bool], last: pd.Series[bool]) -> Estimate:
    both, to_no = int((first & last).sum()), int((first & ~last).sum())
    to_yes, neither = int((~first & last).sum()), int((~first & ~last).sum())
    interval = newcombe_paired(both, to_no, to_yes, neither, LEVEL)
    return Estimate(name, (to_yes - to_no) / len(first), *interval, LEVEL, "share")


def _modelled(table: pd.DataFrame, times: tuple[str, ...]) -> tuple[Estimate, ...]:
    """Each change since the first time, from every answer given."""
    from scipy.special import stdtrit

    fitted = gee(table[list(times)].to_numpy(dtype=float))
    quantile = float(stdtrit(fitted.df, (1 + LEVEL) / 2))
    return tuple(
        _estimate(f"change to {time}", fitted.shares[at] - fitted.shares[0], fitted.covariance, at, quantile)
        for at, time in enumerate(times[1:], start=1)
    )


def _estimate(name: str, change: float, covariance: Grid, at: int, quantile: float) -> Estimate:
    variance = float(covariance[at, at] + covariance[0, 0] - 2 * covariance[0, at])
    if variance < 1e-15:
        return Estimate(name, float(change), unit="share")
    reach = quantile * sqrt(variance)
    low, high = np.clip([change - reach, change + reach], -1.0, 1.0)
    return Estimate(name, float(change), float(low), float(high), LEVEL, "share")


def _caveats(found: SeveralTimes, uses_all: bool, nobody_changed: bool) -> tuple[Caveat, ...]:
    told = (caveats.SOME_TIMES_MISSED,) if uses_all else of_complete(found)
    return (*told, *((caveats.NOBODY_CHANGED,) if nobody_changed else ()))
