"""The rows of gathered tables: each kind of gathered value as the columns that keep it, and back."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, TypeVar

from sqlalchemy import Row, Table

from ..domain.agreed_to import read_agreed
from ..domain.answer import Answer, Consent, Expected, Missing, MonthlyCount, Person, Quoting, Story
from ..domain.measure import TimePoint
from ..domain.unexpected import Felt
from . import schema
from .text import keepable

V = TypeVar("V")

Columns = dict[str, Any]


@dataclass(frozen=True)
class Rows(Generic[V]):
    """How one kind of gathered value is kept.

    Rows of one batch that are alike in `key` are one: the later takes the place of the earlier.
    `by` is the column that finds the rows a new one could be alike to.
    """

    table: Table
    key: tuple[str, ...]
    by: str
    columns: Callable[[V], Columns]
    value: Callable[[Row[Any]], V]

    def latest(self, values: Iterable[V]) -> dict[tuple[Any, ...], Columns]:
        """The columns to keep for these values, by their key, each in the place of its first."""
        found: dict[tuple[Any, ...], Columns] = {}
        for value in values:
            columns = self.columns(value)
            found[tuple(columns[name] for name in self.key)] = columns
        return found


def _person_columns(person: Person) -> Columns:
    return {
        "code": keepable(person.code),
        "people_groups": keepable(person.people_groups),
        "agreed": person.agreed.kept or None,
    }


def _person(row: Row[Any]) -> Person:
    return Person(row.code, tuple(row.people_groups), read_agreed(row.agreed or ""))


def _answer_columns(answer: Answer) -> Columns:
    if (answer.value is None) == (answer.missing is None) or not math.isfinite(answer.value or 0):
        raise ValueError("an answer has either a number or a reason why it is missing")
    return {
        "person": keepable(answer.person),
        "measure": keepable(answer.measure),
        "time_point": str(answer.time_point),
        "value": None if answer.value is None else float(answer.value),
        "missing": None if answer.missing is None else str(answer.missing),
    }


def _answer(row: Row[Any]) -> Answer:
    missing = None if row.missing is None else Missing(row.missing)
    return Answer(row.person, row.measure, TimePoint(row.time_point), row.value, missing)


def _story_columns(story: Story) -> Columns:
    return {name: None if value is None else keepable(str(value)) for name, value in vars(story).items()}


def _story(row: Row[Any]) -> Story:
    return Story(
        row.text,
        row.role,
        row.outcome,
        Consent(row.consent),
        row.person,
        row.id,
        Expected(row.expected) if row.expected else None,
        Felt(row.felt) if row.felt else None,
        Quoting(row.quoting) if row.quoting else None,
    )


def _count_columns(count: MonthlyCount) -> Columns:
    return {
        "name": keepable(count.name),
        "outcome": keepable(count.outcome),
        "month": date(count.month.year, count.month.month, 1),
        "count": None if count.count is None else int(count.count),
        "out_of": None if count.out_of is None else float(count.out_of),
        "provisional": bool(count.provisional),
    }


def _count(row: Row[Any]) -> MonthlyCount:
    # `count` is also a method of every row, so the column is asked for by its name.
    count = row._mapping["count"]
    return MonthlyCount(row.name, row.month, count, row.outcome, row.out_of, row.provisional)


PEOPLE = Rows(schema.person, ("code",), "code", _person_columns, _person)
ANSWERS = Rows(schema.answer, ("person", "measure", "time_point"), "person", _answer_columns, _answer)
STORIES = Rows(schema.story, ("id",), "id", _story_columns, _story)
COUNTS = Rows(schema.monthly_count, ("name", "outcome", "month"), "name", _count_columns, _count)
