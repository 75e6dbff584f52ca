"""Reading monthly counts as people type or paste them: a month and a number on each line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from ..errors import Problem
from .answer import MonthlyCount
from .count_words import NOT_YET_KNOWN, PLACES, PROVISIONAL, Figures, read_line
from .month import month_name, parse_month

LINE, COLUMN = "Line", "Column"
LONGEST_AGO = 30
"""A month more than so many years ago is taken for a slip."""


def parse_counts(
    text: str,
    name: str,
    outcome: str = "",
    field: str = "",
    *,
    share: bool = False,
    today: date | None = None,
) -> list[MonthlyCount] | list[Problem]:
    """The counts that `text` holds, one on each line, such as "January 2026: 14"; or what to put right.

    After the number may stand out of how many, "14 of 340", and that it is provisional. A block from a
    spreadsheet is read too, with months down or across and a row of headings; a month with an empty cell is
    a gap. Empty lines say nothing. A month that stands twice, or that had not come by `today`, is a problem.
    So is more than there was, where the number is a `share`. `field` names the problems' field.
    """
    counts: dict[date, MonthlyCount] = {}
    problems = []
    for place, line in _lines(text):
        found = read_line(line)
        wrong = found if isinstance(found, str) else found and _doubt(found, counts, share, today)
        if wrong:
            problems.append(Problem(field, f"{place}: {wrong}"))
        elif isinstance(found, Figures):
            counts[found.month] = MonthlyCount(
                name, found.month, found.count, outcome, found.out_of, found.provisional
            )
    return problems or list(counts.values())


def written_counts(counts: Iterable[MonthlyCount]) -> str:
    """The counts as lines that `parse_counts` reads back, in the order of the months."""
    return "\n".join(map(written_count, sorted(counts, key=lambda each: each.month)))


def written_count(each: MonthlyCount) -> str:
    """One count as it is typed: "January 2026: 14 of 340, provisional"."""
    known = NOT_YET_KNOWN if each.count is None else str(each.count)
    known += "" if each.out_of is None else f" of {_plain(each.out_of)}"
    noted = f", {PROVISIONAL}" if each.provisional and each.count is not None else ""
    return f"{month_name(each.month)}: {known}{noted}"


def _plain(number: float) -> str:
    return f"{number:.{PLACES}f}".rstrip("0").rstrip(".")


def _doubt(found: Figures, before: dict[date, MonthlyCount], share: bool, today: date | None) -> str:
    """What is wrong with the figures of a month beside the others and today; empty where nothing is."""
    if found.month in before:
        return "this month is there twice. Keep one of them."
    if today and found.month > today:
        return f"{month_name(found.month)} has not come yet. Check the year."
    if today and found.month.year < today.year - LONGEST_AGO:
        return f"{month_name(found.month)} is over {LONGEST_AGO} years ago. Check the year."
    if share and found.count is not None and found.out_of is not None and found.count > found.out_of:
        return f"{found.count} is more than {_plain(found.out_of)}. Check both numbers."
    return ""


def _lines(text: str) -> Iterator[tuple[str, str]]:
    """Each line that says something, with its place in words. Months across become lines of their own."""
    rows = [line.split("\t") for line in text.splitlines() if line.strip()]
    if rows and sum(parse_month(cell) is not None for cell in rows[0]) > 1:
        wide = max(map(len, rows))
        columns = zip(*([*row, *[""] * (wide - len(row))] for row in rows), strict=True)
        for number, column in enumerate(columns, start=1):
            if number > 1 or parse_month(column[0]):
                yield f"{COLUMN} {number}", "\t".join(column)
        return
    lines = [(number, line) for number, line in enumerate(text.splitlines(), start=1) if line.strip()]
    for number, line in lines:
        heads = line == lines[0][1] and "\t" in line and not any(each.isdigit() for each in line)
        if not heads:
            yield f"{LINE} {number}", line
