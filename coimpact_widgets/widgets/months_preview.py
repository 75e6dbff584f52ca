"""What a file of monthly figures holds, in words, before any of it is kept."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from ..domain.month import month_name
from ..domain.typed_count import written_count
from ..exchange.months_compared import Changed
from ..exchange.months_read import MonthsRead
from ..present.html import folded, table_html
from ..present.text_table import TextTable
from .prose import as_paragraphs

FIRST_MONTHS, MOST_THINGS, MOST_LISTED = 6, 6, 20
FIRST = "The first months, as they were read"
NONE_USED = "No row or column is used as a number for each month. Say below what each one is."
WHY = "What was not used, and why"


def preview_of_months(name: str, found: MonthsRead, differing: Sequence[Changed]) -> str:
    """How many numbers there are, the first of them, what was not used, and what would change."""
    counted, *rest = found.notes
    begins = f'<h3 dir="auto">What is in {escape(name)}</h3>'
    notes = folded(WHY, as_paragraphs(*rest)) if rest else ""
    if not found.counts:
        return f"{begins}{as_paragraphs(NONE_USED)}{_listed('', found.wrong)}{notes}"
    changes = _listed("<h4>What would change</h4>", [f"{each.told}." for each in differing])
    return f"{begins}{as_paragraphs(counted)}{_first(found)}{_listed('', found.wrong)}{notes}{changes}"


def _first(found: MonthsRead) -> str:
    """A table of the first months of the first things."""
    things = found.things[:MOST_THINGS]
    numbers = {(each.name, each.month): written_count(each).partition(": ")[2] for each in found.counts}
    months = sorted({each.month for each in found.counts})[:FIRST_MONTHS]
    columns = ("Month", *(_named(each.name, each.exposure) for each in things))
    rows = tuple(
        (month_name(month), *(numbers.get((each.name, month), "") for each in things)) for month in months
    )
    return table_html(TextTable(FIRST, columns, rows))


def _named(name: str, exposure: str) -> str:
    return f"{name}, out of {exposure}" if exposure else name


def _listed(heading: str, items: Sequence[str]) -> str:
    if not items:
        return ""
    shown = "".join(f'<li dir="auto">{escape(item)}</li>' for item in items[:MOST_LISTED])
    more = len(items) - MOST_LISTED
    return f"{heading}<ul>{shown}</ul>" + (f"<p>And {more:,} more.</p>" if more > 0 else "")
