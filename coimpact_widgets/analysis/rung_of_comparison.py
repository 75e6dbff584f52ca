"""How far a comparison group carries: more than others, with earlier waves alike, drawn by lot."""

from __future__ import annotations

from collections.abc import Sequence

from ..domain.reason import Reason
from ..domain.rung import Rung
from .kind import Kind
from .result import Estimate, Result, is_hidden
from .verdict import is_clear, is_first_of_many, moved_alike_before, named

DIFFERENCES = ("difference in points", "difference in net share")
BY_LOT = "drawn by lot"
"""What a comparison says of its design when the group recorded that people were chosen by lot."""
SEVERAL = 3
"""So many comparisons with different groups, each with earlier waves alike, are several replications."""


def rung_of_comparison(results: Sequence[Result]) -> tuple[Rung, tuple[str, ...]]:
    """How far the comparisons of one measure carry it, with the reasons.

    CHANGED where a comparison shows no clear difference: others then changed as much. CONTRIBUTED where there
    is no comparison, or no earlier waves that were alike. LIKELY with both. CAUSED when people were drawn by
    lot, or when several comparisons with different groups all say the same.
    """
    compared = [each for each in results if each.kind == Kind.COMPARISON_GROUP]
    if not compared:
        return Rung.CONTRIBUTED, (Reason.NO_COMPARISON,)
    if any(is_hidden(each) and _difference(each) is None for each in compared):
        return Rung.CHANGED, (Reason.UNSEEN,)
    if not all(_as_hoped(each, _difference(each)) for each in compared):
        return Rung.CHANGED, (Reason.AS_OTHERS,)
    if any(dict(each.about).get("design") == BY_LOT for each in compared):
        return Rung.CAUSED, (Reason.MORE_THAN_OTHERS, Reason.BY_LOT)
    return _by_waves(compared, [each for each in results if each.kind == Kind.EARLIER_WAVES])


def _by_waves(compared: Sequence[Result], waves: Sequence[Result]) -> tuple[Rung, tuple[str, ...]]:
    if not waves:
        return Rung.CONTRIBUTED, (Reason.MORE_THAN_OTHERS, Reason.NO_WAVES)
    if not all(_alike(each) for each in waves):
        return Rung.CONTRIBUTED, (Reason.MORE_THAN_OTHERS, Reason.WAVES_APART)
    reasons = (Reason.MORE_THAN_OTHERS, Reason.WAVES_ALIKE)
    if min(_groups(compared), _groups(waves)) >= SEVERAL:
        return Rung.CAUSED, (*reasons, Reason.SEVERAL_COMPARISONS)
    return Rung.LIKELY, (*reasons, Reason.NOT_BY_LOT)


def _groups(results: Sequence[Result]) -> int:
    """How many different groups these compare with. Those without a name are one."""
    return len({str(dict(each.about).get("others", "")) for each in results})


def _alike(waves: Result) -> bool:
    """Whether the two groups moved alike before, and clearly apart afterwards, in the hoped-for way."""
    found = named(waves, "difference in differences")
    if found is None or found.value is None or not moved_alike_before(waves):
        return False
    if is_first_of_many(waves):
        return (found.value < 0) == (dict(waves.about).get("better") == "lower")
    return _as_hoped(waves, found)


def _difference(result: Result) -> Estimate | None:
    """The first of the differences that has its value and both ends."""
    found = (named(result, name) for name in DIFFERENCES)
    return next((each for each in found if each and None not in (each.value, each.low, each.high)), None)


def _as_hoped(result: Result, difference: Estimate | None) -> bool:
    """Whether a difference is clear, and in the way that the group hopes for."""
    if difference is None or difference.value is None or not is_clear(result, difference.name):
        return False
    return (difference.value < 0) == (dict(result.about).get("better") == "lower")
