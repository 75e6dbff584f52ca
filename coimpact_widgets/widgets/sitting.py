"""One sitting of typing in, kept as one batch for as long as it is the newest."""

from __future__ import annotations

from collections.abc import Iterable

from ..domain.answer import Answer, Batch, MonthlyCount, Person, Story
from ..domain.keeper import Keeper


class Sitting:
    """Keeps what is typed in as one batch called `name`.

    The newest batch has the last word. So when something came in elsewhere meanwhile, what is typed next goes
    into a batch of its own: what was written last stands.
    """

    def __init__(self, keeper: Keeper, name: str) -> None:
        self._keeper, self._batch = keeper, Batch(name)

    def gather(
        self,
        people: Iterable[Person] = (),
        answers: Iterable[Answer] = (),
        stories: Iterable[Story] = (),
        counts: Iterable[MonthlyCount] = (),
    ) -> None:
        """Keep these. Raises CoImpactError when they cannot be kept."""
        newest = max((batch.id for batch in self._keeper.contents().batches), default=0)
        batch = self._batch if self._batch.id == newest else Batch(self._batch.name)
        self._batch = self._keeper.gather(batch, people, answers, stories, counts)
