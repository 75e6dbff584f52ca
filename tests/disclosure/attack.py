"""An attack on published results: whole numbers of people that fit everything printed.

Written apart from the code it attacks. It takes everybody there could be, one kind of person for each way to
answer and to belong to groups; `readings` turns every printed number into a sum over these kinds; and an
integer programme gives the lowest and the highest that any other number of people can be.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import combinations, product
from typing import Any, NamedTuple

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp

MANY = 10_000
SLACK = 1e-6
NO_ANSWER = ("", "don't know", "prefer not to say", "not applicable", "not one of the answers")
Given = int | str
"""An answer, or why there is none: "" where nobody said why."""


class Kind(NamedTuple):
    """One kind of person: their answers, their groups, and whether they came after an earlier report."""

    before: Given
    after: Given
    third: Given
    groups: frozenset[str]
    new: bool = False


Weight = Callable[[Any], float]
Row = np.ndarray[tuple[int], np.dtype[np.float64]]


class Reading(NamedTuple):
    """What a printed number says: the sum of a weight over everybody lies between low and high."""

    weight: Weight
    low: float
    high: float


def of_then(said: Any) -> Any:
    """The same, of the people whom an earlier report had."""
    if isinstance(said, Reading):
        return said._replace(weight=of_then(said.weight))
    return lambda kind: 0.0 if kind.new else said(kind)


def of_new(who: Weight) -> Weight:
    """The same, of the people whom an earlier report lacked."""
    return lambda kind: who(kind) if kind.new else 0.0


def everybody(
    answers: Sequence[int], groups: Iterable[str] = (), *, third: bool = False, alone: bool = False
) -> list[Kind]:
    """Every kind of person there could be, where a measure has these answers and people these groups.

    `third` says whether anybody was asked a third time; `alone`, that nobody is in two groups.
    """
    names = sorted(groups)
    sizes = (0, 1) if alone else range(len(names) + 1)
    among = [frozenset(some) for size in sizes for some in combinations(names, size)]
    times = (*answers, *NO_ANSWER)
    return [Kind(*each) for each in product(times, times, (*answers, "") if third else ("",), among)]


class Attack:
    """What somebody knows who knows who there could be, and has taken in these readings.

    `people` are those who are there in truth: whatever they add up to is possible. Every other set of people
    that is found to fit the readings is kept, because it may settle the next question.
    """

    def __init__(self, kinds: Sequence[Any], readings: Iterable[Reading], people: Sequence[Any] = ()) -> None:
        self.kinds, self.people, known = kinds, people, list(readings)
        weights = np.array([self._weights(each.weight) for each in known]).reshape(-1, len(kinds))
        self.weights, self.which = np.unique(weights, axis=1, return_inverse=True)
        self.low = np.array([each.low for each in known]) - SLACK
        self.high = np.array([each.high for each in known]) + SLACK
        self.found: list[Row] = []
        sums = np.array([self.truth(each.weight) for each in known])
        assert not len(people) or ((self.low <= sums) & (sums <= self.high)).all(), "the truth does not fit"

    def truth(self, asked: Weight) -> float:
        """What a sum over everybody is in truth."""
        return float(sum(map(asked, self.people)))

    def knows(self, asked: Weight, apart: int) -> tuple[float, float] | None:
        """The lowest and the highest that a sum over everybody can be; None where they are so far apart.

        Kinds that weigh the same in all that is known can stand for one another. Two sets of people that fit
        and differ by so much settle it; only where there are none are both ends looked for.
        """
        least, most = self._ends(asked)
        truth = self.truth(asked)
        low = min([truth, *(float(group @ least) for group in self.found)])
        high = max([truth, *(float(group @ most) for group in self.found)])
        if high - low >= apart or self._fits(most, low + apart, np.inf):
            return None
        if self._fits(least, -np.inf, high - apart):
            return None
        low, high = self._end(least, 1), self._end(most, -1)
        return (low, high) if high - low < apart else None

    def _ends(self, asked: Weight) -> tuple[Row, Row]:
        """The lowest and the highest weight of the kinds that are one to somebody who has read all this."""
        weights, columns = self._weights(asked), self.weights.shape[1]
        least, most = np.full(columns, np.inf), np.full(columns, -np.inf)
        np.minimum.at(least, np.ravel(self.which), weights)
        np.maximum.at(most, np.ravel(self.which), weights)
        return least, most

    def _fits(self, costs: Row, low: float, high: float) -> bool:
        """Whether there are people who fit all that is known, and of whom the sum lies between these."""
        solved = self._solve(np.zeros(len(costs)), (costs, low, high))
        self.found += [np.round(solved.x)] if solved.success else []
        return bool(solved.success)

    def _end(self, costs: Row, sign: int) -> float:
        solved = self._solve(sign * costs)
        assert solved.success, solved.message
        return sign * float(round(solved.fun))

    def _solve(self, costs: Row, more: tuple[Row, float, float] | None = None) -> Any:
        weights, low, high = self.weights, self.low, self.high
        if more:
            weights = np.vstack([weights, more[0]])
            low, high = np.append(low, more[1]), np.append(high, more[2])
        return milp(
            costs,
            integrality=np.ones(len(costs)),
            bounds=Bounds(0, MANY),
            constraints=LinearConstraint(weights, low, high),
        )

    def _weights(self, weight: Weight) -> Row:
        return np.array([float(weight(kind)) for kind in self.kinds])
