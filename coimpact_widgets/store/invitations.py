"""The standing invitations to projects, and what whoever came by one may do in the store."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select

from ..domain.invitation import Guest, Invitation, May, hash_of, new_key, same
from ..errors import InvitationEnded, MayOnlyLook
from . import schema
from .database import Database
from .projects import ONLY, refuse_guests


def invite(connection: Connection, project: str, may: May) -> str:
    """Invite people to a project, in place of the invitation there was. Returns its key, kept nowhere.

    Raises NotForGuests.
    """
    key, table = new_key(), schema.invitation
    withdraw(connection, project, [may])
    values = {"project": project, "may": str(may), "key_hash": hash_of(key), "at": datetime.now(UTC)}
    connection.execute(insert(table).values(values))
    return key


def withdraw(connection: Connection, project: str, which: Iterable[May]) -> None:
    """End these invitations to a project, if there are any. Raises NotForGuests."""
    refuse_guests(connection)
    table = schema.invitation
    ended = [str(may) for may in which]
    connection.execute(delete(table).where(table.c.project == project, table.c.may.in_(ended)))


def standing(connection: Connection, project: str = "") -> tuple[Invitation, ...]:
    """The invitations to a project, or to every project."""
    query = select(schema.invitation)
    if project:
        query = query.where(schema.invitation.c.project == project)
    return tuple(_invitation(row) for row in connection.execute(query))


def known(invitations: Iterable[Invitation], key_hash: str) -> Invitation | None:
    """The one of these invitations whose key has this hash. All are looked at, whichever it is."""
    return next(iter([each for each in invitations if same(each.key_hash, key_hash)]), None)


def keep_to_invitation(database: Database, guest: Guest) -> None:
    """Let every later reading and writing of `database` do what this guest may, and nothing else.

    Each asks anew whether the invitation stands, in the same transaction. Other projects are not there.
    A reading or writing may then raise InvitationEnded, a writing also MayOnlyLook.
    """
    database.admit = _admitting(guest)


def _admitting(guest: Guest) -> Callable[[Connection, bool], None]:
    def admit(connection: Connection, writes: bool) -> None:
        connection.execution_options(**{ONLY: guest.project})
        found = known(standing(connection, guest.project), guest.key_hash)
        if found is None:
            raise InvitationEnded
        if writes and found.may is not May.CHANGE:
            raise MayOnlyLook

    return admit


def _invitation(row: Row[Any]) -> Invitation:
    return Invitation(row.project, May(row.may), row.key_hash, row.at)
