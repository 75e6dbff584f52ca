"""One line of monthly counts as people type it: a month, a number, and maybe out of how many."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from .month import is_year, is_year_in_short, parse_month

NOT_YET_KNOWN = "not yet known"
PROVISIONAL = "provisional"
_NOT_KNOWN = {NOT_YET_KNOWN, "not known yet", "not known", "unknown", "tbc", "to be confirmed", "n/a", "?"}
_NOTED = {PROVISIONAL, "prov", "p", "may change"}
_NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.\d+)?"
_FIGURES = re.compile(
    rf"(?P<count>{_NUMBER})(?:\s*(?:out of|of|/|[,;:]|\s)\s*(?P<out_of>{_NUMBER}))?"
    rf"(?:[\s,;(]+(?P<note>[a-z ]+)\)?)?",
    re.IGNORECASE,
)
_TWO_WAYS = re.compile(r"(?P<first>[1-9]\d{0,2})(?P<rest>(?:,\d{3})+)(?:,[a-z ()]*)?", re.IGNORECASE)
_OUT_OF = re.compile(r"\s*(?:,|\bout of\b|\bof\b)\s*")
_BETWEEN = re.compile(r"[\s:;,=]+")
_MONTH_FIRST = re.compile(r"(?P<month>.*\d)(?:\s*[:;,=]\s*|\s+)(?P<count>\S.*)")
_TOTAL = re.compile(
    r"(?:grand |sub-?|year |annual )?totals?\b|y\.?t\.?d\b|year to date|averages?\b|mean\b", re.IGNORECASE
)
_QUOTE_MARKS = "'\"‘’“” "
_LONGEST_QUOTE = 40
PLACES = 6
"""To so many decimals a number is kept."""
MOST_COUNTED = 999_999_999
"""No more than this can be counted in a month."""


@dataclass(frozen=True)
class Figures:
    """What one line says of a month. `count` is None where it is not yet known."""

    month: date
    count: int | None
    out_of: float | None = None
    provisional: bool = False


def read_line(line: str) -> Figures | str | None:
    """What a line says, or what is wrong with it in words; None where it is a month left empty in a table."""
    month, cells = _halves(line)
    if month is None:
        return _no_month(line)
    when = parse_month(month)
    assert when
    if "\t" in line and not any(cells):
        return None
    by_comma = len(cells) > 1 and "\t" not in line
    if by_comma and (two_ways := _TWO_WAYS.fullmatch(",".join(cells))):
        return _which_of(month, two_ways)
    if len(cells) == 1:
        cells = _figures(cells[0])
    return _read(line, month, when, cells)


def number_in(words: str) -> float | None:
    """A number of 0 or more as people type it, such as 1,234 or 12.5; None where it is none."""
    said = words.strip()
    return round(float(said.replace(",", "")), PLACES) if re.fullmatch(_NUMBER, said) else None


def is_not_known(words: str) -> bool:
    """Whether these words say that there is a number, and that nobody knows it yet."""
    return " ".join(words.split()).casefold().strip("().") in _NOT_KNOWN


def is_total(words: str) -> bool:
    """Whether these words name a total, an average or a year to date."""
    return bool(_TOTAL.match(words.strip()))


def quoted(text: str) -> str:
    """What somebody typed, in quotes and not too long."""
    words = " ".join(text.split()).strip(_QUOTE_MARKS)
    return f"'{words if len(words) <= _LONGEST_QUOTE else words[: _LONGEST_QUOTE - 1] + '…'}'"


def _halves(line: str) -> tuple[str | None, list[str]]:
    """The month at the beginning of a line, and the cells after it; no month where there is none."""
    if "\t" in line:
        first, *rest = (cell.strip() for cell in line.split("\t"))
        return (first if parse_month(first) else None), rest
    said = line.strip()
    for gap in reversed(list(_BETWEEN.finditer(said))[:4]):
        if parse_month(said[: gap.start()]):
            after = said[gap.end() :]
            return said[: gap.start()], after.split(",") if gap.group() == "," else [after]
    return None, []


def _figures(words: str) -> list[str]:
    """The number, out of how many, and a note, where they stand in one text."""
    found = _FIGURES.fullmatch(words.strip())
    if found and (not found["note"] or found["note"].strip().casefold() in _NOTED):
        return [found["count"], found["out_of"] or "", found["note"] or ""]
    head, *rest = _OUT_OF.split(words.strip(), maxsplit=1)
    return [head, *rest] if is_not_known(head) else [words]


def _read(line: str, month: str, when: date, cells: list[str]) -> Figures | str:
    first, second, note, *_ = (each.strip() for each in (*cells, "", "", ""))
    out_of = number_in(second)
    if second.casefold() in _NOTED:
        second, note = "", second
    if second and out_of is None and not is_not_known(second):
        return f"{quoted(second)} is not a number. Give out of how many, or leave it empty."
    if out_of == 0:
        return "Nothing can be counted out of 0. Leave this month out."
    if is_not_known(first):
        return Figures(when, None, out_of)
    count = number_in(first)
    if count is None or count % 1 or count > MOST_COUNTED:
        return _not_a_count(first)
    if is_year_in_short(month) and is_year(count):
        return f"{quoted(first)} looks like a year. Type the whole year, such as January 2026: 14."
    if note and note.strip("() ").casefold() not in _NOTED:
        return f"{quoted(note)} is not understood. Leave it out, or write provisional."
    return Figures(when, int(count), out_of, bool(note))


def _which_of(month: str, said: re.Match[str]) -> str:
    """What to type instead of figures whose comma may part two numbers, or stand inside one."""
    first, rest = said["first"], said["rest"].replace(",", "")
    figures = quoted(f"{first}{said['rest']}")
    return f"{figures} can be read in two ways. Type {month}: {first} of {rest}, or {month}: {first}{rest}."


def _not_a_count(words: str) -> str:
    if "%" in words:
        return f"{quoted(words)} is a percentage. Give the number, and out of how many."
    if words in {"-", "–", "—"}:
        return f"{quoted(words)} may mean 0 or not known. Write 0, or not yet known."
    if words in {"*", ".."} or words.startswith("<"):
        return f"{quoted(words)} hides the number. Ask for it, or write not yet known."
    return f"{quoted(words)} is not a count. Use a whole number, 0 or more."


def _no_month(line: str) -> str:
    """What is wrong with a line that does not begin with a month, or has nothing but a month."""
    said = line.strip()
    parts: list[str] = said.split("\t") if "\t" in said else re.split(r"[\s:,;=]+(?=\S+$)", said)
    first, rest = parts[0], parts[1:]
    if is_total(said):
        return f"{quoted(first)} is not a month. Leave out totals and averages."
    if parse_month(said):
        return f"{quoted(said)} has no count. Put a number after it, such as January 2026: 14."
    number = rest[0].strip() if rest else ""
    if number_in(number) is not None:
        return f"{quoted(first)} is not a month and a year. Use January 2026: {number}."
    halves = _MONTH_FIRST.fullmatch(said)
    if halves and parse_month(halves["month"]):
        return _not_a_count(halves["count"])
    return f"{quoted(said)} is not a month and a number. Use January 2026: 14."
