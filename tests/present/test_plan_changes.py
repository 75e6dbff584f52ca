"""What was planned, what stands now and why: each change of a plan is told in words."""

from dataclasses import replace

import pytest

from coimpact_widgets.domain.agreed_plan import AgreedPlan, PlanPart, WhyChanged
from coimpact_widgets.domain.asked_group import AskedGroup
from coimpact_widgets.domain.comparison import Comparison
from coimpact_widgets.domain.measure import AnswerType, Better, Measure, TimePoint
from coimpact_widgets.domain.pathway import Outcome
from coimpact_widgets.domain.plan import Plan, Way
from coimpact_widgets.domain.plan_changes import changed, kept_now
from coimpact_widgets.domain.planned_time import PlannedTime
from coimpact_widgets.domain.role import Role
from coimpact_widgets.domain.target import Target
from coimpact_widgets.present import plan_changes
from tests.domain.projects import project_with

HEARD = Measure("o", "Heard", "Are you heard?", labels=("No", "Yes"), main=True)
SCORE = Measure("o", "Score", "How well?", AnswerType.SCORE, low_label="Badly")
STAFF = AskedGroup("Staff", 9, ("heard",))
SAY = Measure("o", "Say", "Do you have a say?", AnswerType.YES_NO)
PLANNED = {
    "o": Outcome("Guests", "feel heard"),
    "p": Outcome("Staff", "listen"),
    "heard": HEARD,
    "say": SAY,
    "score": SCORE,
    "g": STAFF,
    PlannedTime(TimePoint.BEFORE).id: PlannedTime(TimePoint.BEFORE, "2026-03-02", "2026-03-13"),
    "x": Target("heard", 1.0),
}
AGREED = AgreedPlan("2026-02-02", (Role.CARER, Role.STAFF), kept_now(project_with(**PLANNED)))


def project(**now):
    standing = {name: value for name, value in {**PLANNED, **now}.items() if value is not None}
    return project_with(agreed=AGREED, **standing)


@pytest.mark.parametrize(
    ("now", "told"),
    [
        (
            {"heard": replace(HEARD, question="Do we hear you?")},
            ("Heard: what is asked", "Are you heard?", "Do we hear you?"),
        ),
        ({"say": None}, ("A measure that was taken out: what is asked", "Do you have a say?", "Taken out")),
        (
            {"say": replace(SAY, outcome="p")},
            ("Say: the outcome it is about", "Guests: feel heard", "Staff: listen"),
        ),
        (
            {"say": replace(SAY, time_points=(TimePoint.AFTER,))},
            ("Say: when it is asked", "Before, after", "After"),
        ),
        (
            {"heard": replace(HEARD, main=False), "say": replace(SAY, main=True)},
            ("The main measure", "Heard", "Say"),
        ),
        (
            {PlannedTime(TimePoint.BEFORE).id: None},
            ("Before you begin: the dates", "2 March 2026 to 13 March 2026", "None"),
        ),
        (
            {"x": Target("heard", 0.5)},
            (
                "Heard: the change hoped for",
                "The average goes up by 1 step",
                "The average goes up by 0.5 steps",
            ),
        ),
        (
            {"say": replace(SAY, better=Better.LOWER)},
            ("Say: which way is better", "Yes is better", "No is better"),
        ),
        (
            {"score": replace(SCORE, high_label="Very well")},
            ("Score: what the ends mean", "Lowest: Badly", "Lowest: Badly; highest: Very well"),
        ),
        ({"g": replace(STAFF, expected=5)}, ("Staff: how many we expect", "9 people", "5 people")),
        ({"g": replace(STAFF, measures=())}, ("Staff: what they are asked", "Heard", "Everything")),
        ({"g": None}, ("Staff: the group we ask", "Staff", "Taken out")),
        ({"plan": Plan(ways=(Way.PAPER, Way.PHONE))}, ("How we ask", "None", "On paper or by phone")),
        ({"plan": Plan(told="Why we ask.")}, ("What people are told", "None", "Why we ask.")),
        ({"c": Comparison("Waiting")}, ("The group that did not take part", "None", "Waiting")),
        ({"y": Target("say", people=1)}, ("Say: the change hoped for", "None", "1 more person says yes")),
    ],
)
def test_each_change_is_told_with_what_was_planned_and_what_it_is_now(now, told):
    contents = project(**now)
    (change,) = changed(contents)
    assert told == (
        plan_changes.what_changed(contents, change),
        plan_changes.planned_then(contents, change),
        plan_changes.stands_now(contents, change),
    )


def test_why_is_told_as_a_sentence_or_that_the_group_did_not_say():
    now = {"x": Target("heard", 0.5)}
    why = WhyChanged("heard", PlanPart.CHANGE, "0.5", "few people came")
    assert ["Few people came.", "Not said"] == [
        plan_changes.changes_table(contents).rows[0][3]
        for contents in (project(why=why, **now), project(**now))
    ]


def test_a_plan_that_stands_is_told_with_the_day_and_the_roles():
    assert (
        "The plan was agreed on 2 February 2026 by carers and staff.",
        plan_changes.NOTHING_CHANGED,
    ) == plan_changes.told_of_plan(project())


@pytest.mark.parametrize(("named", "said"), [(1, plan_changes.MAIN_BEFORE), (3, plan_changes.MAIN_AFTER)])
def test_whether_the_main_measure_was_named_before_the_answers_is_told_plainly(named, said):
    assert (said,) == plan_changes.told_of_plan(
        replace(project_with(**PLANNED), main_named=named, answers_began=2)
    )


def test_nothing_is_told_of_a_plan_that_was_never_agreed():
    assert ((), "") == (
        plan_changes.told_of_plan(project_with(**PLANNED)),
        plan_changes.agreed_html(project_with(**PLANNED)),
    )


def test_what_people_wrote_is_escaped():
    contents = project(heard=replace(HEARD, question="<b>Heard?</b>"))
    assert "&lt;b&gt;Heard?" in plan_changes.agreed_html(contents)


def test_a_target_is_told_in_the_direction_that_was_better_when_it_was_planned():
    contents = project(heard=replace(HEARD, better=Better.LOWER), x=Target("heard", 0.5))
    (change,) = (each for each in changed(contents) if each.part is PlanPart.CHANGE)
    assert ("The average goes up by 1 step", "The average goes down by 0.5 steps") == (
        plan_changes.planned_then(contents, change),
        plan_changes.stands_now(contents, change),
    )


def test_of_a_measure_that_is_not_there_no_direction_is_made_up():
    contents = project(y=Target("gone", 2.0))
    (change,) = changed(contents)
    assert "A change of 2" == plan_changes.stands_now(contents, change)
