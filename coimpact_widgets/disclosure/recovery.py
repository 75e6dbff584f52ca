"""What a reader could work out: how low and how high a hidden count can be, given all that is printed."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from .count import Count

MOST_NODES = 5000
"""How long the search goes on. What it cannot settle counts as worked out: hiding more is the safe side."""

Matrix = np.ndarray[tuple[int, int], np.dtype[np.float64]]


def is_recovered(count: Count, printed: Sequence[Count], threshold: int) -> bool:
    """Whether everything printed leaves `count` fewer than `threshold` apart from low to high.

    Looks for two groups of people that both fit all that is printed and differ by `threshold` in `count`: one
    small integer programme. When there are none, a reader knows the count too well.
    """
    from scipy.optimize import Bounds, LinearConstraint, milp

    asked, told = _weights(count, printed)
    values = np.array([each.value for each in printed], dtype=float)
    apart = np.hstack([asked, -asked])
    solved = milp(
        np.zeros(apart.shape[1]),
        integrality=np.ones(apart.shape[1]),
        bounds=Bounds(0, _most(count, printed)),
        constraints=LinearConstraint(
            np.vstack([np.kron(np.eye(2), told), apart]),
            [*values, *values, threshold],
            [*values, *values, np.inf],
        ),
        options={"node_limit": MOST_NODES},
    )
    return not solved.success


def _weights(count: Count, printed: Sequence[Count]) -> tuple[Matrix, Matrix]:
    """The weights of all parts in the count and in each printed number.

    Parts that weigh the same everywhere are one: only their sum matters.
    """
    parts = list(dict.fromkeys(part for each in (count, *printed) for part, _ in each.parts))
    rows = [dict(each.parts) for each in (count, *printed)]
    weights = np.array([[row.get(part, 0) for part in parts] for row in rows], dtype=float)
    distinct = np.unique(weights, axis=1)
    return distinct[:1], distinct[1:]


def _most(count: Count, printed: Sequence[Count]) -> int:
    """More people than there could be in any part."""
    return 10 * (sum(abs(each.value) for each in printed if each.of_people) + count.value) + 100
