"""A store in a PostgreSQL database, for groups whose organisation runs one."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import URL, Connection, create_engine, event
from sqlalchemy.exc import DBAPIError, DisconnectionError

from ..errors import ANOTHER_PLACE, SOON, CoImpactError, StoreFull, StoreNotReachable
from .address import shown
from .database import NO_ANSWER, Database, to_json
from .schema import GATHERED
from .watch import Mark, PostgresqlWatch, Watch

_STORE_LOCK = 0x436F496D
"""The number of the advisory lock that stands for the whole store."""

CLEANING_WAITS = 2
"""Seconds that cleaning up after an erasure waits for each table."""

REACHED_WITHIN = 10.0
"""Seconds within which a database that is there takes a call."""

ANSWERED_WITHIN = 120.0
"""Seconds within which it answers: longer than any wait for another writer."""

_LOCKED = "55P03"

_REASONS = {
    "08": NO_ANSWER,
    "28": "the database does not accept that name or password",
    "3D": "there is no database of that name",
    "53": "the database has no room for another visitor",
    "57": "the database is stopping or has been stopped",
    "57P03": "the database is starting",
    "42501": "that account may not write there",
    "25006": "it can be read but not changed",
    _LOCKED: "another program is writing there and does not stop",
}
"""Why a store cannot be reached, by SQLSTATE or by the class it begins with."""

_PASSING = ("08", "53", "57", _LOCKED)
"""What may be over in a minute."""


class PostgresqlDatabase(Database):
    """One PostgreSQL database. It must be there already; its tables need not be."""

    def __init__(self, url: URL) -> None:
        bare, settings = _without_ssl(url)
        settings["timeout"] = REACHED_WITHIN
        engine = create_engine(bare, connect_args=settings, json_serializer=to_json, pool_size=2)
        event.listen(engine, "connect", _be_patient)
        event.listen(engine, "checkout", _still_there)
        self._turn, self._written = 0, 0
        self._turn_of: asyncio.AbstractEventLoop | None = None
        super().__init__(engine, shown(url))

    @contextmanager
    def begin_reading(self) -> Iterator[Connection]:
        """Begin a transaction that sees one moment."""
        with self.engine.begin() as connection:
            connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            yield connection

    @contextmanager
    def begin_writing(self) -> Iterator[Connection]:
        """Begin a transaction that gives up after half a minute of waiting for another."""
        with self.engine.begin() as connection:
            connection.exec_driver_sql("SET LOCAL lock_timeout = '30s'")
            yield connection
        self._written += 1

    @contextmanager
    def begin_noting(self) -> Iterator[Connection]:
        """Begin a transaction that gives up at a lock, and whose end does not wait for the disk."""
        with self.engine.begin() as connection:
            connection.exec_driver_sql("SET LOCAL lock_timeout = '100ms'")
            connection.exec_driver_sql("SET LOCAL synchronous_commit = off")
            yield connection

    def mark(self) -> Mark | None:
        """What stays as it is for one turn of the kernel's loop, until something is written here; else None.

        So a page is drawn as of one moment. What others write meanwhile is news in a later turn.
        """
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            return None
        if self._turn_of is not loop:
            self._turn, self._turn_of = self._turn + 1, loop
            loop.call_soon(self._end_turn)
        return self._turn, self._written

    def _end_turn(self) -> None:
        self._turn_of = None

    def watch(self) -> Watch:
        """What listens to the database."""
        return PostgresqlWatch(self.engine)

    def make_room(self) -> None:
        """Nothing to do: a database is made by whoever runs the server."""

    def lock(self, connection: Connection) -> None:
        """Keep every other opener and maker of projects out until this transaction ends."""
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_STORE_LOCK})")

    def is_of_another_program(self, connection: Connection) -> bool:
        """No: a database may hold the tables of several programs."""
        return False

    def scrub(self) -> None:
        """Write the tables of gathered rows anew, without the rows that were deleted.

        That needs each table to itself, and whoever comes after waits in line. So it gives up after
        CLEANING_WAITS seconds in which somebody else uses a table. The rows that were deleted are gone all
        the same: nobody can read them with SQL. What is left of them on disk goes with the next erasure.
        """
        options = {"isolation_level": "AUTOCOMMIT"}
        with self.explaining(), self.engine.connect().execution_options(**options) as connection:
            connection.exec_driver_sql(f"SET lock_timeout = '{CLEANING_WAITS}s'")
            try:
                for table in GATHERED:
                    with _leaving_what_is_used():
                        connection.exec_driver_sql(f"VACUUM (FULL) {table.name}")
            finally:
                connection.exec_driver_sql("RESET lock_timeout")

    def explain(self, error: DBAPIError) -> CoImpactError | None:
        """What went wrong in words, or None when it is a defect of the program."""
        code = _sqlstate(error)
        if code is None:
            return StoreNotReachable(self.where, NO_ANSWER, SOON) if _is_network(error) else None
        if code == "53100":
            return StoreFull(self.where)
        why = _REASONS.get(code) or _REASONS.get(code[:2])
        way = SOON if code.startswith(_PASSING) else ANOTHER_PLACE
        return StoreNotReachable(self.where, why, way) if why else None


@contextmanager
def _leaving_what_is_used() -> Iterator[None]:
    """Go on when somebody else uses the table."""
    try:
        yield
    except DBAPIError as error:
        if _sqlstate(error) != _LOCKED:
            raise


def _sqlstate(error: DBAPIError) -> str | None:
    """The five letters by which PostgreSQL says what is wrong; None when it was not PostgreSQL that spoke."""
    facts = error.orig.args[0] if error.orig and error.orig.args else None
    return str(facts.get("C", "")) if isinstance(facts, dict) else None


def _be_patient(connection: Any, _: object) -> None:
    """Let a database that was reached take its time. The driver has one limit for both, and no other way."""
    connection._usock.settimeout(ANSWERED_WITHIN)


def _still_there(connection: Any, *_: object) -> None:
    """Ask whether the connection still stands, so that a restarted database is met with a new one.

    SQLAlchemy could ask by itself, but it does not know every way in which this driver says no.
    """
    from pg8000 import Error

    try:
        connection._usock.settimeout(REACHED_WITHIN)
        connection.autocommit = True
        connection.cursor().execute("SELECT 1")
        connection.autocommit = False
        connection._usock.settimeout(ANSWERED_WITHIN)
    except (Error, OSError) as error:
        # Taking leave of a connection that is gone would only be logged as a fault.
        connection.close = _nothing_to_do
        raise DisconnectionError("the connection is gone") from error


def _is_network(error: DBAPIError) -> bool:
    return type(error.orig).__name__ == "InterfaceError"


def _without_ssl(url: URL) -> tuple[URL, dict[str, Any]]:
    """The address without `sslmode`, which this driver does not know, and the setting that means the same."""
    mode = url.query.get("sslmode", "prefer")
    bare = url.difference_update_query(["sslmode"])
    if mode not in ("require", "verify-ca", "verify-full"):
        return bare, {}
    context = ssl.create_default_context()
    context.check_hostname = mode == "verify-full"
    if mode == "require":
        context.verify_mode = ssl.CERT_NONE
    return bare, {"ssl_context": context}


def _nothing_to_do() -> None:
    pass
