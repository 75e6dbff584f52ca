"""Who has a project open now: said again every so often, and forgotten after a while of silence."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, func, or_, select
from sqlalchemy.dialects import postgresql, sqlite

from ..domain.here import GONE_AFTER, Here
from ..domain.role import Role
from . import schema
from .text import keepable
from .watch import tell

_INSERT: dict[str, Any] = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}
"""How each database says that a row takes the place of the one there is."""


def say(connection: Connection, project: str, one: Here, now: datetime | None = None) -> None:
    """Keep that somebody is here now, and forget who is not. Only who comes, goes or is renamed is news."""
    now = now or _time(connection)
    before = everybody(connection, project, now)
    table = schema.here
    gone = connection.execute(delete(table).where(table.c.project == project, _gone(now)))
    said = {"role": one.role or "", "chosen_name": keepable(one.chosen_name), "seen": now}
    query = _INSERT[connection.dialect.name](table).values(project=project, id=keepable(one.id), **said)
    connection.execute(query.on_conflict_do_update(index_elements=["project", "id"], set_=said))
    if gone.rowcount or one not in before:
        tell(connection, project)


def leave(connection: Connection, project: str, id: str) -> None:
    """Forget somebody at once."""
    table = schema.here
    connection.execute(delete(table).where(table.c.project == project, table.c.id == keepable(id)))
    tell(connection, project)


def everybody(connection: Connection, project: str, now: datetime | None = None) -> tuple[Here, ...]:
    """Who is here now, in an order that does not tell who came when."""
    table = schema.here
    query = select(table).where(table.c.project == project, ~_gone(now or _time(connection)))
    return tuple(_here(row) for row in connection.execute(query.order_by(table.c.id)))


def _time(connection: Connection) -> datetime:
    """What time it is, by one clock for everybody: several computers may share a database."""
    if connection.dialect.name == "postgresql":
        now: datetime = connection.execute(select(func.now())).scalar_one()
        return now
    return datetime.now(UTC)


def _gone(now: datetime) -> Any:
    """Not heard of for a while; or, because a clock was put right, heard of in the future."""
    seen = schema.here.c.seen
    return or_(seen < now - GONE_AFTER, seen > now + GONE_AFTER)


def _here(row: Row[Any]) -> Here:
    return Here(row.id, Role(row.role) if row.role else None, row.chosen_name)
