"""Which monthly counts are too small to publish."""

from __future__ import annotations

from collections.abc import Iterable

from ..domain.answer import MonthlyCount
from .view import View


def small_counts(counts: Iterable[MonthlyCount], view: View, threshold: int = 5) -> frozenset[MonthlyCount]:
    """The counts that this view hides: to publish, those of 1 to under `threshold` events in a month.

    No total of a series may be shown beside them, so none can be worked out. A month with none stays.
    """
    if view is View.INSIDE:
        return frozenset()
    return frozenset(each for each in counts if 0 < each.count < threshold)
