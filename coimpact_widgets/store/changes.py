"""The change log: one line for every save, removal, batch and erasure in a project."""

from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select, update

from ..domain.project import Change
from ..errors import CannotUndo
from . import schema
from .text import keepable
from .watch import tell


def append(
    connection: Connection,
    project: str,
    *,
    record: str | None,
    kind: str,
    version: int,
    body: dict[str, Any] | None,
    role: str,
) -> Change:
    """Add a line to the log. The project must be held, so that its numbers rise in the order of the changes.

    `record` None stands for the number of this very line.
    """
    seq = _next_number(connection, project)
    change = Change(
        seq=seq,
        record=str(seq) if record is None else record,
        kind=kind,
        version=version,
        body=body,
        role=keepable(str(role)),
        at=datetime.now(UTC),
    )
    connection.execute(insert(schema.change).values(project=project, **vars(change)))
    tell(connection, project)
    return change


def went(connection: Connection, project: str, kind: str, record: str, role: str) -> None:
    """Add a line that says that something gathered went. Nothing of what it was is in it."""
    append(connection, project, record=record, kind=kind, version=1, body=None, role=role)


def since(connection: Connection, project: str, seq: int) -> tuple[Change, ...]:
    """The changes after the one numbered `seq`, in order."""
    table = schema.change
    query = select(table).where(table.c.project == project, table.c.seq > seq).order_by(table.c.seq)
    return tuple(_change(row) for row in connection.execute(query))


def last(connection: Connection, project: str, kinds: Collection[str]) -> dict[str, int]:
    """The number of the last change of each of these kinds; without those of which there was none."""
    table = schema.change
    query = select(table.c.kind, func.max(table.c.seq)).where(
        table.c.project == project, table.c.kind.in_(kinds)
    )
    return {row[0]: row[1] for row in connection.execute(query.group_by(table.c.kind))}


def of_kinds(connection: Connection, project: str, *kinds: str) -> tuple[Change, ...]:
    """The changes of every record of these kinds, in order."""
    table = schema.change
    query = select(table).where(table.c.project == project, table.c.kind.in_(kinds)).order_by(table.c.seq)
    return tuple(_change(row) for row in connection.execute(query))


def of_record(connection: Connection, project: str, record: str) -> tuple[Change, ...]:
    """The changes of one record, in order."""
    table = schema.change
    query = select(table).where(table.c.project == project, table.c.record == record).order_by(table.c.seq)
    return tuple(_change(row) for row in connection.execute(query))


def numbered(connection: Connection, project: str, seq: int) -> Change:
    """The change with this number. Raises CannotUndo when there is none."""
    table = schema.change
    query = select(table).where(table.c.project == project, table.c.seq == seq)
    row = connection.execute(query).one_or_none()
    if row is None:
        raise CannotUndo("nothing of the kind was done here")
    return _change(row)


def before(connection: Connection, project: str, change: Change) -> dict[str, Any] | None:
    """What the record held before this change; None when it was not there."""
    table = schema.change
    query = select(table.c.body).where(
        table.c.project == project, table.c.record == change.record, table.c.seq < change.seq
    )
    body: dict[str, Any] | None = connection.scalar(query.order_by(table.c.seq.desc()).limit(1))
    return body


def _next_number(connection: Connection, project: str) -> int:
    table = schema.project
    connection.execute(update(table).where(table.c.id == project).values(seq=table.c.seq + 1))
    return int(connection.execute(select(table.c.seq).where(table.c.id == project)).scalar_one())


def _change(row: Row[Any]) -> Change:
    return Change(row.seq, row.record, row.kind, row.version, row.body, row.role, row.at)
