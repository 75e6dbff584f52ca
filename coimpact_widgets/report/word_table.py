"""Tables in a Word report: a caption, a marked header row that repeats, and no row split over two pages."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any

from ..present.tables import TextTable
from .column_widths import column_widths
from .word_picture import WIDEST
from .word_style import NOTE_HEADING, TABLE, add_text, ids_of_styles

if TYPE_CHECKING:
    from docx.document import Document as Word
    from docx.table import _Row


def add_table(word: Word, table: TextTable) -> None:
    """A real table under its caption."""
    from docx.shared import Pt

    caption = add_text(word, table.caption, NOTE_HEADING)
    caption.paragraph_format.space_before = Pt(10)
    made = word.add_table(rows=0, cols=len(table.columns), style="Table Grid")
    _name(made, table.caption)
    _set_widths(made, table)
    _fill(made.add_row(), table.columns, table.numbers, header=True)
    if table.rows:
        _fill(made.add_row(), table.rows[0], table.numbers)
    for row in table.rows[1:]:
        _repeat(made, row)
    add_text(word).paragraph_format.space_after = Pt(2)


def _fill(row: _Row, cells: tuple[str, ...], numbers: tuple[int, ...], *, header: bool = False) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    style = ids_of_styles(row.part)[TABLE]
    for place, (cell, words) in enumerate(zip(row.cells, cells, strict=True)):
        paragraph = cell.paragraphs[0]
        paragraph._p.style = style
        paragraph.add_run(words).font.bold = header
        paragraph.paragraph_format.keep_with_next = header
        if place in numbers:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    _mark(row, "w:cantSplit")
    if header:
        _mark(row, "w:tblHeader")


def _repeat(made: Any, cells: tuple[str, ...]) -> None:
    """One more row like the last, with other words: far quicker than one made part by part."""
    last = made._tbl.tr_lst[-1]
    row = deepcopy(last)
    for cell, words in zip(row.tc_lst, cells, strict=True):
        cell.p_lst[0].r_lst[0].text = words
    last.addnext(row)


def _set_widths(made: Any, table: TextTable) -> None:
    """Columns of their widths, which rows to come take on."""
    from docx.shared import Cm

    for column, width in zip(made.columns, column_widths(table, WIDEST), strict=True):
        column.width = Cm(width)


def _mark(row: _Row, name: str) -> None:
    from docx.oxml import OxmlElement

    row._tr.get_or_add_trPr().append(OxmlElement(name))


def _name(table: Any, caption: str) -> None:
    """Tell what the table is to those who cannot see it, and mark its first row and column as headers."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    properties = table._tbl.tblPr
    look = properties.find(qn("w:tblLook"))
    if look is not None:
        look.set(qn("w:firstRow"), "1")
        look.set(qn("w:firstColumn"), "1")
    for tag in ("w:tblCaption", "w:tblDescription"):
        element = OxmlElement(tag)
        element.set(qn("w:val"), caption)
        properties.append(element)
