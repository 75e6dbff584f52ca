"""One chart on a page: what was asked, the chart, and its numbers, as a report tells them."""

from __future__ import annotations

import pytest

from coimpact_widgets import publishing
from coimpact_widgets.disclosure.view import View
from coimpact_widgets.practice.shipped import crisis_cafe
from coimpact_widgets.report.document import FigureBlock, Note, Paragraph
from coimpact_widgets.report.material import material
from coimpact_widgets.report.one_chart import one_chart
from tests.report import twelve
from tests.report.pdf_reading import Pdf
from tests.report.projects import MADE_ON, practice_results

VISITS = "Visits to A&E at night in a mental health crisis"


def cafe():
    return crisis_cafe(), publishing.shown(crisis_cafe(), practice_results(), View.PUBLISH)


def page(about):
    return one_chart(material(*cafe(), View.PUBLISH, MADE_ON), about)


def measures():
    return [each.id for each in crisis_cafe().measures]


@pytest.mark.parametrize("about", ["measure-listened-to", "measure-hard-times", VISITS])
def test_a_measure_or_a_thing_counted_has_a_page_with_one_chart(about):
    (section,) = page(about).sections
    assert 1 == sum(isinstance(each, FigureBlock) for each in section.blocks)


def test_what_is_hidden_whole_has_no_chart_and_says_why():
    (section,) = page("measure-staff-satisfied").sections
    assert [] == [each for each in section.blocks if isinstance(each, FigureBlock)]
    assert section.blocks[1].text.endswith("are hidden, to keep people safe.")


@pytest.mark.parametrize("about", [*measures(), VISITS])
def test_on_paper_it_is_one_page(about):
    assert 1 == Pdf(publishing.one_chart(*cafe(), about, "PDF", MADE_ON)).length


def test_on_paper_each_of_twelve_measures_is_one_page():
    contents, told = twelve.project(), twelve.results(View.PUBLISH)
    pages = [
        Pdf(publishing.one_chart(contents, told, each.id, "PDF", MADE_ON)).length
        for each in contents.measures[:4]
    ]
    assert [1] * 4 == pages


def test_a_measure_without_a_result_says_so():
    (section,) = one_chart(material(crisis_cafe(), (), View.PUBLISH, MADE_ON), measures()[0]).sections
    assert (Paragraph("There are too few answers at two times to say what changed."),) == section.blocks


def test_the_page_says_that_change_is_not_why():
    (section,) = page(measures()[0]).sections
    notes = [item for each in section.blocks if isinstance(each, Note) for item in each.items]
    assert "These numbers show change. They do not show why it changed." in notes[0]
