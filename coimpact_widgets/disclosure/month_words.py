"""What people typed that stands in monthly results: what happened, and what a number is out of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from ..analysis.result import Result
from ..domain.event import Event
from ..domain.thing_counted import ThingCounted
from .months import OF_MONTHS
from .rule import Rule
from .typed_fields import INSTEAD, TYPED
from .typed_words import tells_hidden

IN_RESULTS = {
    TYPED[Event][1]["text"]: INSTEAD[Event, "text"],
    TYPED[ThingCounted][1]["exposure"]: INSTEAD[ThingCounted, "exposure"],
}
"""What stands in monthly results in place of words that are held back, by what the words are."""


def without_hidden_words(told: Sequence[Result], results: Sequence[Result], rule: Rule) -> tuple[Result, ...]:
    """What is `told` to others, with another sentence in place of words that have a number that is hidden.

    Words are held against the `results` as the words of a record are.
    """

    def fit(text: str, instead: str) -> str:
        return instead if tells_hidden(text, results, told, rule) else text

    def fact(name: str, value: Any) -> Any:
        if name == "events":
            return tuple((month, fit(text, INSTEAD[Event, "text"]), began) for month, text, began in value)
        return fit(value, INSTEAD[ThingCounted, "exposure"]) if name == "of" else value

    return tuple(
        replace(each, about=tuple((name, fact(name, value)) for name, value in each.about))
        if each.kind in OF_MONTHS
        else each
        for each in told
    )
