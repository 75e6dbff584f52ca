"""How did an average score move over three or more time points? Uses every answer given."""

from __future__ import annotations

from math import sqrt

import numpy as np

from ..domain.measure import Measure
from ..errors import TooFew
from . import caveats
from .first_to_last import doubts
from .kind import Kind
from .random_intercept import RandomIntercept, random_intercept
from .result import Caveat, Estimate, Method, Result, Table
from .several_times import SeveralTimes
from .signed_rank import Numbers

LEVEL = 0.95
PEOPLE, COMPLETE = 10, 5
METHOD = Method(
    "mixed model with a random intercept, by restricted maximum likelihood",
    "Laird NM, Ware JH (1982), Biometrics 38: 963-974; Pinheiro JC, Bates DM (2000), Mixed-Effects Models in "
    "S and S-PLUS",
    (("degrees of freedom", "answers - people - (times - 1)"), ("tests", "t and F"), ("level", LEVEL)),
)


def over_time_score(found: SeveralTimes, measure: Measure) -> Result:
    """The average at each time and its change since the first, in the scale's own points.

    Description: `found` holds each person's answers at three or more times, within the measure's range.

    Formula: answer = mean of the time + person + rest, fitted by restricted maximum likelihood.
    Assumes: missing answers are missing at random; one spread within people at all times.
    Least: 10 people and 5 with every answer. No interval and no p-value when everybody changed alike.
    Source: Laird NM, Ware JH (1982), Biometrics 38: 963-974.
    Raises TooFew when there are fewer.
    """
    people, complete = len(found.any), len(found.complete)
    if people < PEOPLE:
        raise TooFew(PEOPLE, people, "people who answered")
    if complete < COMPLETE:
        raise TooFew(COMPLETE, complete, "people who answered every time")
    answers = found.any.to_numpy(dtype=float)
    fitted = random_intercept(answers)
    means = fitted.means if fitted else np.nanmean(answers, axis=0)
    changes = _means(found.times, means, fitted)
    return Result(
        kind=Kind.OVER_TIME_SCORE,
        question="How did the average score move over time?",
        method=METHOD,
        answered=people,
        left_out=found.silent,
        estimates=(
            Estimate("people with every answer", complete, unit="people"),
            *changes,
            *_spreads(fitted),
        ),
        table=Table(
            ("time point", "people"), tuple((str(at), int(n)) for at, n in found.any.count().items())
        ),
        caveats=(*_caveats(found, means, fitted), *doubts(found, changes[-1], by_size=True)),
    )


def _means(times: tuple[str, ...], means: Numbers, fitted: RandomIntercept | None) -> tuple[Estimate, ...]:
    rows, k = np.eye(len(times)), len(times)
    named = [(f"mean at {times[at]}", rows[at]) for at in range(k)]
    named += [(f"change to {times[at]}", rows[at] - rows[0]) for at in range(1, k)]
    return tuple(_estimate(name, row, means, fitted) for name, row in named)


def _estimate(name: str, row: Numbers, means: Numbers, fitted: RandomIntercept | None) -> Estimate:
    from scipy.special import stdtrit

    value = float(row @ means)
    if fitted is None:
        return Estimate(name, value, unit="points")
    reach = float(stdtrit(fitted.df, (1 + LEVEL) / 2)) * sqrt(float(row @ fitted.covariance @ row))
    return Estimate(name, value, value - reach, value + reach, LEVEL, "points")


def _spreads(fitted: RandomIntercept | None) -> tuple[Estimate, ...]:
    return (
        Estimate("F p", fitted.test_of_times() if fitted else None, unit="p"),
        Estimate("spread between people", fitted.between if fitted else None, unit="points"),
        Estimate("spread within people", fitted.within if fitted else None, unit="points"),
    )


def _caveats(found: SeveralTimes, means: Numbers, fitted: RandomIntercept | None) -> tuple[Caveat, ...]:
    still = float(np.ptp(means)) < 1e-9
    alike = () if fitted else ((caveats.NOBODY_CHANGED if still else caveats.CHANGED_ALIKE),)
    missed = len(found.complete) < len(found.any)
    return (
        *((caveats.UNDER_20_EVERY_TIME,) if len(found.complete) < caveats.PAIRS_FOR_NO_WARNING else ()),
        *alike,
        *((caveats.SOME_TIMES_MISSED,) if missed else ()),
    )
