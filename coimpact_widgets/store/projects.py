"""The projects of a store: made, found, listed and deleted."""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select

from ..domain.project import Project
from ..errors import NotForGuests, ProjectNotFound
from . import schema
from .text import keepable

LONGEST_ID = 60
"""How many characters of a name go into its id."""

ONLY = "coimpact_only"
"""The option of a connection that names the one project it sees. Without it, it sees all of them."""


def create(connection: Connection, project: Project) -> Project:
    """Keep a new project. Its id, or without one its name, is made unique. The store must be locked.

    Raises NotForGuests where only one project is seen.
    """
    refuse_guests(connection)
    name = keepable(project.name)
    kept = Project(
        id=_free(connection, slug(project.id or name)),
        name=name,
        practice=project.practice,
        at=project.at or datetime.now(UTC),
    )
    connection.execute(
        insert(schema.project).values(id=kept.id, name=kept.name, practice=kept.practice, at=kept.at, seq=0)
    )
    return kept


def slug(name: str) -> str:
    """The name as it stands in a web address: small plain letters, digits and hyphens.

    A name with no such letters gives "project".
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    return words[:LONGEST_ID].strip("-") or "project"


def all_projects(connection: Connection) -> tuple[Project, ...]:
    """Every project that is seen, the oldest first."""
    query = select(schema.project).order_by(schema.project.c.at, schema.project.c.id)
    if only := _only(connection):
        query = query.where(schema.project.c.id == only)
    return tuple(_project(row) for row in connection.execute(query))


def find(connection: Connection, id: str) -> tuple[Project, int]:
    """The project with this id and the number of its newest change. Raises ProjectNotFound."""
    row = connection.execute(select(schema.project).where(schema.project.c.id == keepable(id))).one_or_none()
    if row is None or not _seen(connection, row.id):
        raise ProjectNotFound(id)
    return _project(row), int(row.seq)


def hold(connection: Connection, id: str) -> None:
    """Keep other writers out of this project until the transaction ends. Raises ProjectNotFound."""
    query = select(schema.project.c.id).where(schema.project.c.id == keepable(id)).with_for_update()
    if connection.scalar(query) is None or not _seen(connection, keepable(id)):
        raise ProjectNotFound(id)


def remove(connection: Connection, id: str) -> None:
    """Delete a project and everything in it. Raises NotForGuests where only one project is seen."""
    refuse_guests(connection)
    connection.execute(delete(schema.project).where(schema.project.c.id == id))


def _only(connection: Connection) -> str:
    return str(connection.get_execution_options().get(ONLY, ""))


def _seen(connection: Connection, id: str) -> bool:
    return _only(connection) in {"", id}


def refuse_guests(connection: Connection) -> None:
    """Raise NotForGuests where only one project is seen."""
    if _only(connection):
        raise NotForGuests


def _free(connection: Connection, wanted: str) -> str:
    taken = set(connection.scalars(select(schema.project.c.id)))
    number, free = 1, wanted
    while free in taken:
        number += 1
        free = f"{wanted}-{number}"
    return free


def _project(row: Row[Any]) -> Project:
    return Project(id=row.id, name=row.name, practice=row.practice, at=row.at)
