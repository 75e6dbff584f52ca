"""The months: their names, and a month read however people write it."""

from __future__ import annotations

import re
from datetime import date, timedelta

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
"""January first."""
WELSH = (
    "Ionawr",
    "Chwefror",
    "Mawrth",
    "Ebrill",
    "Mai",
    "Mehefin",
    "Gorffennaf",
    "Awst",
    "Medi",
    "Hydref",
    "Tachwedd",
    "Rhagfyr",
)
_NAMED = re.compile(r"(?P<name>[a-z]+)\.?[\s\-/'’]*(?P<year>\d{4}|\d{2})")
_NAME_LAST = re.compile(r"(?P<year>\d{4})[\s\-/]*(?P<name>[a-z]+)")
_YEAR_FIRST = re.compile(r"(?P<year>\d{4})[\-/.](?P<number>\d{1,2})")
_YEAR_LAST = re.compile(r"(?P<number>\d{1,2})[\-/.](?P<year>\d{4})")
_NAMED_DAY = re.compile(r"(?P<day>\d{1,2})(?:st|nd|rd|th)?[\s\-/]+(?P<rest>[a-z]+\.?[\s\-/]+(?:\d{4}|\d{2}))")
_DAY = re.compile(r"(?P<day>\d{1,2})[\-/.](?P<number>\d{1,2})[\-/.](?P<year>\d{4}|\d{2})")
_DAY_LAST = re.compile(r"(?P<year>\d{4})[\-/.](?P<number>\d{1,2})[\-/.](?P<day>\d{1,2})")
_MIDNIGHT = re.compile(r"[\st]+00:00(?::00(?:\.0+)?)?$")
_NUMBERED = r"(?:m|mth|month|period|p)\s*0?(?P<number>1[0-2]|[1-9])"
_YEARS = r"(?:fy\s*)?(?P<year>\d{4})\s*[\-/]\s*(?P<end>\d{4}|\d{2})"
_FINANCIAL = tuple(
    re.compile(each) for each in (rf"{_YEARS}[\s,:\-]*{_NUMBERED}", rf"{_NUMBERED}[\s,:\-]*{_YEARS}")
)
_SERIAL = re.compile(r"\d{5}(?:\.0+)?")
_EXCEL_BEGINS = date(1899, 12, 30)
_SERIALS = range(32_874, 55_153)
"""How Excel counts the days of 1990 to 2050."""
_APRIL = 4


def parse_month(words: str) -> date | None:
    """The first day of a month as people write it; None where it is no month and year.

    Such as Jan 26, January 2026, Ionawr 2026, 2026-01, 01/2026, a day in it (31/01/2026, day first), or a
    month of a financial year that begins in April (2025/26 M10).
    """
    said = _MIDNIGHT.sub("", " ".join(words.split()).casefold())
    readings = (_named(said), _numbered(said), _with_day(said), _financial(said))
    return next((each for each in readings if each), None)


def day_kept_by_excel(words: str) -> date | None:
    """The day that a bare number stands for where Excel keeps a date; None where it can be none.

    Any number of 32,874 to 55,152 could be one, so what stands beside it has to say whether it is.
    """
    days = int(float(words)) if _SERIAL.fullmatch(words.strip()) else 0
    return _EXCEL_BEGINS + timedelta(days) if days in _SERIALS else None


def month_name(month: date) -> str:
    """A month in words: "April 2025"."""
    return f"{MONTHS[month.month - 1]} {month.year}"


def next_month(month: date) -> date:
    """The first day of the month after."""
    return date(month.year + month.month // 12, month.month % 12 + 1, 1)


def is_year(number: float) -> bool:
    """Whether a number could be a year."""
    return 1900 <= number <= 2200


def is_year_in_short(words: str) -> bool:
    """Whether these words are the name of a month with only two figures of its year."""
    named = _NAMED.fullmatch(words.strip().casefold())
    return named is not None and len(named["year"]) == 2


def _named(said: str) -> date | None:
    found = _NAMED.fullmatch(said) or _NAME_LAST.fullmatch(said)
    number = _number_of(found["name"]) if found else 0
    return _first_day(found["year"], number) if found and number else None


def _number_of(name: str) -> int:
    """The number of the month whose name begins so; 0 where it is none."""
    if len(name) < 3:
        return 0
    for place in range(12):
        if any(names[place].lower().startswith(name) for names in (MONTHS, WELSH)):
            return place + 1
    return 0


def _numbered(said: str) -> date | None:
    found = _YEAR_FIRST.fullmatch(said) or _YEAR_LAST.fullmatch(said)
    return _first_day(found["year"], int(found["number"])) if found else None


def _with_day(said: str) -> date | None:
    named = _NAMED_DAY.fullmatch(said)
    if named:
        month = _named(named["rest"])
        return month if month and _is_in(int(named["day"]), month) else None
    found = _DAY.fullmatch(said) or _DAY_LAST.fullmatch(said)
    month = _first_day(found["year"], int(found["number"])) if found else None
    return month if found and month and _is_in(int(found["day"]), month) else None


def _is_in(day: int, month: date) -> bool:
    return 1 <= day <= (next_month(month) - month).days


def _financial(said: str) -> date | None:
    """A month of a financial year, of which April is the first."""
    found = next((match for each in _FINANCIAL if (match := each.fullmatch(said))), None)
    if found is None or (int(found["year"]) + 1) % 100 != int(found["end"]) % 100:
        return None
    years, month = divmod(int(found["number"]) + _APRIL - 2, 12)
    return _first_day(str(int(found["year"]) + years), month + 1)


def _first_day(year: str, month: int) -> date | None:
    in_full = int(year) + (2000 if len(year) == 2 else 0)
    return date(in_full, month, 1) if 1 <= month <= 12 and is_year(in_full) else None
