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


Weight = Callable[[Kind], float]


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
    """What somebody knows who knows who there could be, and has taken in these readings."""

    def __init__(self, kinds: Sequence[Kind], readings: Iterable[Reading]) -> None:
        self.kinds, known = kinds, list(readings)
        weights = np.array([self._weights(each.weight) for each in known]).reshape(-1, len(kinds))
        self.weights, self.which = np.unique(weights, axis=1, return_inverse=True)
        self.low = np.array([each.low for each in known])
        self.high = np.array([each.high for each in known])

    def range_of(self, asked: Weight) -> tuple[float, float]:
        """The lowest and the highest that a sum over everybody can be.

        Kinds that weigh the same in all that is known can stand for one another.
        """
        weights, columns = self._weights(asked), self.weights.shape[1]
        least, most = np.full(columns, np.inf), np.full(columns, -np.inf)
        np.minimum.at(least, np.ravel(self.which), weights)
        np.maximum.at(most, np.ravel(self.which), weights)
        return self._end(least, 1), self._end(most, -1)

    def _end(self, costs: np.ndarray[tuple[int], np.dtype[np.float64]], sign: int) -> float:
        solved = milp(
            sign * costs,
            integrality=np.ones(len(costs)),
            bounds=Bounds(0, MANY),
            constraints=LinearConstraint(self.weights, self.low - 1e-6, self.high + 1e-6),
        )
        assert solved.success, solved.message
        return sign * round(solved.fun)

    def _weights(self, weight: Weight) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
        return np.array([float(weight(kind)) for kind in self.kinds])
