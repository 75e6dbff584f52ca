"""A table as CSV: UTF-8 with a byte order mark, which Excel needs for "café" and others know."""

from __future__ import annotations

import csv
import io

from .data_table import Cell, DataTable, in_figures
from .formula_text import without_formula


def table_csv(table: DataTable) -> bytes:
    """The table with a row of headings. Numbers stay numbers, and no text in it is run as a formula."""
    written = io.StringIO(newline="")
    writer = csv.writer(written)
    writer.writerow(each.name for each in table.columns)
    writer.writerows([_written(cell) for cell in row] for row in table.rows)
    return written.getvalue().encode("utf-8-sig")


def _written(cell: Cell) -> str:
    if cell is None:
        return ""
    return without_formula(cell) if isinstance(cell, str) else in_figures(cell)
