"""What the real analysis finds of made-up projects, and the reports of it that are safe to publish."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from coimpact_widgets import publishing
from coimpact_widgets.analysis.change import did_people_change
from coimpact_widgets.analysis.coders import do_coders_agree
from coimpact_widgets.analysis.comparison import compared_with_others
from coimpact_widgets.analysis.interrupted import interrupted_series
from coimpact_widgets.analysis.missing import who_is_missing
from coimpact_widgets.analysis.over_time import over_time
from coimpact_widgets.analysis.people_groups import people_groups
from coimpact_widgets.analysis.result import Result
from coimpact_widgets.analysis.several import several_outcomes
from coimpact_widgets.analysis.smallest_change import who_reached_it
from coimpact_widgets.analysis.tables import (
    answers_table,
    codings_table,
    counts_table,
    people_table,
    stories_table,
)
from coimpact_widgets.analysis.themes import what_people_said
from coimpact_widgets.analysis.then import then_ratings
from coimpact_widgets.analysis.took_part import took_part
from coimpact_widgets.analysis.worth import what_it_is_worth
from coimpact_widgets.disclosure.view import View
from coimpact_widgets.domain.measure import Measure
from coimpact_widgets.domain.project import Contents
from coimpact_widgets.domain.record import Record
from coimpact_widgets.domain.report_kind import ReportKind
from coimpact_widgets.errors import CoImpactError
from coimpact_widgets.report.build import report_of
from coimpact_widgets.report.document import Document
from coimpact_widgets.report.material import material
from tests.report.known_numbers import Known
from tests.report.made_projects import OTHERS, project_of

MADE_ON = date(2026, 8, 6)


@dataclass(frozen=True)
class Made:
    """One made-up project in one view, with what may be told of it there."""

    contents: Contents
    told: tuple[Result, ...]
    view: View

    @cached_property
    def known(self) -> Known:
        """The numbers that a report of any kind may tell of it."""
        return Known(self.contents, self.told)

    def report(self, kind: ReportKind) -> Document:
        """A report of this kind."""
        return report_of(kind, material(self.contents, self.told, self.view, MADE_ON))


def made(seed: int, view: View = View.PUBLISH) -> Made:
    """The project of this seed, analysed, and made safe where it is to be published."""
    contents = project_of(seed)
    return Made(contents, publishing.shown(contents, tuple(_found(contents)), view), view)


def _found(contents: Contents) -> Iterator[Result]:
    """What the analysis finds of a project, as the pages ask it."""
    changed = []
    for each in contents.measures:
        for result in _of_a_measure(contents, each):
            changed += [result]
            yield result
    yield from _asked(several_outcomes, changed)
    yield from publishing.before_and_after_each(contents)
    yield from _of_counts_and_stories(contents)


def _of_a_measure(contents: Contents, record: Record[Measure]) -> Iterator[Result]:
    everybody, asked = (
        (answers_table(contents.answers), people_table(contents.people)),
        (record.value, record.id),
    )
    others = contents.comparison.value.people_group if contents.comparison else ""
    answers, people = (took_part(table, everybody[1], others) for table in everybody)
    yield from _asked(did_people_change, answers, *asked)
    yield from _asked(who_reached_it, answers, *asked)
    yield from _asked(people_groups, answers, people, *asked)
    yield from _asked(who_is_missing, answers, people, *asked)
    yield from _asked(over_time, answers, *asked)
    yield from _asked(then_ratings, answers, *asked)
    if others:
        yield from _asked(compared_with_others, *everybody, *asked, OTHERS)


def _of_counts_and_stories(contents: Contents) -> Iterator[Result]:
    for name, outcome in dict.fromkeys((each.name, each.outcome) for each in contents.counts):
        yield from _asked(interrupted_series, counts_table(contents.counts), contents.began, name, outcome)
    codings, themes = codings_table(contents.our_codings), contents.theme_words
    outcomes = {each.id: each.value.text for each in contents.pathway.outcomes}
    yield from _asked(what_people_said, codings, stories_table(contents.our_stories), themes, outcomes)
    yield from _asked(do_coders_agree, codings, themes)
    worth = contents.worth.value if contents.worth else None
    yield from _asked(what_it_is_worth, answers_table(contents.answers), contents.measures, worth)


def _asked(question: Callable[..., Result], *of: object) -> list[Result]:
    try:
        return [question(*of)]
    except CoImpactError:
        return []
