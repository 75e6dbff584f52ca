"""What a project and its results look like on a page, as HTML."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from .. import panels, publishing
from ..domain.measure import Measure
from ..domain.meeting import checks_of_meetings
from ..domain.record import Record
from ..widgets.one_of import OneOf
from .address import served
from .asking import NotYet, results_among
from .tables import Tables

if TYPE_CHECKING:
    from ..analysis.result import Result
    from ..domain.project import Contents
    from ..present.evidence import Evidence

EVERY = "every result"
"""The choice of every result, which a page without a kernel shows."""
NO_MEASURES = "<p>You have not chosen any measures yet.</p>"
NOTHING_COUNTED = "<p>Nothing was counted month by month.</p>"


class Pages(Tables):
    """The pictures, lists and sentences that a notebook shows of a project."""

    def at_a_glance(self, changes: Sequence[Result | NotYet], several: Result | NotYet) -> str:
        """All outcomes on one page; under them what chance alone could show among so many."""
        from ..present.html import result_html
        from ..present.summary import summary_html

        contents = panels.scored(self.contents())
        found = publishing.with_counts(contents, results_among(changes))
        found += publishing.before_and_after_each(contents)
        told = (result_html(each, named=each.question) for each in results_among([several]))
        return summary_html(contents.pathway.outcomes, contents.measures, found) + "".join(told)

    def which_measure(self) -> OneOf:
        """A choice of one measure or of every one. A page begins with the first, so that it stays short."""
        measures = [(each.id, each.value.name) for each in self.measures()]
        first = measures[0][0] if measures and served() else EVERY
        options = [*measures, (EVERY, "Every result")]
        return OneOf(name="which", label="Which result do you want to look at?", options=options, value=first)

    def about_each_measure(
        self, *questions: Callable[[Record[Measure]], Iterable[Result | NotYet]]
    ) -> list[Result | NotYet]:
        """The answer to each of these questions about each measure in turn."""
        return [found for each in self.measures() for question in questions for found in question(each)]

    def closer(self, which: str, *questions: Callable[[Record[Measure]], Iterable[Result | NotYet]]) -> str:
        """Everything that these questions find out about one measure (its id), or about every one."""
        from ..present.one_measure import one_measure_html

        chosen = [each for each in self.measures() if which in (each.id, EVERY)]
        told = (
            one_measure_html(each.value.name, each.value.question, list(_answers(each, questions)))
            for each in chosen
        )
        return "".join(told) or NO_MEASURES

    def about_each_series(
        self, question: Callable[[tuple[str, str]], Iterable[Result | NotYet]]
    ) -> list[Result | NotYet]:
        """The answers to this question about each thing that was counted month by month."""
        return [found for each in self.series() for found in question(each)]

    def months(self, question: Callable[[tuple[str, str]], Iterable[Result | NotYet]]) -> str:
        """Everything that this question finds out about each thing that was counted month by month."""
        from ..present.what_was_counted import what_was_counted_html

        told = (what_was_counted_html(each[0], list(question(each))) for each in self.series())
        return "".join(told) or NOTHING_COUNTED

    def pathway(self, results: Sequence[Result | NotYet] = ()) -> str:
        """The pathway as a picture, a list and sentences; with what was found on it when given results.

        Where members differ, their theories follow side by side.
        """
        from ..present.pathway_map import pathway_html
        from ..present.theories import theories_html

        contents = self.contents()
        if not contents.pathway.cards:
            return "<p>There is nothing in your pathway yet.</p>"
        found = _found_on(contents, results)
        return pathway_html(contents.pathway, found, inside=True) + theories_html(contents.pathway)

    def theory_maps(self, results: Sequence[Result | NotYet] = ()) -> str:
        """The map in each way of seeing it that leaves out a link; with what was found when given results."""
        from ..present.pathway_map import theory_maps_html

        contents = self.contents()
        return theory_maps_html(contents.pathway, _found_on(contents, results))

    def theory_maps_fold(self) -> str:
        """The words that open these maps; none where all members see it alike."""
        from ..present.pathway_map import THEORY_MAPS, differing_theories

        return THEORY_MAPS if differing_theories(self.contents().pathway) else ""

    def how_we_worked(self, judge: Callable[[Sequence[tuple[int, int]]], Sequence[str]]) -> str:
        """How members answered the process check of each meeting that is shown, one meeting after the other.

        `judge` says of each meeting, from how many of how many said it went well, whether to ask why.
        """
        from ..present.process_check import over_time_html

        return over_time_html(checks_of_meetings(self.contents()), judge)

    def plan(self) -> str:
        """Each outcome with how the group will know, and when it will ask."""
        from ..present.plan import plan_html

        return plan_html(panels.scored(self.contents()))

    def who_answered(self) -> str:
        """How many people have answered each measure at each time point."""
        from ..present.who_answered import who_answered_html

        return who_answered_html(self.contents())


def _found_on(contents: Contents, results: Sequence[Result | NotYet]) -> dict[str, Evidence] | None:
    """What was found on each card and link of the pathway; None without results."""
    return publishing.found_on(contents, results_among(results)) if results else None


def _answers(
    measure: Record[Measure], questions: Iterable[Callable[[Record[Measure]], Iterable[Result | NotYet]]]
) -> Iterator[Result | NotYet]:
    for question in questions:
        yield from question(measure)
