"""Reading monthly counts as people type them: a month and a number on each line."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from ..errors import Problem
from .answer import MonthlyCount
from .month import MONTHS

_LINE = re.compile(r"(?P<month>.+?)[\s:,;=]+(?P<count>\d{1,9})")
_MONTH_FIRST = re.compile(r"(?P<month>.*\d)(?:\s*[:;,=]\s*|\s+)(?P<count>\S.*)")
_QUOTE_MARKS = "'\"\u2018\u2019\u201c\u201d "
_LONGEST_QUOTE = 40
_NAMED = re.compile(r"(?P<name>[a-z]+)\.?[\s\-/]*(?P<year>\d{4}|\d{2})")
_YEAR_FIRST = re.compile(r"(?P<year>\d{4})[\-/](?P<number>\d{1,2})")
_YEAR_LAST = re.compile(r"(?P<number>\d{1,2})[\-/](?P<year>\d{4})")


def parse_counts(
    text: str, name: str, outcome: str = "", field: str = ""
) -> list[MonthlyCount] | list[Problem]:
    """The counts that `text` holds, one on each line, such as "January 2026: 14"; or what to put right.

    Months may also be typed as Jan 26, 2026-01 or 01/2026. After a year of two figures, a count that is like
    a year is a problem: "January 12, 2026" is a day. Empty lines say nothing. A month that stands twice
    is a problem. `field` names the problems' field.
    """
    counts: dict[date, MonthlyCount] = {}
    problems = []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        found = _LINE.fullmatch(line.strip())
        month = parse_month(found["month"]) if found else None
        if found is None or month is None or _may_be_a_day(found):
            problems.append(Problem(field, f"Line {number}: {_what_is_wrong(line.strip(), found)}"))
        elif month in counts:
            problems.append(Problem(field, f"Line {number}: this month is there twice. Keep one of them."))
        else:
            counts[month] = MonthlyCount(name, month, int(found["count"]), outcome)
    return problems or list(counts.values())


def written_counts(counts: Iterable[MonthlyCount]) -> str:
    """The counts as lines that `parse_counts` reads back, in the order of the months."""
    ordered = sorted(counts, key=lambda each: each.month)
    return "\n".join(f"{MONTHS[each.month.month - 1]} {each.month.year}: {each.count}" for each in ordered)


def _what_is_wrong(line: str, found: re.Match[str] | None) -> str:
    """Which half of a line is not understood, and what to type instead."""
    if parse_month(line):
        return f"{_quoted(line)} has no count. Put a number after it, such as January 2026: 14."
    if found and parse_month(found["month"]):
        return f"{_quoted(found['count'])} looks like a year. Type the whole year, such as January 2026: 14."
    if found:
        return f"{_quoted(found['month'])} is not a month and a year. Use January 2026: {found['count']}."
    halves = _MONTH_FIRST.fullmatch(line)
    if halves and parse_month(halves["month"]):
        return f"{_quoted(halves['count'])} is not a count. Use a whole number, 0 or more."
    return f"{_quoted(line)} is not a month and a number. Use January 2026: 14."


def _may_be_a_day(found: re.Match[str]) -> bool:
    """Whether the count looks like a year, after what would be a year of two figures."""
    named = _NAMED.fullmatch(found["month"].strip().casefold())
    return named is not None and len(named["year"]) == 2 and _is_year(int(found["count"]))


def _is_year(number: int) -> bool:
    return 1900 <= number <= 2200


def _quoted(text: str) -> str:
    words = " ".join(text.split()).strip(_QUOTE_MARKS)
    return f"'{words if len(words) <= _LONGEST_QUOTE else words[: _LONGEST_QUOTE - 1] + '…'}'"


def parse_month(words: str) -> date | None:
    """The first day of a month as people type it, such as Jan 26, January 2026 or 2026-01; None otherwise."""
    said = words.strip().casefold()
    named = _NAMED.fullmatch(said)
    if named:
        numbers = [
            place
            for place, month in enumerate(MONTHS, start=1)
            if len(named["name"]) >= 3 and month.lower().startswith(named["name"])
        ]
        return _first_day(named["year"], numbers[0]) if numbers else None
    found = _YEAR_FIRST.fullmatch(said) or _YEAR_LAST.fullmatch(said)
    return _first_day(found["year"], int(found["number"])) if found else None


def _first_day(year: str, month: int) -> date | None:
    in_full = int(year) + (2000 if len(year) == 2 else 0)
    return date(in_full, month, 1) if 1 <= month <= 12 and _is_year(in_full) else None
