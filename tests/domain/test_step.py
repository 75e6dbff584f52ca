"""Steps block only on what they really need, and say how far a group has come."""

from dataclasses import replace
from datetime import date

import pytest

from coimpact_widgets.domain.agreement import Agreement, GroundRule, Member, Resource
from coimpact_widgets.domain.answer import Answer, MonthlyCount, Story
from coimpact_widgets.domain.finding import Finding
from coimpact_widgets.domain.measure import Measure, TimePoint
from coimpact_widgets.domain.pathway import Activity, Impact, Link, Outcome
from coimpact_widgets.domain.role import Role
from coimpact_widgets.domain.sharing import Shared
from coimpact_widgets.domain.step import STEPS, Status, states, step_named
from tests.domain.projects import project_with

OUTCOME = Outcome("People who come", "feel less alone")
BOTH = [Answer("P1", "m", TimePoint.BEFORE, 1.0), Answer("P1", "m", TimePoint.AFTER, 2.0)]


def state(name, contents):
    return next(each for each in states(contents) if each.step.name == name)


def test_steps_are_numbered_in_order_from_nought():
    assert list(range(7)) == [step.number for step in STEPS]


def test_each_step_names_its_notebook():
    assert "2_pathway.ipynb" == step_named("pathway").file


def test_a_name_that_is_no_step_is_refused():
    with pytest.raises(KeyError):
        step_named("celebrate")


def test_a_new_project_can_begin_to_agree_and_to_draw_its_pathway_and_nothing_else():
    assert [
        Status.NOT_STARTED,
        Status.NOT_STARTED,
        Status.CANNOT_START,
        Status.CANNOT_START,
        Status.CANNOT_START,
        Status.CANNOT_START,
    ] == [each.status for each in states(project_with())]


def test_a_step_that_cannot_start_says_why():
    assert "Write an outcome in your pathway first." == state("measures", project_with()).why


def test_a_step_in_progress_says_what_is_still_needed():
    contents = project_with(o=OUTCOME, o2=OUTCOME, m=Measure(outcome="o"))
    assert "Some outcomes have no measure yet." == state("measures", contents).why


def test_an_outcome_that_is_counted_each_month_is_measured():
    contents = project_with(o=OUTCOME, o2=OUTCOME, m=Measure(outcome="o"))
    counted = replace(contents, counts=(MonthlyCount("Visits", date(2026, 1, 1), 3, "o2"),))
    assert Status.COMPLETED == state("measures", counted).status


def test_agreeing_is_complete_with_a_meaning_and_a_member():
    meaning, member = Agreement(meaning="As equals"), Member(Role.CARER)
    assert Status.IN_PROGRESS == state("agree", project_with(a=meaning)).status
    assert Status.IN_PROGRESS == state("agree", project_with(r=GroundRule("Listen"))).status
    assert Status.COMPLETED == state("agree", project_with(a=meaning, m=member)).status


def test_a_pathway_is_complete_when_every_outcome_and_impact_is_led_to():
    cards = {"act": Activity("Meet"), "o": OUTCOME, "i": Impact("Good lives")}
    links = {"l1": Link("act", "o"), "l2": Link("o", "i")}
    assert Status.IN_PROGRESS == state("pathway", project_with(**cards, l1=links["l1"])).status
    assert Status.COMPLETED == state("pathway", project_with(**cards, **links)).status


def test_measures_are_complete_when_every_outcome_has_one():
    contents = project_with(o=OUTCOME, o2=OUTCOME, m=Measure(outcome="o"))
    assert Status.IN_PROGRESS == state("measures", contents).status
    assert Status.COMPLETED == state("measures", project_with(o=OUTCOME, m=Measure(outcome="o"))).status


def test_data_is_complete_when_every_planned_time_point_has_an_answer():
    measured = {"o": OUTCOME, "m": Measure(outcome="o")}
    assert Status.IN_PROGRESS == state("data", project_with(BOTH[:1], **measured)).status
    assert Status.COMPLETED == state("data", project_with(BOTH, **measured)).status


def test_a_story_begins_the_data_step_and_a_resource_the_first():
    told = replace(project_with(r=Resource("A room")), stories=(Story("It helped."),))
    begun = [state(name, told).status for name in ("data", "agree")]
    assert [Status.IN_PROGRESS, Status.IN_PROGRESS] == begun


def test_outcomes_are_complete_when_every_measure_has_a_finding():
    measured = {"o": OUTCOME, "m": Measure(outcome="o")}
    assert Status.NOT_STARTED == state("outcomes", project_with(BOTH, **measured)).status
    found = project_with(BOTH, **measured, f=Finding(measure="m", text="It helped"))
    assert Status.COMPLETED == state("outcomes", found).status


def test_a_finding_about_its_score_is_one_about_every_question_of_a_set():
    measured = {"o": OUTCOME, "m": Measure(outcome="o", scale="s", item="one")}
    found = project_with(BOTH, **measured, f=Finding(measure="scale-s", text="It helped"))
    assert Status.COMPLETED == state("outcomes", found).status


def test_sharing_is_complete_once_a_report_was_made():
    assert Status.NOT_STARTED == state("share", project_with(BOTH)).status
    assert Status.COMPLETED == state("share", project_with(BOTH, s=Shared("Word"))).status
