"""One sitting of typing in, kept as one batch for as long as it is the newest."""

from __future__ import annotations

from collections.abc import Iterable

from ..domain.answer import Answer, Batch, MonthlyCount, Person, Story
from ..domain.keeper import Keeper


class Sitting:
    """Keeps what is typed in as one batch called `name`.

    The newest batch has the last word. So when something came in elsewhere meanwhile, what is typed next goes
    into a batch of its own: what was written last stands. Two sittings that take turns make one at each turn.
    """

    def __init__(self, keeper: Keeper, name: str) -> None:
        self._keeper, self._batch = keeper, Batch(name)

    def gather(
        self,
        people: Iterable[Person] = (),
        answers: Iterable[Answer] = (),
        stories: Iterable[Story] = (),
        counts: Iterable[MonthlyCount] = (),
        *,
        new_people: Iterable[str] = (),
    ) -> None:
        """Keep these. Raises CoImpactError when they cannot be kept, PersonThere when one is not new."""
        self._batch = self._keeper.gather(
            self._batch, people, answers, stories, counts, new_people=new_people, newest=True
        )

    def replace_counts(self, name: str, outcome: str, counts: Iterable[MonthlyCount]) -> None:
        """Keep these in place of the counts of this name and outcome, or raise CoImpactError."""
        self._batch = self._keeper.replace_counts(name, outcome, counts, self._batch, newest=True)
