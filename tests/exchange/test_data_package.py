"""The data package: a zip whose description holds for every cell in it."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from datetime import date
from typing import Any

import pytest

from coimpact_widgets.exchange.data_package import data_package
from coimpact_widgets.exchange.tidy_data import group_data
from coimpact_widgets.practice.shipped import crisis_cafe

MADE_ON = date(2026, 8, 6)
TYPES = {
    "string": r"(?s).*",
    "integer": r"-?\d+",
    "number": r"-?\d+(\.\d+)?",
    "yearmonth": r"\d{4}-\d\d",
}
"""What the cells of each type look like, in the Table Schema standard."""


@pytest.fixture(scope="module")
def parts() -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data_package(group_data(crisis_cafe()), MADE_ON))) as folder:
        return {name: folder.read(name) for name in folder.namelist()}


@pytest.fixture(scope="module")
def described(parts: dict[str, bytes]) -> dict[str, Any]:
    return dict(json.loads(parts["datapackage.json"]))


def rows(parts: dict[str, bytes], resource: dict[str, Any]) -> list[list[str]]:
    return list(csv.reader(io.StringIO(parts[resource["path"]].decode("utf-8-sig"), newline="")))


def fields(resource: dict[str, Any]) -> list[dict[str, Any]]:
    return list(resource["schema"]["fields"])


def test_the_description_follows_the_second_version_of_the_standard(described: dict[str, Any]) -> None:
    schemas = {each["schema"]["$schema"] for each in described["resources"]}
    assert "https://datapackage.org/profiles/2.0/datapackage.json" == described["$schema"]
    assert {"https://datapackage.org/profiles/2.0/tableschema.json"} == schemas
    assert re.fullmatch("[a-z0-9._-]+", described["name"])
    assert "2026-08-06T00:00:00Z" == described["created"]


def test_every_file_is_described_and_every_file_that_is_described_is_there(
    parts: dict[str, bytes], described: dict[str, Any]
) -> None:
    told = {each["path"] for each in described["resources"]}
    assert {*parts} - {"datapackage.json", "README.txt", "data.sav", "data.dta"} == told
    assert {"table"} == {each["type"] for each in described["resources"]}


def test_every_table_has_the_columns_that_are_described(
    parts: dict[str, bytes], described: dict[str, Any]
) -> None:
    for each in described["resources"]:
        assert [field["name"] for field in fields(each)] == rows(parts, each)[0]


def test_every_cell_is_of_the_type_of_its_field(parts: dict[str, bytes], described: dict[str, Any]) -> None:
    wrong = [
        (each["name"], field["name"], cell)
        for each in described["resources"]
        for row in rows(parts, each)[1:]
        for field, cell in zip(fields(each), row, strict=True)
        if cell and not re.fullmatch(TYPES[field["type"]], cell)
    ]
    assert [] == wrong


def test_every_number_with_a_meaning_is_a_category_or_a_reason_why_there_is_none(
    parts: dict[str, bytes], described: dict[str, Any]
) -> None:
    known = [
        (each["name"], field["name"], cell)
        for each in described["resources"]
        for row in rows(parts, each)[1:]
        for field, cell in zip(fields(each), row, strict=True)
        if cell and "categories" in field and cell not in _meanings(field)
    ]
    assert [] == known


def _meanings(field: dict[str, Any]) -> set[str]:
    both = (*field["categories"], *field.get("missingValues", ()))
    return {str(each["value"]) for each in both}


def test_a_key_tells_every_row_from_every_other(parts: dict[str, bytes], described: dict[str, Any]) -> None:
    for each in described["resources"]:
        heading, *found = rows(parts, each)
        places = [heading.index(name) for name in each["schema"].get("primaryKey", heading)]
        assert len({tuple(row[place] for place in places) for row in found}) == len(found)


def test_who_wrote_the_questions_is_named(described: dict[str, Any]) -> None:
    assert [{"title": "Co-Impact measure bank, written for this project"}] == described["sources"]


def test_the_same_data_gives_the_same_description() -> None:
    both = [data_package(group_data(crisis_cafe()), MADE_ON) for _ in range(2)]
    read = [zipfile.ZipFile(io.BytesIO(each)).read("datapackage.json") for each in both]
    assert read[0] == read[1]
