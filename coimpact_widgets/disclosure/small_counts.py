"""Which monthly counts are too small to publish."""

from __future__ import annotations

from collections.abc import Iterable

from ..domain.answer import MonthlyCount
from ..domain.thing_counted import ThingCounted
from .hidden import Hidden
from .rule import UNDER_5, Rule
from .view import View

WHY = "So few events in a month could point to somebody."


def small_counts(
    counts: Iterable[MonthlyCount],
    view: View,
    rule: Rule = UNDER_5,
    things: Iterable[ThingCounted] = (),
) -> frozenset[MonthlyCount]:
    """The counts that this view hides: to publish, those of so few events in a month as `rule` hides.

    No total of a series may be shown beside them, so none can be worked out. A month with none stays.
    `things` say which of them are shares: there too few who were not counted are hidden as well.
    """
    if view is View.INSIDE:
        return frozenset()
    shares = {(each.name, each.outcome) for each in things if each.share}
    return frozenset(
        each
        for each in counts
        if each.count is not None
        and is_small_month(each.count, each.out_of if (each.name, each.outcome) in shares else None, rule)
    )


def is_small_month(count: float, of: float | None, rule: Rule) -> bool:
    """Whether so few were counted, or left uncounted of so many, that it could point to somebody.

    `of` is how many there were where each one counted is one of them, else None.
    """
    return rule.is_small(count) or (of is not None and (rule.is_small(of) or rule.is_small(of - count)))


def what_counts_hide(
    counts: Iterable[MonthlyCount], rule: Rule = UNDER_5, things: Iterable[ThingCounted] = ()
) -> tuple[Hidden, ...]:
    """What `small_counts` leaves out of what is published, a line for each thing that was counted."""
    hidden = small_counts(every := tuple(counts), View.PUBLISH, rule, things)
    names = dict.fromkeys(each.name for each in every if each in hidden)
    return tuple(
        Hidden(name, "The number in some months, so the average and limits too", WHY) for name in names
    )
