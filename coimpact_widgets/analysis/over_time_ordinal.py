"""Did the same people choose higher or lower answers over three or more time points?"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..domain.measure import Better, Measure
from ..errors import TooFew
from . import caveats
from .first_to_last import doubts
from .friedman import Friedman, friedman
from .kind import Kind
from .paired import differences
from .paired_ordinal import at_best, net, of_ways
from .result import Caveat, Cell, Estimate, Method, Result, Table
from .several_times import SeveralTimes, between

if TYPE_CHECKING:
    import pandas as pd

LEVEL = 0.95
COMPLETE = 8
METHOD = Method(
    "exact Friedman test, with Tango's paired interval from the first time to the last",
    "Friedman M (1937), Journal of the American Statistical Association 32: 675-701; Kendall MG, Babington "
    "Smith B (1939), Annals of Mathematical Statistics 10: 275-287; Tango T (1998), Statistics in Medicine "
    "17: 891-908",
    (("ties", "middle ranks"), ("people", "those who answered every time"), ("level", LEVEL)),
)
MANY = "Friedman test by chi-square, with Tango's paired interval from the first time to the last"
"""The method's name when there are more people than are tested exactly."""


def over_time_ordinal(found: SeveralTimes, measure: Measure) -> Result:
    """Count who went up and down from the first time to the last, and test whether the times differ at all.

    Description: `found` holds each person's answers at three or more times: places in the measure's labels.

    Formula: Friedman's statistic on the ranks within each person, with ties; Kendall's W = statistic /
    (people x (times - 1)).
    Assumes: people answer apart from each other; those who missed a time are like the rest.
    Least: 8 people who answered every time. No p-value when nobody's answers differ between the times.
    Source: Friedman M (1937), Journal of the American Statistical Association 32: 675-701.
    Raises TooFew when fewer answered every time.
    """
    table = complete_of(found)
    n, test = len(table), friedman(table.to_numpy(dtype=float))
    ends = between(table, found.times[0], found.times[-1])
    change = differences(ends)
    up, down = int((change > 0).sum()), int((change < 0).sum())
    net_share = net(up, down, n)
    return Result(
        kind=Kind.OVER_TIME_ORDINAL,
        question="Did people choose higher or lower answers over time?",
        method=METHOD if test.exact else replace(METHOD, name=MANY),
        answered=n,
        left_out=found.not_complete,
        estimates=(*of_ways(up, down, n), net_share, *_tests(test)),
        table=counts_over_time(table, dict(enumerate(measure.labels, start=1))),
        caveats=(
            *of_complete(found),
            *((caveats.NOBODY_CHANGED,) if test.p is None else ()),
            *doubts(found, net_share),
            *caveats.of_start(at_best(ends, measure), n, measure.better is Better.LOWER),
        ),
    )


def complete_of(found: SeveralTimes) -> pd.DataFrame:
    """The answers of those who answered every time. Raises TooFew when they are fewer than 8."""
    if len(found.complete) < COMPLETE:
        raise TooFew(COMPLETE, len(found.complete), "people who answered every time")
    return found.complete


def of_complete(found: SeveralTimes) -> tuple[Caveat, ...]:
    """What to know when only those who answered every time are counted."""
    complete, everyone = len(found.complete), len(found.any)
    return (
        *((caveats.UNDER_20_EVERY_TIME,) if complete < caveats.PAIRS_FOR_NO_WARNING else ()),
        *((caveats.ONLY_EVERY_TIME,) if complete < everyone else ()),
    )


def counts_over_time(table: pd.DataFrame, answers: dict[int, str]) -> Table:
    """How many people gave each answer at each time: a row for each answer, by its number and its words."""
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (words, *(int((table[time] == value).sum()) for time in table.columns))
        for value, words in answers.items()
    )
    return Table(("answer", *map(str, table.columns)), rows)


def _tests(test: Friedman) -> tuple[Estimate, Estimate]:
    return (
        Estimate("Friedman p", test.p, unit="p"),
        Estimate("Kendall W", test.agreement, unit="effect"),
    )
