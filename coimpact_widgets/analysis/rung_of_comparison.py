"""How far a comparison group carries: more than others, with earlier waves alike, drawn by lot."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..domain.reason import Reason
from ..domain.rung import Rung
from .kind import Kind
from .result import Estimate, Result
from .rung_of_change import is_hidden

DIFFERENCES = ("difference in points", "difference in net share")
BY_LOT = "drawn by lot"
"""What a comparison says of its design when the group recorded that people were chosen by lot."""
SEVERAL = 3
"""So many comparisons with different groups, each with earlier waves alike, are several replications."""
UNITS_FOR_FIRST_PLACE = 20
"""Among so many teams or areas, first place comes by luck 1 time in 20 at most."""
ALIKE_WITHIN = 0.5
"""Earlier waves are alike when their difference is under this share of the difference found afterwards.

An interval that includes nothing is not enough, because a wide one always does: Roth J (2022), American
Economic Review: Insights 4: 305-322.
"""


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
    values = {each.name: each.value for each in waves.estimates}
    found, earlier = values.get("difference in differences"), values.get("earlier difference")
    if found is None or earlier is None or not abs(earlier) < ALIKE_WITHIN * abs(found):
        return False
    apart, before = _named(waves, "difference in differences"), _named(waves, "earlier difference")
    if apart is None:
        hoped = (found < 0) == (dict(waves.about).get("better") == "lower")
        return hoped and _first_of_many(values)
    return _as_hoped(waves, apart) and before is not None and not _is_clear(before)


def _first_of_many(values: Mapping[str, float | None]) -> bool:
    """Whether our difference is the largest of many: then a rank stands in for an interval."""
    return values.get("placebo rank") == 1 and (values.get("placebo rank of") or 0) >= UNITS_FOR_FIRST_PLACE


def _is_clear(estimate: Estimate) -> bool:
    return (estimate.low or 0.0) > 0 or (estimate.high or 0.0) < 0


def _difference(result: Result) -> Estimate | None:
    return next((found for name in DIFFERENCES if (found := _named(result, name))), None)


def _named(result: Result, name: str) -> Estimate | None:
    """The estimate of this name, when it has its value and both ends."""
    return next(
        (
            each
            for each in result.estimates
            if each.name == name and None not in (each.value, each.low, each.high)
        ),
        None,
    )


def _as_hoped(result: Result, difference: Estimate | None) -> bool:
    """Whether a difference is clear, and in the way that the group hopes for."""
    if difference is None or difference.low is None or difference.high is None:
        return False
    hopes_for_lower = dict(result.about).get("better") == "lower"
    return difference.high < 0 if hopes_for_lower else difference.low > 0
