"""A field for a date: day, month and year, the day first."""

from __future__ import annotations

import calendar
import datetime
import re
from typing import Any, Unpack

import traitlets

from ..domain.month import MONTHS
from ..errors import Problem
from .field import Asked, Field
from .static_files import script

_PARTS = ("day", "month", "year")


class DateField(Field):
    """A date. `value` is a date, or None when nothing was typed, or nothing that is a date.

    `typed` is [day, month, year] as typed. A month may be a number or a word such as Feb; a year has four
    figures.
    """

    _esm = script("kit.js", "field.js", "date_field.js")
    typed = traitlets.List(traitlets.Unicode(), ["", "", ""], minlen=3, maxlen=3).tag(sync=True)
    value = traitlets.Instance(datetime.date, allow_none=True)

    def __init__(
        self,
        name: str,
        label: str = "",
        *,
        value: datetime.date | None = None,
        **asked: Unpack[Asked],
    ) -> None:
        asked.setdefault("hint", "For example, 27 3 2026")
        super().__init__(name=name, label=label, value=value, **asked)

    def problems(self) -> list[Problem]:
        """What stops it from being a date."""
        if self.value or not any(part.strip() for part in self.typed):
            return []
        return [Problem(self.name, self._message())]

    def in_words(self) -> str:
        """The date as 6 August 2026."""
        return f"{self.value.day} {MONTHS[self.value.month - 1]} {self.value.year}" if self.value else ""

    def _message(self) -> str:
        lacking = [name for name, typed in zip(_PARTS, self.typed, strict=True) if not typed.strip()]
        if lacking:
            return f"Enter the {' and the '.join(lacking)} too."
        day, month, year = _day(self.typed[0]), _month(self.typed[1]), _year(self.typed[2])
        if month is None:
            return "Enter the month as a number from 1 to 12, or as a word such as March."
        if year is None:
            return "Enter the year in four figures, such as 2026."
        if day is None:
            return "Enter the day as a number from 1 to 31."
        return f"{MONTHS[month - 1]} {year} has {calendar.monthrange(year, month)[1]} days. Check the day."

    def _read(self, typed: Any) -> datetime.date | None:
        day, month, year = _day(typed[0]), _month(typed[1]), _year(typed[2])
        if day is None or month is None or year is None or day > calendar.monthrange(year, month)[1]:
            return None
        return datetime.date(year, month, day)

    def _write(self, value: Any) -> list[str]:
        return [str(value.day), str(value.month), str(value.year)] if value else ["", "", ""]


def _figures(typed: str, shape: str) -> int | None:
    return int(typed) if re.fullmatch(shape, typed.strip(), re.ASCII) else None


def _day(typed: str) -> int | None:
    day = _figures(typed, r"\d{1,2}")
    return day if day and day <= 31 else None


def _month(typed: str) -> int | None:
    word = typed.strip().rstrip(".").lower()
    for at, name in enumerate(MONTHS, start=1):
        if len(word) >= 3 and name.lower().startswith(word):
            return at
    month = _figures(typed, r"\d{1,2}")
    return month if month and month <= 12 else None


def _year(typed: str) -> int | None:
    year = _figures(typed, r"\d{4}")
    return year or None
