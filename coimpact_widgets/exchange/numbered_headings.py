"""Headings that number the times: "Hope T1" and "Hope T2", where each question stands with each number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from ..domain.measure import TimePoint
from .heading_readings import heading_key

_NUMBERED = (
    re.compile(r"(?P<what>.+?) ?[(\[:,-]? ?(?:t|time|time point|wave|w|round|survey) ?(?P<number>\d)[)\]]?"),
    re.compile(r"(?:t|time|time point|wave|w|round|survey) ?(?P<number>\d) ?[:,-]? ?(?P<what>.+)"),
)
_TIMES = (TimePoint.BEFORE, TimePoint.AFTER, TimePoint.LATER)


class Numbered(NamedTuple):
    """A heading without its number, and the time point that the number stands for."""

    words: str
    time_point: TimePoint


def numbered_headings(headings: Sequence[str]) -> dict[int, Numbered]:
    """The headings that number the times, by index from 0: two or three times, in the order of their numbers.

    A heading whose words stand with one number only says nothing of times.
    """
    found = {n: parted for n, heading in enumerate(headings) if (parted := _parted(heading))}
    numbers: dict[str, set[int]] = {}
    for words, number in found.values():
        numbers.setdefault(words, set()).add(number)
    several = {words for words, said in numbers.items() if len(said) > 1}
    order = sorted(set().union(*(numbers[words] for words in several)))
    if not 2 <= len(order) <= len(_TIMES):
        return {}
    return {
        n: Numbered(words, _TIMES[order.index(number)])
        for n, (words, number) in found.items()
        if words in several
    }


def _parted(heading: str) -> tuple[str, int] | None:
    key = heading_key(heading)
    for pattern in _NUMBERED:
        if read := pattern.fullmatch(key):
            return heading_key(read["what"]), int(read["number"])
    return None
