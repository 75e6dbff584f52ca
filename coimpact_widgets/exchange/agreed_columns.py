"""Columns that say what each person agreed to: to be counted, to be quoted, and until when."""

from __future__ import annotations

from collections.abc import Iterable

from ..domain.agreed_to import NOTHING_SAID, AgreedTo
from ..domain.person_code import code_key
from .cells_seen import CellsSeen
from .column_use import ColumnUse, Use
from .consent_words import is_about_agreeing, says_yes
from .date_order import day_comes_first, moment_of
from .heading_readings import heading_key, readings
from .layout import Layout
from .rows_sorted import RowsSorted

ANSWERS, QUOTES, UNTIL = "answers", "quotes", "until"
FITS = 0.7
"""The share of what stands in such a column that has to say yes or no."""
NAMES = {
    ANSWERS: (
        *("consent", "consent given", "do you consent", "i consent", "i agree", "do you agree", "agreed"),
        *("do you agree to take part", "do you consent to take part", "consent to take part", "caniatad"),
        *("i agree to take part", "do you agree to this", "may we use your answers", "gave consent"),
    ),
    QUOTES: (
        *("may we quote you", "can we quote you", "consent to quotes", "happy to be quoted", "quotes"),
        *("may we use your words", "can we use your words", "quote consent", "do you agree to be quoted"),
    ),
    UNTIL: ("keep until", "kept until", "keep my answers until", "consent until", "consent ends"),
}


def agreed_column(heading: str, cells: CellsSeen) -> ColumnUse | None:
    """The use of a column that says what people agreed to; None for any other."""
    words = {each.words for each in readings(heading)}
    about = next((about for about, names in NAMES.items() if words & set(map(heading_key, names))), "")
    if not about or not cells.filled:
        return None
    said = sum(n for text, n in cells.counts.items() if is_about_agreeing(text))
    fits = cells.dates if about == UNTIL else said / cells.filled
    return ColumnUse(Use.AGREED, about=about) if fits >= FITS else None


def agreed_of(layout: Layout, found: RowsSorted) -> dict[int, AgreedTo]:
    """What each person of these rows agreed to, by their place in its codes. What a later row says stands."""
    agreed: dict[int, AgreedTo] = {}
    rows, orders = layout.table.rows, _orders(layout)
    for place, person in zip(found.rows, found.people, strict=True) if layout.agreed else ():
        said = _said(layout.agreed, orders, [rows[place].cell(n) for n, _ in layout.agreed])
        agreed[person] = said.over(agreed.get(person, NOTHING_SAID))
    return agreed


def days_not_read(layout: Layout, found: RowsSorted) -> dict[tuple[str, bool], list[str]]:
    """Rows that say until when in a way that was not read, as they are told.

    They are by heading, and by whether what stands there is a day that can be read in two ways.
    """
    rows, unread = layout.table.rows, dict[tuple[str, bool], list[str]]()
    for index, order in _orders(layout).items():
        for place in found.rows:
            text = rows[place].cell(index)
            if text and len(days := _days(text, order)) != 1:
                unread.setdefault((layout.table.headings[index], bool(days)), []).append(rows[place].place)
    return unread


def _orders(layout: Layout) -> dict[int, bool | None]:
    """Whether the day comes before the month in each column that says until when."""
    rows = layout.table.rows
    return {n: day_comes_first([row.cell(n) for row in rows]) for n, about in layout.agreed if about == UNTIL}


def noes_of(layout: Layout, found: RowsSorted, known: Iterable[str]) -> dict[str, AgreedTo]:
    """What people who said no agreed to, by their code: of those in these rows, or `known` in the project.

    Nothing is kept of anybody else who said no. A code that differs in capitals or spaces is theirs too.
    """
    used = {found.codes[person] for person in found.people}
    theirs: dict[str, list[str]] = {}
    for code in {*known, *used} if found.no_by else ():
        theirs.setdefault(code_key(code), []).append(code)
    said: dict[str, AgreedTo] = {}
    orders = _orders(layout)
    for place, code in found.no_by:
        cells = [layout.table.rows[place].cell(n) for n, _ in layout.agreed]
        for each in sorted(theirs.get(code_key(code), ())):
            said[each] = _said(layout.agreed, orders, cells).over(said.get(each, NOTHING_SAID))
    return said


def _said(
    columns: Iterable[tuple[int, str]], orders: dict[int, bool | None], cells: Iterable[str]
) -> AgreedTo:
    """What one row says. A day that can be read in two ways is not read."""
    said: dict[str, str] = {}
    until = ""
    for (index, about), text in zip(columns, cells, strict=True):
        if about != UNTIL:
            said[about] = text
        elif len(days := _days(text, orders[index])) == 1:
            until = min(days)
    return AgreedTo(says_yes(said.get(ANSWERS, "")), says_yes(said.get(QUOTES, "")), until)


def _days(text: str, day_first: bool | None) -> set[str]:
    """The days that a cell may mean. Where nothing settles which comes first, it is read both ways."""
    ways = (True, False) if day_first is None else (day_first,)
    return {day.date().isoformat() for way in ways if (day := moment_of(text, day_first=way))}
