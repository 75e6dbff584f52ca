"""Batches: what came in together, and is undone together."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select, update

from ..domain.answer import Batch
from ..domain.archive import BATCH
from ..domain.codes_together import TOGETHER, called_now
from ..domain.project import Change
from ..errors import CannotUndo
from . import changes, schema
from .text import keepable


def add_to(connection: Connection, project: str, batch: Batch, *, newest: bool = False) -> Batch:
    """The batch to bring rows into: the one with this id, or a new one.

    A batch that was undone is not added to: what comes in after that is a batch of its own. With `newest`
    the same goes for a batch that another came in after, even one that was undone: that can be brought back.
    """
    row = _row(connection, project, batch.id) if batch.id else None
    if row is None or row.undone or (newest and row.id != _newest(connection, project)):
        return _start(connection, project, batch)
    _next_version(connection, project, row, undone=False, role=batch.role)
    return _batch(row)


def undo(connection: Connection, project: str, id: int, role: str) -> int | None:
    """Take out everything that came in with a batch. Returns the number of the change, if any."""
    row = _row(connection, project, id)
    if row is None or row.undone:
        return None
    return _next_version(connection, project, row, undone=True, role=role).seq


def undo_change(connection: Connection, project: str, change: Change, role: str) -> None:
    """Bring a batch back that this change took out. Raises CannotUndo for any other change of a batch."""
    if change.body is not None:
        raise CannotUndo("what came in together is taken out together")
    row = _row(connection, project, int(change.record))
    if row is None:
        raise CannotUndo("what came in with it is no longer kept")
    if row.version != change.version:
        raise CannotUndo("it has been brought back already")
    _next_version(connection, project, row, undone=False, role=role)


def standing(connection: Connection, project: str) -> tuple[Batch, ...]:
    """The batches that are not undone, the oldest first."""
    table = schema.batch
    where = (table.c.project == project, table.c.undone.is_(False))
    query = select(table).where(*where).order_by(table.c.id)
    return tuple(_batch(row) for row in connection.execute(query))


def other_codes(connection: Connection, project: str, code: str) -> tuple[str, ...]:
    """The other codes of the person with this code, as the group put them together."""
    now = called_now(standing(connection, project))
    return tuple(each for each, kept in now.items() if kept == code)


def forget_code(connection: Connection, project: str, code: str) -> None:
    """Leave nothing of this person code, or of others of that person, in what puts codes together."""
    gone = {code, *other_codes(connection, project, code)}
    table = schema.batch
    where = (table.c.project == project, table.c.name == TOGETHER)
    for row in connection.execute(select(table).where(*where)):
        left = [pair for pair in row.columns if gone.isdisjoint(pair)]
        if len(left) < len(row.columns):
            this = (table.c.project == project, table.c.id == row.id)
            connection.execute(update(table).where(*this).values(columns=left))


def keep(connection: Connection, project: str, batch: Batch, version: int) -> Batch:
    """Keep a batch exactly as it is. Returns it as it was kept."""
    kept = replace(
        batch,
        name=keepable(batch.name),
        sha256=keepable(batch.sha256),
        role=keepable(str(batch.role)),
        columns=tuple((keepable(column), keepable(meaning)) for column, meaning in batch.columns),
    )
    rest = {"project": project, "version": version, "undone": False}
    connection.execute(insert(schema.batch).values(rest | vars(kept)))
    return kept


def _start(connection: Connection, project: str, batch: Batch) -> Batch:
    change = changes.append(
        connection,
        project,
        record=None,
        kind=BATCH,
        version=1,
        body=_body(batch.name),
        role=batch.role,
    )
    return keep(connection, project, replace(batch, id=change.seq, at=change.at), change.version)


def _next_version(connection: Connection, project: str, row: Row[Any], *, undone: bool, role: str) -> Change:
    change = changes.append(
        connection,
        project,
        record=str(row.id),
        kind=BATCH,
        version=row.version + 1,
        body=None if undone else _body(row.name),
        role=role,
    )
    table = schema.batch
    where = (table.c.project == project, table.c.id == row.id)
    connection.execute(update(table).where(*where).values(version=change.version, undone=undone))
    return change


def _newest(connection: Connection, project: str) -> int:
    table = schema.batch
    return connection.scalar(select(func.max(table.c.id)).where(table.c.project == project)) or 0


def _body(name: str) -> dict[str, Any]:
    return {"name": keepable(name)}


def _row(connection: Connection, project: str, id: int) -> Row[Any] | None:
    table = schema.batch
    return connection.execute(select(table).where(table.c.project == project, table.c.id == id)).one_or_none()


def _batch(row: Row[Any]) -> Batch:
    columns = tuple((column, meaning) for column, meaning in row.columns)
    return Batch(row.name, row.sha256, row.role, columns, row.id, row.at)
