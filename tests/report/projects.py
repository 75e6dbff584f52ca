"""Projects to make reports of: the practice project, and one that holds whatever people can type."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache
from io import BytesIO

import docx

from coimpact_widgets.analysis.change import did_people_change
from coimpact_widgets.analysis.missing import who_is_missing
from coimpact_widgets.analysis.strength import how_sure_of
from coimpact_widgets.analysis.tables import answers_table, people_table
from coimpact_widgets.disclosure.publish import safe_to_publish
from coimpact_widgets.disclosure.view import View
from coimpact_widgets.domain.agreement import Agreement, GroundRule, Member, Resource
from coimpact_widgets.domain.answer import Consent, Story
from coimpact_widgets.domain.explanation import Answered, Explanation
from coimpact_widgets.domain.finding import Agreed, Finding
from coimpact_widgets.domain.measure import Measure
from coimpact_widgets.domain.pathway import Activity, Impact, Link, Outcome
from coimpact_widgets.domain.project import Project
from coimpact_widgets.domain.report_kind import ReportKind
from coimpact_widgets.domain.role import Role
from coimpact_widgets.practice.shipped import crisis_cafe
from coimpact_widgets.publishing import month_by_month_each
from coimpact_widgets.report.build import report_of
from coimpact_widgets.report.material import NO_METHODS, material
from coimpact_widgets.report.pdf_file import write_pdf
from coimpact_widgets.report.word_file import write_word
from tests.domain.projects import project_with
from tests.present import samples
from tests.report.pdf_reading import Pdf

MADE_ON = date(2026, 8, 6)
NASTY = "<script>alert('1')</script> & \"q\" 😀 Ŵŷ \x00\x0b " + "Llanfairpwllgwyngyllgogerychwyrndrobwll" * 3
TURNED = "مرحبا بالعالم"


def full_report(contents, results, view, made_on, methods=NO_METHODS):
    """The full report of a project."""
    return report_of(ReportKind.FULL, material(contents, results, view, made_on, methods))


@cache
def practice_results():
    """Every result of the practice project."""
    cafe = crisis_cafe()
    answers, people = answers_table(cafe.answers), people_table(cafe.people)
    changed = [did_people_change(answers, each.value, each.id) for each in cafe.measures]
    left = (who_is_missing(answers, people, each.value, each.id) for each in cafe.measures)
    return (*changed, *left, *month_by_month_each(cafe))


@cache
def practice_report(view=View.PUBLISH):
    """The report of the practice project."""
    results = practice_results()
    shown = safe_to_publish(results) if view is View.PUBLISH else results
    return full_report(crisis_cafe(), (*shown, how_sure_of(crisis_cafe(), shown)), view, MADE_ON)


@cache
def practice_pdf(view):
    """The same, written as a PDF once and opened again."""
    return Pdf(write_pdf(practice_report(view)))


@cache
def practice_word(view):
    """The same, written as a Word file once and opened again."""
    return docx.Document(BytesIO(write_word(practice_report(view))))


def nasty_project():
    """A project whose every text is as hard to show as text can be."""
    found = project_with(
        agreement=Agreement(NASTY, NASTY, "", TURNED, NASTY),
        member=Member(Role.CARER, NASTY, NASTY),
        rule=GroundRule(NASTY),
        resource=Resource(TURNED),
        activity=Activity(NASTY),
        outcome=Outcome(TURNED, NASTY),
        empty=Outcome(NASTY, TURNED),
        impact=Impact(NASTY),
        link=Link("activity", "outcome", NASTY, TURNED),
        measure=Measure("outcome", NASTY, NASTY, labels=(NASTY, TURNED), source=NASTY),
        finding=Finding("measure", NASTY, Agreed.SOME, TURNED, agrees=(Role.CARER,), disagrees=(Role.STAFF,)),
        explanation=Explanation("outcome", Answered.YES, supports=NASTY, anyway=TURNED, what_else=NASTY),
    )
    story = Story(NASTY, "staff", "outcome", Consent.PUBLIC)
    return replace(found, project=Project("p", NASTY), stories=(story,))


def nasty_report(view=View.PUBLISH):
    """The report of a project that is hard to show."""
    facts = {"measure": "measure", "outcome": "outcome", "name": NASTY, "wording": NASTY}
    result = samples.ordinal(labels=(NASTY, TURNED), **facts)
    missing = samples.missing(groups=((NASTY, 18, 10), (TURNED, 12, 10)), **facts)
    sure = how_sure_of(nasty_project(), (result, missing))
    return full_report(nasty_project(), (result, missing, sure), view, MADE_ON)


def blocks_of(document):
    """Every block of a report, in reading order."""

    def within(section):
        yield from section.blocks
        for inner in section.sections:
            yield from within(inner)

    return [*document.opening, *(block for section in document.sections for block in within(section))]


def sections_of(document):
    """Every section of a report, in reading order."""

    def within(section):
        yield section
        for inner in section.sections:
            yield from within(inner)

    return [each for section in document.sections for each in within(section)]
