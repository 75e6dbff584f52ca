"""What the last report told of each measure, as far as it may be told again beside what is told now."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from ..analysis.kind import Kind
from ..analysis.result import Estimate, Result

SIDE_BY_SIDE = (Kind.PAIRED_ORDINAL, Kind.PAIRED_SCORE, Kind.PAIRED_YES_NO)
"""The kinds whose numbers of then and now are told beside each other: counts of people need no caveat."""


@dataclass(frozen=True)
class LastReport:
    """The last report: the day it was made, and what it published of how people changed.

    `results` are those whose numbers may be told again; `measures` are the ids of all that it told of.
    """

    on: date
    results: tuple[Result, ...] = ()
    measures: tuple[str, ...] = ()

    def then(self, now: Result) -> Result | None:
        """What it told in place of this result; None where that may not be set beside it."""
        same = (each for each in self.results if each.kind == now.kind and _about(each) == _about(now))
        return next((with_numbers_of(now, each) for each in same), None)


def with_numbers_of(now: Result, then: Result) -> Result:
    """A result with the numbers that an earlier report told of it."""
    return replace(
        now,
        answered=then.answered,
        left_out=then.left_out,
        estimates=then.estimates,
        table=then.table,
        caveats=then.caveats,
    )


def tell_the_same(first: Result, second: Result) -> bool:
    """Whether two results of one kind have the same numbers."""
    return (first.answered, first.estimates) == (second.answered, second.estimates)


def shown_in_both(first: Result, second: Result) -> tuple[Result, Result] | None:
    """Two results of one kind, each without what the other does not show.

    None where they show no people who changed in common, or are of a kind that is not told beside another.
    """
    if first.kind not in SIDE_BY_SIDE:
        return None
    both = _as_far_as(first, second), _as_far_as(second, first)
    counted = [each for each in both[0].estimates if each.unit == "people" and each.value is not None]
    return both if counted and first.answered and second.answered else None


def _as_far_as(result: Result, other: Result) -> Result:
    shown = {each.name for each in other.estimates if each.value is not None}
    return replace(result, estimates=tuple(_kept(each, shown) for each in result.estimates))


def _kept(estimate: Estimate, shown: set[str]) -> Estimate:
    if estimate.name in shown:
        return estimate
    return replace(estimate, value=None, low=None, high=None, level=None)


def _about(result: Result) -> tuple[str, str, str]:
    about = dict(result.about)
    return str(about.get("measure", "")), str(about.get("before", "")), str(about.get("after", ""))
