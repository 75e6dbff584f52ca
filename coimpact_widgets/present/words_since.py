"""The words for what changed since the last report."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from ..analysis.result import Result
from .numbers import day
from .phrases import and_list, small_start
from .words import headline

SAME = "What people answered comes to the same numbers as then."
TOO_FEW_SINCE = "Too few people have answered since to tell new numbers."
MOST_NAMED = 4
NO_NAME = "a measure that we no longer use"


def heading_since(on: date) -> str:
    """What stands above it all."""
    return f"What changed since our last report of {day(on)}"


def then_and_now(name: str, then: Result, now: Result) -> str:
    """Both numbers of one measure, in two short sentences; empty where they come to the same."""
    before, after = headline(then), headline(now)
    return "" if before == after else f"{name}. Then {small_start(before)}. Now {small_start(after)}."


def told_first(name: str, now: Result) -> str:
    """A measure that the last report did not tell of."""
    return f"New: {name}. {headline(now)}."


def not_beside(name: str) -> str:
    """A measure whose numbers of then cannot be set beside those of now."""
    return f"{name}. The numbers are new. They cannot be set beside those of then."


def the_same(names: Sequence[str]) -> str:
    """Measures of which the same is told."""
    return f"The same as then: {_named(names)}."


def stand_still(names: Sequence[str]) -> str:
    """Measures of which the numbers of then stand, because too few people have answered since."""
    return f"{TOO_FEW_SINCE[:-1]} of: {_named(names)}."


def told_no_more(names: Sequence[str]) -> str:
    """Measures that the last report told of and this one does not; an empty name is of one that is gone."""
    return f"No longer told, or hidden now: {_named(list(dict.fromkeys(name or NO_NAME for name in names)))}."


def _named(names: Sequence[str]) -> str:
    """The names as a phrase; of many the first ones, and how many more there are."""
    if len(names) <= MOST_NAMED:
        return and_list(list(names))
    return f"{', '.join(names[:MOST_NAMED])} and {len(names) - MOST_NAMED} more"
