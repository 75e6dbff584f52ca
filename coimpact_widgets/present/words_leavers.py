"""The words for those who left: how they began, and what their answers could have done to the change."""

from __future__ import annotations

from ..analysis.result import Result
from .numbers import FEWEST_FOR_PERCENT, in_every_hundred, of_people, score
from .subject import Subject, subject, value_of
from .words_chance import span
from .words_score import points_between, rise


def starts(result: Result) -> tuple[str, ...]:
    """How those who stayed and those who left began; nothing when nobody left or it is not known."""
    about, (stayed, left) = subject(result), _groups(result)
    if not left:
        return ()
    found = [
        _score_start(about, *_pair(result, "start")),
        _middle_start(about, *_pair(result, "middle start")),
        _yes_start(stayed, left, *_pair(result, "share yes at the start")),
    ]
    return next((told for told in found if told), ())


def bounds(result: Result) -> tuple[str, ...]:
    """What the change for everyone would be if those who left had not changed, and its outer limits."""
    if not _groups(result)[1]:
        return ()
    about = subject(result)
    same, low, high = _bounds(result, "change")
    if same is not None and low is not None and high is not None:
        change = rise(same, about.places) if round(same, about.places) else "no change"
        return _told(f"the average change would be {change}", points_between(low, high, about.places))
    same, low, high = _bounds(result, "net share up")
    if same is None or low is None or high is None or result.answered < FEWEST_FOR_PERCENT:
        return ()
    ways = ("{} more going up", "{} more going down")
    if about.answer_type == "yes/no":
        ways = ("{} more saying yes", "{} fewer saying yes")
    size = in_every_hundred(same)
    net = ways[same < 0].format(size) if int(size) else "no change"
    return _told(f"in every 100 people it would be {net}", span(low, high, in_every_hundred, *ways))


def _told(unchanged: str, limits: str) -> tuple[str, ...]:
    return (
        f"If nothing changed for those who left, {unchanged}.",
        f"Whatever they would have said, it would be {limits}.",
    )


def _groups(result: Result) -> tuple[float, float]:
    """How many stayed and how many left; no one when either is hidden."""
    before, both = value_of(result, "answered before"), value_of(result, "answered both")
    return (both, before - both) if before is not None and both is not None else (0, 0)


def _pair(result: Result, name: str) -> tuple[float | None, float | None]:
    return value_of(result, f"{name} of stayers"), value_of(result, f"{name} of leavers")


def _bounds(result: Result, name: str) -> tuple[float | None, float | None, float | None]:
    names = (f"{name} if leavers did not change", f"lowest possible {name}", f"highest possible {name}")
    same, low, high = (value_of(result, each) for each in names)
    return same, low, high


def _score_start(about: Subject, stayed: float | None, left: float | None) -> tuple[str, ...]:
    if stayed is None or left is None:
        return ()
    return (
        f"People who answered both times began at {score(stayed, about.places)} on average.",
        f"People who did not answer again began at {score(left, about.places)}.",
    )


def _middle_start(about: Subject, stayed: float | None, left: float | None) -> tuple[str, ...]:
    if stayed is None or left is None:
        return ()
    return (
        f"The middle answer at the start, of those who stayed, was {_label(about, stayed)}.",
        f"Of those who left, it was {_label(about, left)}.",
    )


def _yes_start(stayed: float, left: float, yes: float | None, no: float | None) -> tuple[str, ...]:
    if yes is None or no is None:
        return ()
    return (
        f"Of those who stayed, {of_people(round(yes * stayed), stayed)} said yes at the start.",
        f"Of those who left, {of_people(round(no * left), left)} said yes at the start.",
    )


def _label(about: Subject, place: float) -> str:
    """The answer at this place on the scale; between two places, both answers."""
    places = [number for number in (int(place), int(place) + 1) if abs(number - place) < 1]
    if not all(1 <= number <= len(about.labels) for number in places):
        return score(place, 1)
    told = [f"“{about.labels[number - 1]}”" for number in places]
    return told[0] if len(told) == 1 else f"between {' and '.join(told)}"
