"""The words for a score, before and after, by the same people."""

from __future__ import annotations

from ..analysis.result import Result
from .numbers import is_nothing, plain, points, score
from .subject import Subject, interval_of, subject, value_of
from .words_chance import chance, span
from .words_counts import counts, headline_of_counts, hope, sentences_of_counts

NO_RANGE = "There are too few people to say how far chance could change that."


def headline(result: Result) -> str:
    """What changed, in a few words: the counts, or the averages where the counts are hidden."""
    return headline_of_counts(result) if counts(result) else _headline_of_averages(result)


def told(result: Result) -> tuple[str, ...]:
    """Counts first, then the averages and the change in the scale's own points, then its interval."""
    said = sentences_of_counts(result)
    if not result.answered:
        return said
    hoped = (hope(result),) if counts(result) or value_of(result, "mean change") is not None else ()
    return (*said, *hoped, *averages(result), *_interval(result))


def _headline_of_averages(result: Result) -> str:
    told = averages(result)
    return told[0].partition(",")[0] if told else headline_of_counts(result)


def averages(result: Result) -> tuple[str, ...]:
    """The two averages and what they differ by; nothing when they are missing or hidden."""
    about = subject(result)
    before, after = value_of(result, "mean before"), value_of(result, "mean after")
    change = value_of(result, "mean change")
    if before is None or after is None or change is None:
        return ()
    scale = f"on a scale from {plain(about.low)} to {plain(about.high)}"
    if is_nothing(change, about.places):
        return (f"The average stayed at {score(after, about.places)}, {scale}.",)
    first = f"The average went from {score(before, about.places)} to {score(after, about.places)}, {scale}."
    return (first, f"That is {rise(change, about)}.")


def rise(change: float, about: Subject) -> str:
    """A change in points: "a rise of 1.4 points"."""
    size = points(change, about.places)
    return f"a {'rise' if change > 0 else 'fall'} of {size} {'point' if float(size) == 1 else 'points'}"


def points_between(low: float, high: float, about: Subject) -> str:
    """An interval in points: "a rise of between 0.6 and 2.2 points"."""
    return f"{span(low, high, lambda v: points(v, about.places), 'a rise of {}', 'a fall of {}')} points"


def _interval(result: Result) -> tuple[str, ...]:
    about, found = subject(result), interval_of(result, "mean change")
    if value_of(result, "mean change") is None:
        return ()
    if found is None:
        return (NO_RANGE,)
    return (f"Allowing for chance, the change could be {points_between(*found, about)}.", chance(*found))
