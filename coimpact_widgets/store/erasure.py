"""Erasure: what somebody no longer wants kept leaves every batch. The change log says only that it went."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Connection, and_, delete, or_, select

from ..domain.archive import COUNTS, PERSON, STORY, marks_in
from ..domain.file_memory import FileMemory
from ..domain.record import from_body, to_body
from ..domain.theme import Coding
from ..domain.withdrawn import mark_of, salt_of
from . import batches, changes, records, schema


def erase_person(
    connection: Connection, project: str, code: str, role: str, *, withdrew: bool = True
) -> None:
    """Delete a person, their answers and their stories from every batch, with what was found in the stories.

    A story that was given its person code later goes in its older form too. So does what came under another
    code that the group said is the same person, and that it said so. The words of earlier files go too, since
    nothing tells any more who wrote them. Where they `withdrew`, the change log keeps a mark of each code.
    """
    salt = salt_of(marks_in(changes.of_kinds(connection, project, PERSON))) if withdrew else ""
    for each in (code, *batches.other_codes(connection, project, code)):
        _erase_code(connection, project, each, role, mark_of(each, salt) if withdrew else "")
    batches.forget_code(connection, project, code)
    records.reword(connection, project, FileMemory.kind, _without_words, role)


def _without_words(body: records.Body) -> records.Body:
    return to_body(from_body(FileMemory, body).without_words())


def _erase_code(connection: Connection, project: str, code: str, role: str, mark: str) -> None:
    stories = _ids_of_stories(connection, project, code)
    story = schema.story
    without_code = and_(story.c.person == "", story.c.id.in_(stories))
    found = 0
    for table, whose in (
        (schema.person, schema.person.c.code == code),
        (schema.answer, schema.answer.c.person == code),
        (story, or_(story.c.person == code, without_code)),
    ):
        found += connection.execute(delete(table).where(table.c.project == project, whose)).rowcount
    if found:
        changes.went(connection, project, PERSON, mark, role)
        _forget_codings(connection, project, stories, role)


def remove_story(connection: Connection, project: str, id: str, role: str) -> None:
    """Delete a story from every batch, with the themes that were found in it."""
    table = schema.story
    where = (table.c.project == project, table.c.id == id)
    if connection.execute(delete(table).where(*where)).rowcount:
        changes.went(connection, project, STORY, id, role)
        _forget_codings(connection, project, {id}, role)


def remove_counts(connection: Connection, project: str, name: str, outcome: str, role: str) -> None:
    """Delete the counts of every month kept under this name for this outcome, from every batch."""
    table = schema.monthly_count
    where = (table.c.project == project, table.c.name == name, table.c.outcome == outcome)
    if connection.execute(delete(table).where(*where)).rowcount:
        changes.went(connection, project, COUNTS, "", role)


def _ids_of_stories(connection: Connection, project: str, code: str) -> Collection[str]:
    story = schema.story
    return set(
        connection.scalars(select(story.c.id).where(story.c.project == project, story.c.person == code))
    )


def _forget_codings(connection: Connection, project: str, stories: Collection[str], role: str) -> None:
    """Leave nothing of the themes that were found in those of these stories that no batch holds any more."""
    story = schema.story
    left = connection.scalars(select(story.c.id).where(story.c.project == project, story.c.id.in_(stories)))
    gone = set(stories) - set(left)
    records.forget(connection, project, Coding.kind, lambda body: body.get("story") in gone, role)
