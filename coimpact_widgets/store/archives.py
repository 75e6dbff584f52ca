"""A whole project with its history: taken out of the store, and put into it."""

from __future__ import annotations

from collections import defaultdict
from typing import TypeVar

from sqlalchemy import Connection, insert, update

from ..domain.archive import BATCH, Archive, without_lost_codings
from ..domain.gathered import Gathered
from ..domain.kinds import KINDS
from ..domain.project import Project
from . import batches, changes, gathered, projects, schema
from .rows import ANSWERS, COUNTS, PEOPLE, STORIES, Rows
from .text import keepable

V = TypeVar("V")


def take_out(connection: Connection, id: str) -> Archive:
    """The project, its change log and its batches, but nothing undone or erased.

    Only whoever is at home makes a copy. Raises ProjectNotFound and NotForGuests.
    """
    project, _ = projects.find(connection, id)
    projects.refuse_guests(connection)
    people, answers = _by_batch(connection, id, PEOPLE), _by_batch(connection, id, ANSWERS)
    stories, counts = _by_batch(connection, id, STORIES), _by_batch(connection, id, COUNTS)
    parts = (
        Gathered(
            batch,
            tuple(people[batch.id]),
            tuple(answers[batch.id]),
            tuple(stories[batch.id]),
            tuple(counts[batch.id]),
        )
        for batch in batches.standing(connection, id)
    )
    archive = Archive(project, changes.since(connection, id, 0), tuple(parts))
    return without_lost_codings(archive)


def put_in(connection: Connection, archive: Archive) -> Project:
    """Keep an archive as a project, under the same id where that is free. The store must be locked."""
    project = projects.create(connection, archive.project)
    table = schema.project
    connection.execute(update(table).where(table.c.id == project.id).values(seq=archive.seq))
    _put_changes(connection, project.id, archive)
    _put_records(connection, project.id, archive)
    versions = {change.record: change.version for change in archive.changes if change.kind == BATCH}
    for part in archive.gathered:
        batches.keep(connection, project.id, part.batch, versions.get(str(part.batch.id), 1))
        put_rows(connection, project.id, part)
    return project


def put_rows(connection: Connection, project: str, part: Gathered) -> None:
    """Bring everything of one batch into it."""
    gathered.bring_in(connection, project, part.batch.id, PEOPLE, part.people)
    gathered.bring_in(connection, project, part.batch.id, ANSWERS, part.answers)
    gathered.bring_in(connection, project, part.batch.id, STORIES, gathered.with_ids(part.stories))
    gathered.bring_in(connection, project, part.batch.id, COUNTS, part.counts)


def _put_changes(connection: Connection, project: str, archive: Archive) -> None:
    rows = [{"project": project} | keepable(vars(change)) for change in archive.changes]
    if rows:
        connection.execute(insert(schema.change), rows)


def _put_records(connection: Connection, project: str, archive: Archive) -> None:
    begun: dict[str, int] = {}
    latest = {}
    for change in archive.changes:
        if change.kind in KINDS:
            begun.setdefault(change.record, change.seq)
            latest[change.record] = change
    rows = [
        {
            "project": project,
            "id": change.record,
            "kind": change.kind,
            "version": change.version,
            "body": keepable(change.body),
            "role": keepable(change.role),
            "at": change.at,
            "begun": begun[change.record],
        }
        for change in latest.values()
    ]
    if rows:
        connection.execute(insert(schema.record), rows)


def _by_batch(connection: Connection, project: str, rows: Rows[V]) -> dict[int, list[V]]:
    found: dict[int, list[V]] = defaultdict(list)
    for batch, value in gathered.read(connection, project, rows):
        found[batch].append(value)
    return found
