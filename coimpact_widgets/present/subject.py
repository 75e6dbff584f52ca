"""What a result is about: the measure behind it, read from the result's own `about`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

from ..analysis.kind import Kind
from ..analysis.result import Result
from .numbers import decimals, places_that_agree


@dataclass(frozen=True)
class Subject:
    """The measure a result is about. `outcome` and `measure` are record ids."""

    measure: str = ""
    name: str = ""
    wording: str = ""
    answer_type: str = ""
    labels: tuple[str, ...] = ()
    low: float = 0.0
    high: float = 10.0
    better: str = "higher"
    outcome: str = ""

    @property
    def hopes_for_lower(self) -> bool:
        """Whether going down is the change the group hopes for."""
        return self.better == "lower"

    @property
    def places(self) -> int:
        """How many decimals suit its numbers."""
        return decimals(self.low, self.high)


def subject(result: Result) -> Subject:
    """What this result is about. Facts that the result lacks take their default."""
    return _subject(result.about)


@lru_cache(maxsize=256)
def _subject(facts: tuple[tuple[str, Any], ...]) -> Subject:
    """The same for its facts. A report asks for it hundreds of times."""
    about = dict(facts)
    return Subject(
        measure=str(about.get("measure", "")),
        name=str(about.get("name", "")),
        wording=str(about.get("wording", "")),
        answer_type=str(about.get("answer_type", "")),
        labels=tuple(about.get("labels", ())),
        low=float(about.get("low", 0.0)),
        high=float(about.get("high", 10.0)),
        better=str(about.get("better", "higher")),
        outcome=str(about.get("outcome", "")),
    )


def value_of(result: Result, name: str) -> float | None:
    """The value of one estimate, or None when it is missing or hidden."""
    for estimate in result.estimates:
        if estimate.name == name:
            return estimate.value
    return None


class Decimals(NamedTuple):
    """How many decimals the averages of a result are told with, and whether their change then agrees."""

    places: int
    agree: bool = True

    @property
    def about(self) -> str:
        """What stands before a change that does not agree with the rounded averages."""
        return "" if self.agree else "about "


def decimals_of(result: Result) -> Decimals:
    """As many decimals as suit the scale, and more where two averages and their change would not add up."""
    usual = subject(result).places
    found = [places_that_agree(*each, usual) for each in _changes(result)]
    places = [each for each in found if each is not None]
    return Decimals(max(places, default=usual), len(places) == len(found))


def _changes(result: Result) -> list[tuple[float, float, float]]:
    """Each change that is told, with the two averages that it is the difference of."""
    times = tuple(dict(result.about).get("times", ()))
    names = [("mean before", "mean after", change) for change in ("mean change", "difference in means")]
    names += [(f"mean at {times[0]}", f"mean at {time}", f"change to {time}") for time in times[1:]]
    names += [("then less before", "after less before", "after less then")]
    values = [[value_of(result, name) for name in each] for each in names]
    return [
        (first or 0.0, last or 0.0, each or 0.0)
        for first, last, each in values
        if None not in (first, last, each)
    ]


def interval_of(result: Result, name: str) -> tuple[float, float] | None:
    """The interval of one estimate, or None when it has none."""
    for estimate in result.estimates:
        if estimate.name == name and estimate.low is not None and estimate.high is not None:
            return estimate.low, estimate.high
    return None


def shows_numbers(result: Result) -> bool:
    """Whether there is anything left to draw or to set in a table: a number, or how sure we are."""
    return result.kind == Kind.HOW_SURE or any(each.value is not None for each in result.estimates)


def shows_counts(result: Result) -> bool:
    """Whether the result's own table has any number left in it, or is one of words alone."""
    cells = [cell for row in result.table.rows for cell in row]
    return any(isinstance(cell, int | float) for cell in cells) or is_in_words(result)


def is_in_words(result: Result) -> bool:
    """Whether the result's own table holds words alone, and nothing that was hidden."""
    rows = result.table.rows
    return bool(rows) and all(isinstance(cell, str) for row in rows for cell in row)
