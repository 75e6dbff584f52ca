"""What a reader could work out: how low and how high a hidden count can be, given all that is printed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from .count import Count, Family, Part
from .rule import Rule

MOST_NODES = 5000
"""How long the search goes on. What it cannot settle counts as worked out: hiding more is the safe side."""

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

    @property
    def is_exact(self) -> bool:
        """Whether the number is known to the last digit."""
        return self.low == self.high

    def fits(self, group: Group) -> bool:
        """Whether a group has this number."""
        number = sum(weight * group[part] for part, weight in self.weights.items() if part in group)
        return self.low - NEAR <= number <= self.high + NEAR

    def less(self, other: Equation) -> Equation:
        """What is left when a number that is part of this one is taken away; both are exact."""
        left = {part: weight - other.weights.get(part, 0) for part, weight in self.weights.items()}
        kept = {part: weight for part, weight in left.items() if weight}
        return Equation(kept, self.low - other.low, self.high - other.high)


class Reader:
    """Somebody who has read all that is printed, and knows what each number is made up of.

    `other` is one who has read nearly the same: what fits that may fit this.
    """

    def __init__(self, printed: Sequence[Count], rule: Rule, other: Reader | None = None) -> None:
        self._apart = rule.threshold
        self._most = 10 * sum(abs(each.value) for each in printed if each.of_people) + 100
        equations = [Equation(dict(each.parts), *each.told(rule)) for each in printed]
        totals = [
            each for each, count in zip(equations, printed, strict=True) if count.family is Family.ANSWERED
        ]
        self._block_of: dict[Part, Block] = {}
        for parts, tied in _connected(_without_totals(equations, totals)):
            block = Block(tied, self._most, self._apart, other.found_for(parts) if other else [])
            self._block_of |= dict.fromkeys(parts, block)

    def knows(self, count: Count) -> bool:
        """Whether what is printed leaves the count fewer than the threshold apart from low to high.

        A part that is in nothing printed can hold anybody. Equations that share no part say nothing of one
        another, so only those are looked at that the count's parts are tied to.
        """
        weights = {part: weight for part, weight in count.parts if weight}
        if any(part not in self._block_of for part in weights):
            return False
        blocks = list(dict.fromkeys(self._block_of[part] for part in weights))
        block = blocks[0] if len(blocks) == 1 else _joined(blocks)
        return block.knows(weights)

    def found_for(self, parts: Collection[Part]) -> list[Group]:
        """Groups already found that fit what is printed of these parts here."""
        block = next((self._block_of[part] for part in parts if part in self._block_of), None)
        return block.groups if block else []


class Block:
    """Numbers that are tied to one another by their parts.

    Parts that weigh the same in all of them are one to a reader, who knows only their sum. Every group that
    is found to fit is kept, for the next question.
    """

    def __init__(
        self, equations: Sequence[Equation], most: int, apart: int, groups: Sequence[Group] = ()
    ) -> None:
        self.equations, self.most, self.apart = list(equations), most, apart
        self._ends = np.array([(each.low, each.high) for each in self.equations]).reshape(-1, 2)
        self.groups = [group for group in groups if all(each.fits(group) for each in self.equations)]

    def knows(self, weights: Weights) -> bool:
        """Whether a count with these weights is known too well.

        Looks for two groups of people that fit all that is printed and differ by the threshold in the count:
        a small integer programme. When there are none, the reader knows the count too well.
        """
        fewest, most = self._ends_of(weights)
        if self._is_part_of_few(most) or ((fewest == most).all() and self._is_sum(most)):
            return True
        return not self._is_apart(fewest, most) and not self._find_two(fewest, most)

    def _ends_of(self, weights: Weights) -> tuple[Matrix, Matrix]:
        """The lowest and the highest weight in the count of the parts that are one to the reader."""
        low, high = np.full((2, self._told.shape[1]), np.nan)
        for part, column in self._weights[1].items():
            weight = weights.get(part, 0)
            low[column], high[column] = np.fmin(low[column], weight), np.fmax(high[column], weight)
        return low, high

    @cached_property
    def _weights(self) -> tuple[Matrix, dict[Part, int]]:
        return _columns(self.equations)

    @property
    def _told(self) -> Matrix:
        return self._weights[0]

    def _is_part_of_few(self, weights: Matrix) -> bool:
        """Whether those counted are among others whose number is printed and small."""
        few = self._told[(self._ends[:, 1] < self.apart) & (self._told >= 0).all(axis=1)]
        return bool((weights >= 0).all() and (few >= weights).all(axis=1).any())

    @cached_property
    def _sums(self) -> Matrix:
        """Directions that together make up every sum of numbers that are printed exactly, a row each."""
        told = self._told[self._ends[:, 0] == self._ends[:, 1]]
        _, sizes, directions = np.linalg.svd(told, full_matrices=False)
        return np.asarray(directions[sizes > NEAR * max(sizes, default=0.0)])

    def _is_sum(self, weights: Matrix) -> bool:
        """Whether the count is a sum of numbers that are printed exactly."""
        return bool(np.allclose(self._sums.T @ (self._sums @ weights), weights, atol=NEAR))

    def _is_apart(self, fewest: Matrix, most: Matrix) -> bool:
        """Whether two groups already found are far enough apart in a count with these weights."""
        if not self.groups:
            self.groups = self._solve(self._told, self._ends)
        found = [self._by_column(group) for group in self.groups]
        ends = [(float(group @ fewest), float(group @ most)) for group in found]
        return bool(ends) and max(high for _, high in ends) - min(low for low, _ in ends) >= self.apart

    def _find_two(self, fewest: Matrix, most: Matrix) -> bool:
        told = np.vstack([np.kron(np.eye(2), self._told), np.hstack([most, -fewest])])
        two = self._solve(told, np.vstack([self._ends, self._ends, [self.apart, np.inf]]))
        self.groups += two
        return bool(two)

    def _by_column(self, group: Group) -> Matrix:
        found = np.zeros(self._told.shape[1])
        for part, column in self._weights[1].items():
            found[column] += group.get(part, 0)
        return found

    def _solve(self, told: Matrix, ends: Matrix) -> list[Group]:
        """As many groups as there are in the columns, that fit what is told; none when none is found."""
        from scipy.optimize import Bounds, LinearConstraint, milp

        solved = milp(
            np.zeros(told.shape[1]),
            integrality=np.ones(told.shape[1]),
            bounds=Bounds(0, self.most),
            constraints=LinearConstraint(told, ends[:, 0], ends[:, 1]),
            options={"node_limit": MOST_NODES},
        )
        if not solved.success:
            return []
        first = {column: part for part, column in self._weights[1].items()}
        found = np.round(solved.x).reshape(-1, self._told.shape[1])
        return [{first[at]: float(group[at]) for at in first if group[at]} for group in found]


def _without_totals(equations: Sequence[Equation], totals: Iterable[Equation]) -> list[Equation]:
    """The same knowledge, with everybody who stayed taken away from every number that holds all of them.

    So who left is told of by itself.
    """
    total = next((each for each in totals if each.is_exact), None)
    if total is None:
        return list(equations)
    return [each.less(total) if each.is_exact and _holds(each, total) else each for each in equations]


def _holds(whole: Equation, part: Equation) -> bool:
    return len(part.weights) < len(whole.weights) and all(
        whole.weights.get(each) == 1 for each in part.weights
    )


def _connected(equations: Iterable[Equation]) -> list[tuple[set[Part], list[Equation]]]:
    """The equations in blocks of those that share a part, or share one with these; and their parts."""
    blocks: list[tuple[set[Part], list[Equation]]] = []
    for equation in equations:
        parts, held = set(equation.weights), [equation]
        apart = []
        for other, others in blocks:
            if other & parts:
                parts |= other
                held = [*others, *held]
            else:
                apart.append((other, others))
        blocks = [*apart, (parts, held)]
    return blocks


def _joined(blocks: Sequence[Block]) -> Block:
    equations = [each for block in blocks for each in block.equations]
    return Block(equations, blocks[0].most, blocks[0].apart)


def _columns(equations: Sequence[Equation]) -> tuple[Matrix, dict[Part, int]]:
    """The weights of all parts in each number, those that weigh the same made one, and which is whose."""
    at = {part: column for column, part in enumerate(dict.fromkeys(p for e in equations for p in e.weights))}
    weights = np.zeros((len(equations), len(at)))
    for row, equation in enumerate(equations):
        for part, weight in equation.weights.items():
            weights[row, at[part]] = weight
    columns, which = np.unique(weights, axis=1, return_inverse=True)
    return columns, dict(zip(at, (int(column) for column in np.ravel(which)), strict=True))
