"""Did the same people choose higher or lower answers than before? For a choice among ordered words."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from ..domain.measure import Better, Measure
from ..errors import TooFew
from . import caveats
from .kind import Kind
from .paired import counts_of_pairs, differences
from .proportion import tango
from .result import Estimate, Method, Result, Table
from .sign_test import sign_test
from .signed_rank import SignedRank, signed_rank

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

    `pairs` has index person and columns before and after: places in the measure's labels, from 1.

    Formula: net share = (up - down) / pairs, with Tango's score interval. Signed-rank p: twice the chance
    of a rank sum as small as the smaller one, over every way to give signs to the ranks of those who
    changed. Rank-biserial = (ranks that rose - ranks that fell) / all ranks.
    Assumes: answers in order; one person's answer does not hang on another's; by chance alone, a rise is
    as likely as a fall of the same size.
    Least: counts from 1 pair; the interval from 6 pairs; p-values from 6 people who changed; a warning
    under 20 pairs.
    Source: Wilcoxon F (1945), Biometrics Bulletin 1: 80-83; Streitberg B, Röhmel J (1986), Statistical
    Software Newsletter 12: 10-18; Tango T (1998), Statistics in Medicine 17: 891-908; Kerby DS (2014),
    Comprehensive Psychology 3: 11.IT.3.1.
    Raises TooFew when nobody answered both times.
    """
    if pairs.empty:
        raise TooFew(1, 0, "person who answered both before and after")
    n, ranks = len(pairs), signed_rank(differences(pairs))
    return Result(
        kind=Kind.PAIRED_ORDINAL,
        question="Did people choose higher or lower answers than before?",
        method=METHOD if ranks.exact else replace(METHOD, name=MANY),
        answered=n,
        estimates=(*of_ways(ranks.up, ranks.down, n), _net(ranks.up, ranks.down, n), *_tests(ranks)),
        table=_table(pairs, measure.labels),
        caveats=(
            *caveats.of_pairs(n),
            *caveats.of_changed(n, ranks.up, ranks.down),
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


def _net(up: int, down: int, n: int) -> Estimate:
    if n < caveats.PAIRS_FOR_INTERVAL:
        return Estimate("net share up", (up - down) / n, unit="share")
    return Estimate("net share up", (up - down) / n, *tango(up, down, n, LEVEL), LEVEL, "share")


def _tests(ranks: SignedRank) -> tuple[Estimate, ...]:
    enough = ranks.up + ranks.down >= caveats.CHANGED_FOR_TEST
    return (
        Estimate("signed-rank p", ranks.p if enough else None, unit="p"),
        Estimate("sign test p", sign_test(ranks.up, ranks.down) if enough else None, unit="p"),
        Estimate("rank-biserial", ranks.rank_biserial, unit="effect"),
    )


def _table(pairs: pd.DataFrame, labels: tuple[str, ...]) -> Table:
    before, after = pairs["before"], pairs["after"]
    rows = tuple(
        (label, int((before == place).sum()), int((after == place).sum()))
        for place, label in enumerate(labels, start=1)
    )
    return Table(("answer", "before", "after"), rows)
