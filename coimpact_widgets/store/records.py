"""Records: what groups write, saved one version after another, so that nobody overwrites unseen."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import Connection, Row, insert, select, update

from ..domain.kinds import KINDS
from ..domain.project import Change
from ..domain.record import Record, Written, from_body, to_body
from ..domain.record_id import own_id
from ..errors import CannotUndo, SaveConflict
from . import changes, schema
from .text import keepable

W = TypeVar("W", bound=Written)

Body = dict[str, Any]


@dataclass(frozen=True)
class _Kept:
    """A record as it stands in its table. Version 0 when it was never there; body None once it is removed."""

    id: str
    kind: str
    version: int = 0
    body: Body | None = None
    begun: int = 0

    @property
    def value(self) -> Written | None:
        return None if self.body is None else from_body(KINDS[self.kind], self.body)


def save(connection: Connection, project: str, value: W, *, id: str, version: int, role: str) -> Record[W]:
    """Keep `value` as the version after `version`, which is the one its writer saw. 0 means a new record.

    Raises SaveConflict when somebody else has saved or removed the record since.
    """
    value = from_body(type(value), keepable(to_body(value)))
    kept = _kept(connection, project, id or own_id(value) or secrets.token_hex(6), value.kind)
    if _differs(kept, version):
        raise SaveConflict(value, kept.value, kept.version)
    change = _write(connection, project, kept, to_body(value), role)
    return Record(kept.id, change.version, value, change.role, change.at, kept.begun or change.seq)


def remove(connection: Connection, project: str, id: str, *, version: int, role: str) -> int:
    """Remove a record. Returns the number of the change; removing what is gone already changes nothing.

    Raises SaveConflict when somebody else has saved the record since `version`.
    """
    kept = _kept(connection, project, id)
    if kept.version and kept.body is None:
        return changes.of_record(connection, project, id)[-1].seq
    if kept.version != version or not kept.version:
        raise SaveConflict(None, kept.value, kept.version)
    return _write(connection, project, kept, None, role).seq


def undo(connection: Connection, project: str, change: Change, role: str) -> None:
    """Bring a record back to what it was before this change, as a new change.

    Raises SaveConflict when the record has changed since; CannotUndo when there is nothing to go back to.
    """
    earlier = changes.before(connection, project, change)
    kept = _kept(connection, project, change.record, change.kind)
    if earlier is None and change.body is None:
        raise CannotUndo("nothing was there before it")
    if kept.version != change.version:
        mine = None if earlier is None else from_body(KINDS[change.kind], earlier)
        raise SaveConflict(mine, kept.value, kept.version)
    _write(connection, project, kept, earlier, role)


def forget(
    connection: Connection, project: str, kind: str, is_gone: Callable[[Body], bool], role: str
) -> None:
    """Remove the records of this kind whose body `is_gone`, and everything that the change log holds of them.

    The log still says that something was saved, and now removed: whoever is at it elsewhere is told.
    """
    reword(connection, project, kind, lambda body: None if is_gone(body) else body, role)


def reword(
    connection: Connection, project: str, kind: str, reworded: Callable[[Body], Body | None], role: str
) -> None:
    """Let the records of this kind hold what `reworded` makes of their bodies, in all of the change log too.

    The log says that they changed, so that whoever is at it elsewhere is told.
    """
    log = schema.change
    query = select(log.c.seq, log.c.record, log.c.body).where(log.c.project == project, log.c.kind == kind)
    lines = [
        row for row in connection.execute(query) if row.body is not None and reworded(row.body) != row.body
    ]
    for id in dict.fromkeys(line.record for line in lines):
        kept = _kept(connection, project, id)
        if kept.body is not None and (body := reworded(kept.body)) != kept.body:
            _write(connection, project, kept, body, role)
    for line in lines:
        where = (log.c.project == project, log.c.seq == line.seq)
        connection.execute(update(log).where(*where).values(body=reworded(line.body)))


def all_records(connection: Connection, project: str) -> tuple[Record[Written], ...]:
    """The records that stand, in the order they were first written."""
    table = schema.record
    query = select(table).where(table.c.project == project, table.c.body.is_not(None)).order_by(table.c.begun)
    return tuple(_record(row) for row in connection.execute(query))


def _differs(kept: _Kept, version: int) -> bool:
    if kept.body is None and version == 0:
        return False
    return kept.version != version


def _kept(connection: Connection, project: str, id: str, kind: str = "") -> _Kept:
    table = schema.record
    query = select(table).where(table.c.project == project, table.c.id == id)
    row = connection.execute(query).one_or_none()
    if row is None:
        return _Kept(id, kind)
    if kind and row.kind != kind:
        raise ValueError(f"record {id} is of the kind '{row.kind}', not '{kind}'")
    return _Kept(id, row.kind, row.version, row.body, row.begun)


def _write(connection: Connection, project: str, kept: _Kept, body: Body | None, role: str) -> Change:
    change = changes.append(
        connection,
        project,
        record=kept.id,
        kind=kept.kind,
        version=kept.version + 1,
        body=body,
        role=role,
    )
    columns = {"version": change.version, "body": body, "role": change.role, "at": change.at}
    table = schema.record
    if kept.version:
        where = (table.c.project == project, table.c.id == kept.id)
        connection.execute(update(table).where(*where).values(columns))
    else:
        first = {"project": project, "id": kept.id, "kind": kept.kind, "begun": change.seq}
        connection.execute(insert(table).values(first | columns))
    return change


def _record(row: Row[Any]) -> Record[Written]:
    value = from_body(KINDS[row.kind], row.body)
    return Record(row.id, row.version, value, row.role, row.at, row.begun)
