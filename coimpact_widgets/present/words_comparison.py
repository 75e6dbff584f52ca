"""The words for people who took part beside others who did not: counts, the difference, and its range."""

from __future__ import annotations

from ..analysis.result import Result
from ..analysis.verdict import is_clear
from .numbers import in_every_hundred, is_nothing, points
from .phrases import capital, sentence
from .subject import interval_of, subject, value_of
from .voices import side_by_side, voices
from .words_chance import span
from .words_counts import TOO_SMALL_TO_SHOW
from .words_people_groups import hope
from .words_score import rise

US, OTHERS = "People who took part", "the others"
ALIKE = f"{US} and {OTHERS} changed alike"
FROM_THE_SAME_START = "This allows for where each person began."
MAY_BE_CHANCE = "That range includes “no difference”, so it could be chance alone."
UNLIKELY = "That range does not include “no difference”, so by itself it is unlikely to be chance alone."
SHARES_MAY_BE_CHANCE = "Allowing for chance, both groups could have changed alike."
SHARES_UNLIKELY = "Chance alone is unlikely to explain that difference."
TOO_FEW = "There are too few people to say more than these counts."


def headline(result: Result) -> str:
    """The difference in points, or how many changed as hoped in each group."""
    if value_of(result, "difference in points") is not None:
        return _difference(result)
    known = [voice for voice in voices(result) if voice.is_known]
    return side_by_side(known) or TOO_SMALL_TO_SHOW.rstrip(".")


def told(result: Result) -> tuple[str, ...]:
    """Who the others are; the counts of both groups; the difference, and where it could be by chance."""
    known = [voice for voice in voices(result) if voice.is_known]
    if not known and value_of(result, "difference in points") is None:
        return (TOO_SMALL_TO_SHOW, *_who(result))
    counts = tuple(f"{each.called}: {', '.join(each.in_full())}." for each in known)
    compared = (*_points(result), *_shares(result))
    return (*counts, *(compared or (TOO_FEW,)), hope(result), *_who(result))


def _who(result: Result) -> tuple[str, ...]:
    about = dict(result.about)
    others, how = str(about.get("others", "")).strip(), str(about.get("how", "")).strip()
    named = (f"The others are: {sentence(others)}",) if others else ()
    return (*named, f"How they were chosen: {sentence(how)}") if how else named


def _difference(result: Result) -> str:
    """The difference in points, in words that stay true whichever way people changed."""
    size = value_of(result, "difference in points") or 0.0
    us, others = (value_of(result, name) or 0.0 for name in ("change with us", "change of others"))
    places = subject(result).places
    if is_nothing(size, places):
        return ALIKE
    told = points(size, places)
    unit = "point" if float(told) == 1 else "points"
    if min(us * size, others * size) >= 0 and abs(us) > abs(others):
        return f"{US} changed by {told} {unit} more than {OTHERS}"
    return f"{US} ended {told} {unit} {'higher' if size > 0 else 'lower'} than {OTHERS}"


def _points(result: Result) -> tuple[str, ...]:
    if value_of(result, "difference in points") is None:
        return ()
    places = subject(result).places
    sides = ((US, "change with us"), (capital(OTHERS), "change of others"))
    found = ((who, value_of(result, name)) for who, name in sides)
    averages = tuple(
        f"{who}: {rise(change, places) if not is_nothing(change, places) else 'no change'} on average."
        for who, change in found
        if change is not None
    )
    return (*averages, f"{_difference(result)}.", FROM_THE_SAME_START, *_range(result, places))


def _range(result: Result, places: int) -> tuple[str, ...]:
    found = interval_of(result, "difference in points")
    if found is None:
        return ()
    words = span(*found, lambda size: points(size, places), "{} points higher", "{} points lower")
    words = words.replace("no change", "no difference")
    clear = is_clear(result, "difference in points")
    return f"Allowing for chance, they ended {words}.", UNLIKELY if clear else MAY_BE_CHANCE


def _shares(result: Result) -> tuple[str, ...]:
    found = interval_of(result, "difference in net share")
    us, others = (value_of(result, f"net share up {whose}") for whose in ("with us", "of others"))
    if found is None or us is None or others is None:
        return ()
    return (
        f"In every 100 people who took part, {_more(us, result)}.",
        f"In every 100 of {OTHERS}, {_more(others, result)}.",
        SHARES_UNLIKELY if is_clear(result, "difference in net share") else SHARES_MAY_BE_CHANCE,
    )


def _more(net: float, result: Result) -> str:
    moved = subject(result).answer_type == "yes/no"
    up, down = ("moved to yes", "moved to no") if moved else ("went up", "went down")
    if not net:
        return f"as many {up} as {down}"
    one, other = (up, down) if net > 0 else (down, up)
    return f"{in_every_hundred(net)} more {one} than {other}"
