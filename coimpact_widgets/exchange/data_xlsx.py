"""Tables as an Excel workbook: a sheet to read first, then a sheet for each table."""

from __future__ import annotations

import io
from collections.abc import Iterable
from typing import TYPE_CHECKING

from .answers_table_file import bare, write_row, write_text
from .data_table import Cell, DataSet, DataTable
from .formula_text import would_run
from .rows_sorted import listed

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

READ_ME = "Read me"
NARROWEST, WIDEST = 12, 60
"""How wide a column is, in letters."""
ROWS_LOOKED_AT = 200
MOST_IN_A_CELL = 32_767
"""Excel keeps no longer text in a cell, in units of UTF-16: most letters are one, most pictures two."""
CUT = " [It does not all fit in a cell. Look in the Read me sheet.]"
WHOLE = "Excel takes no more in a cell. The zip file for other programs has all of it, in {}.csv."


def data_xlsx(data: DataSet) -> bytes:
    """The workbook. Numbers are numbers, and no text in it is run as a formula."""
    from openpyxl import Workbook

    workbook = Workbook()
    first = workbook.active
    assert first is not None
    first.title = READ_ME
    _write_read_me(first, data)
    for table in data.tables:
        _write_table(workbook.create_sheet(table.title), table)
    written = io.BytesIO()
    workbook.save(written)
    return written.getvalue()


def _write_read_me(sheet: Worksheet, data: DataSet) -> None:
    from openpyxl.styles import Alignment, Font

    lines = [(data.title, ""), ("Who may have it", data.view)]
    lines += [("Know this" if at == 0 else "", note) for at, note in enumerate(data.notes)]
    lines += [(table.title, table.about) for table in data.tables]
    lines += [("Too long for Excel", cut) for table in data.tables if (cut := _told_of_cut(table))]
    for number, line in enumerate(lines, start=1):
        write_row(sheet, number, line)
    for cells in sheet.iter_rows(max_row=len(lines)):
        cells[0].font = Font(bold=True)
        for cell in cells:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 24, 90


def _write_table(sheet: Worksheet, table: DataTable) -> None:
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    write_row(sheet, 1, [each.name for each in table.columns])
    for number, row in enumerate(table.rows, start=2):
        _write_cells(sheet, number, row)
    for place, cell in enumerate(sheet[1], start=1):
        cell.font = Font(bold=True)
        cell.alignment = Alignment(vertical="top")
        width = _width(row[place - 1] for row in (_names(table), *table.rows))
        sheet.column_dimensions[get_column_letter(place)].width = width
        if width == WIDEST:
            _wrap(sheet, place)
    if not table.rows and table.why_empty:
        write_row(sheet, 3, [table.why_empty])
    sheet.freeze_panes = "B2"
    if table.rows:
        sheet.auto_filter.ref = sheet.dimensions


def _names(table: DataTable) -> tuple[Cell, ...]:
    return tuple(each.name for each in table.columns)


def _width(cells: Iterable[Cell]) -> int:
    longest = max(len(str(cell)) for cell, _ in zip(cells, range(ROWS_LOOKED_AT), strict=False))
    return min(max(longest + 2, NARROWEST), WIDEST)


def _wrap(sheet: Worksheet, column: int) -> None:
    """Show long texts on several lines."""
    from openpyxl.styles import Alignment

    wrapped = Alignment(wrap_text=True, vertical="top")
    for (cell,) in sheet.iter_rows(min_row=2, min_col=column, max_col=column):
        cell.alignment = wrapped


def _write_cells(sheet: Worksheet, number: int, row: tuple[Cell, ...]) -> None:
    texts = [_that_fits(bare(cell)) or None if isinstance(cell, str) else cell for cell in row]
    sheet.append(texts)
    for column, text in enumerate(texts, start=1):
        if isinstance(text, str) and (would_run(text) or text.startswith("#")):
            write_text(sheet, number, column, text)


def _that_fits(text: str) -> str:
    """The text, or as much of it as a cell holds with the words that there is more."""
    if _fits(text):
        return text
    units = text.encode("utf-16-le")[: 2 * (MOST_IN_A_CELL - len(CUT))]
    return f"{units.decode('utf-16-le', 'ignore')}{CUT}"


def _fits(text: str) -> bool:
    return 2 * len(text) <= MOST_IN_A_CELL or len(text.encode("utf-16-le")) <= 2 * MOST_IN_A_CELL


def _told_of_cut(table: DataTable) -> str:
    """The rows of this sheet with a text that is cut, and where it is whole; empty where there is none."""
    rows = [
        f"{number:,}"
        for number, row in enumerate(table.rows, start=2)
        if any(isinstance(cell, str) and not _fits(bare(cell)) for cell in row)
    ]
    if not rows:
        return ""
    one = len(rows) == 1
    where = f"In {table.title}, the text in row{'' if one else 's'} {listed(rows)} is cut."
    return f"{where} {WHOLE.format(table.name)}"
