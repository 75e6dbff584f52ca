"""The words for who went up, who stayed the same and who went down."""

from __future__ import annotations

from ..analysis.result import Result
from .numbers import of_people, people, whole
from .phrases import and_list, capital
from .subject import is_hidden, subject, value_of

NO_PAIRS = "Nobody answered both before and after."
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
    for way, value in found.items():
        if value == n:
            return _all_alike(n, way)
    moved = {way: value for way, value in found.items() if way != "stayed the same"}
    return tally(moved or found, n)


def sentences_of_counts(result: Result) -> tuple[str, ...]:
    """Everything the counts say, one sentence after another."""
    found, n = counts(result), result.answered
    if not found and n and is_hidden(result):
        return (f"{people(n)} answered both before and after.", *_hidden(list(ways(result))))
    if not found or not n:
        return (nothing_to_tell(result),)
    if n in found.values():
        return (_all_alike(n, next(way for way, value in found.items() if value == n)) + ".",)
    some = {way: value for way, value in found.items() if value}
    none = [way for way, value in found.items() if not value]
    said = [tally(some, n) + "."] if some else []
    said += [f"Nobody {and_list(none, 'or')}."] if none else []
    unseen = [way for way in ways(result) if way not in found]
    return (*said, *(_hidden(unseen) if unseen else ()))


def hope(result: Result) -> str:
    """Which way the group hopes for, in one sentence."""
    way = "Going down" if subject(result).hopes_for_lower else "Going up"
    return f"{way} is the change the group hopes for."


def _all_alike(n: float, way: str) -> str:
    return f"The 1 person who answered both times {way}" if n == 1 else f"All {people(n)} {way}"


def tally(counts: dict[str, float], n: float) -> str:
    """Counts of a group of `n` as one phrase: "14 of 24 people went up, nobody went down"."""
    said: list[str] = []
    for way, value in counts.items():
        group_named = any("people" in part or "person" in part for part in said)
        who = "nobody" if not value else whole(value) if group_named else of_people(value, n)
        said.append(f"{who} {way}")
    return capital(", ".join(said))


def _hidden(ways: list[str]) -> tuple[str, ...]:
    if len(ways) == 1:
        return (f"The number who {ways[0]} is hidden, to keep people safe.",)
    return (capital(f"the numbers who {and_list(ways, 'or')} are hidden, to keep people safe."),)
