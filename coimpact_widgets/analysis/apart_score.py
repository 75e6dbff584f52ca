"""By how many points do the answers of people who are not matched differ? For a number within a range."""

from __future__ import annotations

from math import sqrt

import numpy as np

from . import caveats
from .apart_ordinal import of_sides
from .effect_size import hedges_g
from .kind import Kind
from .result import Estimate, Method, Result, Table
from .signed_rank import Numbers

LEVEL = 0.95
METHOD = Method(
    "Welch's t interval for the difference of two averages",
    "Welch BL (1947), Biometrika 34: 28-35; Satterthwaite FE (1946), Biometrics Bulletin 2: 110-114; Hedges "
    "LV (1981), Journal of Educational Statistics 6: 107-128",
    (
        ("spreads", "may differ"),
        ("standardised by", "pooled standard deviation"),
        ("small-sample correction on", "answers - 2"),
        ("level", LEVEL),
    ),
)


def apart_score(before: Numbers, after: Numbers) -> Result:
    """The difference of two averages of people who are not matched, in the scale's own points.

    Description: `before` and `after` hold one number a person; at least 2 each.

    Formula: mean after less mean before, with t on Welch and Satterthwaite's degrees of freedom.
    Assumes: the people answer apart from each other. Spreads may differ.
    Least: no interval and no p-value when nobody differs from anybody within either group.
    Source: Welch BL (1947), Biometrika 34: 28-35.
    """
    difference, p = _difference(before, after)
    return Result(
        kind=Kind.APART_SCORE,
        question="By how many points do answers after differ from answers before?",
        method=METHOD,
        answered=len(before) + len(after),
        estimates=(
            *of_sides(len(before), len(after)),
            _mean("mean before", before),
            _mean("mean after", after),
            difference,
            Estimate("Welch p", p, unit="p"),
            Estimate("Hedges g", hedges_g(before, after), unit="effect"),
        ),
        table=Table(("time", "people"), (("before", len(before)), ("after", len(after)))),
        caveats=() if difference.level else (caveats.NO_SPREAD,),
    )


def _mean(name: str, values: Numbers) -> Estimate:
    from scipy.special import stdtrit

    mean, n = float(values.mean()), len(values)
    if np.ptp(values) == 0:
        return Estimate(name, mean, unit="points")
    reach = float(stdtrit(n - 1, (1 + LEVEL) / 2)) * float(np.std(values, ddof=1)) / sqrt(n)
    return Estimate(name, mean, mean - reach, mean + reach, LEVEL, "points")


def _difference(before: Numbers, after: Numbers) -> tuple[Estimate, float | None]:
    from scipy.special import stdtr, stdtrit

    name, difference = "difference in means", float(after.mean() - before.mean())
    if np.ptp(before) == 0 and np.ptp(after) == 0:
        return Estimate(name, difference, unit="points"), None
    shares = [(float(np.var(side, ddof=1)) / len(side), len(side) - 1) for side in (before, after)]
    variance = sum(each for each, _ in shares)
    df = variance**2 / sum(each**2 / less for each, less in shares)
    reach = float(stdtrit(df, (1 + LEVEL) / 2)) * sqrt(variance)
    p = float(2 * stdtr(df, -abs(difference) / sqrt(variance)))
    return Estimate(name, difference, difference - reach, difference + reach, LEVEL, "points"), p
