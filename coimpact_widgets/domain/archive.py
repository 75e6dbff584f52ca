"""An archive: a whole project with its history, as it leaves one store and arrives in another."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from .answer import Batch
from .codes_together import answers_now, called_now, people_now, stories_now
from .gathered import (
    Gathered,
    agreed_answers,
    agreed_stories,
    standing_answers,
    standing_counts,
    standing_people,
    standing_stories,
)
from .kinds import KINDS
from .main_measure import main_named, named_after_answers
from .project import Change, Contents, Project
from .record import Record, Written, from_body, to_body
from .theme import Coding

BATCH = "batch"
"""A change to a batch. `record` is the number of the batch; the body is None when it is undone."""

STORY = "story"
"""The withdrawal of a story: it was removed, or others may read it no more. `record` is its id; no body."""

COUNTS = "monthly count"
"""The removal of monthly counts. `record` is empty; the body is None."""

PERSON = "person"
"""A person was erased, or wants their answers counted no more. It does not say who. The body is None.

`record` is the mark of the code of somebody who was taken out, as `withdrawn.mark_of` makes it; else empty.
"""


@dataclass(frozen=True)
class Archive:
    """A project, its whole change log in order, and what came in with each batch, oldest first.

    The records are not kept beside the change log: they are its last words.
    """

    project: Project
    changes: tuple[Change, ...] = ()
    gathered: tuple[Gathered, ...] = ()

    @classmethod
    def of(cls, contents: Contents) -> Archive:
        """An archive of a project whose history is not known: each record was saved once.

        What was gathered counts as coming in with the newest batch: before the records where the main measure
        was named after the answers came, else after them.
        """
        late, batches = named_after_answers(contents), _batches(contents)
        numbered = _numbered(contents, batches, 1 if late else len(contents.records) + 1)
        first = len(batches) + 1 if late else 1
        written = [_saved(seq, record) for seq, record in enumerate(contents.records, start=first)]
        parts = [Gathered(batch) for batch in numbered]
        if parts:
            parts[-1] = Gathered(
                parts[-1].batch, contents.people, contents.answers, contents.stories, contents.counts
            )
        begun = [_begun(part.batch) for part in parts]
        changes = [*begun, *written] if late else [*written, *begun]
        gone = [_gone(seq, mark) for seq, mark in enumerate(contents.withdrawn, start=len(changes) + 1)]
        return cls(contents.project, (*changes, *gone), tuple(parts))

    @property
    def seq(self) -> int:
        """The number of the newest change, or 0 when nothing was ever changed."""
        return self.changes[-1].seq if self.changes else 0

    @property
    def records(self) -> tuple[Record[Written], ...]:
        """The records that stand, in the order they were first written."""
        written = [change for change in self.changes if change.kind in KINDS]
        latest = {change.record: change for change in written}
        begun = {change.record: change.seq for change in reversed(written)}
        return tuple(
            Record(
                change.record,
                change.version,
                from_body(KINDS[change.kind], change.body),
                change.role,
                change.at,
                begun[change.record],
            )
            for change in latest.values()
            if change.body is not None
        )

    def contents(self) -> Contents:
        """The project as it is at the end of its history."""
        parts, now = self.gathered, called_now(part.batch for part in self.gathered)
        answers = standing_answers(answers_now((each for part in parts for each in part.answers), now))
        people = standing_people(people_now([(part.batch, part.people) for part in parts], now), answers)
        stories = standing_stories(stories_now((each for part in parts for each in part.stories), now))
        return Contents(
            project=self.project,
            records=self.records,
            people=people,
            answers=agreed_answers(answers, people),
            stories=agreed_stories(stories, people),
            counts=standing_counts(each for part in parts for each in part.counts),
            batches=tuple(part.batch for part in self.gathered),
            seq=self.seq,
            main_named=main_named(self.changes),
            withdrawn=marks_in(self.changes),
            answers_began=min(
                (part.batch.id for part in self.gathered if part.answers and part.batch.id), default=None
            ),
        )


def marks_in(changes: Iterable[Change]) -> tuple[str, ...]:
    """The marks of those who were taken out, each once, by the change log in order."""
    return tuple(dict.fromkeys(each.record for each in changes if each.kind == PERSON and each.record))


def without_lost_codings(archive: Archive) -> Archive:
    """The archive without what was found in stories that are not in it, such as those of an undone batch."""
    stories = {story.id for part in archive.gathered for story in part.stories}
    changes = (
        replace(change, body=None) if _is_lost(change, stories) else change for change in archive.changes
    )
    return replace(archive, changes=tuple(changes))


def _is_lost(change: Change, stories: Collection[str]) -> bool:
    body = change.body
    return change.kind == Coding.kind and body is not None and body.get("story") not in stories


def _batches(contents: Contents) -> tuple[Batch, ...]:
    gathered = (contents.people, contents.answers, contents.stories, contents.counts)
    return contents.batches or ((Batch(""),) if any(gathered) else ())


def _numbered(contents: Contents, batches: Iterable[Batch], first: int) -> list[Batch]:
    now = contents.project.at or datetime.now(UTC)
    return [replace(batch, id=seq, at=batch.at or now) for seq, batch in enumerate(batches, start=first)]


def _saved(seq: int, record: Record[Written]) -> Change:
    body = to_body(from_body(type(record.value), to_body(record.value)))
    return Change(seq, record.id, record.value.kind, record.version, body, record.role, record.at)


def _gone(seq: int, mark: str) -> Change:
    return Change(seq, mark, PERSON, 1, None, "", datetime.now(UTC))


def _begun(batch: Batch) -> Change:
    assert batch.at is not None
    return Change(batch.id, str(batch.id), BATCH, 1, {"name": batch.name}, batch.role, batch.at)
