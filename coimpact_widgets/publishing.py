"""What leaves the group: what is told of a project, safe beside what earlier reports told, and the report."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, NamedTuple, Protocol

from .documents import Beside, Told, material_of, whole, written
from .domain.answer import Consent
from .domain.count_series import things_in
from .domain.project import Contents
from .domain.report_kind import ReportKind
from .told_before import NOTHING, Before

if TYPE_CHECKING:
    from .analysis.result import Result
    from .disclosure.earlier import Report
    from .disclosure.view import View
    from .exchange.data_table import DataSet
    from .present.evidence import Evidence
    from .report.document import Document

USUAL = "under 5"
"""The name of the rule for hiding small numbers where nobody chose another."""


def how_sure(contents: Contents, results: Sequence[Result]) -> tuple[Result, ...]:
    """How sure we are of each outcome and link, given results that may be shown; nothing without outcomes."""
    from .analysis.strength import how_sure_of

    return (how_sure_of(contents, results),) if contents.pathway.outcomes else ()


def found_on(contents: Contents, results: Sequence[Result]) -> dict[str, Evidence] | None:
    """What was found about each outcome and link, inside the group; None without outcomes."""
    from .present.evidence import evidence

    results = with_counts(contents, results)
    found = [
        evidence(contents.pathway, sure, results, contents.our_stories, contents.counts)
        for sure in how_sure(contents, results)
    ]
    return found[0] if found else None


def month_by_month_each(contents: Contents) -> tuple[Result, ...]:
    """Which months are worth asking about, for each thing that was counted."""
    from .analysis.tables import counts_table, events_table
    from .analysis.xmr import month_by_month

    events = events_table(each.value for each in contents.events)
    series = counts_table(contents.counts, things_in(contents)).groupby(["name", "outcome"], sort=False)
    return tuple(
        month_by_month(counts, str(name), str(outcome), events=events) for (name, outcome), counts in series
    )


def before_and_after_each(contents: Contents) -> tuple[Result, ...]:
    """How often it happened before and after the group began, for each thing that was counted."""
    from .analysis.rates import counts_compared
    from .analysis.tables import counts_table
    from .errors import TooFew

    found = []
    table = counts_table(contents.counts, things_in(contents))
    for (name, outcome), counts in table.groupby(["name", "outcome"], sort=False):
        with suppress(TooFew):
            found.append(counts_compared(counts, contents.began, str(name), str(outcome)))
    return tuple(found)


def with_counts(contents: Contents, results: Sequence[Result]) -> tuple[Result, ...]:
    """These results, and what was counted each month where none of them tells it."""
    from .analysis.kind import Kind

    told = {_series(each) for each in results if each.kind == Kind.MONTH_BY_MONTH}
    return (*results, *(each for each in month_by_month_each(contents) if _series(each) not in told))


def _series(result: Result) -> tuple[object, object]:
    about = dict(result.about)
    return about.get("name"), about.get("outcome")


def shown(
    contents: Contents,
    results: Sequence[Result],
    view: View,
    rule: str = USUAL,
    earlier: Sequence[Report] = (),
) -> tuple[Result, ...]:
    """What is told in this view, with what was counted, and with how sure that makes us."""
    from .analysis.kind import Kind
    from .disclosure.consent import with_consent
    from .disclosure.month_words import without_hidden_words
    from .disclosure.publish import safe_to_publish
    from .disclosure.rule import rule_named
    from .disclosure.stories import publishable
    from .disclosure.view import View

    measured = with_counts(contents, [each for each in results if each.kind != Kind.HOW_SURE])
    by, told = rule_named(rule), measured
    if view is View.PUBLISH:
        safe = safe_to_publish(with_consent(measured, contents), by, earlier)
        told = without_hidden_words(safe, measured, by)
    stories = publishable(contents.our_stories, contents.people, view, by)
    return (*told, *how_sure(replace(contents, stories=stories), told))


def to_tell(
    contents: Contents,
    results: Sequence[Result],
    view: View,
    rule: str = USUAL,
    earlier: Sequence[Report] = (),
) -> Told:
    """What is told in this view: to publish, without typed words that have a number that is hidden."""
    return fit_to_tell(contents, results, shown(contents, results, view, rule, earlier), view, rule)


def fit_to_tell(
    contents: Contents, results: Sequence[Result], told: Sequence[Result], view: View, rule: str = USUAL
) -> Told:
    """What is told in this view, where `told` are the results that are `shown` in it."""
    from .disclosure.rule import rule_named
    from .disclosure.typed_words import fit_to_publish
    from .disclosure.view import View

    if view is View.INSIDE:
        return Told(contents, told)
    words, held = fit_to_publish(contents, results, told, rule_named(rule))
    return Told(words, told, held)


class Tell(Protocol):
    """Finds out what is told of a project in one view."""

    def __call__(
        self,
        contents: Contents,
        results: Sequence[Result],
        view: View,
        rule: str,
        earlier: Sequence[Report],
    ) -> Told:
        """`earlier` is what was published before."""
        ...


class WholeReport(NamedTuple):
    """A report, and what it tells."""

    document: Document
    told: Told


def report(
    contents: Contents,
    results: Sequence[Result],
    view: View,
    made_on: date,
    rule: str = USUAL,
    before: Before = NOTHING,
    kind: ReportKind = ReportKind.FULL,
    tell: Tell = to_tell,
) -> WholeReport:
    """The report of a project. `rule` is a name; `before` is what was published before.

    In a copy that stays inside the group, its own words are held against what may be published. `tell` finds
    out what is told in a view.
    """
    from .disclosure.view import View

    told = tell(contents, results, view, rule, before.reports)
    edited = view is View.INSIDE and contents.edits(kind).words
    safe = tell(contents, results, View.PUBLISH, rule, before.reports) if edited else None
    beside = Beside(safe, before.last(made_on, rule))
    return WholeReport(whole(told.contents, told.results, view, made_on, rule, kind, beside), told)


def one_chart(
    contents: Contents, told: Sequence[Result], about: str, form: str, made_on: date, rule: str = USUAL
) -> bytes:
    """A page on one measure (its id) or thing counted (its name), of what is `shown` to publish."""
    from .disclosure.view import View
    from .report.one_chart import one_chart

    return written(one_chart(material_of(contents, told, View.PUBLISH, made_on, rule), about), form)


def data_to_publish(told: Told, rule: str = USUAL) -> DataSet:
    """The tables of what is told to publish. Of stories it has those that may go anywhere."""
    from .disclosure.hidden import how_it_is_hidden
    from .disclosure.rule import rule_named
    from .disclosure.stories import publishable, to_quote
    from .disclosure.view import View
    from .exchange.published_data import published_data
    from .present.as_told import as_told

    contents, by = told.contents, rule_named(rule)
    stories = publishable(contents.our_stories, contents.people, View.PUBLISH, by)
    public = [each for each in to_quote(stories) if each.consent is Consent.PUBLIC]
    return published_data(contents, [as_told(each) for each in told.results], public, how_it_is_hidden(by))


def results_to_publish(project: str, told: Sequence[Result]) -> bytes:
    """The file of what is `shown` to publish, no finer than a report tells it."""
    from .disclosure.view import View
    from .exchange.results_file import results_file
    from .present.as_told import as_told

    return results_file(project, [as_told(each) for each in told], View.PUBLISH)
