"""The words for how people groups changed: each by itself, whether they differ, and everyone counted once."""

from __future__ import annotations

from collections.abc import Sequence

from ..analysis.result import Result, is_hidden, rules_out_chance
from .group_names import EVERYONE, NO_GROUPS
from .numbers import is_nothing
from .phrases import capital, small_start
from .subject import decimals_of, subject, value_of
from .voices import Voice, side_by_side, voices
from .words_chance import UNLIKELY
from .words_counts import TOO_SMALL_TO_SHOW
from .words_score import rise

DIFFER = "They see it differently."
MAY_BE_CHANCE = "The groups do not clearly differ. What differs could be chance alone."
TOO_FEW_TO_SAY = "There are too few people to say if that is chance."
TOO_FEW_TO_COMPARE = "There are too few people in some groups to compare them."
FEWEST_TO_COMPARE = 5
"""Nothing is said of how groups differ where one of them has fewer people: 1 or 2 answers would decide it."""
NO_OTHER_GROUP = "So there is no other people group to set beside it."
BY_ITSELF = "Each group is told by itself, so that a large group cannot drown out a small one."
CHART_SHOWS = "The chart shows for each group how far chance could go."
LONGEST = 20


def headline(result: Result) -> str:
    """How many in each of two groups changed as hoped; of more, how far apart, where that is clear."""
    known = [voice for voice in of_groups(result) if voice.is_known]
    if not known:
        averages = (said for voice in of_groups(result) for said in _average(result, voice))
        return next(averages, TOO_SMALL_TO_SHOW).rstrip(".")
    if is_of_one(result):
        return _only(known[0])
    if len(known) <= 2:
        return side_by_side(known)
    if not groups_differ(result):
        return f"{len(known)} people groups, side by side"
    begin = "People groups see it differently"
    if len(changes := _averages(result, known)) == len(known):
        return f"{begin}: from {changes[0]} to {changes[-1]} on average"
    low, *_, high = sorted(known, key=_share)
    if _share(low) == _share(high):
        return f"{begin}: much the same in each"
    return f"{begin}: from {low.as_part()} to {high.as_part()} people {high.ways[0][0]}"


def told(result: Result) -> tuple[str, ...]:
    """Each group's counts, lived experience first; whether they differ; then everyone, each person once."""
    rows = voices(result)
    if not any(voice.is_known or _average(result, voice) for voice in rows):
        return (TOO_SMALL_TO_SHOW,)
    groups, last = of_groups(result), [voice for voice in rows if voice.name == EVERYONE and voice.is_known]
    none = [voice for voice in rows if voice.name in NO_GROUPS]
    everyone = [
        sentence for voice in last for sentence in _split("Counted together, each person once", voice)
    ]
    if is_of_one(result):
        rest = [sentence for voice in (*groups, *none) for sentence in _of_one(result, voice)]
        return (f"{_only(groups[0])}.", NO_OTHER_GROUP, *(rest if none else ()))
    said = [sentence for voice in (*groups, *none) for sentence in _of_one(result, voice)]
    return (*said, *_differ(result, groups), BY_ITSELF, *everyone, hope(result), *_chart(result))


def of_groups(result: Result) -> tuple[Voice, ...]:
    """The groups that have a voice: all but everyone and those in no group."""
    return tuple(voice for voice in voices(result) if voice.name not in (EVERYONE, *NO_GROUPS))


def is_of_one(result: Result) -> bool:
    """Whether only one people group answered, so that there is nothing to compare."""
    return len(of_groups(result)) == 1


def _only(voice: Voice) -> str:
    return f"Only one people group answered: {small_start(voice.called)}"


def groups_differ(result: Result) -> bool:
    """Whether chance alone is unlikely to explain how the groups differ."""
    return rules_out_chance(value_of(result, "interaction p"))


def _share(voice: Voice) -> float:
    return (voice.hoped or 0) / (voice.people or 1)


def _averages(result: Result, known: Sequence[Voice]) -> list[str]:
    """The average change of each group in points, furthest from the hope first; none where counts are tested.

    A score is tested by its points, so that groups who all went up can still differ.
    """
    found = [value_of(result, f"{voice.name}: mean change") for voice in known]
    if value_of(result, "interaction p") is None:
        return []
    changes = sorted((each for each in found if each is not None), reverse=subject(result).hopes_for_lower)
    return [_change(result, each) for each in changes]


def _change(result: Result, change: float) -> str:
    places = decimals_of(result).places
    return "no change" if is_nothing(change, places) else rise(change, places)


def _of_one(result: Result, voice: Voice) -> tuple[str, ...]:
    average = _average(result, voice)
    if not voice.is_known:
        hidden = "who changed which way is hidden" if average else "numbers are hidden, to keep people safe"
        return (*average, f"{voice.called}: {hidden}.")
    return (*_split(voice.called, voice), *average)


def _average(result: Result, voice: Voice) -> tuple[str, ...]:
    change = value_of(result, f"{voice.name}: mean change")
    if change is None:
        return ()
    return (f"{voice.called}: {_change(result, change)} on average.",)


def _split(called: str, voice: Voice) -> tuple[str, ...]:
    """All the counts of one group, in two sentences where one would be long."""
    first, *rest = voice.in_full()
    whole = f"{called}: {', '.join((first, *rest))}."
    if not rest or len(whole.split()) <= LONGEST:
        return (whole,)
    return f"{called}: {first}.", f"{capital(', '.join(rest))}."


def _differ(result: Result, groups: Sequence[Voice]) -> tuple[str, ...]:
    known = [voice for voice in groups if voice.is_known]
    if len(known) < 2:
        return ()
    if value_of(result, "interaction p") is not None:
        return (DIFFER, UNLIKELY) if groups_differ(result) else (MAY_BE_CHANCE,)
    if min(voice.people or 0 for voice in known) < FEWEST_TO_COMPARE:
        return (TOO_FEW_TO_COMPARE,)
    few = any(caveat.code == "group test needs 10" for caveat in result.caveats)
    said = (TOO_FEW_TO_SAY,) if few else ()
    if len({_share(voice) > 0.5 for voice in known}) == 2:
        return (f"Most {known[0].ways[0][0]} in some groups, and not in others.", *said)
    return (TOO_FEW_TO_COMPARE,) if few else ()


def hope(result: Result) -> str:
    """Which way the group hopes for, in one sentence."""
    lower, moved = subject(result).hopes_for_lower, subject(result).answer_type == "yes/no"
    way = ("Moving to yes", "Moving to no") if moved else ("Going up", "Going down")
    return f"{way[lower]} is the change the group hopes for."


def _chart(result: Result) -> tuple[str, ...]:
    ranges = any(each.low is not None for each in result.estimates)
    return (CHART_SHOWS,) if ranges and not is_hidden(result) else ()
