"""A database that holds the store: its transactions, and what can go wrong with it in words."""

from __future__ import annotations

import json
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from ..errors import SOON, CoImpactError, StoreNotReachable
from .watch import Glance, Mark, Watch

NO_ANSWER = "the database does not answer"

NOT_OURS = "that file is not a Co-Impact store"


def to_json(value: Any) -> str:
    """The JSON that the store keeps: people's own letters, and no numbers that JSON does not have."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def _anybody(connection: Connection, writes: bool) -> None:
    """Let everything be done."""


class Database(ABC):
    """Reads see one moment; writes happen whole or not at all, and are safe once they have returned.

    `admit` is called in each transaction before anything else, with whether it writes. It raises for
    whoever may not.
    """

    def __init__(self, engine: Engine, where: str) -> None:
        self.engine, self.where = engine, where
        self.admit: Callable[[Connection, bool], None] = _anybody

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction in which everything read is as it was at one moment."""
        with self.explaining(), self.begin_reading() as connection:
            self.admit(connection, False)
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that is kept when the block ends well, and leaves nothing otherwise."""
        with self.explaining(), self.begin_writing() as connection:
            self.admit(connection, True)
            yield connection

    @contextmanager
    def noting(self) -> Iterator[Connection]:
        """A transaction for what is true for a moment. It waits for nobody, and a power cut may lose it."""
        with self.explaining(), self.begin_noting() as connection:
            self.admit(connection, False)
            yield connection

    @contextmanager
    def explaining(self) -> Iterator[None]:
        """Turn what a database says went wrong into a sentence, when people can do something about it."""
        try:
            yield
        except DBAPIError as error:
            explained = self.explain(error)
            if explained is None:
                raise
            raise explained from error
        except OSError as error:
            # PostgreSQL's driver lets some broken connections through as they are.
            raise StoreNotReachable(self.where, NO_ANSWER, SOON) from error

    @abstractmethod
    @contextmanager
    def begin_reading(self) -> Iterator[Connection]:
        """Begin a transaction that sees one moment."""

    @abstractmethod
    @contextmanager
    def begin_writing(self) -> Iterator[Connection]:
        """Begin a transaction that can write."""

    @abstractmethod
    @contextmanager
    def begin_noting(self) -> Iterator[Connection]:
        """Begin a transaction that can write and waits for nothing: neither the disk nor a lock."""

    def mark(self) -> Mark | None:
        """What stays as it is while there is nothing new to see; None where the database cannot say."""
        return None

    def glance(self, project: str) -> Glance | None:
        """What is new in this project, where that can be seen at next to no cost; else None."""
        return None

    def close(self) -> None:
        """Let go of the file or the database, until it is used again."""
        self.engine.dispose()

    @abstractmethod
    def make_room(self) -> None:
        """Make what the database stands in, where it is not there. Raises StoreNotReachable and StoreFull."""

    @abstractmethod
    def watch(self) -> Watch:
        """What says whether something may have changed in the database."""

    @abstractmethod
    def lock(self, connection: Connection) -> None:
        """Keep every other writer out of the whole store until this transaction ends."""

    @abstractmethod
    def is_of_another_program(self, connection: Connection) -> bool:
        """Whether what is there, and is no store yet, is somebody else's."""

    @abstractmethod
    def scrub(self) -> None:
        """Leave no trace of what was just deleted in what the database keeps on disk.

        What was deleted is gone for everybody who asks the database, whatever comes of this. When somebody
        is in the way for too long, the traces on disk wait for a later cleaning, and nothing is raised.
        """

    @abstractmethod
    def explain(self, error: DBAPIError) -> CoImpactError | None:
        """What went wrong in words, or None when it is a defect of the program."""
