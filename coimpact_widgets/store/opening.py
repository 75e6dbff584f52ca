"""Opening a store: the database at an address, brought up to date."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import URL

from ..errors import StoreNotReachable
from . import migrations
from .address import store_address
from .database import NOT_OURS, Database
from .migrations import Migration
from .postgresql import PostgresqlDatabase
from .sqlite import SqliteDatabase


def open_database(address: str, steps: Sequence[Migration]) -> Database:
    """The database at this address, with every step run on it that had not run.

    Raises StoreNotReachable when it cannot be opened, StoreNewer when a newer program has written it.
    """
    database = _database(store_address(address))
    try:
        _bring_up_to_date(database, steps)
    except BaseException:
        database.close()
        raise
    return database


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
