"""The words for answers before and after of people who are not matched."""

from __future__ import annotations

from ..analysis.kind import Kind
from ..analysis.result import Result, is_hidden
from ..analysis.verdict import CHANGES, is_clear
from .numbers import (
    FEWEST_FOR_PERCENT,
    in_every_hundred,
    is_nothing,
    of_people,
    people,
    plain,
    points,
    score,
    whole,
)
from .subject import decimals_of, interval_of, subject, value_of
from .words_chance import span
from .words_counts import TOO_SMALL_TO_SHOW

COMPARED = "We compared everybody who answered before with everybody who answered after."
NOT_WHY = "These numbers show how answers differ. They do not show why."
MAY_BE_CHANCE = "The difference could be chance alone."
CHANCE_IS_UNLIKELY = "By itself, the difference is unlikely to be chance alone."
SOME_HIDDEN = "Some of the numbers are hidden, to keep people safe."
FEW = "With fewer than 10 people at a time, we give counts and nothing more."
ALIKE = "Everybody gave the same answer, before and after."
NO_RANGE = "At each time everybody gave the same number, so there is no range to give."
NOT_CLEAR = "No clear difference between answers before and after"
LEANS = {1: "Answers were higher after", -1: "Answers were lower after", 0: "Answers leaned neither way"}


def headline_of_ordinal(result: Result) -> str:
    """Which way ordered answers differ, where that is clear; of few people, which way they lean."""
    if value_of(result, CHANGES[Kind.APART_ORDINAL][0]) is None:
        return _only_sides(result)
    clear = is_clear(result) if _fewest(result) >= FEWEST_FOR_PERCENT else None
    if clear is False:
        return NOT_CLEAR
    return f"{LEANS[_way(result)]}{' than before' if clear else ', on the whole'}{_hoped(result)}"


def told_of_ordinal(result: Result) -> tuple[str, ...]:
    """How many answered, how many chose the hoped-for half of the answers, and how pairs compare."""
    if not result.answered:
        return (TOO_SMALL_TO_SHOW,)
    return (*_sides(result), *_half(result), *_hope(result), *_pairs(result), *_hidden(result))


def headline_of_score(result: Result) -> str:
    """The two averages."""
    told = _averages(result)
    return f"{told[0].partition(',')[0].rstrip('.')}{_hoped(result)}" if told else _only_sides(result)


def told_of_score(result: Result) -> tuple[str, ...]:
    """How many answered, the two averages, by how many points they differ, and the range of that."""
    if not result.answered:
        return (TOO_SMALL_TO_SHOW,)
    return (*_sides(result), *_averages(result), *_hope(result), *_points(result), *_hidden(result))


def headline_of_yes_no(result: Result) -> str:
    """How many said yes each time."""
    told = _said_yes(result)
    return f"{told[0].rstrip('.')}{_hoped(result)}" if told else _only_sides(result)


def told_of_yes_no(result: Result) -> tuple[str, ...]:
    """How many answered, how many said yes each time, and the difference in every 100 people."""
    if not result.answered:
        return (TOO_SMALL_TO_SHOW,)
    return (*_sides(result), *_said_yes(result), *_hope(result), *_share(result), *_hidden(result))


def _only_sides(result: Result) -> str:
    return _sides(result)[0].rstrip(".") if result.answered else TOO_SMALL_TO_SHOW.rstrip(".")


def _sides(result: Result) -> tuple[str]:
    before, after = _number(result, "before"), _number(result, "after")
    if before and after:
        return (f"{people(before)} answered before and {whole(after)} answered after.",)
    return (f"{people(result.answered)} answered, before or after.",)


def _number(result: Result, time: str) -> float:
    """How many answered at this time; 0 where that is hidden."""
    return value_of(result, f"answered {time}") or 0


def _fewest(result: Result) -> float:
    return min(_number(result, "before"), _number(result, "after"))


def _hidden(result: Result) -> tuple[str, ...]:
    return (SOME_HIDDEN,) if is_hidden(result) else ()


def _way(result: Result) -> int:
    """1 where answers after are higher, -1 where they are lower, 0 where neither or not known."""
    name, nothing = CHANGES[result.kind]
    value = value_of(result, name)
    return 0 if value is None or abs(value - nothing) < 1e-9 else 1 if value > nothing else -1


def _hoped(result: Result) -> str:
    """What follows a headline that shows a clear difference, where lower is the hope."""
    if not subject(result).hopes_for_lower or not _chance_is_unlikely(result) or not _shows(result):
        return ""
    low = "fewer" if result.kind == Kind.APART_YES_NO else "lower"
    return ", as hoped" if _way(result) < 0 else f", not {low} as hoped"


def _shows(result: Result) -> bool:
    """Whether the two numbers that are told differ, with the decimals that they are told with."""
    change = (value_of(result, CHANGES[result.kind][0]) or 0) - CHANGES[result.kind][1]
    if result.kind == Kind.APART_SCORE:
        return not is_nothing(change, decimals_of(result).places)
    return in_every_hundred(change) != "0"


def _chance_is_unlikely(result: Result) -> bool:
    """Whether a difference is clear, between at least 10 people at each time."""
    return bool(is_clear(result)) and _fewest(result) >= FEWEST_FOR_PERCENT


def _hope(result: Result) -> tuple[str, ...]:
    lower = subject(result).hopes_for_lower
    if result.kind == Kind.APART_YES_NO:
        return (f"{'No' if lower else 'Yes'} is the answer the group hopes for.",)
    return (f"The group hopes for {'lower' if lower else 'higher'} answers.",)


def _chance(result: Result) -> tuple[str, ...]:
    clear = is_clear(result)
    if clear is None or _fewest(result) < FEWEST_FOR_PERCENT:
        return ()
    return (CHANCE_IS_UNLIKELY if clear else MAY_BE_CHANCE,)


def _half(result: Result) -> tuple[str, ...]:
    """How many gave one of the answers in the half that the group hopes for, by its least word."""
    rows, lower = result.table.rows, subject(result).hopes_for_lower
    size = len(rows) // 2
    some = rows[:size] if lower else rows[-size:]
    counts = [[row[column] for row in some] for column in (1, 2)]
    if any(cell is None for side in counts for cell in side) or not _fewest(result):
        return ()
    word = str((some[-1] if lower else some[0])[0])
    at_least = "" if size == 1 else " or lower" if lower else " or higher"
    said = [sum(float(cell or 0) for cell in side) for side in counts]
    before, after = (
        of_people(n, _number(result, at)) for n, at in zip(said, ("before", "after"), strict=True)
    )
    return (f"Before, {before} chose “{word}”{at_least}.", f"After, {after} did.")


def _pairs(result: Result) -> tuple[str, ...]:
    name = CHANGES[Kind.APART_ORDINAL][0]
    value, found = value_of(result, name), interval_of(result, name)
    if value is None or not _fewest(result):
        return ()
    if _fewest(result) < FEWEST_FOR_PERCENT:
        return (FEW,)
    if found is None:
        return (ALIKE,)
    ends = " and ".join(in_every_hundred(end) for end in found)
    return (
        "Now pick one person from each time, by chance, again and again.",
        f"The one from after answered higher in {in_every_hundred(value)} of 100 such pairs.",
        "If two answer alike, that is half a pair. No difference would give 50.",
        f"Allowing for chance, it could be between {ends}.",
        *_chance(result),
    )


def _averages(result: Result) -> tuple[str, ...]:
    about, places = subject(result), decimals_of(result).places
    before, after = value_of(result, "mean before"), value_of(result, "mean after")
    if before is None or after is None:
        return ()
    scale = f"on a scale from {plain(about.low)} to {plain(about.high)}"
    return (f"The average was {score(before, places)} before and {score(after, places)} after, {scale}.",)


def _points(result: Result) -> tuple[str, ...]:
    (places, _), change = decimals_of(result), value_of(result, "difference in means")
    if change is None:
        return ()
    way, size = "higher" if change > 0 else "lower", points(change, places)
    unit = "point" if float(size) == 1 else "points"
    about = decimals_of(result).about
    said = (
        "The two averages are alike."
        if is_nothing(change, places)
        else f"That is {about}{size} {unit} {way}."
    )
    found = interval_of(result, "difference in means")
    if found is None:
        return (said,) if is_hidden(result) else (said, NO_RANGE)
    words = span(*found, lambda v: f"{points(v, places)} points", "{} higher", "{} lower")
    return (said, f"Allowing for chance, it could be {words}.", *_chance(result))


def _said_yes(result: Result) -> tuple[str, ...]:
    yes = {time: value_of(result, f"yes {time}") for time in ("before", "after")}
    if None in yes.values() or not _fewest(result):
        return ()
    before, after = (yes[time] or 0 for time in ("before", "after"))
    first = of_people(before, _number(result, "before"))
    return (f"{first} said yes before, and {whole(after)} of {whole(_number(result, 'after'))} after.",)


def _share(result: Result) -> tuple[str, ...]:
    share, found = value_of(result, "change in share"), interval_of(result, "change in share")
    if share is None or not _fewest(result):
        return ()
    if _fewest(result) < FEWEST_FOR_PERCENT:
        return (FEW,)
    more = f"{in_every_hundred(share)} {'more' if share > 0 else 'fewer'}"
    change = f"In every 100 people, that is {more} saying yes." if share else "The share is the same."
    if found is None:
        return (change,)
    words = span(*found, in_every_hundred, "{} more saying yes", "{} fewer saying yes")
    return (change, f"Allowing for chance, it could be {words}.", *_chance(result))
