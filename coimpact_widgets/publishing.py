"""What leaves the group: what is told of a project, safe beside what earlier reports told, and the report."""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from .documents import ALONE, Beside, material_of, whole, written
from .domain.archive import PERSON
from .domain.project import Contents
from .domain.report_kind import ONE_CHART, RESULTS, ReportKind
from .domain.sharing import Shared
from .store.store import Store

if TYPE_CHECKING:
    from .analysis.result import Result
    from .disclosure.earlier import Report
    from .disclosure.since import Since
    from .present.evidence import Evidence

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
    series = counts_table(contents.counts).groupby(["name", "outcome"], sort=False)
    return tuple(
        month_by_month(counts, str(name), str(outcome), events=events) for (name, outcome), counts in series
    )


def before_and_after_each(contents: Contents) -> tuple[Result, ...]:
    """How often it happened before and after the group began, for each thing that was counted."""
    from .analysis.rates import counts_compared
    from .analysis.tables import counts_table
    from .errors import TooFew

    found = []
    for (name, outcome), counts in counts_table(contents.counts).groupby(["name", "outcome"], sort=False):
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


def what_is_hidden(
    contents: Contents, results: Sequence[Result], rule: str = USUAL, earlier: Sequence[Report] = ()
) -> str:
    """What a report that is safe to publish leaves out, as HTML."""
    from .analysis.kind import Kind
    from .disclosure.consent import what_consent_hides, with_consent
    from .disclosure.months import OF_MONTHS
    from .disclosure.publish import safe_to_publish, what_is_hidden
    from .disclosure.rule import rule_named
    from .disclosure.small_counts import what_counts_hide
    from .present.hidden import hidden_html

    by = rule_named(rule)
    found = [each for each in results if each.kind not in (*OF_MONTHS, Kind.HOW_SURE)]
    told = with_consent(found, contents)
    hidden = (
        *what_is_hidden(told, safe_to_publish(told, by, earlier)),
        *what_consent_hides(found, contents),
        *what_counts_hide(contents.counts, by),
    )
    return hidden_html(hidden, measured=bool(found or contents.counts))


def what_is_left_out(
    contents: Contents, results: Sequence[Result], rule: str = USUAL, earlier: Sequence[Report] = ()
) -> str:
    """The numbers and the quotes that a report that is safe to publish leaves out, and why, as HTML."""
    from .disclosure.rule import rule_named
    from .disclosure.stories import kept_back, without_their_role
    from .present.html import heading
    from .present.kept_back import kept_back_html

    stories = contents.our_stories
    nameless = without_their_role(stories, contents.people, rule_named(rule))
    return (
        heading("Numbers that are hidden", 3)
        + what_is_hidden(contents, results, rule, earlier)
        + heading("Quotes that are left out", 3)
        + kept_back_html(stories, kept_back(stories), nameless)
    )


def report(
    contents: Contents,
    results: Sequence[Result],
    form: str,
    view: str,
    made_on: date,
    rule: str = USUAL,
    earlier: Sequence[Report] = (),
    kind: str = ReportKind.FULL,
) -> bytes:
    """The report as a file's bytes. `form` is a key of FORMS; `view`, `rule` and `kind` are names."""
    told = shown(contents, results, view, rule, earlier)
    safe = safe_beside(contents, results, view, rule, earlier, kind)
    return document(contents, told, form, view, made_on, rule, kind, Beside(safe))


def shown(
    contents: Contents,
    results: Sequence[Result],
    view: str,
    rule: str = USUAL,
    earlier: Sequence[Report] = (),
) -> tuple[Result, ...]:
    """What is told in this view, with what was counted, and with how sure that makes us."""
    from .analysis.kind import Kind
    from .disclosure.consent import with_consent
    from .disclosure.publish import safe_to_publish
    from .disclosure.rule import rule_named
    from .disclosure.stories import publishable
    from .disclosure.view import View

    measured = with_counts(contents, [each for each in results if each.kind != Kind.HOW_SURE])
    by, told = rule_named(rule), measured
    if View(view) is View.PUBLISH:
        told = safe_to_publish(with_consent(measured, contents), by, earlier)
    stories = publishable(contents.our_stories, contents.people, View(view), by)
    return (*told, *how_sure(replace(contents, stories=stories), told))


def document(
    contents: Contents,
    told: Sequence[Result],
    form: str,
    view: str,
    made_on: date,
    rule: str = USUAL,
    kind: str = ReportKind.FULL,
    beside: Beside = ALONE,
) -> bytes:
    """A report of what is `shown`, as a file's bytes. `form` is a key of FORMS; `kind` names a ReportKind."""
    return written(whole(contents, told, view, made_on, rule, kind, beside), form)


def safe_beside(
    contents: Contents,
    results: Sequence[Result],
    view: str,
    rule: str = USUAL,
    earlier: Sequence[Report] = (),
    kind: str = ReportKind.FULL,
) -> tuple[Result, ...]:
    """What may be published, where a copy that stays inside the group has words to hold against it."""
    from .disclosure.view import View

    if View(view) is View.PUBLISH or not contents.edits(ReportKind(kind)).words:
        return ()
    return shown(contents, results, View.PUBLISH, rule, earlier)


def one_chart(
    contents: Contents, told: Sequence[Result], about: str, form: str, made_on: date, rule: str = USUAL
) -> bytes:
    """A page on one measure (its id) or thing counted (its name), of what is `shown` to publish."""
    from .disclosure.view import View
    from .report.one_chart import one_chart

    return written(one_chart(material_of(contents, told, View.PUBLISH, made_on, rule), about), form)


def results_to_publish(project: str, told: Sequence[Result]) -> bytes:
    """The file of what is `shown` to publish, no finer than a report tells it."""
    from .disclosure.view import View
    from .exchange.results_file import results_file
    from .present.as_told import as_told

    return results_file(project, [as_told(each) for each in told], View.PUBLISH)


def earlier_reports(store: Store, project: str) -> list[Report]:
    """What this project published before, the oldest first.

    Numbers from before somebody withdrew may not be told again: that person is in them.
    """
    from .analysis.result import Result
    from .disclosure.earlier import Report

    went = max((each.at for each in store.changes_since(project) if each.kind == PERSON), default=None)
    kept = [each for each in store.contents(project).of(Shared) if each.value.published]
    return [
        Report(
            tuple(map(Result.from_dict, json.loads(each.value.published))),
            may_stand=went is None or each.at > went,
        )
        for each in kept
    ]


def last_report(store: Store, project: str, made_on: date, rule: str = USUAL) -> Since | None:
    """What this project's last report published, of those made on a day before `made_on`; None without one.

    Reports of one day are one report in several forms.
    """
    from .disclosure.rule import rule_named
    from .disclosure.view import View

    shared = [(each.at.date(), each.value) for each in store.contents(project).of(Shared)]
    reports = [
        on for on, each in shared if each.view == View.PUBLISH and each.report not in (ONE_CHART, RESULTS)
    ]
    last = max((on for on in reports if on < made_on), default=None)
    if last is None or not (kept := sum(bool(each.published) for on, each in shared if on <= last)):
        return None
    return earlier_reports(store, project)[kept - 1].since(last, rule_named(rule))


def to_keep(told: Sequence[Result], earlier: Sequence[Report]) -> str:
    """The numbers published here of people and stories, as JSON; nothing when the last told the same.

    They are kept so that the next report can be held against them. Only what is published is kept.
    """
    from .disclosure.earlier import without_words
    from .disclosure.themes import OF_STORIES

    kept = (each for each in told if each.kind in OF_STORIES or dict(each.about).get("measure"))
    found = tuple(without_words(each) for each in kept if each.answered)
    if not found or (earlier and earlier[-1].results == found):
        return ""
    return json.dumps([each.to_dict() for each in found], ensure_ascii=False)
