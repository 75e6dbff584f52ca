"""One project of a store, as panels see it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, TypeVar

from ..domain.answer import Answer, Batch, MonthlyCount, Person, Story
from ..domain.changed_contents import changed_contents
from ..domain.project import Contents
from ..domain.record import Record, Written

if TYPE_CHECKING:
    from .store import Store
    from .watch import Mark

W = TypeVar("W", bound=Written)


class ProjectKeeper:
    """Keeps what people write in one project. It is the `Keeper` of `domain`, bound to a store.

    `role` is the role of whoever writes, kept with each change. `on_change` is called after every change.
    """

    def __init__(
        self, store: Store, project: str, *, role: str = "", on_change: Callable[[], None] = lambda: None
    ) -> None:
        self._store, self._project, self._role, self._on_change = store, project, role, on_change
        self._read: Contents | None = None
        self._read_at: Mark | None = None

    def contents(self) -> Contents:
        """The whole project as it is now. Only what has changed is read again, where that can be done."""
        mark = self._store.mark()
        if self._read and mark is not None and mark == self._read_at:
            return self._read
        changes = self._store.changes_since(self._project, self._read.seq) if self._read else ()
        if self._read and changes:
            self._read = changed_contents(self._read, changes)
        self._read = self._read or self._store.contents(self._project)
        self._read_at = mark
        return self._read

    def whole(self) -> Contents:
        """The project with all that people want neither counted nor quoted: to keep it, never to tell it."""
        return self._store.contents(self._project, whole=True)

    def save(self, value: W, record: Record[Any] | None = None) -> Record[W]:
        """Keep `value`, as a new record or as the next version of `record`. Raises SaveConflict."""
        id, version = (record.id, record.version) if record else ("", 0)
        saved = self._store.save(self._project, value, id=id, version=version, role=self._role)
        self._on_change()
        return saved

    def remove(self, record: Record[Any]) -> int:
        """Remove a record. Returns the number of the change, which `undo` takes."""
        seq = self._store.remove(self._project, record.id, version=record.version, role=self._role)
        self._on_change()
        return seq

    def undo(self, seq: int) -> None:
        """Take one change back. Raises SaveConflict when the record has changed since."""
        self._store.undo(self._project, seq, role=self._role)
        self._on_change()

    def gather(
        self,
        batch: Batch,
        people: Iterable[Person] = (),
        answers: Iterable[Answer] = (),
        stories: Iterable[Story] = (),
        counts: Iterable[MonthlyCount] = (),
        *,
        new_people: Iterable[str] = (),
        newest: bool = False,
    ) -> Batch:
        """Keep what came in together, in this batch or in a new one. Raises PersonThere."""
        kept = self._store.gather(
            self._project, batch, people, answers, stories, counts, new_people=new_people, newest=newest
        )
        self._on_change()
        return kept

    def undo_batch(self, batch: Batch) -> int | None:
        """Take everything that came in with this batch out again. Returns what `undo` takes, if anything."""
        seq = self._store.undo_batch(self._project, batch.id, role=self._role)
        self._on_change()
        return seq

    def remove_story(self, story: Story) -> None:
        """Remove a story and every trace of its words."""
        self._store.remove_story(self._project, story.id)
        self._on_change()

    def remove_counts(self, name: str, outcome: str) -> None:
        """Remove the counts of every month kept under this name for this outcome."""
        self._store.remove_counts(self._project, name, outcome)
        self._on_change()

    def replace_counts(
        self,
        name: str,
        outcome: str,
        counts: Iterable[MonthlyCount],
        batch: Batch,
        *,
        newest: bool = False,
    ) -> Batch:
        """Take out every month kept under this name for this outcome, and keep `counts`, or do neither."""
        kept = self._store.replace_counts(self._project, name, outcome, counts, batch, newest=newest)
        self._on_change()
        return kept

    def erase_person(self, code: str, *, withdrew: bool = True) -> None:
        """Erase a person, their answers and their stories, everywhere. A mark stays where they `withdrew`."""
        self._store.erase_person(self._project, code, withdrew=withdrew)
        self._on_change()
