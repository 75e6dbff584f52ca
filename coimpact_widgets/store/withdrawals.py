"""Withdrawals: people and stories that others were told of, and that they may be told of no more."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from typing import NamedTuple

from sqlalchemy import Connection, select

from ..domain.agreed_to import AgreedTo
from ..domain.archive import PERSON, STORY
from ..domain.codes_together import called_now, people_now, puts_together, stories_now
from ..domain.gathered import Gathered, agreed_stories, standing_people, standing_stories
from . import batches, changes, gathered, schema
from .rows import PEOPLE, STORIES


class _Stands(NamedTuple):
    """Who said no to being counted, the stories others may read, and what each other code is called now."""

    refused: set[str]
    stories: set[str]
    now: dict[str, str]


@contextmanager
def logging_withdrawn(
    connection: Connection, project: str, role: str, part: Gathered | None = None
) -> Iterator[None]:
    """Log who was counted and who may be read before what is done here, and is not to be after it.

    A person is logged when they say that their answers are not counted, a story when others may read it no
    more. `part` is what comes in; without one, everything is looked at.
    """
    every = part is None or puts_together(part.batch) or any(_says_no(each.agreed) for each in part.people)
    ids = None if every or part is None else {story.id for story in part.stories}
    if ids is not None and not ids:
        yield
        return
    before = _stands(connection, project, ids)
    counted = _answered(connection, project) - before.refused if every else set()
    yield
    after = _stands(connection, project, ids)
    for _ in after.refused & {after.now.get(code, code) for code in counted}:
        changes.went(connection, project, PERSON, "", role)
    for id in sorted(before.stories - after.stories):
        changes.went(connection, project, STORY, id, role)


def _says_no(agreed: AgreedTo) -> bool:
    return agreed.answers is False or agreed.quotes is False


def _stands(connection: Connection, project: str, ids: Collection[str] | None) -> _Stands:
    """What stands of people, and of the stories with these ids; of all stories without."""
    came_in = batches.standing(connection, project)
    now = called_now(came_in)
    came_with = gathered.read_by_batch(connection, project, PEOPLE, came_in)
    people = standing_people(people_now(came_with, now), ())
    every = (story for _, story in gathered.read(connection, project, STORIES))
    found = every if ids is None else gathered.read_some(connection, project, STORIES, ids)
    stories = agreed_stories(standing_stories(stories_now(found, now)), people)
    return _Stands(
        {each.code for each in people if each.agreed.answers is False},
        {each.id for each in stories if each.consent.may_leave},
        now,
    )


def _answered(connection: Connection, project: str) -> set[str]:
    """The codes that people with an answer have now."""
    table, batch = schema.answer, schema.batch
    query = select(table.c.person).join(batch).where(table.c.project == project, batch.c.undone.is_(False))
    now = called_now(batches.standing(connection, project))
    return {now.get(code, code) for code in connection.scalars(query.distinct())}
