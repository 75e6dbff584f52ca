"""The questions that the coverage benchmark asks of simulated people, each with the truth of its estimate."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pandas as pd

from coimpact_widgets.analysis.apart import did_answers_change
from coimpact_widgets.analysis.change import did_people_change
from coimpact_widgets.analysis.comparison import compared_with_others
from coimpact_widgets.analysis.interrupted import interrupted_series
from coimpact_widgets.analysis.over_time import over_time
from coimpact_widgets.analysis.people_groups import people_groups
from coimpact_widgets.analysis.rates import counts_compared
from coimpact_widgets.analysis.result import Result
from coimpact_widgets.domain.measure import AnswerType
from tests.benchmarks.simulated import BIG, Numbers, World, answers_of, measure, table_of

BEFORE_AFTER, THREE_TIMES = ("before", "after"), ("before", "during", "after")
ORDINAL, SCORE, YES_NO = AnswerType.ORDINAL, AnswerType.SCORE, AnswerType.YES_NO

Ask = Callable[[np.random.Generator, World, int], Result]
Truth = Callable[[World], float]


@dataclass(frozen=True)
class Asked:
    """One question: how to ask it of so many people, the estimate to look at, and the truth of that.

    `none` is its value when nothing changed.
    """

    name: str
    ask: Ask
    estimate: str
    truth: Truth
    none: float = 0.0


def _same_people(kind: AnswerType) -> Ask:
    def ask(rng: np.random.Generator, world: World, n: int) -> Result:
        table, _ = table_of({"us": answers_of(rng, world, kind, n, 2)}, BEFORE_AFTER)
        return did_people_change(table, measure(kind), "m1")

    return ask


def _apart(kind: AnswerType) -> Ask:
    def ask(rng: np.random.Generator, world: World, n: int) -> Result:
        first, last = (answers_of(rng, world, kind, n, 2) for _ in range(2))
        first[:, 1], last[:, 0] = np.nan, np.nan
        table, _ = table_of({"one": first, "other": last}, BEFORE_AFTER)
        return did_answers_change(table, measure(kind), "m1")

    return ask


def _over_time(kind: AnswerType) -> Ask:
    def ask(rng: np.random.Generator, world: World, n: int) -> Result:
        table, _ = table_of({"us": answers_of(rng, world, kind, n, 3)}, THREE_TIMES)
        return over_time(table, measure(kind), "m1", THREE_TIMES)

    return ask


def _compared(kind: AnswerType) -> Ask:
    def ask(rng: np.random.Generator, world: World, n: int) -> Result:
        others = World(world.shape, world.alike, 0.0, world.left)
        groups = {"us": answers_of(rng, world, kind, n, 2), "others": answers_of(rng, others, kind, n, 2)}
        return compared_with_others(*table_of(groups, BEFORE_AFTER), measure(kind), "m1", "others")

    return ask


def _groups(kind: AnswerType) -> Ask:
    def ask(rng: np.random.Generator, world: World, n: int) -> Result:
        groups = {name: answers_of(rng, world, kind, n, 2) for name in ("carers", "staff")}
        return people_groups(*table_of(groups, BEFORE_AFTER), measure(kind), "m1")

    return ask


def _months(rng: np.random.Generator, world: World, n: int, rate: float) -> tuple[pd.DataFrame, str]:
    """`n` months on each side: counts by chance, the rate after that before times exp(shift)."""
    rates = np.repeat([rate, rate * np.exp(world.shift)], n)
    months = [f"{2020 + at // 12}-{at % 12 + 1:02}" for at in range(2 * n)]
    return pd.DataFrame({"month": months, "count": rng.poisson(rates)}), months[n]


def _series(rng: np.random.Generator, world: World, n: int) -> Result:
    counts, began = _months(rng, world, n, 20.0)
    return interrupted_series(counts, began, "Visits")


def _rates(rng: np.random.Generator, world: World, n: int) -> Result:
    counts, began = _months(rng, world, n, 4.0)
    return counts_compared(counts, began, "Visits")


def _everybody(world: World, kind: AnswerType) -> Numbers:
    alone = World(world.shape, world.alike, world.shift)
    return answers_of(np.random.default_rng(99), alone, kind, BIG, 2)


def _net(world: World) -> float:
    before, after = _everybody(world, ORDINAL).T
    return float(np.sign(after - before).mean()) if world.shift else 0.0


def _mean(kind: AnswerType) -> Truth:
    def truth(world: World) -> float:
        before, after = _everybody(world, kind).T
        return float((after - before).mean()) if world.shift else 0.0

    return truth


def _superiority(world: World) -> float:
    before, after = _everybody(world, ORDINAL).T
    shares = [np.bincount(each.astype(int), minlength=6)[1:] / BIG for each in (before, after)]
    below = np.cumsum(shares[0]) - shares[0] / 2
    return float((shares[1] * below).sum()) if world.shift else 0.5


QUESTIONS = (
    Asked("same people, in words", _same_people(ORDINAL), "net share up", _net),
    Asked("same people, score", _same_people(SCORE), "mean change", _mean(SCORE)),
    Asked("same people, yes or no", _same_people(YES_NO), "change in share", _mean(YES_NO)),
    Asked("apart, in words", _apart(ORDINAL), "probability of superiority (logit)", _superiority, 0.5),
    Asked("apart, score", _apart(SCORE), "difference in means", _mean(SCORE)),
    Asked("apart, yes or no", _apart(YES_NO), "change in share", _mean(YES_NO)),
    Asked("over time, in words", _over_time(ORDINAL), "net share up", _net),
    Asked("over time, score", _over_time(SCORE), "change to after", _mean(SCORE)),
    Asked("over time, yes or no", _over_time(YES_NO), "change to after", _mean(YES_NO)),
    Asked("beside others, in words", _compared(ORDINAL), "difference in net share", _net),
    Asked("beside others, score", _compared(SCORE), "difference in points", _mean(SCORE)),
    Asked("a people group, in words", _groups(ORDINAL), "carers: net share up", _net),
    Asked("a people group, score", _groups(SCORE), "carers: mean change", _mean(SCORE)),
    Asked("rate of a count", _rates, "rate ratio", lambda world: float(np.exp(world.shift)), 1.0),
    Asked("line of a count", _series, "change in level", lambda world: 20 * (np.exp(world.shift) - 1)),
)
"""Every question with an interval of its own."""
