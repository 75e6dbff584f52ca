"""The report shows what was planned and what was done, and what of the plan has changed since."""

from dataclasses import replace
from datetime import date

import pytest

from coimpact_widgets.disclosure.view import View
from coimpact_widgets.domain.report_kind import ReportKind
from coimpact_widgets.practice import crisis_cafe
from coimpact_widgets.present.plan_changes import MAIN_AFTER
from coimpact_widgets.report.build import report_of
from coimpact_widgets.report.document import Paragraph, Table
from coimpact_widgets.report.material import material
from coimpact_widgets.report.plan_section import planned_and_found

CAFE = crisis_cafe()


def blocks(contents=CAFE, view=View.PUBLISH):
    return planned_and_found(material(contents, (), view, date(2026, 8, 6))).blocks


def tables(*args):
    return {each.table.caption: each.table for each in blocks(*args) if isinstance(each, Table)}


def test_the_plan_is_told_as_agreed_with_the_later_change_and_its_reason():
    told, *_ = blocks()
    (change,) = tables()["What changed after the plan was agreed"].rows
    assert told.text.startswith("The plan was agreed on 25 February 2025 by people with lived experience")
    assert (
        "After: the dates",
        "1 July 2025 to 30 September 2025",
        "1 July 2025 to 31 October 2025",
        "Many first came in July. Three months after that is October.",
    ) == change


@pytest.mark.parametrize("kind", [ReportKind.FULL, ReportKind.EVALUATORS])
def test_the_full_report_and_the_appendix_hold_it(kind):
    document = report_of(kind, material(CAFE, (), View.PUBLISH, date(2026, 8, 6)))
    assert "planned" in {section.id for section in document.sections}


def test_what_was_hoped_for_stands_with_what_was_planned():
    rows = tables()["What was planned, and what was done"].rows
    assert "Hoped for: the average goes up by 0.75 steps." in rows[0][1]


def test_a_main_measure_that_was_named_after_the_answers_is_told_and_cannot_be_taken_out():
    late = replace(CAFE, main_named=CAFE.answers_began + 1)
    assert Paragraph(MAIN_AFTER) in blocks(late)
    assert all(each.fixed for each in blocks(late) if isinstance(each, Paragraph))


def test_how_many_are_expected_stays_inside_the_group():
    inside, published = (
        tables(CAFE, view)["How we ask people"].rows[0][1] for view in (View.INSIDE, View.PUBLISH)
    )
    assert ("24 people" in inside, "people (" in published, "24" in published) == (True, False, False)
