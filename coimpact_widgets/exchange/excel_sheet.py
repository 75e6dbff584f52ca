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
from .sheet import MOST_COLUMNS, MOST_ROWS, Row, Sheet, row
from .text_sheet import too_many

if TYPE_CHECKING:
    from openpyxl import Workbook

_FORMULA = re.compile(rb"<(?:\w+:)?f[ />]")


def read_excel_sheets(name: str, data: bytes) -> tuple[Sheet, ...]:
    """The sheets that can be seen and hold something, in order.

    Formulas count as the values that were worked out when the workbook was saved. A formula that was never
    worked out stands as its own text. Raises FileNotReadable.
    """
    try:
        values = _opened(data, data_only=True)
        formulas = _opened(data, data_only=False) if _has_formulas(data) else None
        sheets = tuple(_sheets(name, values, formulas))
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


def _sheets(name: str, values: Workbook, formulas: Workbook | None) -> Iterator[Sheet]:
    for sheet in values.worksheets:
        if sheet.sheet_state == "visible":
            worked_out = _rows(sheet)
            if formulas is not None:
                worked_out = _with_formulas(worked_out, _rows(formulas[sheet.title]))
            yield Sheet(tuple(_kept(name, worked_out)), sheet.title)


def _rows(sheet: Any) -> Iterator[list[str]]:
    sheet.reset_dimensions()  # some programs write a smaller size than the sheet has
    for cells in sheet.iter_rows(values_only=True):
        yield [_text(cell) for cell in cells]


def _with_formulas(values: Iterator[list[str]], formulas: Iterator[list[str]]) -> Iterator[list[str]]:
    for worked_out, written in zip(values, formulas, strict=False):
        yield [value or formula for value, formula in zip(worked_out, written, strict=False)]


def _kept(name: str, rows: Iterator[list[str]]) -> Iterator[Row]:
    held = 0
    for number, cells in enumerate(rows, start=1):
        found = row(number, cells)
        if found is None:
            continue
        held += 1
        if held > MOST_ROWS or len(found.cells) > MOST_COLUMNS:
            raise FileNotReadable(name, too_many())
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
