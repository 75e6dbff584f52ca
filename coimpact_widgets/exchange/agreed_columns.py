"""Columns that say what each person agreed to: to be counted, to be quoted, and until when."""

from __future__ import annotations

from collections.abc import Iterable

from ..domain.agreed_to import NOTHING_SAID, AgreedTo
from .cells_seen import CellsSeen
from .column_use import ColumnUse, Use
from .consent_words import says_yes
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
    said = sum(n for text, n in cells.counts.items() if says_yes(text) is not None)
    fits = cells.dates if about == UNTIL else said / cells.filled
    return ColumnUse(Use.AGREED, about=about) if fits >= FITS else None


def agreed_of(layout: Layout, found: RowsSorted) -> dict[int, AgreedTo]:
    """What each person of these rows agreed to, by their place in its codes. What a later row says stands."""
    agreed: dict[int, AgreedTo] = {}
    rows = layout.table.rows
    orders = {
        n: day_comes_first([row.cell(n) for row in rows]) for n, about in layout.agreed if about == UNTIL
    }
    for place, person in zip(found.rows, found.people, strict=True) if layout.agreed else ():
        said = _said(layout.agreed, orders, [rows[place].cell(n) for n, _ in layout.agreed])
        agreed[person] = said.over(agreed.get(person, NOTHING_SAID))
    return agreed


def _said(
    columns: Iterable[tuple[int, str]], orders: dict[int, bool | None], cells: Iterable[str]
) -> AgreedTo:
    """What one row says. A day that can be read in two ways is not read."""
    said: dict[str, str] = {}
    until = ""
    for (index, about), text in zip(columns, cells, strict=True):
        order = orders.get(index)
        if about != UNTIL:
            said[about] = text
        elif order is not None and (day := moment_of(text, day_first=order)):
            until = day.date().isoformat()
    return AgreedTo(says_yes(said.get(ANSWERS, "")), says_yes(said.get(QUOTES, "")), until)
