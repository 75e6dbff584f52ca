"""The parts of an archive that are CSV: people, answers and monthly counts, each row with its batch."""

from __future__ import annotations

import csv
import io
import json
import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, TypeVar

from ..domain.agreed_to import read_agreed
from ..domain.answer import Answer, Missing, MonthlyCount, Person
from ..domain.measure import TimePoint
from .archive_json import MOST
from .formula_text import as_typed, without_formula

V = TypeVar("V")

Row = dict[str, str]


@dataclass(frozen=True)
class CsvPart(Generic[V]):
    """One table: its columns with their types as a data package names them, and its rows to and from values.

    `key` is how many of the columns, from the first, tell one row from another. `added` is how many of the
    columns, from the last, an archive of an earlier form does not have.
    """

    columns: tuple[tuple[str, str], ...]
    key: int
    to_row: Callable[[V], tuple[Any, ...]]
    from_row: Callable[[Row], V]
    added: int = 0

    def write(self, values: Iterable[tuple[int, V]]) -> bytes:
        """The values, each with its batch, as CSV. No text in it is run as a formula."""
        table = io.StringIO(newline="")
        writer = csv.writer(table)
        writer.writerow(name for name, _ in self.columns)
        writer.writerows((batch, *map(_as_text, self.to_row(value))) for batch, value in values)
        return table.getvalue().encode()

    def read(self, data: bytes) -> list[tuple[int, V]]:
        """The values in this CSV, each with its batch. Raises ValueError when a row does not fit."""
        names = [name for name, _ in self.columns]
        rows = _rows(data.decode("utf-8-sig"), names, names[: len(names) - self.added])
        if len({tuple(row[name] for name in names[: self.key]) for row in rows}) < len(rows):
            raise ValueError("two rows are about the same thing")
        return [(int(row["batch"]), self.from_row(row)) for row in rows]


def _as_text(cell: Any) -> Any:
    """A cell as it is written. `_rows` reads it back the same."""
    return without_formula(cell) if isinstance(cell, str) else cell


def _rows(text: str, names: list[str], earlier: list[str]) -> list[Row]:
    reader = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    # The csv module reads no field longer than it is told; what was written must also be read.
    before = csv.field_size_limit(max(len(text), csv.field_size_limit()))
    try:
        rows = list(reader)
    finally:
        csv.field_size_limit(before)
    names = earlier if reader.fieldnames == earlier else names
    if reader.fieldnames != names or any(len(row) != len(names) or None in row.values() for row in rows):
        raise ValueError(f"its columns are not {', '.join(names)}")
    return [{name: as_typed(cell) for name, cell in row.items()} for row in rows]


def _person(row: Row) -> Person:
    groups = json.loads(row["people_groups"])
    if not isinstance(groups, list) or not all(isinstance(group, str) for group in groups):
        raise ValueError("people groups are a list of words")
    return Person(row["code"], tuple(groups), read_agreed(row.get("agreed") or ""))


def _answer(row: Row) -> Answer:
    value = float(row["value"]) if row["value"] else None
    missing = Missing(row["missing"]) if row["missing"] else None
    if (value is None) == (missing is None) or not math.isfinite(value or 0):
        raise ValueError("an answer has either a number or a reason why it is missing")
    return Answer(row["person"], row["measure"], TimePoint(row["time_point"]), value, missing)


def _count(row: Row) -> MonthlyCount:
    month, count = date.fromisoformat(row["month"]), int(row["count"]) if row["count"] else None
    if month.day != 1 or abs(count or 0) >= MOST:
        raise ValueError("a count is of a whole month")
    out_of = float(row["out_of"]) if row.get("out_of") else None
    if not math.isfinite(out_of or 0):
        raise ValueError("a count is out of a number")
    provisional = row.get("provisional", "") == "true"
    return MonthlyCount(row["name"], month, count, row["outcome"], out_of, provisional)


PEOPLE = CsvPart[Person](
    (("batch", "integer"), ("code", "string"), ("people_groups", "array"), ("agreed", "string")),
    2,
    lambda person: (
        person.code,
        json.dumps(list(person.people_groups), ensure_ascii=False),
        person.agreed.kept,
    ),
    _person,
    added=1,
)
ANSWERS = CsvPart[Answer](
    (
        ("batch", "integer"),
        ("person", "string"),
        ("measure", "string"),
        ("time_point", "string"),
        ("value", "number"),
        ("missing", "string"),
    ),
    4,
    lambda answer: (answer.person, answer.measure, answer.time_point, answer.value, answer.missing),
    _answer,
)
COUNTS = CsvPart[MonthlyCount](
    (
        ("batch", "integer"),
        ("name", "string"),
        ("outcome", "string"),
        ("month", "date"),
        ("count", "integer"),
        ("out_of", "number"),
        ("provisional", "boolean"),
    ),
    4,
    lambda each: (
        each.name,
        each.outcome,
        each.month.isoformat(),
        each.count,
        each.out_of,
        str(each.provisional).lower(),
    ),
    _count,
    added=2,
)
