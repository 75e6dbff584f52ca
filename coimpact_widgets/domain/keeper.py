"""How a panel hands on what people write, without knowing where it is kept."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Protocol

from .answer import Answer, Batch, MonthlyCount, Person, Story
from .project import Contents
from .record import Record


class CardKeeper(Protocol):
    """Keeps what is written on cards: the part of `Keeper` that a list of cards needs."""

    def contents(self) -> Contents:
        """The whole project as it is now."""
        ...

    def save(self, value: Any, record: Record[Any] | None = None) -> Record[Any]:
        """Keep `value`, as a new record or as the next version of `record`.

        Raises SaveConflict when somebody else saved that record after `record` was read.
        """
        ...

    def remove(self, record: Record[Any]) -> int:
        """Remove a record. Returns the number of the change, which `undo` takes."""
        ...

    def undo(self, seq: int) -> None:
        """Take one change back. Raises SaveConflict when the record has changed since."""
        ...


class Keeper(CardKeeper, Protocol):
    """Keeps one project. The workbook binds it to the store; tests use a fake that holds it in memory."""

    def whole(self) -> Contents:
        """The project with all that people want neither counted nor quoted: to keep it, never to tell it."""
        ...

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
        """Keep what came in together. A batch with an `id` is added to; one without is new.

        With `newest`, a batch that another came in after is not added to: a new one of its name is begun, so
        that what is kept now has the last word.
        `new_people` are the person codes that the caller believes are not in the project yet.
        Raises PersonThere, and keeps nothing, when one of them is.
        """
        ...

    def undo_batch(self, batch: Batch) -> int | None:
        """Take everything that came in with this batch out again.

        Returns the number of the change, which `undo` takes; None when there was nothing to take out.
        """
        ...

    def remove_story(self, story: Story) -> None:
        """Remove a story and every trace of its words: its consent was withdrawn."""
        ...

    def remove_counts(self, name: str, outcome: str) -> None:
        """Remove the counts of every month kept under this name for this outcome."""
        ...

    def replace_counts(
        self,
        name: str,
        outcome: str,
        counts: Iterable[MonthlyCount],
        batch: Batch,
        *,
        newest: bool = False,
    ) -> Batch:
        """Take out every month kept under this name for this outcome, and keep `counts`, or do neither.

        `counts` may have another name or outcome. `batch` and `newest` are as for `gather`.
        """
        ...

    def erase_person(self, code: str, *, withdrew: bool = True) -> None:
        """Erase a person, their answers and their stories, everywhere.

        Where they `withdrew`, a mark of the code is kept, so that no file brings them back unseen.
        """
        ...
