"""Printed numbers that are tied to one another, and the groups of people that fit them all."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from .count import Part

MOST_NODES = 5000
"""How long the search goes on. What it cannot settle counts as worked out: hiding more is the safe side."""

GOOD_ENOUGH = 0.2
"""How far from the most a search may stop that only spreads counts; if a group fits is always settled."""

NEAR = 1e-9

Matrix = np.ndarray[tuple[int, ...], np.dtype[np.float64]]
Weights = Mapping[Part, float]
Group = Mapping[Part, float]
"""How many people there are in each part that holds anybody."""


@dataclass(frozen=True)
class Equation:
    """A printed number: the parts it is made up of, with their weights, and its lowest and highest value."""

    weights: Weights
    low: float
    high: float

    @cached_property
    def key(self) -> tuple[frozenset[tuple[Part, float]], float, float]:
        """What it says, to be held against what others say."""
        return frozenset(self.weights.items()), self.low, self.high

    @property
    def is_exact(self) -> bool:
        """Whether the number is known to the last digit."""
        return self.low == self.high

    def less(self, other: Equation) -> Equation:
        """What is left when a number that is part of this one is taken away; both are exact."""
        left = {part: weight - other.weights.get(part, 0) for part, weight in self.weights.items()}
        kept = {part: weight for part, weight in left.items() if weight}
        return Equation(kept, self.low - other.low, self.high - other.high)


class Asked:
    """A count that is asked about: the lowest and the highest weights of what is one to the reader."""

    def __init__(self, fewest: Matrix, most: Matrix) -> None:
        self.fewest, self.most = fewest, most

    def ends(self, found: Matrix) -> tuple[float, float]:
        """The lowest and the highest that it is in these groups, a row each."""
        if not len(found):
            return np.nan, np.nan
        return float((found @ self.fewest).min()), float((found @ self.most).max())


class Block:
    """Numbers that are tied to one another by their parts.

    Parts that weigh the same in all of them are one to a reader, who knows only their sum. Every group that
    is found to fit is kept, for the next question, and so is every answer.
    """

    def __init__(
        self, equations: Sequence[Equation], most: int, apart: int, groups: Sequence[Group] = ()
    ) -> None:
        self.equations, self.most, self.apart = list(equations), most, apart
        self.keys = {each.key for each in self.equations}
        self._at = {
            part: at for at, part in enumerate(dict.fromkeys(p for e in equations for p in e.weights))
        }
        self._told, self._which = self._columns()
        self._ends = np.array([(each.low, each.high) for each in equations]).reshape(-1, 2)
        found = np.array([self._row(group) for group in groups]).reshape(-1, self._told.shape[1])
        self._found = found[[self._fits(each) for each in found]]
        self._answers: dict[frozenset[tuple[Part, float]], bool] = {}

    @property
    def groups(self) -> list[Group]:
        """The groups that were found, each part that is one with others holding the people of all."""
        first = {int(column): part for part, column in zip(self._at, self._which, strict=True)}
        return [{first[at]: float(row[at]) for at in map(int, np.flatnonzero(row))} for row in self._found]

    def knows(self, asked: Iterable[Weights]) -> list[bool]:
        """Whether each count with these weights is known too well."""
        keys = [frozenset(weights.items()) for weights in asked]
        new = {key: self._asked(key) for key in keys if key not in self._answers}
        self._answers |= {key: self._is_told(each) for key, each in new.items()}
        self._spread([each for key, each in new.items() if not self._answers[key]])
        self._answers |= {key: self._answers[key] or self._is_known(each) for key, each in new.items()}
        return [self._answers[key] for key in keys]

    def _is_known(self, asked: Asked) -> bool:
        """Whether no two groups that fit all that is printed differ by the threshold in this count."""
        return not self._is_apart(asked) and not self._find_two(asked)

    def _asked(self, weights: Iterable[tuple[Part, float]]) -> Asked:
        each = np.zeros(len(self._at))
        for part, weight in weights:
            each[self._at[part]] = weight
        low, high = np.full((2, self._told.shape[1]), np.inf)
        np.minimum.at(low, self._which, each)
        np.minimum.at(high, self._which, -each)
        return Asked(low, -high)

    def _is_apart(self, asked: Asked) -> bool:
        """Whether two groups already found are far enough apart in this count."""
        low, high = asked.ends(self._found)
        return high - low >= self.apart

    def _is_told(self, asked: Asked) -> bool:
        """Whether it is among few whose number is printed, or the difference of two that are printed."""
        few = self._told[(self._ends[:, 1] < self.apart) & (self._told >= 0).all(axis=1)]
        if (asked.most >= 0).all() and (few >= asked.most).all(axis=1).any():
            return True
        if (asked.fewest != asked.most).any():
            return False
        exact = self._told[self._ends[:, 0] == self._ends[:, 1]]
        left = (exact - asked.most) @ _MARKS[: exact.shape[1]]
        return bool((np.abs(left[:, None] - [0.0, *(exact @ _MARKS[: exact.shape[1]])]) < NEAR).any())

    def _spread(self, asked: Sequence[Asked]) -> None:
        """Finds groups in which as many of these counts as can be are far from what they are in others."""
        if not len(self._found):
            self._keep(self._solve(self._told, self._ends))
        for sign in (1, -1):
            unsure = [each for each in asked if not self._is_apart(each)]
            if len(self._found) and unsure:
                self._keep(self._far(unsure, sign)[: self._told.shape[1]])

    def _far(self, asked: Sequence[Asked], sign: int) -> Matrix:
        """A group in which these counts are high (sign 1) or low (-1); then by how much each is."""
        weights = np.array([each.most if sign > 0 else -each.fewest for each in asked])
        so_far = [each.ends(self._found)[0] if sign > 0 else -each.ends(self._found)[1] for each in asked]
        told = np.block(
            [[self._told, np.zeros((len(self._told), len(asked)))], [weights, -np.eye(len(asked))]]
        )
        ends = np.vstack([self._ends, np.column_stack([so_far, np.full(len(asked), np.inf)])])
        return self._solve(told, ends, raised=len(asked))

    def _find_two(self, asked: Asked) -> bool:
        told = np.vstack([np.kron(np.eye(2), self._told), np.hstack([asked.most, -asked.fewest])])
        return self._keep(self._solve(told, np.vstack([self._ends, self._ends, [self.apart, np.inf]])))

    def _keep(self, found: Matrix) -> bool:
        self._found = np.vstack([self._found, found.reshape(-1, self._told.shape[1])])
        return bool(len(found))

    def _solve(self, told: Matrix, ends: Matrix, raised: int = 0) -> Matrix:
        """A group, or as many as there are in the columns, that fit what is told; nothing when there is none.

        The last `raised` columns are no people: each is as high as can be, up to the threshold.
        """
        from scipy.optimize import Bounds, LinearConstraint, milp

        people = told.shape[1] - raised
        solved = milp(
            np.repeat([0.0, -1.0], (people, raised)),
            integrality=np.repeat([1, 0], (people, raised)),
            bounds=Bounds(0, np.repeat([self.most, self.apart], (people, raised))),
            constraints=LinearConstraint(told, ends[:, 0], ends[:, 1]),
            options={"node_limit": MOST_NODES, "mip_rel_gap": GOOD_ENOUGH},
        )
        return np.round(solved.x) if solved.success else np.zeros(0)

    def _row(self, group: Group) -> Matrix:
        row = np.zeros(self._told.shape[1])
        for part, number in group.items():
            if part in self._at:
                row[self._which[self._at[part]]] += number
        return row

    def _fits(self, row: Matrix) -> bool:
        sums = self._told @ row
        return bool((self._ends[:, 0] - NEAR <= sums).all() and (sums <= self._ends[:, 1] + NEAR).all())

    def _columns(self) -> tuple[Matrix, np.ndarray[tuple[int], np.dtype[np.intp]]]:
        """The weights of all parts in each number, those that weigh the same made one, and which is whose."""
        weights = np.zeros((len(self.equations), len(self._at)))
        for row, equation in zip(weights, self.equations, strict=True):
            row[[self._at[part] for part in equation.weights]] = list(equation.weights.values())
        marks = np.round(_MARKS[: len(weights)] @ weights, 9)
        _, first, which = np.unique(marks, return_index=True, return_inverse=True)
        return weights[:, first], np.ravel(which)


_MARKS = np.random.default_rng(1).random(20_000)
"""A number for each equation or column: two sums that are alike in these are alike altogether."""
