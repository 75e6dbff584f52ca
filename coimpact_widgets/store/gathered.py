"""What is gathered: rows brought into a batch, read back in the order they came, and erased."""

from __future__ import annotations

import secrets
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from itertools import count, islice
from typing import Any, TypeVar

from sqlalchemy import Connection, Select, Table, delete, func, insert, select

from ..domain.answer import Batch, Story
from ..domain.gathered import EachOnce
from . import schema
from .rows import Columns, Rows

V = TypeVar("V")

Key = tuple[Any, ...]

KEPT_AT_ONCE = 20_000
"""How many new values are handed to the database at once."""
AT_ONCE = 500
"""How many keys one question to the database names."""


def with_ids(stories: Iterable[Story]) -> tuple[Story, ...]:
    """The stories, each new one with an id of its own."""
    return tuple(story if story.id else replace(story, id=secrets.token_hex(6)) for story in stories)


def bring_in(connection: Connection, project: str, batch: int, rows: Rows[V], values: Iterable[V]) -> None:
    """Keep these values in a batch. One that is there already is replaced, in its place."""
    last = _last_place(connection, project, batch, rows.table)
    if isinstance(values, EachOnce) and not last:
        _bring_in_new(connection, project, batch, rows, values)
        return
    wanted = rows.latest(values)
    if not wanted:
        return
    old = _places(connection, project, batch, rows, wanted) if last else {}
    _delete_places(connection, project, batch, rows.table, old.values())
    new = {
        key: last + number for number, key in enumerate((key for key in wanted if key not in old), start=1)
    }
    places = old | new
    kept: list[Columns] = [
        {"project": project, "batch": batch, "place": places[key]} | columns
        for key, columns in wanted.items()
    ]
    _insert(connection, rows.table, kept)


def _bring_in_new(
    connection: Connection, project: str, batch: int, rows: Rows[V], values: EachOnce[V]
) -> None:
    """Keep values of which no two are alike in a batch that has none, a few at a time."""
    places = count(1)
    rest = iter(values)
    while some := list(islice(rest, KEPT_AT_ONCE)):
        kept = [
            {"project": project, "batch": batch, "place": next(places)} | rows.columns(each) for each in some
        ]
        _insert(connection, rows.table, kept)


def read(connection: Connection, project: str, rows: Rows[V]) -> Iterator[tuple[int, V]]:
    """The values of every batch that is not undone, each with its batch, the oldest first."""
    for row in connection.execute(_standing(project, rows.table)):
        yield row.batch, rows.value(row)


def read_by_batch(
    connection: Connection, project: str, rows: Rows[V], batches: Iterable[Batch]
) -> list[tuple[Batch, list[V]]]:
    """The values of each of these batches, which are those that are not undone."""
    found: dict[int, list[V]] = {}
    for batch, value in read(connection, project, rows):
        found.setdefault(batch, []).append(value)
    return [(batch, found.get(batch.id, [])) for batch in batches]


def read_some(connection: Connection, project: str, rows: Rows[V], by: Iterable[str]) -> Iterator[V]:
    """The values found `by` these in every batch that is not undone; of those alike, the oldest first."""
    query = _standing(project, rows.table)
    for some in _some_at_a_time(by):
        for row in connection.execute(query.where(rows.table.c[rows.by].in_(some))):
            yield rows.value(row)


def _standing(project: str, table: Table) -> Select[Any]:
    batch = schema.batch
    query = select(table).join(batch).where(table.c.project == project, batch.c.undone.is_(False))
    return query.order_by(table.c.batch, table.c.place)


def _insert(connection: Connection, table: Table, rows: list[Columns]) -> None:
    if connection.dialect.name == "postgresql":
        # Its driver sends one row at a time, unless something is asked for in return.
        connection.execute(insert(table).returning(table.c.place), rows).close()
    else:
        connection.execute(insert(table), rows)


def _last_place(connection: Connection, project: str, batch: int, table: Table) -> int:
    query = select(func.max(table.c.place)).where(table.c.project == project, table.c.batch == batch)
    return connection.scalar(query) or 0


def _places(
    connection: Connection, project: str, batch: int, rows: Rows[V], wanted: Collection[Key]
) -> dict[Key, int]:
    table = rows.table
    by = list({key[rows.key.index(rows.by)] for key in wanted})
    query = select(*(table.c[name] for name in rows.key), table.c.place)
    found: dict[Key, int] = {}
    for some in _some_at_a_time(by):
        where = (table.c.project == project, table.c.batch == batch, table.c[rows.by].in_(some))
        found |= {tuple(row[:-1]): row[-1] for row in connection.execute(query.where(*where))}
    return {key: place for key, place in found.items() if key in wanted}


def _delete_places(
    connection: Connection, project: str, batch: int, table: Table, places: Iterable[int]
) -> None:
    for some in _some_at_a_time(places):
        where = (table.c.project == project, table.c.batch == batch, table.c.place.in_(some))
        connection.execute(delete(table).where(*where))


def _some_at_a_time(values: Iterable[Any]) -> Iterator[list[Any]]:
    rest = iter(values)
    while some := list(islice(rest, AT_ONCE)):
        yield some
