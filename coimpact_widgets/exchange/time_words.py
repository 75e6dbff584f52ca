"""Which time point a word in a file means: "Pre", "T2", "baseline_arm_1", "Follow-up"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..domain.measure import TimePoint
from ..domain.typed_answer import plain
from .formula_text import as_typed

TIME_WORDS: dict[TimePoint, tuple[str, ...]] = {
    TimePoint.BEFORE: (
        *("before", "pre", "baseline", "at the start", "start", "beginning", "at the beginning", "entry"),
        *("initial", "first", "initial survey", "first survey"),
        *("pre test", "pretest", "pre survey", "before survey", "cyn", "ar y dechrau"),
    ),
    TimePoint.DURING: (
        "during",
        "midway",
        "halfway",
        "midpoint",
        "mid",
        "in the middle",
        "middle",
        "yn ystod",
    ),
    TimePoint.AFTER: (
        *("after", "post", "follow up", "followup", "at the end", "end", "endline", "exit"),
        *("final", "last", "final survey", "last survey", "second survey"),
        *("post test", "posttest", "post survey", "after survey", "wedyn", "ar ol", "ar y diwedd"),
    ),
    TimePoint.THEN: ("then test", "looking back", "retrospective", "then"),
    TimePoint.LATER: ("later", "some time later", "long term follow up", "yn ddiweddarach"),
}
"""What people and survey tools write for each time point. Some are Welsh: cyn is before, wedyn is after."""

_TIME_OF = {word: time for time, words in TIME_WORDS.items() for word in words}
_ARM = re.compile(r" arm \d+$")
"""What REDCap puts behind the name of an event."""
_NUMBERED = re.compile(r"(?:t|time|time point|timepoint|wave|round|survey|visit|phase) ?(\d)")
_COUNTED = re.compile(
    r"(?:my |the )?(first|second|third|1st|2nd|3rd)(?: (?:time|survey|visit|round|form|one))?"
)
_ORDINALS = {"first": 1, "second": 2, "third": 3, "1st": 1, "2nd": 2, "3rd": 3}


def time_point_of(text: str) -> TimePoint | None:
    """The time point that this word means, such as AFTER for "Follow-up"; None for any other word."""
    return _TIME_OF.get(time_key(text))


def time_key(text: str) -> str:
    """What ways to write one time have in common."""
    words = plain(as_typed(text.strip())).replace("ô", "o")
    words = " ".join(words.replace("_", " ").replace("-", " ").split())
    return _ARM.sub("", words.strip(" :.()[]")).strip()


def likely_times(words: Iterable[str]) -> dict[str, TimePoint]:
    """What each of these words means where they are the times of one column: all of them, or none.

    Numbered times such as "Wave 1" and "Wave 2", or first and second, are before and after, in their order.
    """
    asked = [word for word in dict.fromkeys(words) if word.strip()]
    known = {word: time for word in asked if (time := time_point_of(word))}
    if asked and len(known) == len(asked):
        return known
    numbers = {word: number for word in asked if (number := _number_of(word))}
    places = sorted(set(numbers.values()))
    if len(numbers) < len(asked) or not 2 <= len(places) <= 3:
        return {}
    times = (TimePoint.BEFORE, TimePoint.AFTER, TimePoint.LATER)
    return {word: times[places.index(number)] for word, number in numbers.items()}


def _number_of(word: str) -> int:
    """Which of several times this is; 0 where it does not say."""
    key = time_key(word)
    if found := _NUMBERED.fullmatch(key):
        return int(found[1])
    counted = _COUNTED.fullmatch(key)
    return _ORDINALS[counted[1]] if counted else 0
