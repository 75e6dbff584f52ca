"""Tables in a Word report: a caption, a marked header row that repeats, and no row split over two pages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from math import ceil

from ..present.tables import TextTable
from .column_widths import column_widths
from .word_style import AFTER_TABLE, AFTER_TABLE_KEPT, CAPTION, TABLE, TABLE_HEADING, TABLE_KEPT, TABLE_TEXT
from .word_text import paragraph, style_id

WIDEST = 16.4
"""The width of the page between its margins, in centimetres."""
UNITS_TO_A_CM = 1440 / 2.54
"""Word measures tables in twentieths of a point."""
SMALL, LINE = 6, 40
"""A table of so many lines at most, each of so many letters, is never broken over two pages."""
LOOK = (
    '<w:tblLook w:val="04A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="0"'
    ' w:noVBand="1"/>'
)
"""The first row and the first column are headers."""


def table(told: TextTable) -> str:
    """A real table under its caption. Its name tells what it is to those who cannot see it."""
    widths, name = column_widths(told, WIDEST), escape(told.caption)
    header = _row(told.columns, widths, told.numbers, TABLE_HEADING, "<w:tblHeader/>")
    lines = sum(max(ceil(len(words) / LINE) for words in each) for each in told.rows)
    kept = len(told.rows) - 1 if lines <= SMALL else 0
    rows = "".join(
        _row(each, widths, told.numbers, TABLE_KEPT if place < kept else TABLE_TEXT)
        for place, each in enumerate(told.rows)
    )
    about = f'<w:tblCaption w:val="{name}"/><w:tblDescription w:val="{name}"/>'
    style = f'<w:tblStyle w:val="{style_id(TABLE)}"/>'
    return paragraph(told.caption, CAPTION) + grid(header + rows, widths, style, LOOK + about) + AFTER


def grid(rows: str, widths: Iterable[float], style: str = "", about: str = "") -> str:
    """Rows with columns of these widths, in centimetres."""
    units = [_units(each) for each in widths]
    columns = "".join(f'<w:gridCol w:w="{each}"/>' for each in units)
    properties = f'{style}<w:tblW w:w="{sum(units)}" w:type="dxa"/>{about}'
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>"


def cell(inside: str, width: float, more: str = "") -> str:
    """One cell, as wide as so many centimetres, with its paragraphs."""
    return f'<w:tc><w:tcPr><w:tcW w:w="{_units(width)}" w:type="dxa"/>{more}</w:tcPr>{inside}</w:tc>'


def row(cells: str, more: str = "") -> str:
    """Cells as a row that is never split over two pages."""
    return f"<w:tr><w:trPr><w:cantSplit/>{more}</w:trPr>{cells}</w:tr>"


def _row(
    words: Sequence[str], widths: Sequence[float], numbers: Sequence[int], style: str, more: str = ""
) -> str:
    """Words as a row of a table in a style, with numbers at the right."""
    cells = (
        cell(paragraph(each, style, align="right" if place in numbers else ""), widths[place])
        for place, each in enumerate(words)
    )
    return row("".join(cells), more)


def _units(centimetres: float) -> int:
    return round(centimetres * UNITS_TO_A_CM)


AFTER = paragraph("", AFTER_TABLE)
"""Word makes one of two tables that nothing stands between."""
AFTER_KEPT = paragraph("", AFTER_TABLE_KEPT)
"""The same, on the page of what follows."""
