"""A table as a file for SPSS (.sav) or for Stata (.dta): with what its columns and its numbers mean in words.

Each reason for having no answer stays what it is: a missing value of the user's in SPSS, .a and on in Stata.
"""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path
from string import ascii_lowercase
from typing import TYPE_CHECKING, Any

from .data_table import Cell, Column, DataTable, Holds

if TYPE_CHECKING:
    import pandas as pd

LONGEST_LABEL, LONGEST_VALUE_LABEL = 80, 120
"""How many bytes say what a column means in Stata, and what a number means in SPSS, at most."""
STATA = 15
"""The version of Stata whose files are written; later ones read it, and R and Python too."""


def data_sav(table: DataTable, title: str) -> bytes:
    """The table as SPSS keeps it."""
    import pyreadstat

    missing: dict[str, list[Any]] = {
        each.name: [number for number, _ in each.missing] for each in table.columns if each.missing
    }
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "data.sav"
        pyreadstat.write_sav(
            _frame(table),
            file,
            file_label=_short(title, LONGEST_LABEL),
            column_labels=_labels(table),
            variable_value_labels=_value_labels(table),
            missing_ranges=missing,
            variable_measure={each.name: _measure(each) for each in table.columns},
            variable_format={each.name: "F8.0" for each in table.columns if each.holds is Holds.WHOLE},
        )
        return file.read_bytes()


def data_dta(table: DataTable, title: str) -> bytes:
    """The table as Stata keeps it."""
    import pyreadstat

    reasons = {
        each.name: dict(zip((number for number, _ in each.missing), ascii_lowercase, strict=False))
        for each in table.columns
        if each.missing
    }
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "data.dta"
        pyreadstat.write_dta(
            _frame(table, reasons),
            file,
            file_label=_short(title, LONGEST_LABEL),
            column_labels=_labels(table),
            variable_value_labels=_value_labels(table, reasons),
            missing_user_values={name: list(letters.values()) for name, letters in reasons.items()},
            version=STATA,
        )
        return file.read_bytes()


def _frame(table: DataTable, instead: Mapping[str, Mapping[int, str]] | None = None) -> pd.DataFrame:
    """The rows as a data frame. `instead` are letters for the numbers that say why an answer is missing."""
    import pandas as pd

    columns = {
        each.name: _column(list(table.cells(each.name)), each, (instead or {}).get(each.name, {}))
        for each in table.columns
    }
    return pd.DataFrame(columns)


def _column(cells: list[Cell], column: Column, instead: Mapping[Any, str]) -> Any:
    import pandas as pd

    if column.holds not in (Holds.WHOLE, Holds.NUMBER):
        return pd.Series([cell or "" for cell in cells], dtype=object)
    if not instead:
        return pd.Series(cells, dtype=float)
    return pd.Series([instead.get(cell, cell) for cell in cells], dtype=object)


def _labels(table: DataTable) -> dict[str, str | None]:
    return {each.name: _short(each.label, LONGEST_LABEL) for each in table.columns}


def _value_labels(table: DataTable, instead: Mapping[str, Mapping[int, str]] | None = None) -> dict[str, Any]:
    return {
        each.name: {
            (instead or {}).get(each.name, {}).get(number, number): _short(words, LONGEST_VALUE_LABEL)
            for number, words in (*each.labels, *each.missing)
        }
        for each in table.columns
        if each.labels or each.missing
    }


def _short(text: str, most: int) -> str:
    return text.encode()[:most].decode(errors="ignore")


def _measure(column: Column) -> str:
    if column.holds is Holds.NUMBER:
        return "scale"
    return "ordinal" if column.ordered else "nominal"
