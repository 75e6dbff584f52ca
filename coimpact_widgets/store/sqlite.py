"""A store in a SQLite file: the settings that keep what was saved, and keep nothing that was erased."""

from __future__ import annotations

import errno
import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, inspect
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool, PoolProxiedConnection

from ..errors import ANOTHER_PLACE, SOON, CoImpactError, StoreFull, StoreNotReachable
from .address import shown
from .database import NOT_OURS, Database, to_json
from .watch import Glance, Mark, MarkWatch, Watch

PATIENCE = 30.0
"""Seconds that a write waits for its turn."""

_GLANCE = """SELECT seq, (SELECT group_concat(id || ' ' || role || ' ' || chosen_name) FROM coimpact_here
    WHERE project = coimpact_project.id) FROM coimpact_project WHERE id = ?1"""
"""Asked as plain text: a hundredth of what the same costs as a transaction of its own."""

_REASONS = {
    sqlite3.SQLITE_BUSY: "another program is writing there and does not stop",
    sqlite3.SQLITE_LOCKED: "another program is writing there and does not stop",
    sqlite3.SQLITE_READONLY: "it can be read but not changed",
    sqlite3.SQLITE_PERM: "you may not open it",
    sqlite3.SQLITE_AUTH: "you may not open it",
    sqlite3.SQLITE_CANTOPEN: "no file can be opened there",
    sqlite3.SQLITE_IOERR: "the disk does not answer as it should",
    sqlite3.SQLITE_CORRUPT: "the file is damaged",
    sqlite3.SQLITE_NOTADB: NOT_OURS,
}
_PASSING = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_IOERR)
"""What may be over in a minute."""


class SqliteDatabase(Database):
    """One SQLite file, made (with its folder) when it is not there yet."""

    def __init__(self, url: URL) -> None:
        where = shown(url)
        engine = create_engine(url, connect_args={"timeout": PATIENCE}, json_serializer=to_json)
        event.listen(engine, "connect", _settle)
        event.listen(engine, "begin", _begin)
        self._writer: Engine = engine.execution_options(coimpact_begin="BEGIN IMMEDIATE")
        self._outside: Engine = engine.execution_options(coimpact_begin="")
        self._notes = _note_engine(url)
        self._traces_left = False
        self._marking: PoolProxiedConnection | None = None
        self._opened = 0
        super().__init__(engine, where)

    @contextmanager
    def begin_reading(self) -> Iterator[Connection]:
        """Begin a transaction that sees one moment: SQLite fixes it at the first read."""
        with self.engine.begin() as connection:
            yield connection

    @contextmanager
    def begin_writing(self) -> Iterator[Connection]:
        """Begin a transaction that may write from its start, so that it cannot lose the right half-way."""
        with self._writer.begin() as connection:
            yield connection
        if self._traces_left:
            # What was written is kept, whatever comes of this.
            with suppress(DBAPIError):
                self._empty_log(0)

    @contextmanager
    def begin_noting(self) -> Iterator[Connection]:
        """Begin it on a connection that does not wait for the disk. The file stays whole all the same."""
        with self._notes.begin() as connection:
            yield connection

    def mark(self) -> Mark | None:
        """What SQLite counts up whenever another connection has written; None when it cannot say.

        It is asked on a connection that writes nothing, so that every write is another one's.
        """
        found = self._aside("PRAGMA data_version")
        return (self._opened, int(found[0][0])) if found else None

    def glance(self, project: str) -> Glance | None:
        """Both in one question; None where the project is not there, or the file cannot be read now."""
        found = self._aside(_GLANCE, project)
        return Glance(*found[0]) if found else None

    def _aside(self, question: str, *facts: str) -> list[tuple[Any, ...]]:
        """What SQLite answers outside any transaction; nothing when it cannot."""
        try:
            if not self._marking:
                self._marking, self._opened = self.engine.raw_connection(), self._opened + 1
            return list(self._marking.cursor().execute(question, facts).fetchall())
        except (DBAPIError, sqlite3.Error):
            return []

    def make_room(self) -> None:
        """Make the file and its folder, for nobody but their owner. SQLite would let others read them."""
        _make_file(self.engine.url, self.where)

    def close(self) -> None:
        """Let go of the file, until it is used again."""
        if self._marking:
            self._marking.close()
            self._marking = None
        super().close()

    def watch(self) -> Watch:
        """What asks SQLite whether anybody has written to the file."""
        return MarkWatch(self.mark)

    def lock(self, connection: Connection) -> None:
        """Nothing to do: a writing transaction is the only one."""

    def is_of_another_program(self, connection: Connection) -> bool:
        """Whether the file holds tables: then they are not ours."""
        return bool(inspect(connection).get_table_names())

    def scrub(self) -> None:
        """Bring the log beside the file into it, and empty it: `secure_delete` overwrote what was deleted.

        SQLite cannot empty the log while somebody reads or writes. When that goes on for longer than
        PATIENCE, the next write or erasure through this database tries again; so does SQLite by itself, when
        the last program that has the file open closes it.
        """
        self._traces_left = True
        with self.explaining():
            self._empty_log(PATIENCE)

    def _empty_log(self, patience: float) -> None:
        deadline = time.monotonic() + patience
        with self._outside.connect() as connection:
            # Waiting inside SQLite would keep everybody else from writing meanwhile.
            connection.exec_driver_sql("PRAGMA busy_timeout = 0").close()
            try:
                while (busy := _is_log_busy(connection)) and time.monotonic() < deadline:
                    time.sleep(0.01)
            finally:
                connection.exec_driver_sql(f"PRAGMA busy_timeout = {int(PATIENCE * 1000)}").close()
        self._traces_left = busy

    def explain(self, error: DBAPIError) -> CoImpactError | None:
        """What went wrong in words, or None when it is a defect of the program."""
        code = getattr(error.orig, "sqlite_errorcode", 0)
        if code in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR_SHMSIZE):
            return StoreFull(self.where)
        # The low byte is the kind of fault; the bytes above it only say where it was noticed.
        why = _REASONS.get(code & 0xFF)
        way = SOON if code & 0xFF in _PASSING else ANOTHER_PLACE
        return StoreNotReachable(self.where, why, way) if why else None


def _note_engine(url: URL) -> Engine:
    """What opens the file anew for each note, so that its settings are never those of a save."""
    engine = create_engine(url, connect_args={"timeout": 0.0}, poolclass=NullPool)
    event.listen(engine, "connect", _settle)
    event.listen(engine, "connect", _without_the_disk)
    event.listen(engine, "begin", _begin)
    return engine.execution_options(coimpact_begin="BEGIN IMMEDIATE")


def _is_log_busy(connection: Connection) -> bool:
    """Empty the log. Whether somebody was in the way."""
    busy, _, _ = connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").one()
    return bool(busy)


def _make_file(url: URL, where: str) -> None:
    if "mode" in url.query or str(url.database).startswith("file:"):
        return
    path = Path(str(url.database))
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise StoreFull(where) from error
        raise StoreNotReachable(where, _reason(path, error)) from error


def _reason(path: Path, error: OSError) -> str:
    if path.is_dir():
        return "it is a folder, not a file"
    if isinstance(error, PermissionError):
        return "you may not write there"
    if isinstance(error, NotADirectoryError | FileExistsError):
        return "part of that path is a file, not a folder"
    return f"the computer says: {error.strerror}"


def _settle(connection: Any, _: object) -> None:
    # Python's own handling of transactions begins them too late; `_begin` does it instead.
    connection.isolation_level = None
    _use_log(connection)
    for setting in (
        "synchronous = FULL",
        "foreign_keys = ON",
        "secure_delete = ON",
        "journal_size_limit = 0",
    ):
        connection.execute(f"PRAGMA {setting}")
    # A large sort would spill what people said into files that nobody scrubs.
    connection.execute("PRAGMA temp_store = MEMORY")


def _without_the_disk(connection: Any, _: object) -> None:
    connection.execute("PRAGMA synchronous = NORMAL")


def _use_log(connection: Any) -> None:
    if connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal":
        return
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL").fetchone()
            return
        except sqlite3.OperationalError as error:
            # SQLite does not wait its turn for this one setting, so several first openers would fail.
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
            time.sleep(0.01)


def _begin(connection: Connection) -> None:
    # A transaction to write is named as one from its start; a few things are done outside any.
    how = connection.get_execution_options().get("coimpact_begin", "BEGIN")
    if how:
        connection.exec_driver_sql(how)
