"""What members read: what they asked for, what was done, and what changed."""

import pytest

from coimpact_widgets.disclosure.view import View
from coimpact_widgets.domain.measure import Measure
from coimpact_widgets.domain.pathway import Activity, Link, Outcome
from coimpact_widgets.domain.report_kind import ReportKind
from coimpact_widgets.domain.said_and_done import SaidAndDone
from coimpact_widgets.report.build import report_of
from coimpact_widgets.report.document import Table
from coimpact_widgets.report.material import material
from coimpact_widgets.report.pdf_file import write_pdf
from tests.domain.projects import project_with
from tests.present import samples
from tests.report.pdf_reading import Pdf
from tests.report.projects import MADE_ON, blocks_of, sections_of
from tests.report.test_kinds import made, texts_in


def test_the_members_read_what_was_said_done_and_found_in_one_row():
    contents = project_with(a=Activity("cook together"), o=Outcome("People", "eat well"), l=Link("a", "o"))
    document = report_of(ReportKind.MEMBERS, material(contents, (), View.PUBLISH, MADE_ON))
    (table,) = [each.table for each in blocks_of(document) if isinstance(each, Table)]
    assert (("People: eat well", "Cook together", "Not measured yet"),) == table.rows


def members_of(contents, *results, view=View.PUBLISH):
    return report_of(ReportKind.MEMBERS, material(contents, results, view, MADE_ON))


def test_the_members_read_what_they_asked_for_beside_what_was_done_and_measured():
    contents = project_with(
        o=Outcome("People", "gain"),
        m=Measure("o", "Gain", "?"),
        s=SaidAndDone("a lamp", "we put one in", "it is warmer", "o"),
    )
    document = members_of(contents, samples.ordinal(14, 7, 3, measure="m", outcome="o"))
    (table,) = [each.table for each in blocks_of(document) if isinstance(each, Table)]
    changed = "It is warmer.\nGain: 14 of 24 people went up, 3 went down."
    assert (("A lamp.", "We put one in.", changed),) == table.rows


def test_the_members_are_told_that_a_change_is_hidden_and_why():
    contents = project_with(o=Outcome("Staff", "gain"), m=Measure("o", "Gain", "?"))
    hidden = ("went up", "stayed the same", "went down", "net share up")
    result = samples.hidden(samples.ordinal(measure="m", outcome="o"), *hidden)
    (outcome,) = [each for each in sections_of(members_of(contents, result)) if each.id == "outcome-o"]
    assert any("hidden, to keep people safe" in text for text in texts_in(outcome.blocks))


def test_the_members_read_of_outcomes_without_a_picture_in_a_line_each():
    contents = project_with(
        **{f"o{at}": Outcome("People", f"gain {at}") for at in range(6)},
        **{f"m{at}": Measure(f"o{at}", "Gain", "?") for at in range(6)},
        s=SaidAndDone("a lamp", "we put one in"),
    )
    found = [samples.ordinal(measure=f"m{at}", outcome=f"o{at}") for at in range(6)]
    document = members_of(contents, *found)
    drawn = [each.id for each in sections_of(document) if each.id.startswith("outcome-")]
    (lines,) = [each.blocks[0].items for each in document.sections if each.id == "in-short"]
    assert (4, 2) == (len(drawn), len(lines))


@pytest.mark.parametrize("project", ["practice", "twelve"])
def test_the_members_read_four_pages_without_tables_of_months(project):
    document = made("members", project=project)
    captions = [each.table.caption for each in blocks_of(document) if isinstance(each, Table)]
    assert (True, []) == (
        4 >= Pdf(write_pdf(document)).length,
        [each for each in captions if "month" in each],
    )
