"""A whole project as it is now, read in one moment with one question to each table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from sqlalchemy import Connection

from ..domain.archive import PERSON, marks_in
from ..domain.codes_together import answers_now, called_now, people_now, stories_now
from ..domain.gathered import (
    agreed_answers,
    agreed_stories,
    standing_answers,
    standing_counts,
    standing_people,
    standing_stories,
)
from ..domain.main_measure import main_named
from ..domain.measure import Measure
from ..domain.project import Contents, Project
from . import batches, changes, gathered, projects, records
from .rows import ANSWERS, COUNTS, PEOPLE, STORIES, Rows

V = TypeVar("V")


def contents(connection: Connection, id: str, *, whole: bool = False) -> Contents:
    """The project as it is now, when `whole` with all that is kept back. Raises ProjectNotFound."""
    return read(connection, *projects.find(connection, id), whole=whole)


def read(connection: Connection, project: Project, seq: int, *, whole: bool = False) -> Contents:
    """The same of a project that was found, with the number of its newest change."""
    id = project.id
    came_in = batches.standing(connection, id)
    log = changes.of_kinds(connection, id, Measure.kind, PERSON)
    now = called_now(came_in)
    rows = tuple(gathered.read(connection, id, ANSWERS))
    with_answers = {batch for batch, _ in rows}
    answers = standing_answers(answers_now((value for _, value in rows), now))
    came_with = gathered.read_by_batch(connection, id, PEOPLE, came_in)
    people = standing_people(people_now(came_with, now), answers)
    stories = standing_stories(stories_now(_oldest_first(connection, id, STORIES), now))
    return Contents(
        project=project,
        records=records.all_records(connection, id),
        people=people,
        answers=answers if whole else agreed_answers(answers, people),
        stories=stories if whole else agreed_stories(stories, people),
        counts=standing_counts(_oldest_first(connection, id, COUNTS)),
        batches=came_in,
        seq=seq,
        main_named=main_named(log),
        withdrawn=marks_in(log),
        answers_began=min((each.id for each in came_in if each.id in with_answers), default=None),
    )


def _oldest_first(connection: Connection, project: str, rows: Rows[V]) -> Iterator[V]:
    return (value for _, value in gathered.read(connection, project, rows))
