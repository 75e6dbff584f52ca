"""What a reader could work out: how low and how high a hidden count can be, given all that is printed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from .count import Count, Part

MOST_NODES = 5000
"""How long the search goes on. What it cannot settle counts as worked out: hiding more is the safe side."""


def is_recovered(count: Count, printed: Sequence[Count], threshold: int) -> bool:
    """Whether whole numbers of people that fit everything printed leave `count` fewer than `threshold` apart.

    Solves two small integer programmes: the lowest and the highest value of the count.
    """
    parts = list(dict.fromkeys(part for each in (count, *printed) for part, _ in each.parts))
    lowest = _extreme(count, printed, parts, 1)
    if lowest is None:
        return True
    highest = _extreme(count, printed, parts, -1)
    return highest is None or highest - lowest < threshold


def _extreme(count: Count, printed: Sequence[Count], parts: list[Part], sign: int) -> int | None:
    from scipy.optimize import Bounds, milp

    most = 10 * (sum(abs(each.value) for each in printed if each.of_people) + abs(count.value)) + 100
    solved = milp(
        sign * _row(count, parts),
        integrality=np.ones(len(parts)),
        bounds=Bounds(0, most),
        constraints=_told(printed, parts),
        options={"node_limit": MOST_NODES},
    )
    return sign * round(solved.fun) if solved.success else None


def _told(printed: Sequence[Count], parts: list[Part]) -> Any:
    from scipy.optimize import LinearConstraint

    if not printed:
        return ()
    values = np.array([each.value for each in printed], dtype=float)
    return LinearConstraint(np.array([_row(each, parts) for each in printed]), values, values)


def _row(count: Count, parts: list[Part]) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    weights = dict(count.parts)
    return np.array([weights.get(part, 0) for part in parts], dtype=float)
