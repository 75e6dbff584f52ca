"""Tables as a data package: a zip of CSV files, described by a `datapackage.json` that other programs read.

Source: the Data Package standard, version 2 (datapackage.org). SPSS and Stata have a file of their own in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from .archive_json import to_json
from .archive_package import PACKAGE
from .archive_zip import pack
from .data_csv import table_csv
from .data_table import Column, DataSet, DataTable, Holds, Labels
from .statistics_files import data_dta, data_sav

PROFILE = "https://datapackage.org/profiles/2.0/"
READ_ME = "README.txt"
SAV, DTA = "data.sav", "data.dta"


def data_package(data: DataSet, made_on: date) -> bytes:
    """The package as a zip file."""
    parts = {
        PACKAGE: to_json(described(data, made_on)),
        READ_ME: "\r\n".join(_read_me(data)).encode("utf-8-sig"),
        **{path_of(table): table_csv(table) for table in data.tables},
    }
    if data.analysed:
        rows = data.table(data.analysed)
        parts |= {SAV: data_sav(rows, data.title), DTA: data_dta(rows, data.title)}
    return pack(parts)


def path_of(table: DataTable) -> str:
    """The name of the file that has this table."""
    return f"{table.name}.csv"


def described(data: DataSet, made_on: date) -> dict[str, Any]:
    """What is in the package, as its `datapackage.json` says it."""
    told = {
        "$schema": f"{PROFILE}datapackage.json",
        "name": re.sub("[^a-z0-9._-]", "-", f"{data.name}-data".lower()),
        "title": data.title,
        "description": " ".join(data.notes),
        "created": f"{made_on.isoformat()}T00:00:00Z",
        "keywords": ["co-production", data.view],
    }
    sources = [{"title": title, **({"path": at} if at else {})} for title, at in data.sources]
    return told | ({"sources": sources} if sources else {}) | {"resources": list(map(_resource, data.tables))}


def _resource(table: DataTable) -> dict[str, Any]:
    key = {"primaryKey": list(table.key)} if table.key else {}
    return {
        "name": table.name,
        "type": "table",
        "title": table.title,
        "description": table.about,
        "path": path_of(table),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {"$schema": f"{PROFILE}tableschema.json", "fields": list(map(_field, table.columns))} | key,
    }


def _field(column: Column) -> dict[str, Any]:
    told: dict[str, Any] = {"name": column.name, "title": column.label, "type": str(column.holds)}
    if column.labels and column.holds is Holds.WHOLE:
        told |= {"categories": _labelled(column.labels), "categoriesOrdered": column.ordered}
    blank = {"value": "", "label": "Nothing was said"}
    missing = [{"value": str(number), "label": words} for number, words in column.missing]
    return told | ({"missingValues": [blank, *missing]} if missing else {})


def _labelled(labels: Labels) -> list[dict[str, Any]]:
    return [{"value": number, "label": words} for number, words in labels]


def _read_me(data: DataSet) -> Iterator[str]:
    yield from (data.title, f"Who may have it: {data.view}", "")
    yield from (*data.notes, "")
    yield from (f"{path_of(each)}: {each.about}" for each in data.tables)
    if data.analysed:
        yield f"{SAV}: {path_of(data.table(data.analysed))} for SPSS, PSPP, jamovi and R, with its labels."
        yield f"{DTA}: the same for Stata."
    yield f"{PACKAGE}: all of this for programs that read data packages."
