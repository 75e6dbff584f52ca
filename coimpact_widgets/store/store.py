"""The store: many projects, kept safely in one file or one database."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from types import TracebackType
from typing import TypeVar

from ..domain.answer import Answer, Batch, MonthlyCount, Person, Story
from ..domain.archive import BATCH, Archive
from ..domain.gathered import Gathered, all_of
from ..domain.invitation import Guest, Invitation, May
from ..domain.kinds import KINDS
from ..domain.project import Change, Contents, Project
from ..domain.record import Record, Written
from ..errors import CannotUndo
from . import archives, batches, changes, erasure, invitations, projects, records, withdrawals
from . import people as people_there
from .contents import contents
from .database import Database
from .migrations import MIGRATIONS, Migration
from .opening import open_database
from .project_watch import ProjectWatch
from .text import keepable
from .watch import Mark

W = TypeVar("W", bound=Written)


class Store:
    """Keeps projects. A write is one transaction: once it returns it is safe; if it raises it left nothing.

    Every call may raise StoreNotReachable and StoreFull; one that names a project that is not there raises
    ProjectNotFound. `role` is the role of whoever writes, or empty. Text is kept as it is, but for NUL
    characters (which not every database can keep) and broken halves of characters.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    @classmethod
    def open(
        cls, address: str = "", *, steps: Sequence[Migration] = MIGRATIONS, guest: Guest | None = None
    ) -> Store:
        """Open the store at a path or at an address beginning with sqlite:// or postgresql://, new or old.

        An empty address means $COIMPACT_STORE, else a file in the user's data folder. `steps` are the
        migrations that bring it up to date. Opened for a `guest` it holds the one project they were invited
        to, and every call may raise InvitationEnded, one that writes also MayOnlyLook.
        Raises StoreNotReachable when it cannot be opened, StoreNewer when a newer program has written it.
        """
        database = open_database(address, steps)
        if guest:
            invitations.keep_to_invitation(database, guest)
        return cls(database)

    @property
    def where(self) -> str:
        """Where the store is, as people may see it: without a password."""
        return self._database.where

    def close(self) -> None:
        """Let go of the file or the database. The store can still be used, and then opens it again."""
        self._database.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"Store({self.where!r})"

    # Projects

    def create_project(self, name: str, *, practice: bool = False, id: str = "") -> Project:
        """Make a project. Its id comes from `id`, else from its name; a number is added if it is taken."""
        with self._database.writing() as connection:
            self._database.lock(connection)
            return projects.create(connection, Project(id, name, practice))

    def projects(self) -> tuple[Project, ...]:
        """Every project, the oldest first."""
        with self._database.reading() as connection:
            return projects.all_projects(connection)

    def project(self, id: str) -> Project:
        """The project with this id."""
        with self._database.reading() as connection:
            return projects.find(connection, id)[0]

    def delete_project(self, id: str) -> None:
        """Delete a project, its history and everything gathered in it. This cannot be undone."""
        with self._database.writing() as connection:
            projects.hold(connection, id)
            projects.remove(connection, id)
        self._database.scrub()

    def mark(self) -> Mark | None:
        """What stays as it is while there is nothing new to see here; None where that cannot be said."""
        return self._database.mark()

    def contents(self, project: str, *, whole: bool = False) -> Contents:
        """The project as it is now. The newest batch has the last word; `whole` has what is kept back too."""
        with self._database.reading() as connection:
            return contents(connection, project, whole=whole)

    # Who may open a project from elsewhere

    def invite(self, project: str, may: May) -> str:
        """Invite people, in place of the invitation there was. Returns the key, of which the hash is kept."""
        with self._database.writing() as connection:
            projects.hold(connection, project)
            return invitations.invite(connection, project, may)

    def withdraw_invitations(self, project: str) -> None:
        """End every invitation to a project."""
        with self._database.writing() as connection:
            projects.hold(connection, project)
            invitations.withdraw(connection, project, May)

    def invitations(self, project: str = "") -> tuple[Invitation, ...]:
        """The invitations that stand: to a project, or to every one. Raises NotForGuests for every one."""
        with self._database.reading() as connection:
            if project:
                projects.find(connection, project)
            else:
                projects.refuse_guests(connection)
            return invitations.standing(connection, project)

    def invitation(self, key_hash: str) -> Invitation | None:
        """The invitation, to whatever project, whose key has this hash; None when there is none."""
        with self._database.reading() as connection:
            return invitations.known(invitations.standing(connection), key_hash)

    # What people write

    def save(self, project: str, value: W, *, id: str = "", version: int = 0, role: str = "") -> Record[W]:
        """Keep `value` as a new record, or over record `id` as its writer saw it, at `version`.

        The agreement has an id of its own, so that there is one in a project.
        Raises SaveConflict when the record has been saved or removed since that version.
        """
        with self._database.writing() as connection:
            projects.hold(connection, project)
            return records.save(connection, project, value, id=id, version=version, role=role)

    def remove(self, project: str, id: str, *, version: int, role: str = "") -> int:
        """Remove a record. Returns the number of the change, which `undo` takes.

        Raises SaveConflict when the record has been saved since `version`.
        """
        with self._database.writing() as connection:
            projects.hold(connection, project)
            return records.remove(connection, project, id, version=version, role=role)

    def undo(self, project: str, seq: int, *, role: str = "") -> None:
        """Take back one change: a save, a removal, or the undoing of a batch. It is itself a change.

        Raises SaveConflict when the record has changed since, CannotUndo when it cannot be taken back.
        """
        with self._database.writing() as connection:
            projects.hold(connection, project)
            change = changes.numbered(connection, project, seq)
            if change.kind in KINDS:
                records.undo(connection, project, change, role)
            elif change.kind == BATCH:
                with withdrawals.logging_withdrawn(connection, project, role):
                    batches.undo_change(connection, project, change, role)
            else:
                raise CannotUndo("nothing was kept of what was erased")

    def changes_since(self, project: str, seq: int = 0) -> tuple[Change, ...]:
        """The changes after the one numbered `seq`, in order: records, and also batches and erasures."""
        with self._database.reading() as connection:
            projects.find(connection, project)
            return changes.since(connection, project, seq)

    def last_changes(self, project: str, kinds: Collection[str]) -> dict[str, int]:
        """The number of the last change of each of these kinds, such as an erasure, if there was one."""
        with self._database.reading() as connection:
            projects.find(connection, project)
            return changes.last(connection, project, kinds)

    def history(self, project: str, record: str) -> tuple[Change, ...]:
        """The changes of one record, in order."""
        with self._database.reading() as connection:
            projects.find(connection, project)
            return changes.of_record(connection, project, record)

    # What is gathered

    def gather(
        self,
        project: str,
        batch: Batch,
        people: Iterable[Person] = (),
        answers: Iterable[Answer] = (),
        stories: Iterable[Story] = (),
        counts: Iterable[MonthlyCount] = (),
        *,
        new_people: Iterable[str] = (),
        newest: bool = False,
    ) -> Batch:
        """Keep what came in together, all of it or nothing. Returns the batch with its id.

        A batch with an id is added to, and what is in it is replaced. One without, or undone since, is new.
        With `newest`, one that came in before another is new too, so that what is kept now has the last word.
        Raises PersonThere when one of `new_people`, person codes, is in the project already.
        """
        part = Gathered(batch, all_of(people), all_of(answers), tuple(stories), tuple(counts))
        with self._database.writing() as connection:
            projects.hold(connection, project)
            people_there.refuse_known(connection, project, new_people)
            with withdrawals.logging_withdrawn(connection, project, batch.role, part):
                kept = batches.add_to(connection, project, batch, newest=newest)
                archives.put_rows(connection, project, replace(part, batch=kept))
            return kept

    def undo_batch(self, project: str, batch: int, *, role: str = "") -> int | None:
        """Take out everything that came in with a batch; what was there before it stands again.

        Returns the number of the change, which `undo` takes; None when there was nothing to take out.
        """
        with self._database.writing() as connection:
            projects.hold(connection, project)
            with withdrawals.logging_withdrawn(connection, project, role):
                return batches.undo(connection, project, batch, role)

    def remove_story(self, project: str, story: str, *, role: str = "") -> None:
        """Remove a story, and every trace of its words. This cannot be undone."""
        with self._database.writing() as connection:
            projects.hold(connection, project)
            erasure.remove_story(connection, project, story, role)
        self._database.scrub()

    def remove_counts(self, project: str, name: str, outcome: str = "", *, role: str = "") -> None:
        """Remove the counts of every month kept under this name for this outcome. This cannot be undone."""
        with self._database.writing() as connection:
            projects.hold(connection, project)
            erasure.remove_counts(connection, project, keepable(name), keepable(outcome), role)

    def replace_counts(
        self,
        project: str,
        name: str,
        outcome: str,
        counts: Iterable[MonthlyCount],
        batch: Batch,
        *,
        newest: bool = False,
    ) -> Batch:
        """Take out every month kept under this name for this outcome, and keep `counts`, or do neither.

        `counts` may have another name or outcome. Returns the batch they came in with, as `gather` does.
        What is taken out cannot be brought back.
        """
        with self._database.writing() as connection:
            projects.hold(connection, project)
            erasure.remove_counts(connection, project, keepable(name), keepable(outcome), batch.role)
            kept = batches.add_to(connection, project, batch, newest=newest)
            archives.put_rows(connection, project, Gathered(kept, counts=tuple(counts)))
            return kept

    def erase_person(self, project: str, code: str, *, role: str = "", withdrew: bool = True) -> None:
        """Erase a person, their answers and their stories from every batch. This cannot be undone.

        Where they `withdrew`, the change log keeps a mark of their code, and never the code.
        Erasing somebody who is gone already clears away what a full disk may have kept of them.
        """
        with self._database.writing() as connection:
            projects.hold(connection, project)
            erasure.erase_person(connection, project, keepable(code), role, withdrew=withdrew)
        self._database.scrub()

    # Working at the same time

    def watch(self, project: str) -> ProjectWatch:
        """What tells, at next to no cost, what others do in a project while it is open here."""
        return ProjectWatch(self._database, project)

    def archive(self, project: str) -> Archive:
        """The whole project with its history, without what was undone or erased. Raises NotForGuests."""
        with self._database.reading() as connection:
            return archives.take_out(connection, project)

    def load(self, archive: Archive | Contents, *, id: str = "") -> Project:
        """Keep an archive, or a project without its history, as a new project.

        It keeps its id, or has `id`, where that is free; else a number is added. Returns the project as kept.
        """
        whole = archive if isinstance(archive, Archive) else Archive.of(archive)
        whole = replace(whole, project=replace(whole.project, id=id or whole.project.id))
        with self._database.writing() as connection:
            self._database.lock(connection)
            return archives.put_in(connection, whole)
