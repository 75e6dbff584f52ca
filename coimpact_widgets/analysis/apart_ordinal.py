"""Did people who are not matched choose higher or lower answers after? For a choice among ordered words."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..domain.measure import Measure
from . import caveats
from .brunner_munzel import brunner_munzel
from .kind import Kind
from .proportion import Interval
from .rank_sum import rank_sum
from .result import Caveat, Estimate, Method, Result, Table
from .signed_rank import Numbers

LEVEL = 0.95
METHOD = Method(
    "exact rank-sum test, with Brunner and Munzel's interval",
    "Mann HB, Whitney DR (1947), Annals of Mathematical Statistics 18: 50-60; Streitberg B, Röhmel J (1986), "
    "Statistical Software Newsletter 12: 10-18; Brunner E, Munzel U (2000), Biometrical Journal 42: 17-25; "
    "where no answers overlap, Newcombe RG (2006), Statistics in Medicine 25: 559-573, method 5",
    (
        ("ties", "middle ranks, half in the share"),
        ("two-sided p", "twice the smaller tail"),
        ("level", LEVEL),
    ),
)
MANY = "rank-sum test by the normal curve, with Brunner and Munzel's interval"
"""The method's name when more people answered than are tested exactly."""


def apart_ordinal(before: Numbers, after: Numbers, measure: Measure) -> Result:
    """How likely somebody after is to have answered higher than somebody before, and whether that is chance.

    Description: `before` and `after` hold one place in the measure's labels, from 1, for each person; at
    least 2 each. The probability of superiority runs from 0 to 1; 0.5 is no difference. It has two intervals:
    Brunner and Munzel's own, and theirs on the logit scale. The first covers too seldom in small groups that
    differ much (about 87 of 100 where 12 and 12 people answered and the chance is 0.87); words use the other.

    Formula: (pairs where after is higher + half the ties) / all pairs of one person before and one after.
    Assumes: the people answer apart from each other. Spreads may differ.
    Least: no p-value and no interval when everybody in both groups answered alike.
    Source: Brunner E, Munzel U (2000), Biometrical Journal 42: 17-25.
    """
    ranks, shown = rank_sum(before, after), brunner_munzel(before, after, LEVEL)
    effect = _superiority("probability of superiority (logit)", shown.chance, shown.logit)
    alike = np.ptp(np.concatenate([before, after])) == 0
    return Result(
        kind=Kind.APART_ORDINAL,
        question="Did people choose higher or lower answers after than before?",
        method=METHOD if ranks.exact else replace(METHOD, name=MANY),
        answered=len(before) + len(after),
        estimates=(
            *of_sides(len(before), len(after)),
            _superiority("probability of superiority", shown.chance, shown.interval),
            effect,
            Estimate("rank-sum p", None if alike else ranks.p, unit="p"),
        ),
        table=_table(before, after, measure.labels),
        caveats=(*_caveats(before, after), *caveats.of_chance(effect, ranks.p, 0.5)),
    )


def of_sides(before: int, after: int) -> tuple[Estimate, Estimate]:
    """How many answered before, and how many after."""
    return (
        Estimate("answered before", before, unit="people"),
        Estimate("answered after", after, unit="people"),
    )


def _superiority(name: str, chance: float, interval: Interval | None) -> Estimate:
    if interval is None:
        return Estimate(name, chance, unit="share")
    return Estimate(name, chance, *interval, LEVEL, "share")


def _caveats(before: Numbers, after: Numbers) -> tuple[Caveat, ...]:
    if np.ptp(np.concatenate([before, after])) == 0:
        return (caveats.ANSWERED_ALIKE,)
    no_overlap = before.max() < after.min() or after.max() < before.min()
    return (caveats.NO_OVERLAP,) if no_overlap else ()


def _table(before: Numbers, after: Numbers, labels: tuple[str, ...]) -> Table:
    rows = tuple(
        (label, int((before == place).sum()), int((after == place).sum()))
        for place, label in enumerate(labels, start=1)
    )
    return Table(("answer", "before", "after"), rows)
