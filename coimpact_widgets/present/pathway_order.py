"""The order of what stands in each column of a map, so that few lines cross.

Lines join columns that stand next to each other: a long one has a place in each column that it passes.
"""

from __future__ import annotations

import itertools
from bisect import bisect_right, insort
from collections.abc import Iterator, Sequence
from functools import lru_cache

Node = str | tuple[str, int]
"""A card by its id, or the place of a passing line: the id of its link, and the column."""
Columns = tuple[tuple[Node, ...], ...]
Pairs = tuple[tuple[Node, Node], ...]
"""What a line joins, the one further to the left first."""

SWEEPS = 6
"""How often the columns are gone through in each try. Twice as many take about 1 crossing in 100 away."""


@lru_cache(maxsize=64)
def ordered(columns: Columns, pairs: Pairs) -> Columns:
    """The columns, each in an order in which few lines cross; cards as they were where nothing is gained."""
    start = as_given(columns, pairs)
    beside = _Beside(columns, pairs)
    ways = itertools.product((False, True), (True, False))
    tried = (each for turned, forward in ways for each in _tries(start, beside, forward, turned))
    return min((start, *tried), key=lambda each: crossings(each, pairs))


def as_given(columns: Columns, pairs: Pairs) -> Columns:
    """The cards in the order given, and each passing line as far down its column as what it comes from."""
    left = {other: one for one, other in pairs}
    down: dict[Node, float] = {}
    found = []
    for column in columns:
        cards = [node for node in column if isinstance(node, str)]
        down |= {card: (at + 0.5) / len(cards) for at, card in enumerate(cards)}
        down |= {node: down[left[node]] for node in column if node not in cards}
        found.append(tuple(sorted(column, key=lambda node: down[node])))
    return tuple(found)


def crossings(columns: Sequence[Sequence[Node]], pairs: Pairs) -> int:
    """How often two lines cross."""
    at = _places(columns)
    lines = sorted((at[one], at[other]) for one, other in pairs)
    seen: dict[int, list[int]] = {}
    count = 0
    for (column, _), (_, end) in lines:
        ends = seen.setdefault(column, [])
        count += len(ends) - bisect_right(ends, end)
        insort(ends, end)
    return count


class _Beside:
    """What each is joined to, in the column before it and in the one after it."""

    def __init__(self, columns: Columns, pairs: Pairs) -> None:
        self.before: dict[Node, list[Node]] = {node: [] for column in columns for node in column}
        self.after: dict[Node, list[Node]] = {node: [] for column in columns for node in column}
        for one, other in pairs:
            self.after[one].append(other)
            self.before[other].append(one)


def _places(columns: Sequence[Sequence[Node]]) -> dict[Node, tuple[int, int]]:
    return {node: (number, at) for number, column in enumerate(columns) for at, node in enumerate(column)}


def _tries(start: Columns, beside: _Beside, forward: bool, turned: bool) -> Iterator[Columns]:
    """The orders of going to and fro: forward first or not, and those at one height turned first or not."""
    found = [list(column) for column in start]
    for sweep in range(SWEEPS):
        _sweep(found, beside, forward=forward == (sweep % 2 == 0), turned=turned and sweep < 2)
        _swap(found, beside)
        yield tuple(tuple(column) for column in found)


def _sweep(columns: list[list[Node]], beside: _Beside, *, forward: bool, turned: bool) -> None:
    """Put what stands in each column beside the middle of what it is joined to in the column gone through.

    Those that would stand at one height stay in their order, or where it is `turned` change it.
    """
    numbers = range(1, len(columns)) if forward else range(len(columns) - 2, -1, -1)
    joined = beside.before if forward else beside.after
    for number in numbers:
        at = {node: place for place, node in enumerate(columns[number - 1 if forward else number + 1])}
        own = {node: place for place, node in enumerate(columns[number])}
        middles = {
            node: sum(at[each] for each in joined[node]) / len(joined[node]) if joined[node] else own[node]
            for node in own
        }
        columns[number].sort(key=lambda node: middles[node], reverse=turned)
        if turned:
            columns[number].reverse()


def _swap(columns: list[list[Node]], beside: _Beside) -> None:
    """Swap neighbours in a column for as long as that takes crossings away."""
    for number, column in enumerate(columns):
        sides = [
            (joined, {node: place for place, node in enumerate(columns[near])})
            for joined, near in ((beside.before, number - 1), (beside.after, number + 1))
            if 0 <= near < len(columns)
        ]
        ends = {node: [sorted(at[each] for each in joined[node]) for joined, at in sides] for node in column}
        _swap_in(column, ends)


def _swap_in(column: list[Node], ends: dict[Node, list[list[int]]]) -> None:
    for _ in column:
        swapped = False
        for at in range(len(column) - 1):
            one, other = ends[column[at]], ends[column[at + 1]]
            if sum(map(_crossed, one, other)) > sum(map(_crossed, other, one)):
                column[at], column[at + 1] = column[at + 1], column[at]
                swapped = True
        if not swapped:
            return


def _crossed(upper: list[int], lower: list[int]) -> int:
    """How often the lines of two neighbours cross on one side, each given by where they end, rising."""
    return sum(len(upper) - bisect_right(upper, each) for each in lower)
