"""A set of tables as the one file that somebody asked for."""

from __future__ import annotations

from datetime import date

from ..domain.data_form import PACKAGE
from .data_package import data_package
from .data_table import DataSet
from .data_xlsx import data_xlsx


def data_file(data: DataSet, form: str, made_on: date) -> bytes:
    """The file's bytes. `form` is a key of DATA_FORMS."""
    return data_package(data, made_on) if form == PACKAGE.key else data_xlsx(data)
