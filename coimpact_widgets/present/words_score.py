"""The words for a score, before and after, by the same people."""

from __future__ import annotations

from ..analysis.result import Result, is_hidden
from .numbers import is_nothing, plain, points, score
from .subject import decimals_of, interval_of, subject, value_of
from .words_chance import chance, span
from .words_counts import counts, headline_of_counts, hope, sentences_of_counts

FEWEST_FOR_RANGE = 6
TOO_FEW = "There are too few people to say how far chance could change that."
FEW_CHANGED = "Too few people changed to give a range for chance."
ALL_ALIKE = "Everybody changed by the same amount, so there is no range to give."
RANGE_HIDDEN = "How far chance could change that is hidden, to keep people safe."


def headline(result: Result) -> str:
    """What changed, in a few words: the counts, or the averages where the counts are hidden."""
    return headline_of_counts(result) if counts(result) else _headline_of_averages(result)


def told(result: Result) -> tuple[str, ...]:
    """Counts first, then the averages and the change in the scale's own points, then its interval."""
    said = sentences_of_counts(result)
    if not result.answered:
        return said
    hoped = hope(result) if counts(result) or value_of(result, "mean change") is not None else ()
    return (*said, *hoped, *averages(result), *_interval(result))


def _headline_of_averages(result: Result) -> str:
    told, change = averages(result), value_of(result, "mean change")
    if not told or change is None:
        return headline_of_counts(result)
    hoped = subject(result).hopes_for_lower and "stayed" not in told[0]
    end = "" if not hoped else ", as hoped" if change < 0 else ", not down as hoped"
    return f"{told[0].partition(',')[0]}{end}"


def averages(result: Result) -> tuple[str, ...]:
    """The two averages and what they differ by; nothing when they are missing or hidden."""
    about, (places, _) = subject(result), decimals_of(result)
    before, after = value_of(result, "mean before"), value_of(result, "mean after")
    change = value_of(result, "mean change")
    if before is None or after is None or change is None:
        return ()
    scale = f"on a scale from {plain(about.low)} to {plain(about.high)}"
    if is_nothing(change, places):
        return (f"The average stayed at {score(after, places)}, {scale}.",)
    first = f"The average went from {score(before, places)} to {score(after, places)}, {scale}."
    shown = decimals_of(result)
    before_rounding = "Before rounding, that" if shown.about else "That"
    return (first, f"{before_rounding} is {rise(change, places)}.")


def rise(change: float, places: int, about: str = "") -> str:
    """A change in points: "a rise of 1.4 points". `about` stands before the number."""
    size = points(change, places)
    way, unit = "rise" if change > 0 else "fall", "point" if float(size) == 1 else "points"
    return f"a {way} of {about}{size} {unit}"


def points_between(low: float, high: float, places: int) -> str:
    """An interval in points: "a rise of between 0.6 and 2.2 points"."""
    return f"{span(low, high, lambda v: points(v, places), 'a rise of {}', 'a fall of {}')} points"


def no_range(result: Result) -> str:
    """Why a change in points has no range."""
    if result.answered < FEWEST_FOR_RANGE:
        return TOO_FEW
    if is_hidden(result):
        return RANGE_HIDDEN
    few = any(caveat.code == "range needs 3 changed" for caveat in result.caveats)
    return FEW_CHANGED if few else ALL_ALIKE


def _interval(result: Result) -> tuple[str, ...]:
    found = interval_of(result, "mean change")
    if value_of(result, "mean change") is None:
        return ()
    if found is None:
        return (no_range(result),)
    words = points_between(*found, decimals_of(result).places)
    said = f"Allowing for chance, the change could be {words}."
    return (said, *chance(result, "mean change"))
