"""Reading the sheets of an Excel workbook as text."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from ..errors import FileNotReadable
from .file_kind import damaged
from .sheet import MOST_COLUMNS, MOST_ROWS, Row, Rows, Sheet
from .text_sheet import ROWS_AT_ONCE, Tell, too_many

if TYPE_CHECKING:
    from openpyxl import Workbook

_FORMULA = re.compile(rb"<(?:\w+:)?f[ />]")
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell [^>]*?ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"')
_MOST_MERGED = 20_000
_MERGED_ROWS = "Where cells are merged over several rows, each of those rows was read with what they say."


def read_excel_sheets(name: str, data: bytes, tell: Tell = lambda rows: None) -> tuple[Sheet, ...]:
    """The sheets that can be seen and hold something, in order.

    Formulas count as the values that were worked out when the workbook was saved. A formula that was never
    worked out stands as its own text. Cells merged over several rows stand in each of them.
    Raises FileNotReadable.
    """
    try:
        values = _opened(data, data_only=True)
        formulas = _opened(data, data_only=False) if _has_formulas(data) else None
        sheets = tuple(_sheets(name, data, values, formulas, tell))
    except FileNotReadable:
        raise
    except Exception as broken:  # a broken workbook makes openpyxl raise almost anything
        raise FileNotReadable(name, damaged()) from broken
    return tuple(sheet for sheet in sheets if sheet.rows)


def _opened(data: bytes, *, data_only: bool) -> Workbook:
    from openpyxl import load_workbook

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns of decoration that it leaves out, which no answer needs
        return load_workbook(io.BytesIO(data), read_only=True, data_only=data_only)


def _has_formulas(data: bytes) -> bool:
    with zipfile.ZipFile(io.BytesIO(data)) as held:
        sheets = [member for member in held.namelist() if member.startswith("xl/worksheets/")]
        return any(_FORMULA.search(held.read(member)) for member in sheets)


def _sheets(
    name: str, data: bytes, values: Workbook, formulas: Workbook | None, tell: Tell
) -> Iterator[Sheet]:
    for sheet in values.worksheets:
        if sheet.sheet_state == "visible":
            worked_out = _rows(sheet)
            if formulas is not None:
                worked_out = _with_formulas(worked_out, _rows(formulas[sheet.title]))
            merged = _merged_down(data, sheet)
            rows = tuple(_kept(name, _filled_down(worked_out, merged), tell))
            yield Sheet(rows, sheet.title, (_MERGED_ROWS,) if merged else ())


def _rows(sheet: Any) -> Iterator[list[str]]:
    sheet.reset_dimensions()  # some programs write a smaller size than the sheet has
    for cells in sheet.iter_rows(values_only=True):
        yield [_text(cell) for cell in cells]


def _with_formulas(values: Iterator[list[str]], formulas: Iterator[list[str]]) -> Iterator[list[str]]:
    for worked_out, written in zip(values, formulas, strict=False):
        yield [value or formula for value, formula in zip(worked_out, written, strict=False)]


def _merged_down(data: bytes, sheet: Any) -> dict[tuple[int, int], int]:
    """For each cell that is merged with one above it: its row and column, and the row of that one."""
    from openpyxl.utils import column_index_from_string

    with zipfile.ZipFile(io.BytesIO(data)) as held:
        found = _MERGED.findall(held.read(sheet._worksheet_path))
    merged: dict[tuple[int, int], int] = {}
    for left, top, right, bottom in found:
        if left == right and len(merged) + int(bottom) - int(top) <= _MOST_MERGED:
            column = column_index_from_string(left.decode()) - 1
            merged |= {(row, column): int(top) for row in range(int(top) + 1, int(bottom) + 1)}
    return merged


def _filled_down(rows: Iterator[list[str]], merged: dict[tuple[int, int], int]) -> Iterator[list[str]]:
    said: dict[tuple[int, int], str] = {}
    tops = {(top, column) for (_, column), top in merged.items()}
    for number, cells in enumerate(rows, start=1):
        if merged:
            said |= {(number, n): cell for n, cell in enumerate(cells) if (number, n) in tops}
            top_of = {n: merged[number, n] for n in range(len(cells)) if (number, n) in merged}
            yield [said[top_of[n], n] if n in top_of else cell for n, cell in enumerate(cells)]
        else:
            yield cells


def _kept(name: str, rows: Iterator[list[str]], tell: Tell) -> Iterator[Row]:
    held, made = 0, Rows()
    for number, cells in enumerate(rows, start=1):
        found = made.row(number, cells)
        if found is None:
            continue
        held += 1
        if held > MOST_ROWS or len(found.cells) > MOST_COLUMNS:
            raise FileNotReadable(name, too_many())
        if held % ROWS_AT_ONCE == 0:
            tell(held)
        yield found


def _text(cell: Any) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(cell)
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(" ")
    return cell.isoformat() if isinstance(cell, date) else str(cell)
