"""Whether something may have changed in a store since it was last asked: asking costs next to nothing.

SQLite counts the writes to a file. PostgreSQL tells whoever listens, in the transaction of each write.
"""

from __future__ import annotations

import select as waiting
import time
from abc import ABC, abstractmethod
from collections.abc import Callable
from contextlib import suppress
from typing import Any, NamedTuple

from sqlalchemy import Connection, Engine, func, select

CHANNEL = "coimpact_change"
"""What PostgreSQL calls the news of every project."""

MAKE_SURE_EVERY = 5.0
"""Seconds after which a connection that brought no news is asked whether it still stands."""

TRY_AGAIN_AFTER = 2.0
"""Seconds until a connection that was lost is asked for again."""


Mark = tuple[int, int]
"""Which opening of a file this is, and what SQLite counts in it: it may count the same in another opening."""


class Glance(NamedTuple):
    """The number of a project's newest change, and those who have it open, in words to be compared only."""

    seq: int
    here: str | None


class Watch(ABC):
    """Asked now and then by whoever has a project open. It waits for nobody, and never raises."""

    @abstractmethod
    def anything_new(self) -> bool:
        """Whether something may have changed since this was last asked. The first time, it may have."""

    @abstractmethod
    def close(self) -> None:
        """Let go of the file or the database."""


class MarkWatch(Watch):
    """Asks for the mark of a database, which is another one whenever somebody has written."""

    def __init__(self, mark: Callable[[], Mark | None]) -> None:
        self._mark = mark
        self._seen: Mark | None = None

    def anything_new(self) -> bool:
        """Whether anybody wrote. A database that cannot say so now may have changed."""
        before, self._seen = self._seen, self._mark()
        return before != self._seen or self._seen is None

    def close(self) -> None:
        """Nothing to let go of: the database keeps what it asks with."""


class PostgresqlWatch(Watch):
    """One connection that listens. One that is lost is asked for again, and what was missed is news."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._connection: Any = None
        self._asked_at = -TRY_AGAIN_AFTER

    def anything_new(self) -> bool:
        """Whether anybody told of a change, or may have while nobody listened."""
        try:
            return self._heard() if self._connection else self._listen()
        except Exception:  # noqa: BLE001 - this driver says in many ways that a connection is gone
            self.close()
            return True

    def close(self) -> None:
        """Let go of the connection."""
        connection, self._connection = self._connection, None
        if connection:
            with suppress(Exception):
                connection.close()

    def _listen(self) -> bool:
        """Whether there is a connection now. None is asked for while the last one was asked for just now."""
        if time.monotonic() - self._asked_at < TRY_AGAIN_AFTER:
            return False
        self._asked_at = time.monotonic()
        borrowed = self._engine.raw_connection()
        self._connection = borrowed.dbapi_connection
        borrowed.detach()
        self._connection.autocommit = True
        self._connection._usock.settimeout(MAKE_SURE_EVERY)  # whoever asks waits: it is all done at once
        self._connection.cursor().execute(f"LISTEN {CHANNEL}")
        return True

    def _heard(self) -> bool:
        """Whether news came in. The driver takes it in when it is asked for something, and not before."""
        sure = time.monotonic() - self._asked_at < MAKE_SURE_EVERY
        if sure and not waiting.select([self._connection._usock], [], [], 0)[0]:
            return False
        self._asked_at = time.monotonic()
        self._connection.cursor().execute("SELECT 1")
        told = bool(self._connection.notifications)
        self._connection.notifications.clear()
        return told


def tell(connection: Connection, project: str) -> None:
    """Tell whoever listens that this project has changed, once this transaction is kept."""
    if connection.dialect.name == "postgresql":
        connection.execute(select(func.pg_notify(CHANNEL, project)))
