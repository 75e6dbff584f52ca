"""The words for who went up, who stayed the same and who went down."""

from __future__ import annotations

from ..analysis.result import Result, is_hidden
from .numbers import of_people, people, whole
from .phrases import and_list, capital
from .subject import subject, value_of

NO_PAIRS = "Nobody answered both before and after."
NOT_AS_HOPED = {"went up": "not down as hoped", "moved to yes": "not to no as hoped"}
"""What is said of those who went the other way, where nobody is said to have gone the hoped-for way."""
TOO_SMALL_TO_SHOW = "The numbers of people are too small to show safely."
NOT_COUNTED = "There is too little to say what changed."


def ways(result: Result) -> tuple[str, str, str]:
    """The three ways to change, beginning with the one the group hopes for."""
    if subject(result).hopes_for_lower:
        return "went down", "stayed the same", "went up"
    return "went up", "stayed the same", "went down"


def counts(result: Result) -> dict[str, float]:
    """How many people changed each way, in the order of `ways`, without those that are hidden."""
    found = ((way, value_of(result, way)) for way in ways(result))
    return {way: value for way, value in found if value is not None}


def nothing_to_tell(result: Result) -> str:
    """Why there are no counts to tell."""
    if is_hidden(result):
        return TOO_SMALL_TO_SHOW
    return NO_PAIRS if result.answered == 0 else NOT_COUNTED


def headline_of_counts(result: Result) -> str:
    """Who went the hoped-for way and who went the other: "14 of 24 people went up, 3 went down"."""
    found, n = counts(result), result.answered
    if not found and n and is_hidden(result):
        return f"{people(n)} answered both times; how they changed is hidden"
    if not found or not n:
        return nothing_to_tell(result).rstrip(".")
    moved = {way: value for way, value in found.items() if way != "stayed the same"}
    for way, value in found.items():
        if value == n:
            return f"{all_alike(n, way)}{in_short(result, way, value)}"
    return tally(moved or found, n, result)


def sentences_of_counts(result: Result) -> tuple[str, ...]:
    """Everything the counts say, one sentence after another."""
    found, n = counts(result), result.answered
    if not found and n and is_hidden(result):
        return (f"{people(n)} answered both before and after.", *_hidden(list(ways(result))))
    if not found or not n:
        return (nothing_to_tell(result),)
    if n in found.values():
        way = next(way for way, value in found.items() if value == n)
        return (f"{all_alike(n, way)}{in_full(result, way)}.",)
    some = {way: value for way, value in found.items() if value}
    none = [way for way, value in found.items() if not value]
    said = told_in_turn(some, result)
    said += [f"Nobody {and_list(none, 'or')}."] if none else []
    unseen = [way for way in ways(result) if way not in found]
    return (*said, *(_hidden(unseen) if unseen else ()))


def hope(result: Result) -> tuple[str, ...]:
    """Which way the group hopes for, in one sentence; nothing where the counts have said so."""
    if counts(result).get("went down") and subject(result).hopes_for_lower:
        return ()
    way = "Going down" if subject(result).hopes_for_lower else "Going up"
    return (f"{way} is the change the group hopes for.",)


def told_in_turn(some: dict[str, float], result: Result) -> list[str]:
    """Counts as sentences, the hoped-for way first. Going down is said to be the hope at once."""
    first, *rest = some or [""]
    if not in_full(result, first):
        return [f"{tally(some, result.answered)}."] if some else []
    said = [f"{of_people(some[first], result.answered)} {first}{in_full(result, first)}."]
    others = capital(", ".join(f"{whole(some[way])} {way}" for way in rest))
    return [*said, f"{others}."] if others else said


def tally(counts: dict[str, float], n: float, result: Result | None = None) -> str:
    """Counts of a group of `n` as one phrase: "14 of 24 people went up, nobody went down".

    With a `result` whose hope is down, it says at once whether they went as hoped.
    """
    said: list[str] = []
    for number, (way, value) in enumerate(counts.items()):
        group_named = any("people" in part or "person" in part for part in said)
        who = "nobody" if not value else whole(value) if group_named else of_people(value, n)
        said.append(f"{who} {way}{in_short(result, way, value) if result and not number else ''}")
    return capital(("; " if "as hoped" in said[0] else ", ").join(said))


def in_short(result: Result, way: str, value: float) -> str:
    """What follows the first count where lower is the hope: ", as hoped"; nothing where higher is."""
    if not subject(result).hopes_for_lower or way == "stayed the same":
        return ""
    if way in NOT_AS_HOPED:
        return f", {NOT_AS_HOPED[way]}" if value else ""
    return ", as hoped" if value else " as hoped"


def in_full(result: Result, way: str) -> str:
    """What follows a count in a sentence where it is the hope, and lower is."""
    hoped = subject(result).hopes_for_lower and way in ("went down", "moved to no")
    return ", which is what the group hopes for" if hoped else ""


def all_alike(n: float, way: str) -> str:
    """Everybody who changed the same way: "All 7 people went up"."""
    if n == 1:
        return f"The 1 person who answered both times {way}"
    return f"Both people {way}" if n == 2 else f"All {people(n)} {way}"


def _hidden(ways: list[str]) -> tuple[str, ...]:
    if len(ways) == 1:
        return (f"The number who {ways[0]} is hidden, to keep people safe.",)
    return (capital(f"the numbers who {and_list(ways, 'or')} are hidden, to keep people safe."),)
