"""A project as the plain tables and facts that analysis takes."""

from __future__ import annotations

from abc import ABC, abstractmethod
from datetime import date
from typing import TYPE_CHECKING

from .. import panels
from ..domain.comparison import Comparison
from ..domain.count_series import things_in
from ..domain.measure import AnswerType, Measure
from ..domain.most_change import expected
from ..domain.project import Contents
from ..domain.record import Record
from ..domain.target import Target
from ..domain.theme import Theme
from ..domain.worth import Worth

if TYPE_CHECKING:
    import pandas as pd

    from ..domain.scale import Scale


class Tables(ABC):
    """Everything that analysis asks of a project, made from its contents as they are now."""

    @abstractmethod
    def contents(self) -> Contents:
        """The whole project as it is now."""

    def measures(self) -> tuple[Record[Measure], ...]:
        """The measures of the project, in the group's order; a whole set of questions is one, its score."""
        return panels.scored(self.contents()).measures

    def scales(self) -> tuple[Scale, ...]:
        """Every set of questions that is known, with the rules of its makers."""
        from ..library.scales import scales

        return scales()

    def answers(self) -> pd.DataFrame:
        """The answers of those who took part, as `all_answers` has them."""
        return self._took_part(self.all_answers())

    def people(self) -> pd.DataFrame:
        """Those who took part, as `all_people` has them."""
        return self._took_part(self.all_people())

    def all_answers(self) -> pd.DataFrame:
        """Every answer: columns person, measure, time_point, value (NaN when missing), missing (why).

        The answers to a whole set of questions are scored by the rules of its makers.
        """
        from ..analysis.scoring import scored
        from ..analysis.tables import answers_table

        contents = self.contents()
        return scored(answers_table(contents.answers), contents.measures, self.scales())[0]

    def all_people(self) -> pd.DataFrame:
        """Everybody who answered: columns person, people_group; a row for each group they belong to."""
        from ..analysis.tables import people_table

        return people_table(self.contents().people)

    def comparison(self) -> Comparison:
        """Which people group did not take part, and how it was chosen; an empty one where there is none."""
        said = self.contents().comparison
        return said.value if said else Comparison()

    def counts_table(self, series: tuple[str, str] | None = None) -> pd.DataFrame:
        """What was counted: columns name, outcome (record id or ""), month ("2025-04"), count, and more.

        `series` is the name and the outcome of the one thing to tell of; without it all of them are there.
        """
        from ..analysis.tables import counts_table

        contents = self.contents()
        wanted = (each for each in contents.counts if series in (None, (each.name, each.outcome)))
        return counts_table(wanted, things_in(contents))

    def series(self) -> tuple[tuple[str, str], ...]:
        """The name and the outcome (record id or "") of each thing that was counted month by month."""
        return tuple(dict.fromkeys((each.name, each.outcome) for each in self.contents().counts))

    def events(self) -> pd.DataFrame:
        """What happened: columns month ("2025-04"), text, began (whether co-production began with it)."""
        from ..analysis.tables import events_table

        return events_table(each.value for each in self.contents().events)

    def began(self) -> date | None:
        """The first day of the month in which co-production began, or None when the group has not said."""
        return self.contents().began

    def stories(self) -> pd.DataFrame:
        """The stories of those who took part, without their words: columns story, person, role, outcome."""
        from ..analysis.tables import stories_table

        return self._took_part(stories_table(self.contents().stories))

    def codings(self) -> pd.DataFrame:
        """Which themes each reader found in the stories of those who took part, as `stories` has them.

        Columns reader, story, theme and found, as `codings_table` has them.
        """
        from ..analysis.tables import codings_table

        return codings_table(self.contents().our_codings)

    def themes(self) -> dict[str, str]:
        """The themes by record id, in the group's order."""
        return {each.id: each.value.text for each in self.contents().of(Theme)}

    def outcomes(self) -> dict[str, str]:
        """The outcomes by record id, in the group's order."""
        return {each.id: each.value.text for each in self.contents().pathway.outcomes}

    def expected(self, people: int | None = None) -> list[tuple[Record[Measure], int]]:
        """Each measure with how many are expected to answer it; `people` stands for what the plan says."""
        contents = self.contents()
        found = ((each, people or expected(contents, each)) for each in self.measures())
        return [(each, number) for each, number in found if number]

    def hoped(self, measure: Record[Measure]) -> float | None:
        """The change in this measure that the group would be pleased with, in points, or people for a yes.

        Where it set no target, the smallest change that would matter to it.
        """
        said = self.contents().targets.get(measure.id, Target())
        if measure.value.answer_type is AnswerType.YES_NO:
            return said.people
        return said.change or measure.value.smallest_change

    def worth(self) -> Worth | None:
        """What the group said of how long a change lasts and what it took, or None."""
        said = self.contents().worth
        return said.value if said else None

    def _took_part(self, table: pd.DataFrame) -> pd.DataFrame:
        from ..analysis.took_part import ours

        return ours(table, self.contents())
