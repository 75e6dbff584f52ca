"""The months of a file: each written whole, or as a name below or beside the year that it is in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise

from ..domain.month import day_kept_by_excel, next_month, parse_month

_YEARS = re.compile(
    r"(?:fy|financial year|year)?\s*((?:19|20)\d\d)\s*[/\-–]\s*((?:19|20)?\d\d)\b", re.IGNORECASE
)
_YEAR = re.compile(r"(?:cy|calendar year|year)?\s*((?:19|20)\d\d)", re.IGNORECASE)
_DAY_FIRST = re.compile(r"(\d{1,2})([/.\-])(\d{1,2})\2(\d{4}|\d{2})")
_BARE = re.compile(r"[A-Za-z]{3,10}\.?|(?:m|month|period|p) ?\d{1,2}", re.IGNORECASE)
_APRIL = 4


@dataclass(frozen=True)
class Year:
    """A year that stands in a file; `financial` where it begins in April."""

    first: int
    financial: bool


def year_of(text: str) -> Year | None:
    """The year that a cell holds and nothing else, such as "2024" or "FY 2024/25"."""
    said = text.strip()
    if (found := _YEARS.fullmatch(said)) and (int(found[1]) + 1) % 100 == int(found[2]) % 100:
        return Year(int(found[1]), financial=True)
    found = _YEAR.fullmatch(said)
    return Year(int(found[1]), financial=False) if found else None


def year_in(texts: Iterable[str]) -> Year | None:
    """The one year that is named somewhere in these texts, such as a title; None where it is not clear."""
    told = list(texts)
    both = {int(a) for text in told for a, b in _YEARS.findall(text) if (int(a) + 1) % 100 == int(b) % 100}
    if both:
        return Year(both.pop(), financial=True) if len(both) == 1 else None
    single = {int(found) for text in told for found in _YEAR.findall(text)}
    return Year(single.pop(), financial=False) if len(single) == 1 else None


@lru_cache(maxsize=20_000)
def month_in(text: str, year: Year | None = None) -> date | None:
    """The month that a cell says, which may be a name alone where its `year` is known."""
    said = text.strip()
    if not said or len(said) > 40:
        return None
    whole = parse_month(said)
    if whole or year is None or not _BARE.fullmatch(said):
        return whole
    if not year.financial:
        return parse_month(f"{said} {year.first}")
    named = parse_month(f"{said} {year.first}")
    if named:
        return named if named.month >= _APRIL else named.replace(year=year.first + 1)
    return parse_month(f"{year.first}/{(year.first + 1) % 100:02d} {said}")


def month_first(text: str) -> date | None:
    """The month of a date that has the month before the day, as in the United States."""
    found = _DAY_FIRST.fullmatch(text.strip())
    return parse_month(f"{found[3]}/{found[1]}/{found[4]}") if found else None


def months_of(cells: Sequence[str], beside: Sequence[Sequence[str]], named: Year | None) -> list[date | None]:
    """The month of each of these cells. `beside` are the cells that may hold its year, for each of them.

    A year stands for all months after it until the next. `named` is the year in a title.
    """
    found, year = list[date | None](), named
    for cell, others in zip(cells, beside, strict=True):
        year = next((each for text in (*others, cell) if (each := year_of(text))), year)
        found.append(month_in(cell, year))
    other = [month_first(cell) for cell in cells]
    return other if _is_truer(other, found) else found


def months_kept_by_excel(cells: Sequence[str]) -> list[date | None]:
    """The month of each cell where they are dates that Excel wrote as bare numbers; else no month at all.

    Figures look the same, so the numbers have to be the first, or the last, days of one month after another.
    """
    days = [day_kept_by_excel(cell) for cell in cells]
    told = [day for day in days if day]
    firsts = [day.replace(day=1) for day in told]
    newest_last = firsts if firsts == sorted(firsts) else firsts[::-1]
    in_order = all(two == next_month(one) for one, two in pairwise(newest_last))
    is_end = told == firsts or told == [next_month(day) - timedelta(1) for day in told]
    return [day and day.replace(day=1) for day in days] if in_order and is_end else [None] * len(days)


def _is_truer(other: Sequence[date | None], found: Sequence[date | None]) -> bool:
    """Whether dates say several months only when they are read with the month first."""
    one, two = ([each for each in months if each] for months in (found, other))
    return len(two) > 1 and len(one) <= len(two) and len(set(two)) == len(two) and len(set(one)) < len(one)
