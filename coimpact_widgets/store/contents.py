"""A whole project as it is now, read in one moment with one question to each table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from sqlalchemy import Connection

from ..domain.gathered import standing_answers, standing_counts, standing_people, standing_stories
from ..domain.project import Contents
from . import batches, gathered, projects, records
from .rows import ANSWERS, COUNTS, PEOPLE, STORIES, Rows

V = TypeVar("V")


def contents(connection: Connection, id: str) -> Contents:
    """The project as it is now. Raises ProjectNotFound."""
    project, seq = projects.find(connection, id)
    answers = standing_answers(_oldest_first(connection, id, ANSWERS))
    return Contents(
        project=project,
        records=records.all_records(connection, id),
        people=standing_people(_oldest_first(connection, id, PEOPLE), answers),
        answers=answers,
        stories=standing_stories(_oldest_first(connection, id, STORIES)),
        counts=standing_counts(_oldest_first(connection, id, COUNTS)),
        batches=batches.standing(connection, id),
        seq=seq,
    )


def _oldest_first(connection: Connection, project: str, rows: Rows[V]) -> Iterator[V]:
    return (value for _, value in gathered.read(connection, project, rows))
