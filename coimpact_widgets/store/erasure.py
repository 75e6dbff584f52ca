"""Erasure: what somebody no longer wants kept leaves every batch. The change log says only that it went."""

from __future__ import annotations

from sqlalchemy import Connection, delete

from ..domain.archive import COUNTS, PERSON, STORY
from . import changes, schema


def erase_person(connection: Connection, project: str, code: str, role: str) -> None:
    """Delete a person, their answers and their stories from every batch."""
    columns = (schema.person.c.code, schema.answer.c.person, schema.story.c.person)
    found = 0
    for column in columns:
        table = column.table
        where = (table.c.project == project, column == code)
        found += connection.execute(delete(table).where(*where)).rowcount
    if found:
        _log(connection, project, PERSON, "", role)


def remove_story(connection: Connection, project: str, id: str, role: str) -> None:
    """Delete a story from every batch."""
    table = schema.story
    where = (table.c.project == project, table.c.id == id)
    if connection.execute(delete(table).where(*where)).rowcount:
        _log(connection, project, STORY, id, role)


def remove_counts(connection: Connection, project: str, name: str, outcome: str, role: str) -> None:
    """Delete the counts of every month kept under this name for this outcome, from every batch."""
    table = schema.monthly_count
    where = (table.c.project == project, table.c.name == name, table.c.outcome == outcome)
    if connection.execute(delete(table).where(*where)).rowcount:
        _log(connection, project, COUNTS, "", role)


def _log(connection: Connection, project: str, kind: str, record: str, role: str) -> None:
    changes.append(connection, project, record=record, kind=kind, version=1, body=None, role=role)
