"""What a reader must know to read a result fairly. No message holds a count, so none gives one away."""

from __future__ import annotations

from .result import Caveat

PAIRS_FOR_MEAN = 3
PAIRS_FOR_INTERVAL = 6
PAIRS_FOR_NO_WARNING = 20
CHANGED_FOR_TEST = 6
CHANGED_FOR_ALIKE = 6
CROWDED_END = 0.25
PEOPLE_AT_END = 3
"""From this share, and this many people, at the end of a scale, a measure is said to have a ceiling or floor.

Stricter than the 15% of Terwee CB and others (2007), Journal of Clinical Epidemiology 60: 34-42. They ask for
at least 50 people; in a group of 7, one person is 14%. The words are true at a quarter.
"""

UNDER_20 = Caveat("under 20 pairs", "Fewer than 20 people answered both times, so read this with care.")
INTERVAL_NEEDS_6 = Caveat(
    "interval needs 6", "It takes 6 people who answered both times to say how far chance could go."
)
MEAN_NEEDS_3 = Caveat("mean needs 3", "It takes 3 people who answered both times to give an average.")
NOBODY_CHANGED = Caveat("nobody changed", "Nobody changed, so there is nothing to test.")
FEW_CHANGED = Caveat("few changed", "Fewer than 6 people changed, so there is no test of chance.")
CHANGED_ALIKE = Caveat("everybody changed alike", "Everybody changed in the same way, so check the answers.")
CEILING = Caveat(
    "ceiling", "At least a quarter of people began at the highest answer, so they could not go up."
)
FLOOR = Caveat("floor", "At least a quarter of people began at the lowest answer, so they could not go down.")
UNDER_80 = Caveat(
    "followed up under 80%", "Fewer than 8 in 10 people answered again, so the change may not be true of all."
)
UNDER_60 = Caveat(
    "followed up under 60%",
    "Fewer than 6 in 10 people answered again, so the change may be quite different for everyone.",
)
OUT_OF_RANGE = Caveat(
    "not one of the answers", "Some answers do not fit the question, so check them and the measure."
)


def of_pairs(pairs: int) -> tuple[Caveat, ...]:
    """What to know when so many people answered both times."""
    return tuple(
        caveat
        for fewest, caveat in ((PAIRS_FOR_NO_WARNING, UNDER_20), (PAIRS_FOR_INTERVAL, INTERVAL_NEEDS_6))
        if pairs < fewest
    )


def of_changed(pairs: int, *ways: int) -> tuple[Caveat, ...]:
    """What to know when, of so many pairs, these numbers of people changed in each of the ways there are."""
    changed = sum(ways)
    alike = (CHANGED_ALIKE,) if pairs >= CHANGED_FOR_ALIKE and pairs in ways else ()
    if not changed:
        return (NOBODY_CHANGED,)
    return (*alike, FEW_CHANGED) if changed < CHANGED_FOR_TEST else alike


def of_start(at_best: int, pairs: int, hopes_for_lower: bool) -> tuple[Caveat, ...]:
    """What to know when, of so many pairs, this many began at the end that the group hopes for."""
    if at_best < PEOPLE_AT_END or at_best < CROWDED_END * pairs:
        return ()
    return (FLOOR if hopes_for_lower else CEILING,)


def of_follow_up(both: int, before: int) -> tuple[Caveat, ...]:
    """What to know when so many of those who answered before answered again."""
    if before and both < 0.6 * before:
        return (UNDER_60,)
    return (UNDER_80,) if before and both < 0.8 * before else ()
