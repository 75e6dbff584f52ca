"""How sure the report is of each outcome, what else could explain it, and who in the group agrees."""

from dataclasses import replace

import pytest

from coimpact_widgets import publishing
from coimpact_widgets.analysis.strength import how_sure_of
from coimpact_widgets.disclosure.publish import safe_to_publish
from coimpact_widgets.disclosure.view import View
from coimpact_widgets.documents import written
from coimpact_widgets.domain.agreement import Member
from coimpact_widgets.domain.answer import Answer, Consent, Story
from coimpact_widgets.domain.explanation import Answered, Could, Explanation, Rival
from coimpact_widgets.domain.finding import Agreed, Finding
from coimpact_widgets.domain.measure import Measure, TimePoint
from coimpact_widgets.domain.pathway import Activity, Link, Outcome
from coimpact_widgets.domain.role import Role
from coimpact_widgets.practice.shipped import crisis_cafe
from coimpact_widgets.present.words import headline
from coimpact_widgets.report.document import PathwayBlock
from tests.domain.projects import project_with
from tests.present import samples
from tests.report.projects import MADE_ON, blocks_of, full_report, practice_results, sections_of

EXPLAINED = Explanation(
    "o",
    timing=Answered.YES,
    anyway="some would have felt better",
    supports="three people named the door",
    what_else="we moved rooms",
    **{rival.value: Could.NO for rival in Rival},
)
PROJECT = {
    "a": Activity("Meet"),
    "o": Outcome("People", "gain"),
    "l": Link("a", "o"),
    "m": Measure("o", "Gain", "Any gain?"),
}
GAIN = samples.ordinal(measure="m", outcome="o")


def report_of(contents, *results, view=View.PUBLISH):
    return full_report(contents, (*results, how_sure_of(contents, results)), view, MADE_ON)


def texts_in(document, id):
    """Every text in the section of this id."""
    section = next((each for each in sections_of(document) if each.id == id), None)
    blocks = section.blocks if section else ()
    return [
        text
        for block in blocks
        for text in (getattr(block, "text", ""), *getattr(block, "items", ()))
        if text
    ]


def test_each_measured_outcome_says_how_sure_we_are():
    told = texts_in(report_of(project_with(**PROJECT, e=EXPLAINED), GAIN), "sure-o")
    assert [
        "How sure we are: consistent with having contributed.",
        "We compared the same people with themselves.",
        "There is no comparison group.",
        "The change came after the activity.",
        "What would have happened anyway: Some would have felt better.",
        "What else points to our work: Three people named the door.",
    ] == told


def test_each_measured_outcome_says_what_else_could_explain_it():
    told = texts_in(report_of(project_with(**PROJECT, e=EXPLAINED), GAIN), "else-o")
    assert [
        "The group looked at all six other reasons, and none of them explains it.",
        "What else could explain it: We moved rooms.",
    ] == told


def test_how_sure_we_are_stands_at_the_top():
    (fact,) = report_of(project_with(**PROJECT, e=EXPLAINED), GAIN).opening[-1].facts
    assert fact.text.endswith("How sure we are: consistent with having contributed.")


def test_an_outcome_that_nobody_explained_says_so():
    told = texts_in(report_of(project_with(**PROJECT), GAIN), "else-o")
    assert ["The group has not yet asked what else could explain it."] == told


def test_an_outcome_that_nobody_measured_has_nothing_to_explain():
    document = report_of(project_with(**PROJECT))
    assert ([], []) == (texts_in(document, "sure-o"), texts_in(document, "else-o"))


def test_nothing_is_said_twice_of_one_outcome():
    document = report_of(project_with(**PROJECT, e=EXPLAINED), GAIN)
    told = [*texts_in(document, "sure-o"), *texts_in(document, "else-o")]
    assert len(set(told)) == len(told)


def test_without_a_ladder_nothing_is_claimed_of_any_line():
    document = full_report(project_with(**PROJECT), (GAIN,), View.PUBLISH, MADE_ON)
    assert [None] == [block.evidence for block in blocks_of(document) if isinstance(block, PathwayBlock)]


def test_a_hidden_result_is_hidden_on_the_pathway_too():
    document = report_of(project_with(**PROJECT), samples.hidden(GAIN))
    (block,) = [each for each in blocks_of(document) if isinstance(each, PathwayBlock)]
    assert {"numbers hidden to keep people safe"} == {each.strength for each in block.evidence.values()}


def page_of(contents, results, view):
    """The full report as a web page."""
    return written(publishing.report(contents, results, view, MADE_ON).document, "HTML").decode()


def test_a_story_for_the_group_alone_is_no_evidence_in_what_is_published():
    contents = replace(
        project_with(**PROJECT), stories=(Story("It helped", outcome="o", consent=Consent.GROUP),)
    )
    both = (page_of(contents, (), view) for view in (View.PUBLISH, View.INSIDE))
    assert [False, True] == ["How sure we are: people told us." in report for report in both]


def test_a_ladder_made_of_what_the_group_knows_is_never_published():
    contents = project_with(**PROJECT)
    few = samples.ordinal(3, 0, 0, measure="m", outcome="o")
    told = page_of(contents, (few, how_sure_of(contents, (few, GAIN))), View.PUBLISH)
    assert "How sure we are: we saw a clear change." not in told


def test_the_published_pathway_holds_no_number_that_is_hidden_elsewhere():
    results = practice_results()
    both = zip(results, safe_to_publish(results), strict=True)
    hidden = {headline(whole) for whole, safe in both if headline(whole) != headline(safe)}
    published = page_of(crisis_cafe(), results, View.PUBLISH)
    assert (True, []) == (bool(hidden), [words for words in hidden if words in published])


SOME = Finding("m", "It helped", Agreed.SOME, agrees=(Role.CARER,), disagrees=(Role.STAFF,))
BY_ROLE = "Some of us see this differently. Carers agree. Staff see it differently."


def members(**roles):
    """So many members of each role."""
    return {
        f"{role}{number}": Member(Role[role.upper()])
        for role, count in roles.items()
        for number in range(count)
    }


@pytest.mark.parametrize(
    ("view", "here", "expected"),
    [
        (View.INSIDE, members(carer=1, staff=1), BY_ROLE),
        (View.PUBLISH, members(carer=5, staff=5), BY_ROLE),
        (
            View.PUBLISH,
            members(carer=5, staff=4),
            "Some of us see this differently. Not every role in the group agrees.",
        ),
        (View.PUBLISH, {}, "Some of us see this differently. Not every role in the group agrees."),
    ],
)
def test_roles_are_named_unless_that_would_name_a_person(view, here, expected):
    document = report_of(project_with(**PROJECT, f=SOME, **here), view=view)
    assert expected == texts_in(document, "finding-f")[1]


def answered(*times):
    return tuple(Answer(f"P{number}", "m", time, 1.0) for time, count in times for number in range(count))


def planned_of(document):
    """The row of what was planned and done for the one measure."""
    (section,) = [each for each in sections_of(document) if each.id == "planned"]
    return section.blocks[0].table.rows[0]


def test_what_was_planned_and_done_is_told():
    contents = project_with(answered((TimePoint.BEFORE, 3), (TimePoint.AFTER, 2)), **PROJECT, f=SOME)
    _, planned, done = planned_of(report_of(contents, view=View.INSIDE))
    assert ["Planned: ask before and after.", "Who to ask was not written down."] == planned.split("\n")[:2]
    assert "Done: 3 people answered before, 2 answered after." == done.split("\n")[0]


def test_to_publish_only_numbers_that_results_show_are_told():
    contents = project_with(answered((TimePoint.BEFORE, 3), (TimePoint.AFTER, 2)), **PROJECT, f=SOME)
    missing = samples.hidden(samples.missing(measure="m", outcome="o"), "answered after")
    assert [
        "Done: 30 people answered before.",
        "How many answered after is not shown.",
        "20 people answered both times: the result is about those.",
    ] == planned_of(report_of(contents, missing))[2].split("\n")


def test_a_finding_about_the_whole_project_stands_by_itself():
    document = report_of(project_with(**PROJECT, f=replace(SOME, measure="")), view=View.INSIDE)
    (section,) = [each for each in document.sections if each.id == "what-it-means"]
    assert ["The whole project"] == [each.heading for each in section.sections]
