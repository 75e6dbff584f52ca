"""What a reader could work out: how low and how high a hidden count can be, given all that is printed."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from .count import Count, Part
from .rule import Rule

MOST_NODES = 5000
"""How long the search goes on. What it cannot settle counts as worked out: hiding more is the safe side."""

Matrix = np.ndarray[tuple[int, ...], np.dtype[np.float64]]


class Reader:
    """Somebody who has read all that is printed, and knows what each number is made up of.

    Parts that weigh the same in everything printed are one to a reader, who knows only their sum. A group is
    how many people there are in each of these; every group found on the way is kept, for the next question.
    """

    def __init__(self, printed: Sequence[Count], rule: Rule) -> None:
        self._apart = rule.threshold
        self._ends = np.array([each.told(rule) for each in printed], dtype=float).reshape(-1, 2)
        self._most = 10 * sum(abs(each.value) for each in printed if each.of_people) + 100
        self._told, self._column = _columns(printed)
        self._groups: list[Matrix] | None = None

    def knows(self, count: Count) -> bool:
        """Whether what is printed leaves the count fewer than the threshold apart from low to high.

        Looks for two groups of people that fit all that is printed and differ by the threshold in the count:
        a small integer programme. When there are none, the reader knows the count too well.
        """
        if any(part not in self._column for part, weight in count.parts if weight):
            return False
        fewest, most = self._weights(count)
        if (fewest == most).all() and self._is_sum(most):
            return True
        return not self._is_apart(fewest, most) and not self._find_two(fewest, most)

    def _weights(self, count: Count) -> tuple[Matrix, Matrix]:
        """The lowest and the highest weight in the count of the parts that are one to the reader."""
        weights, (low, high) = dict(count.parts), np.full((2, self._told.shape[1]), np.nan)
        for part, column in self._column.items():
            low[column] = np.fmin(low[column], weights.get(part, 0))
            high[column] = np.fmax(high[column], weights.get(part, 0))
        return low, high

    def _is_sum(self, weights: Matrix) -> bool:
        """Whether the count is a sum of numbers that are printed exactly."""
        told = self._told[self._ends[:, 0] == self._ends[:, 1]]
        found = np.linalg.lstsq(told.T, weights, rcond=None)[0]
        return bool(np.allclose(found @ told, weights))

    def _is_apart(self, fewest: Matrix, most: Matrix) -> bool:
        """Whether two groups already found are far enough apart in a count with these weights."""
        if self._groups is None:
            self._groups = self._solve(self._told, self._ends)
        ends = [(float(group @ fewest), float(group @ most)) for group in self._groups]
        return bool(ends) and max(high for _, high in ends) - min(low for low, _ in ends) >= self._apart

    def _find_two(self, fewest: Matrix, most: Matrix) -> bool:
        told = np.vstack([np.kron(np.eye(2), self._told), np.hstack([most, -fewest])])
        two = self._solve(told, np.vstack([self._ends, self._ends, [self._apart, np.inf]]))
        self._groups = [*(self._groups or ()), *two]
        return bool(two)

    def _solve(self, told: Matrix, ends: Matrix) -> list[Matrix]:
        """As many groups as there are in the columns, that fit what is told; none when none is found."""
        from scipy.optimize import Bounds, LinearConstraint, milp

        solved = milp(
            np.zeros(told.shape[1]),
            integrality=np.ones(told.shape[1]),
            bounds=Bounds(0, self._most),
            constraints=LinearConstraint(told, ends[:, 0], ends[:, 1]),
            options={"node_limit": MOST_NODES},
        )
        return list(np.round(solved.x).reshape(-1, self._told.shape[1])) if solved.success else []


def _columns(printed: Sequence[Count]) -> tuple[Matrix, dict[Part, int]]:
    """The weights of all parts in each number, those that weigh the same made one, and which is whose."""
    parts = list(dict.fromkeys(part for each in printed for part, _ in each.parts))
    rows = [dict(each.parts) for each in printed]
    weights = np.array([[row.get(part, 0) for part in parts] for row in rows], dtype=float)
    if not parts:
        return np.zeros((len(printed), 0)), {}
    columns, which = np.unique(weights, axis=1, return_inverse=True)
    return columns, dict(zip(parts, (int(at) for at in np.ravel(which)), strict=True))
