"""Did the same people choose higher or lower answers than before? For a choice among ordered words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..domain.measure import Better, Measure
from ..errors import TooFew
from . import caveats
from .bootstrap import bca_interval, rank_biserial
from .kind import Kind
from .paired import counts_of_pairs, differences
from .proportion import tango
from .result import Estimate, Method, Result, Table
from .sign_test import mid_sign_test, sign_test
from .signed_rank import Numbers, SignedRank, signed_rank

if TYPE_CHECKING:
    import pandas as pd

LEVEL = 0.95
METHOD = Method(
    "exact signed-rank test, with Tango's paired interval",
    "Wilcoxon F (1945), Biometrics Bulletin 1: 80-83; Streitberg B, Röhmel J (1986), Statistical Software "
    "Newsletter 12: 10-18; Tango T (1998), Statistics in Medicine 17: 891-908",
    (("ties", "middle ranks"), ("people who did not change", "dropped from the tests"), ("level", LEVEL)),
)
MANY = "signed-rank test by the normal curve, with Tango's paired interval"
"""The method's name when more people changed than are tested exactly."""


def paired_ordinal(pairs: pd.DataFrame, measure: Measure) -> Result:
    """Count who went up, stayed and went down, and test whether the changes lean one way.

    Description: `pairs` has index person and columns before and after: places in the measure's labels,
    from 1.

    Formula: net share = (up - down) / pairs, with Tango's score interval. Signed-rank p: twice the chance
    of a rank sum as small as the smaller one, over every way to give signs to the ranks of those who
    changed. Rank-biserial = (ranks that rose - ranks that fell) / all ranks, with a BCa bootstrap
    interval. People are said to have changed only where the interval of the net share leaves out 0 and
    the mid-p of the sign test, which looks at those who changed alone, is at most 0.05.
    Assumes: answers in order; one person's answer does not hang on another's; by chance alone, a rise is
    as likely as a fall of the same size.
    Least: counts from 1 pair; the interval from 6 pairs; p-values from 6 people who changed; the interval
    of the rank-biserial from 30 pairs; a warning under 20 pairs.
    Source: Wilcoxon F (1945), Biometrics Bulletin 1: 80-83; Streitberg B, Röhmel J (1986), Statistical
    Software Newsletter 12: 10-18; Tango T (1998), Statistics in Medicine 17: 891-908; Kerby DS (2014),
    Comprehensive Psychology 3: 11.IT.3.1; Efron B (1987), Journal of the American Statistical Association
    82: 171-185.
    Raises TooFew when nobody answered both times.
    """
    if pairs.empty:
        raise TooFew(1, 0, "person who answered both before and after")
    n, changes = len(pairs), differences(pairs)
    ranks = signed_rank(changes)
    net_share, tests = net(ranks.up, ranks.down, n), _tests(ranks, changes)
    return Result(
        kind=Kind.PAIRED_ORDINAL,
        question="Did people choose higher or lower answers than before?",
        method=METHOD if ranks.exact else replace(METHOD, name=MANY),
        answered=n,
        estimates=(*of_ways(ranks.up, ranks.down, n), net_share, *tests),
        table=_table(pairs, measure.labels),
        caveats=(
            *caveats.of_pairs(n),
            *caveats.of_changed(n, ranks.up, ranks.down),
            *caveats.of_chance(net_share, tests[2].value),
            *caveats.of_start(at_best(pairs, measure), n, measure.better is Better.LOWER),
        ),
        pairs=counts_of_pairs(pairs),
    )


def of_ways(up: int, down: int, pairs: int) -> tuple[Estimate, ...]:
    """How many people went up, stayed the same and went down."""
    return (
        Estimate("went up", up, unit="people"),
        Estimate("stayed the same", pairs - up - down, unit="people"),
        Estimate("went down", down, unit="people"),
    )


def at_best(pairs: pd.DataFrame, measure: Measure) -> int:
    """How many people began at the end of the scale that the group hopes for."""
    low, high = measure.range
    return int((pairs["before"] == (low if measure.better is Better.LOWER else high)).sum())


def net(up: int, down: int, n: int) -> Estimate:
    """The share who went up less the share who went down, with Tango's interval from 6 pairs."""
    if n < caveats.PAIRS_FOR_INTERVAL:
        return Estimate("net share up", (up - down) / n, unit="share")
    return Estimate("net share up", (up - down) / n, *tango(up, down, n, LEVEL), LEVEL, "share")


def _tests(ranks: SignedRank, changes: Numbers) -> tuple[Estimate, ...]:
    enough = ranks.up + ranks.down >= caveats.CHANGED_FOR_TEST
    return (
        Estimate("signed-rank p", ranks.p if enough else None, unit="p"),
        Estimate("sign test p", sign_test(ranks.up, ranks.down) if enough else None, unit="p"),
        Estimate("sign test mid-p", mid_sign_test(ranks.up, ranks.down) if enough else None, unit="p"),
        _rank_biserial(ranks, changes),
    )


def _rank_biserial(ranks: SignedRank, changes: Numbers) -> Estimate:
    name, enough = "rank-biserial", ranks.up + ranks.down >= caveats.CHANGED_FOR_TEST
    interval = bca_interval(changes, rank_biserial, LEVEL) if enough else None
    if interval is None:
        return Estimate(name, ranks.rank_biserial, unit="effect")
    return Estimate(name, ranks.rank_biserial, *interval, LEVEL, "effect")


def _table(pairs: pd.DataFrame, labels: tuple[str, ...]) -> Table:
    before, after = pairs["before"], pairs["after"]
    rows = tuple(
        (label, int((before == place).sum()), int((after == place).sum()))
        for place, label in enumerate(labels, start=1)
    )
    return Table(("answer", "before", "after"), rows)
