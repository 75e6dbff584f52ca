"""Is a change clear? The one place that decides it: rungs, tables and words only tell what it says."""

from __future__ import annotations

from .kind import Kind
from .result import Estimate, Result

CHANGES: dict[str, tuple[str, float]] = {
    Kind.PAIRED_ORDINAL: ("net share up", 0.0),
    Kind.PAIRED_SCORE: ("mean change", 0.0),
    Kind.PAIRED_YES_NO: ("change in share", 0.0),
    Kind.OVER_TIME_ORDINAL: ("net share up", 0.0),
    Kind.OVER_TIME_SCORE: ("change to ", 0.0),
    Kind.OVER_TIME_YES_NO: ("change to ", 0.0),
    Kind.APART_ORDINAL: ("probability of superiority (logit)", 0.5),
    Kind.APART_SCORE: ("difference in means", 0.0),
    Kind.APART_YES_NO: ("change in share", 0.0),
    Kind.COUNTS_COMPARED: ("rate ratio", 1.0),
    Kind.INTERRUPTED_SERIES: ("change in level", 0.0),
}
"""The estimate that says which way things changed, and its value when nothing did.

A name that ends in a space is the beginning of several, and the last of them counts.
"""
CLEARLY, ALONE, NOT_CLEARLY, UNTESTED = "yes", "by itself", "no", "not tested"
"""Whether a change is clear: among several too, only by itself, not even so, or without a test."""

FEWEST_FOR_CHANCE = 10
"""Under this many people nothing is said of chance, so no change of theirs is called clear in words."""
ALIKE_WITHIN = 0.5
"""Two groups moved alike before when chance leaves less than this share of the later difference."""
UNITS_FOR_FIRST_PLACE = 20
"""Among so many teams or areas, first place comes by luck 1 time in 20 at most."""


def is_clear(result: Result, name: str = "") -> bool | None:
    """Whether a change is more than chance is likely to make, whichever way is hoped for.

    The change is the estimate that CHANGES names for this kind of result, or the one called `name`. It is
    clear when its interval leaves out "no change" and no caveat leaves it to chance. None where nobody can
    say: it has no interval, or the test that belongs to it is hidden.
    """
    change = named(result, name) if name else change_of(result)
    if change is None or (change.low is None and change.high is None):
        return None
    if not leaves_out_none(result, change) or result.is_doubted:
        return False
    return None if result.hides_its_test else True


def change_of(result: Result) -> Estimate | None:
    """The estimate of a result that says which way things changed; None when it has none."""
    return named(result, CHANGES[result.kind][0])


def named(result: Result, name: str) -> Estimate | None:
    """The estimate of this name, or the last that begins with it where it ends in a space."""
    several = name.endswith(" ")
    found = [
        each for each in result.estimates if each.name == name or (several and each.name.startswith(name))
    ]
    return found[-1] if found else None


def leaves_out_none(result: Result, change: Estimate) -> bool:
    """Whether an interval, which may have one end only, leaves out "no change": 0, or 1 of a ratio."""
    name, nothing = CHANGES.get(result.kind, ("", 0.0))
    none = nothing if change.name == name else 0.0
    above = change.low is not None and change.low > none
    return above or (change.high is not None and change.high < none)


def moved_alike_before(waves: Result) -> bool | None:
    """Whether two groups were on about the same path before it began; None where nobody can tell.

    A bound of equivalence: the whole interval of the earlier difference lies within half of the size of the
    difference found afterwards. An interval that includes nothing is not enough, because a wide one always
    does. False where the earlier difference is clear, or is half of the later one or more. Among 20 units or
    more, with ours in first place, the earlier difference alone is held to the same bound.
    Source: Roth J (2022), American Economic Review: Insights 4: 305-322.
    """
    found, earlier = named(waves, "difference in differences"), named(waves, "earlier difference")
    if found is None or earlier is None or found.value is None or earlier.value is None:
        return None
    within = ALIKE_WITHIN * abs(found.value)
    if is_clear(waves, earlier.name) or abs(earlier.value) >= within > 0:
        return False
    if earlier.low is None or earlier.high is None:
        return True if is_first_of_many(waves) else None
    return True if -within < earlier.low and earlier.high < within else None


def is_first_of_many(waves: Result) -> bool:
    """Whether our difference is the largest of many units: then a rank stands in for an interval."""
    rank, among = named(waves, "placebo rank"), named(waves, "placebo rank of")
    if rank is None or among is None:
        return False
    return rank.value == 1 and (among.value or 0) >= UNITS_FOR_FIRST_PLACE
