"""The words for a yes or no answer, before and after, by the same people."""

from __future__ import annotations

from ..analysis.result import Result
from .numbers import FEWEST_FOR_PERCENT, in_every_hundred, of_people, people, whole
from .phrases import and_list
from .subject import interval_of, subject, value_of
from .words_chance import chance, span
from .words_counts import all_alike, in_full, in_short, nothing_to_tell, tally, told_in_turn
from .words_ordinal import FEW_FOR_PERCENT

SAME_YES = "As many people said yes after as before."


def headline(result: Result) -> str:
    """How many moved each way, the hoped-for way first."""
    n, moves = result.answered, _moves(result)
    if not n or not moves:
        return _headline_of_yes(result)
    if not any(moves.values()) and len(moves) == 2:
        return "Nobody changed their answer"
    for way, value in moves.items():
        if value == n:
            return f"{all_alike(n, way)}{in_short(result, way, value)}"
    return tally(moves, n, result)


def _headline_of_yes(result: Result) -> str:
    said = _yes(result) if result.answered else ()
    return f"{(said[0] if said else nothing_to_tell(result)).rstrip('.')}{_in_short(result)}"


def _in_short(result: Result) -> str:
    """Whether fewer said yes as hoped, where both numbers are told and fewer is the hope."""
    before, after = value_of(result, "yes before"), value_of(result, "yes after")
    if before is None or after is None or before == after or not subject(result).hopes_for_lower:
        return ""
    return ", as hoped" if after < before else ", not fewer as hoped"


def told(result: Result) -> tuple[str, ...]:
    """How many said yes each time, how many moved which way, then the interval."""
    if not result.answered or not (_moves(result) or _yes(result)):
        return (nothing_to_tell(result),)
    return (*_moved(result), *_yes(result), *_hope(result), *_hidden(result), *_interval(result))


def _hope(result: Result) -> tuple[str, ...]:
    if _moves(result).get("moved to no") and subject(result).hopes_for_lower:
        return ()
    way = "no" if subject(result).hopes_for_lower else "yes"
    return (f"Moving to {way} is the change the group hopes for.",)


def _moves(result: Result) -> dict[str, float]:
    order = (
        ("moved to no", "moved to yes")
        if subject(result).hopes_for_lower
        else ("moved to yes", "moved to no")
    )
    found = ((way, value_of(result, way)) for way in order)
    return {way: value for way, value in found if value is not None}


def _yes(result: Result) -> tuple[str, ...]:
    n = result.answered
    before, after = value_of(result, "yes before"), value_of(result, "yes after")
    if before is not None and after is not None:
        return (f"{of_people(before, n)} said yes before, {whole(after)} after.",)
    said = [f"{of_people(before, n)} said yes before."] if before is not None else []
    said += [f"{of_people(after, n)} said yes after."] if after is not None else []
    return tuple(said)


def _moved(result: Result) -> tuple[str, ...]:
    moves, n = _moves(result), result.answered
    if not moves:
        return ()
    if len(moves) == 2 and not any(moves.values()):
        return ("Nobody changed their answer.",)
    for way, value in moves.items():
        if value == n:
            return (f"{all_alike(n, way)}{in_full(result, way)}.",)
    same = n - sum(moves.values())
    still = f"{people(same) if same else 'Nobody'} gave the same answer both times."
    some = {way: value for way, value in moves.items() if value}
    said = told_in_turn(some, result)
    said += [f"Nobody {way}." for way, value in moves.items() if not value]
    return (*said, still) if len(moves) == 2 else tuple(said)


def _hidden(result: Result) -> tuple[str, ...]:
    names = ("yes before", "yes after", "moved to yes", "moved to no")
    if all(value_of(result, name) is not None for name in names):
        return ()
    words = {"yes before": "said yes before", "yes after": "said yes after"}
    unseen = [words.get(name, name) for name in names if value_of(result, name) is None]
    numbers, are = ("number", "is") if len(unseen) == 1 else ("numbers", "are")
    return (f"The {numbers} who {and_list(unseen, 'or')} {are} hidden, to keep people safe.",)


def _interval(result: Result) -> tuple[str, ...]:
    share, found = value_of(result, "change in share"), interval_of(result, "change in share")
    if share is None or value_of(result, "yes before") is None or value_of(result, "yes after") is None:
        return ()
    if result.answered < FEWEST_FOR_PERCENT:
        return (FEW_FOR_PERCENT,)
    more = f"{in_every_hundred(share)} {'more' if share > 0 else 'fewer'}"
    change = f"In every 100 people, that is {more} saying yes." if share else SAME_YES
    if found is None:
        return (change,)
    words = span(*found, in_every_hundred, "{} more saying yes", "{} fewer saying yes")
    return (
        change,
        f"Allowing for chance, it could be {words}.",
        *chance(result, "change in share"),
    )
