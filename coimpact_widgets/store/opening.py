"""Opening a store: the database at an address, brought up to date."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from sqlalchemy import URL

from ..errors import CoImpactError, StoreNotReachable
from . import migrations, rehearsal
from .address import store_address
from .database import NOT_OURS, Database
from .migrations import Migration
from .postgresql import PostgresqlDatabase
from .sqlite import SqliteDatabase

_ready: dict[URL, Database] = {}
"""What was made ready in the process that this one was forked from, without any connection."""

_log = logging.getLogger(__name__)


def open_database(address: str, steps: Sequence[Migration]) -> Database:
    """The database at this address, with every step run on it that had not run.

    Raises StoreNotReachable when it cannot be opened, StoreNewer when a newer program has written it.
    """
    url = store_address(address)
    database = _ready.pop(url, None) or _database(url)
    try:
        database.make_room()
        _bring_up_to_date(database, steps)
    except BaseException:
        database.close()
        raise
    return database


def make_ready(address: str = "") -> None:
    """Ask the database at this address once for all that a page asks it, and let go of it.

    This is for a process that others are forked from: the first of each to open it finds how to ask worked
    out. Nothing of any project is read, and nothing is kept. One that cannot be opened is left to whoever
    needs it, who says why; whatever else goes wrong is logged. Nothing stays open, and nothing is raised:
    without it, forks are only slower.
    """
    try:
        database = open_database(address, migrations.MIGRATIONS)
        try:
            rehearsal.ask_once(database)
        finally:
            database.close()
        _ready[store_address(address)] = database
    except CoImpactError:
        return
    except Exception:  # noqa: BLE001 - whatever it was, the process goes on
        _log.warning("The store could not be made ready.", exc_info=True)


def _database(url: URL) -> Database:
    return SqliteDatabase(url) if url.get_backend_name() == "sqlite" else PostgresqlDatabase(url)


def _bring_up_to_date(database: Database, steps: Sequence[Migration]) -> None:
    newest = migrations.newest(steps)
    # Reading comes first and is nearly always enough, so that opening never waits for a writer.
    with database.reading() as connection:
        found = migrations.version(connection, newest)
        if found == newest:
            return
        if not found and database.is_of_another_program(connection):
            raise StoreNotReachable(database.where, NOT_OURS)
    behind = True
    while behind:
        with database.writing() as connection:
            database.lock(connection)
            behind = migrations.run_next(connection, steps)
