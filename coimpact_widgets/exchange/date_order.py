"""Dates as files have them, and whether the day or the month comes first in a column of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime

_YEAR_FIRST = re.compile(r"(\d{4})[./-](\d{1,2})[./-](\d{1,2})(?:[T ].*)?")
_YEAR_LAST = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})(?P<rest>[T ,].*)?")
_IN_WORDS = re.compile(r"(\d{1,2})(?:st|nd|rd|th)? ([A-Za-z]{3})[a-z]* (\d{4})(?P<rest>[T ,].*)?")
_CLOCK = re.compile(r"[T ,]\s*(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*(?P<half>[AaPp][Mm])?")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_CENTURY = 2000


def day_comes_first(cells: Iterable[str]) -> bool | None:
    """Whether these dates have the day before the month, as the ones settle that have a number over 12.

    None where every date can be read both ways, or where some settle it one way and some the other.
    """
    day_first = month_first = ambiguous = False
    for cell in cells:
        if found := _YEAR_LAST.fullmatch(cell.strip()):
            one, two = int(found[1]), int(found[2])
            day_first |= one > 12
            month_first |= two > 12
            ambiguous |= one <= 12 and two <= 12 and one != two
    if day_first != month_first:
        return day_first
    return None if ambiguous or day_first else True


def moment_of(text: str, *, day_first: bool) -> datetime | None:
    """The day and time that a cell says; None for anything else. Time zones are left out."""
    text = text.strip()
    clock = _CLOCK.search(text)
    hour = int(clock[1]) % 12 + (12 if (clock["half"] or "").lower() == "pm" else 0) if clock else 0
    if clock and not clock["half"]:
        hour = int(clock[1])
    minute, second = (int(clock[2]), int(clock[3] or 0)) if clock else (0, 0)
    try:
        return datetime(*_day(text, day_first), hour, minute, second)  # noqa: DTZ001 - files have no zones
    except (TypeError, ValueError):
        return None


def _day(text: str, day_first: bool) -> tuple[int, int, int]:
    """Year, month and day. Raises ValueError for what is no date."""
    if found := _YEAR_FIRST.fullmatch(text):
        return int(found[1]), int(found[2]), int(found[3])
    if found := _IN_WORDS.fullmatch(text):
        return int(found[3]), _MONTHS.index(found[2].lower()) + 1, int(found[1])
    if found := _YEAR_LAST.fullmatch(text):
        day, month = (int(found[1]), int(found[2])) if day_first else (int(found[2]), int(found[1]))
        year = int(found[3])
        return year + _CENTURY if year < 100 else year, month, day
    raise ValueError(text)
