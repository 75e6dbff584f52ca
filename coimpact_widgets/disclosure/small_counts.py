"""Which monthly counts are too small to publish."""

from __future__ import annotations

from collections.abc import Iterable

from ..domain.answer import MonthlyCount
from .hidden import Hidden
from .rule import UNDER_5, Rule
from .view import View

WHY = "So few events in a month could point to somebody."


def small_counts(counts: Iterable[MonthlyCount], view: View, rule: Rule = UNDER_5) -> frozenset[MonthlyCount]:
    """The counts that this view hides: to publish, those of so few events in a month as `rule` hides.

    No total of a series may be shown beside them, so none can be worked out. A month with none stays.
    """
    if view is View.INSIDE:
        return frozenset()
    return frozenset(each for each in counts if rule.is_small(each.count))


def what_counts_hide(counts: Iterable[MonthlyCount], rule: Rule = UNDER_5) -> tuple[Hidden, ...]:
    """What `small_counts` leaves out of what is published, a line for each thing that was counted."""
    names = dict.fromkeys(each.name for each in counts if each in small_counts([each], View.PUBLISH, rule))
    return tuple(
        Hidden(name, "The number in some months, so the average and limits too", WHY) for name in names
    )
