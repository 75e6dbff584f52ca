"""The words for who is missing: who answered before and not after, and what that could hide."""

from __future__ import annotations

from collections.abc import Sequence

from ..analysis.result import Result, is_hidden
from .numbers import FEWEST_FOR_PERCENT, of_people, people, percent, whole
from .subject import interval_of, subject, value_of
from .words_counts import TOO_SMALL_TO_SHOW
from .words_leavers import bounds, starts

HIDDEN_LEAVERS = "The number who did not is hidden, to keep people safe."
NO_USABLE_ANSWER = "That counts anybody who said “don’t know” or preferred not to say."


def headline(result: Result) -> str:
    """How many answered both times, of those who answered before."""
    before, both = value_of(result, "answered before"), value_of(result, "answered both")
    if before is None or both is None:
        return _only_both(result) or _nothing(result).rstrip(".")
    return f"{of_people(both, before)} answered both times" if before else "Nobody answered before"


def headline_of_all(results: Sequence[Result]) -> str:
    """The same of several measures: of the one that the smallest share answered both times."""
    counts = [(value_of(each, "answered both"), value_of(each, "answered before")) for each in results]
    shares = [both / before for both, before in counts if both is not None and before]
    if len(shares) < len(counts):
        return "How many answered both times, for each of these measures"
    least = results[shares.index(min(shares))]
    if len(set(counts)) == 1:
        return f"{headline(least)}, for each of these measures"
    counted = of_people(value_of(least, "answered both") or 0, value_of(least, "answered before") or 0)
    return f"Of these, the smallest share answered both times for {subject(least).name}: {counted}"


def told(result: Result) -> tuple[str, ...]:
    """How many stayed, how stayers and leavers began, and what the leavers could have done to the change."""
    before, both = value_of(result, "answered before"), value_of(result, "answered both")
    if before is None or both is None:
        only = _only_both(result)
        return (f"{only}.", HIDDEN_LEAVERS) if only else (_nothing(result),)
    if not before:
        return ("Nobody answered before.", *_only_after(result))
    said = f"Of the {people(before)} who answered before, {_answered_again(both, before)}."
    return (
        said,
        *_left(before, both),
        *_range(result),
        *_only_after(result),
        *starts(result),
        *bounds(result),
    )


def _nothing(result: Result) -> str:
    return TOO_SMALL_TO_SHOW if is_hidden(result) else "There is too little to say who is missing."


def _only_both(result: Result) -> str:
    """How many answered both times, where how many began is hidden; empty when that is not known."""
    both = value_of(result, "answered both")
    return f"{people(both)} answered both times" if both is not None and is_hidden(result) else ""


def _answered_again(both: float, before: float) -> str:
    if both == before:
        return "everyone answered again" if before > 1 else "that 1 person answered again"
    share = f" ({percent(both / before)})" if before >= FEWEST_FOR_PERCENT else ""
    return f"{whole(both)}{share} answered again" if both else "nobody answered again"


def _left(before: float, both: float) -> tuple[str, ...]:
    if before == both:
        return ("Nobody dropped out between the two times.",)
    missing = f"{people(before - both)} gave no answer after that we can compare."
    return f"{missing} We do not know what changed for them.", NO_USABLE_ANSWER


def _only_after(result: Result) -> tuple[str, ...]:
    after, both = value_of(result, "answered after"), value_of(result, "answered both")
    if after is None or both is None or after == both:
        return ()
    return (f"{people(after - both)} answered after but not before.",)


def _range(result: Result) -> tuple[str, ...]:
    before, found = value_of(result, "answered before"), interval_of(result, "followed up")
    if before is None or found is None or before < FEWEST_FOR_PERCENT:
        return ()
    words = f"between {percent(found[0])} and {percent(found[1])}"
    return (f"Allowing for chance, the share who answer again could be {words}.",)
