"""An archive: a whole project with its history, as it leaves one store and arrives in another."""

from __future__ import annotations

from dataclasses import dataclass

from .gathered import Gathered, standing_answers, standing_counts, standing_people, standing_stories
from .project import KINDS, Change, Contents, Project
from .record import Record, Written, from_body


@dataclass(frozen=True)
class Archive:
    """A project, its whole change log in order, and what came in with each batch, oldest first.

    The records are not kept beside the change log: they are its last words.
    """

    project: Project
    changes: tuple[Change, ...] = ()
    gathered: tuple[Gathered, ...] = ()

    @property
    def seq(self) -> int:
        """The number of the newest change, or 0 when nothing was ever changed."""
        return self.changes[-1].seq if self.changes else 0

    @property
    def records(self) -> tuple[Record[Written], ...]:
        """The records that stand, in the order they were first written."""
        latest = {change.record: change for change in self.changes if change.kind in KINDS}
        return tuple(
            Record(
                change.record,
                change.version,
                from_body(KINDS[change.kind], change.body),
                change.role,
                change.at,
            )
            for change in latest.values()
            if change.body is not None
        )

    def contents(self) -> Contents:
        """The project as it is at the end of its history."""
        answers = standing_answers(each for part in self.gathered for each in part.answers)
        return Contents(
            project=self.project,
            records=self.records,
            people=standing_people((each for part in self.gathered for each in part.people), answers),
            answers=answers,
            stories=standing_stories(each for part in self.gathered for each in part.stories),
            counts=standing_counts(each for part in self.gathered for each in part.counts),
            batches=tuple(part.batch for part in self.gathered),
            seq=self.seq,
        )
