"""Which monthly counts are too small to publish."""

from __future__ import annotations

from collections.abc import Iterable

from ..domain.answer import MonthlyCount
from .hidden import Hidden
from .view import View

WHY = "So few events in a month could point to somebody."


def small_counts(counts: Iterable[MonthlyCount], view: View, threshold: int = 5) -> frozenset[MonthlyCount]:
    """The counts that this view hides: to publish, those of 1 to under `threshold` events in a month.

    No total of a series may be shown beside them, so none can be worked out. A month with none stays.
    """
    if view is View.INSIDE:
        return frozenset()
    return frozenset(each for each in counts if 0 < each.count < threshold)


def what_counts_hide(counts: Iterable[MonthlyCount], threshold: int = 5) -> tuple[Hidden, ...]:
    """What `small_counts` leaves out of what is published, a line for each thing that was counted."""
    names = dict.fromkeys(
        each.name for each in counts if each in small_counts([each], View.PUBLISH, threshold)
    )
    return tuple(
        Hidden(name, "The number in some months, so the average and limits too", WHY) for name in names
    )
