"""By how many points did the same people change? For a number within a range."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

import numpy as np

from ..domain.measure import Better, Measure
from ..errors import TooFew
from . import caveats
from .effect_size import bonett_interval, hedges_g_av, hodges_lehmann, signed_rank_interval
from .kind import Kind
from .paired import counts_of_pairs, differences
from .paired_ordinal import at_best, of_ways
from .result import Caveat, Estimate, Method, Result, Table
from .signed_rank import Numbers, SignedRank, signed_rank

if TYPE_CHECKING:
    import pandas as pd

LEVEL = 0.95
METHOD = Method(
    "mean change with a t interval",
    "Student (1908), Biometrika 6: 1-25; Hedges LV (1981), Journal of Educational Statistics 6: 107-128; "
    "Bonett DG (2008), Psychological Methods 13: 99-109",
    (
        ("standardised by", "root mean square of the two standard deviations"),
        ("small-sample correction on", "n - 1"),
        ("interval of the standardised change", "Bonett, around the uncorrected value"),
        ("level", LEVEL),
    ),
)


def paired_score(pairs: pd.DataFrame, measure: Measure) -> Result:
    """The mean change in the scale's own points, with who went up, stayed the same and went down.

    Description: `pairs` has index person and columns before and after, within the measure's range;
    results are in points.

    Formula: mean change ± t(n - 1) × SD of the changes / √n. Hedges g_av = J(n - 1) × mean change /
    √((variance before + variance after) / 2), with Bonett's interval around the uncorrected value.
    Hodges-Lehmann: the middle of all averages of two changes, between two of those averages that the
    exact signed-rank test does not reject; with ties the interval holds the true middle at least as often
    as it says. People are said to have changed only where the t interval leaves out 0 and the signed-rank
    p is at most 0.05.
    Assumes: one person's answer does not hang on another's; changes that are not wildly lopsided, all the
    more when people are few.
    Least: counts from 1 pair; averages from 3 pairs; intervals, t p and g_av from 6 pairs who do not all
    change alike; the t interval and t p from 3 people who changed, the signed-rank p from 6; a warning
    under 20 pairs.
    Source: Student (1908), Biometrika 6: 1-25; Hedges LV (1981), Journal of Educational Statistics 6:
    107-128; Bonett DG (2008), Psychological Methods 13: 99-109; Hodges JL, Lehmann EL (1963), Annals of
    Mathematical Statistics 34: 598-611; Noether GE (1967), Journal of the American Statistical
    Association 62: 184-188.
    Raises TooFew when nobody answered both times.
    """
    if pairs.empty:
        raise TooFew(1, 0, "person who answered both before and after")
    n, change = len(pairs), differences(pairs)
    up, down = int((change > 0).sum()), int((change < 0).sum())
    ways, means = of_ways(up, down, n), _means(pairs, change)
    ranks = signed_rank(change)
    return Result(
        kind=Kind.PAIRED_SCORE,
        question="By how many points did people change?",
        method=METHOD,
        answered=n,
        estimates=(*ways, *means, _effect(pairs), *_tests(change, ranks)),
        table=Table(("change", "people"), tuple((each.name, int(each.value or 0)) for each in ways)),
        caveats=(
            *_caveats(pairs, measure, change, up, down),
            *caveats.of_chance(means[2], ranks.p),
        ),
        pairs=counts_of_pairs(pairs),
    )


def _means(pairs: pd.DataFrame, change: Numbers) -> tuple[Estimate, ...]:
    names = ("mean before", "mean after", "mean change", "Hodges-Lehmann change")
    if len(pairs) < caveats.PAIRS_FOR_MEAN:
        return tuple(Estimate(name, None, unit="points") for name in names)
    before, after, mean = float(pairs["before"].mean()), float(pairs["after"].mean()), float(change.mean())
    return (
        Estimate(names[0], before, unit="points"),
        Estimate(names[1], after, unit="points"),
        Estimate(names[2], mean, *t_interval(change), unit="points"),
        _middle(names[3], change),
    )


def _middle(name: str, change: Numbers) -> Estimate:
    interval = signed_rank_interval(change, LEVEL) if len(change) >= caveats.PAIRS_FOR_INTERVAL else None
    if interval is None:
        return Estimate(name, hodges_lehmann(change), unit="points")
    return Estimate(name, hodges_lehmann(change), *interval, LEVEL, "points")


def _effect(pairs: pd.DataFrame) -> Estimate:
    name, before, after = "Hedges g_av", pairs["before"].to_numpy(), pairs["after"].to_numpy()
    enough = len(pairs) >= caveats.PAIRS_FOR_INTERVAL
    g, interval = (hedges_g_av(before, after), bonett_interval(before, after)) if enough else (None, None)
    if interval is None:
        return Estimate(name, g, unit="effect")
    return Estimate(name, g, *interval, LEVEL, "effect")


def _standard_error(change: Numbers) -> float | None:
    """None when too few people answered or changed for an interval, or all changed by the same amount."""
    few = len(change) < caveats.PAIRS_FOR_INTERVAL or np.count_nonzero(change) < caveats.CHANGED_FOR_RANGE
    if few or np.ptp(change) == 0:
        return None
    return float(np.std(change, ddof=1)) / sqrt(len(change))


def t_interval(change: Numbers) -> tuple[float | None, float | None, float | None]:
    """The ends and the level of the t interval of a mean change.

    None under 6 people, under 3 who changed, and where all changes are alike.
    Source: Student (1908), Biometrika 6: 1-25.
    """
    from scipy.special import stdtrit

    error = _standard_error(change)
    if error is None:
        return None, None, None
    mean, reach = float(change.mean()), float(stdtrit(len(change) - 1, (1 + LEVEL) / 2)) * error
    return mean - reach, mean + reach, LEVEL


def _tests(change: Numbers, ranks: SignedRank) -> tuple[Estimate, ...]:
    enough = ranks.up + ranks.down >= caveats.CHANGED_FOR_TEST
    return (
        Estimate("t p", t_p(change), unit="p"),
        Estimate("signed-rank p", ranks.p if enough else None, unit="p"),
    )


def t_p(change: Numbers) -> float | None:
    """The two-sided p of a mean change, None where it has no interval.

    Source: Student (1908), Biometrika 6: 1-25.
    """
    from scipy.special import stdtr

    error = _standard_error(change)
    if error is None:
        return None
    return float(2 * stdtr(len(change) - 1, -abs(float(change.mean())) / error))


def _caveats(
    pairs: pd.DataFrame, measure: Measure, change: Numbers, up: int, down: int
) -> tuple[Caveat, ...]:
    n = len(pairs)
    changed = caveats.of_changed(n, up, down)
    alike = np.ptp(change) == 0 and up + down >= caveats.CHANGED_FOR_ALIKE
    few = n >= caveats.PAIRS_FOR_INTERVAL and 0 < up + down < caveats.CHANGED_FOR_RANGE
    return (
        *caveats.of_pairs(n),
        *((caveats.FEW_CHANGED_FOR_RANGE,) if few else ()),
        *((caveats.MEAN_NEEDS_3,) if n < caveats.PAIRS_FOR_MEAN else ()),
        *((caveats.NOBODY_CHANGED,) if caveats.NOBODY_CHANGED in changed else ()),
        *((caveats.CHANGED_ALIKE,) if alike else ()),
        *caveats.of_start(at_best(pairs, measure), n, measure.better is Better.LOWER),
    )
