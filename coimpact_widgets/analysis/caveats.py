"""What a reader must know to read a result fairly. No message holds a count, so none gives one away."""

from __future__ import annotations

from collections.abc import Sequence

from .result import Caveat, Estimate, rules_out_chance

PAIRS_FOR_MEAN = 3
PAIRS_FOR_INTERVAL = 6
PAIRS_FOR_NO_WARNING = 20
CHANGED_FOR_TEST = 6
CHANGED_FOR_ALIKE = 6
CHANGED_FOR_RANGE = 3
"""With fewer people who changed, a t interval misses the true change too often, however many pairs."""
ANSWERS_EACH_TIME = 5
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
FEW_CHANGED_FOR_RANGE = Caveat(
    "range needs 3 changed", "Fewer than 3 people changed, so there is no range for chance."
)
CHANCE_REMAINS = Caveat(
    "chance remains", "The range leaves out “no change”, but a stricter test says it could be chance alone."
)
"""The range and the test disagree, as they can in a small group. Then nobody is told that people changed."""
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
MAY_BE_DIFFERENT = Caveat(
    "may be different people",
    "They may be different people before and after, so this tells us less.",
)
UNDER_20_EACH = Caveat(
    "under 20 each time", "Fewer than 20 people answered at one of the times, so read this with care."
)
SOME_BOTH = Caveat(
    "some answered both times",
    "Some people answered both times. Comparing each of them with their own answer says more.",
)
ANSWERED_ALIKE = Caveat(
    "everybody answered alike", "Everybody gave the same answer, so there is nothing to test."
)
NO_OVERLAP = Caveat(
    "no answers overlap", "All answers after are on one side of all answers before, so check the answers."
)
NO_SPREAD = Caveat(
    "no spread", "Within each time everybody gave the same number, so chance cannot be worked out."
)
LOOKING_BACK = Caveat(
    "looking back",
    "Looking back is not asking at the time. People’s yardstick can shift, and memory can flatter.",
)
UNDER_20_EVERY_TIME = Caveat(
    "under 20 every time", "Fewer than 20 people answered every time, so read this with care."
)
ONLY_EVERY_TIME = Caveat(
    "only those who answered every time",
    "Only people who answered every time are counted. Others may have changed in other ways.",
)
SOME_TIMES_MISSED = Caveat(
    "some times missed",
    "Some people missed a time. The method takes them to be like people who answered.",
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


def of_chance(change: Estimate, p: float | None, none: float = 0.0) -> tuple[Caveat, ...]:
    """What to know where the range of a change leaves out "no change" and a test does not rule out chance.

    `p` is two-sided; None where there was no test, which other caveats say. Asking both keeps false alarms
    under 5 in 100, where a range alone lets up to 7 through. `none` is the value of no change.
    """
    if change.low is None or change.high is None or p is None or change.low <= none <= change.high:
        return ()
    return () if rules_out_chance(p) else (CHANCE_REMAINS,)


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


PEOPLE_FOR_GROUP_TEST = 10
"""From so many people in each group, the groups' changes are tested against each other."""
PEOPLE_FOR_SMALL_DIFFERENCE = 30
GROUP_TEST_NEEDS_10 = Caveat(
    "group test needs 10", "It takes 10 people in each group to test whether groups changed alike."
)
ONLY_BIG = Caveat(
    "under 30 a group", "With fewer than 30 people in a group, only a big difference would have shown."
)
IN_SEVERAL = Caveat(
    "in several groups", "Some people are in more than one group. They are counted in each of them."
)
TESTED_ONCE = Caveat(
    "tested in one group", "The test between groups uses only people who are in just one of these groups."
)
GROUP_ALIKE = Caveat(
    "a group changed alike", "In a group everybody’s change was the same, so the groups cannot be tested."
)


def of_groups(sizes: Sequence[int], several: bool, tested: bool) -> tuple[Caveat, ...]:
    """What to know of groups of these sizes: whether anybody is in several, and whether they were tested.

    `sizes` count only people who are in one of the groups.
    """
    fewest, shared = min(sizes, default=0), (IN_SEVERAL,) if several else ()
    if len(sizes) < 2:
        return shared
    if not tested:
        return *shared, GROUP_TEST_NEEDS_10 if fewest < PEOPLE_FOR_GROUP_TEST else GROUP_ALIKE
    warned = (ONLY_BIG,) if fewest < PEOPLE_FOR_SMALL_DIFFERENCE else ()
    return (*shared, *((TESTED_ONCE,) if several else ()), *warned)


GAP_TO_WARN = 0.25
"""From so many standard deviations between the groups' starts on, the groups began too far apart.

Rubin DB (2001), Health Services and Outcomes Research Methodology 2: 169-188.
"""
COMPARISON_NEEDS_10 = Caveat(
    "comparison needs 10", "It takes 10 people in each group, asked both times, to compare their change."
)
NO_RANGE_TO_COMPARE = Caveat(
    "no range to compare", "Answers differ too little to say how far chance could go."
)
BEGAN_APART = Caveat(
    "began apart", "The two groups began at different places, so they may not be alike in other ways."
)
NOT_BY_LOT = Caveat(
    "not by lot", "Who took part was not drawn by lot, so the groups may differ in other ways."
)
ONE_EARLIER_WAVE = Caveat(
    "one earlier wave", "There is one earlier time only, so we cannot see if both were on the same path."
)
NOT_PARALLEL = Caveat(
    "not parallel", "The two groups were on different paths before it began, so this is no fair comparison."
)
SMALL_WAVE = Caveat(
    "small wave left out", "A time that fewer than 10 people of a group answered is left out here."
)
EQUAL_STEPS = Caveat("equal steps", "This counts each step from one answer to the next as equally large.")


OUTCOMES_FOR_NO_WARNING = 5
OVER_5 = Caveat("over 5 outcomes", "More than 5 outcomes were tested, so some may look clear by luck.")
NO_MAIN = Caveat("no main outcome", "No measure was named as the main one before the answers came in.")
SEVERAL_MAIN = Caveat("several main outcomes", "Several measures are named as the main one. Keep only one.")
