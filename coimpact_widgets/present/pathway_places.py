"""How far down everything in a map stands: beside what it is joined to, in its order, and never too near."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from .pathway_order import Columns, Node, Pairs

SWEEPS = 10
PASSING_WEIGHT = 3.0
"""How much more a passing line pulls than a card with one line, so that it runs straight."""

Gap = Callable[[Node, Node], float]
"""The room that two neighbours in a column need between their middles."""


def middles(columns: Columns, pairs: Pairs, apart: Gap) -> dict[Node, float]:
    """How far down the middle of each stands, in pixels from any one height."""
    beside = _beside(columns, pairs)
    found = {node: place for column in columns for node, place in _stacked(column, apart).items()}
    for sweep in range(SWEEPS):
        for column in columns if sweep % 2 else columns[::-1]:
            found |= _placed(column, beside, found, apart)
    return found


def _beside(columns: Columns, pairs: Pairs) -> dict[Node, list[Node]]:
    beside: dict[Node, list[Node]] = {node: [] for column in columns for node in column}
    for one, other in pairs:
        beside[one].append(other)
        beside[other].append(one)
    return beside


def _stacked(column: Sequence[Node], apart: Gap) -> dict[Node, float]:
    """Each as near to the one above it as can be, the whole column around 0."""
    steps = (apart(one, other) for one, other in itertools.pairwise(column))
    places = list(itertools.accumulate(steps, initial=0.0))[: len(column)]
    return {node: place - places[-1] / 2 for node, place in zip(column, places, strict=True)}


def _placed(
    column: Sequence[Node], beside: Mapping[Node, Sequence[Node]], found: Mapping[Node, float], apart: Gap
) -> dict[Node, float]:
    """Each as near as can be to the middle of what it is joined to, by least squares."""
    runs: list[_Run] = []
    offset = 0.0
    for at, node in enumerate(column):
        offset += apart(column[at - 1], node) if at else 0.0
        joined = beside[node]
        wanted = sum(found[each] for each in joined) / len(joined) if joined else found[node]
        weight = PASSING_WEIGHT if isinstance(node, tuple) else max(len(joined), 1) ** 0.5
        runs.append(_Run(weight, weight * (wanted - offset), [(node, offset)]))
        while len(runs) > 1 and runs[-2].place >= runs[-1].place:
            runs[-2:] = [runs[-2].joined_to(runs[-1])]
    return {node: run.place + offset for run in runs for node, offset in run.nodes}


@dataclass
class _Run:
    """Neighbours that stand as near to each other as can be, and where they stand together."""

    weight: float
    total: float
    nodes: list[tuple[Node, float]]

    @property
    def place(self) -> float:
        return self.total / self.weight

    def joined_to(self, other: _Run) -> _Run:
        return _Run(self.weight + other.weight, self.total + other.total, self.nodes + other.nodes)
