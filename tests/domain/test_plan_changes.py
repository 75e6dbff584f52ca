"""The plan as agreed is kept, and whatever changes of it later is told, with why where the group says so."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from coimpact_widgets.domain.agreed_plan import (
    FIRST_PARTS,
    MAIN,
    PARTS,
    AgreedPlan,
    PlanChange,
    PlanPart,
    WhyChanged,
)
from coimpact_widgets.domain.asked_group import AskedGroup
from coimpact_widgets.domain.comparison import Comparison
from coimpact_widgets.domain.measure import AnswerType, Better, Measure, TimePoint
from coimpact_widgets.domain.plan import Format, Plan, Way
from coimpact_widgets.domain.plan_changes import changed, kept_now
from coimpact_widgets.domain.planned_time import PlannedTime
from coimpact_widgets.domain.role import Role
from coimpact_widgets.domain.scale import scored_contents
from coimpact_widgets.domain.target import Target
from coimpact_widgets.library.scales import measures_of, scales
from tests.domain.projects import project_with

BEFORE, AFTER = TimePoint.BEFORE, TimePoint.AFTER
HEARD = Measure("o", "Heard", "How often are you heard?", labels=("Never", "Always"), main=True)
SLEEP = Measure("o", "Sleep", "How do you sleep?", AnswerType.SCORE, time_points=(AFTER,))
MARCH = PlannedTime(BEFORE, "2026-03-02", "2026-03-13")
STAFF = AskedGroup("Staff", 9, ("heard",))
PLAN = Plan(ways=(Way.PAPER,), formats=(Format.EASY_READ,), told="Why we ask.")
PLANNED = {
    "heard": HEARD,
    "sleep": SLEEP,
    "t": MARCH,
    "x": Target("sleep", 1.5),
    "g": STAFF,
    "p": PLAN,
}
AGREED = AgreedPlan("2026-02-02", (Role.CARER,), kept_now(project_with(**PLANNED)))


def changes(**now):
    """What the agreed plan no longer says once these stand in place of what was planned."""
    standing = {name: value for name, value in {**PLANNED, **now}.items() if value is not None}
    return changed(project_with(agreed=AGREED, **standing))


def test_a_plan_that_stands_has_no_changes():
    assert () == changes()


def test_nothing_has_changed_before_a_plan_was_agreed():
    assert () == changed(project_with(**PLANNED))


@pytest.mark.parametrize(
    ("now", "change"),
    [
        (
            {"heard": replace(HEARD, question="Are you heard?")},
            PlanChange("heard", PlanPart.MEASURE, HEARD.question, "Are you heard?"),
        ),
        (
            {"heard": replace(HEARD, labels=("Never", "Often"))},
            PlanChange("heard", PlanPart.ANSWERS, "Never, Always", "Never, Often"),
        ),
        ({"sleep": replace(SLEEP, high=7.0)}, PlanChange("sleep", PlanPart.ANSWERS, "0 to 10", "0 to 7")),
        ({"sleep": replace(SLEEP, outcome="p")}, PlanChange("sleep", PlanPart.OUTCOME, "o", "p")),
        (
            {"sleep": replace(SLEEP, time_points=(BEFORE, AFTER))},
            PlanChange("sleep", PlanPart.TIMES, "after", "before, after"),
        ),
        (
            {"t": replace(MARCH, last="2026-03-20")},
            PlanChange("t", PlanPart.DATES, "2026-03-02/2026-03-13", "2026-03-02/2026-03-20"),
        ),
        ({"t": None}, PlanChange("t", PlanPart.DATES, "2026-03-02/2026-03-13", "")),
        ({"x": Target("sleep", 1.0)}, PlanChange("sleep", PlanPart.CHANGE, "1.5", "1")),
        ({"y": Target("o", words="Most of us")}, PlanChange("o", PlanPart.WORDS, "", "Most of us")),
        (
            {"heard": replace(HEARD, better=Better.LOWER)},
            PlanChange("heard", PlanPart.BETTER, "higher", "lower"),
        ),
        (
            {"sleep": replace(SLEEP, low_label="Badly")},
            PlanChange("sleep", PlanPart.ENDS, "", "Badly\n"),
        ),
        (
            {"heard": replace(HEARD, asked_of="Carers")},
            PlanChange("heard", PlanPart.ASKED_OF, "", "Carers"),
        ),
        (
            {"heard": replace(HEARD, how="On a card")},
            PlanChange("heard", PlanPart.ASKED_HOW, "", "On a card"),
        ),
        ({"g": replace(STAFF, people_group="Nurses")}, PlanChange("g", PlanPart.GROUP, "Staff", "Nurses")),
        ({"g": replace(STAFF, expected=5)}, PlanChange("g", PlanPart.EXPECTED, "9", "5")),
        ({"g": replace(STAFF, measures=())}, PlanChange("g", PlanPart.GROUP_ASKS, "heard", "")),
        ({"g": None}, PlanChange("g", PlanPart.GROUP, "Staff", "")),
        (
            {"p": replace(PLAN, ways=(Way.PHONE, Way.PAPER))},
            PlanChange(MAIN, PlanPart.WAYS, "on paper", "on paper\nby phone"),
        ),
        ({"p": replace(PLAN, formats=())}, PlanChange(MAIN, PlanPart.FORMATS, "Easy Read", "")),
        ({"p": replace(PLAN, told="All.")}, PlanChange(MAIN, PlanPart.TOLD, "Why we ask.", "All.")),
        ({"c": Comparison("Waiting")}, PlanChange(MAIN, PlanPart.COMPARED, "", "Waiting")),
    ],
)
def test_each_thing_that_was_agreed_is_held_against_what_stands_now(now, change):
    assert (change,) == changes(**now)


def test_another_main_measure_is_one_change():
    now = {"heard": replace(HEARD, main=False), "sleep": replace(SLEEP, main=True)}
    assert (PlanChange(MAIN, PlanPart.MAIN, "heard", "sleep"),) == changes(**now)


def test_a_measure_that_was_taken_out_is_one_change_with_all_that_was_said_of_it():
    assert (PlanChange("sleep", PlanPart.MEASURE, SLEEP.question, ""),) == changes(sleep=None)


def test_a_measure_that_is_new_is_one_change():
    new = replace(SLEEP, question="Do you rest?")
    assert (PlanChange("rest", PlanPart.MEASURE, "", "Do you rest?"),) == changes(rest=new)


def test_what_is_put_back_as_it_was_agreed_is_no_change():
    assert () == changes(heard=replace(HEARD, name="Being heard", chosen_by=(Role.STAFF,)))


def test_why_is_asked_again_once_it_says_something_else():
    why = WhyChanged("t", PlanPart.DATES, "2026-03-02/2026-03-20", "The hall was shut.")
    for last, known in (("2026-03-20", why.why), ("2026-03-27", None)):
        project = project_with(agreed=AGREED, why=why, **{**PLANNED, "t": replace(MARCH, last=last)})
        assert known == changed(project)[0].why


def test_a_change_has_one_reason():
    ids = [WhyChanged("t", PlanPart.DATES).id, WhyChanged(MAIN, PlanPart.MAIN).id]
    assert ["why-changed-dates-t", "why-changed-main-measure"] == ids


def test_a_plan_is_agreed_on_a_day_by_somebody():
    assert ["agreed_on", "roles"] == [problem.field for problem in AgreedPlan("soon").problems()]
    assert ([], date(2026, 2, 2)) == (AGREED.problems(), AGREED.day)


def test_of_what_a_plan_was_not_agreed_on_nothing_has_changed():
    first = replace(
        AGREED, kept=tuple(row for row in AGREED.kept if row[0] != PARTS and row[1] in {*FIRST_PARTS})
    )
    now = {**PLANNED, "heard": replace(HEARD, better=Better.LOWER)}
    assert () == changed(project_with(agreed=first, **now))


def test_times_that_were_kept_as_people_read_them_have_not_changed():
    looks_back = replace(SLEEP, time_points=(AFTER, TimePoint.THEN))
    kept = (("sleep", "time points", "after, then (looking back)"), ("sleep", "measure", SLEEP.question))
    assert [PlanPart.OUTCOME, PlanPart.ANSWERS] == [
        each.part for each in changed(project_with(agreed=AgreedPlan(kept=kept), sleep=looks_back))
    ]


def test_a_row_of_a_later_program_is_passed_over():
    assert {} == AgreedPlan(kept=(("m", "colour", "blue"), ("m",))).said


def test_a_whole_set_is_one_thing_and_the_same_whether_or_not_its_score_was_made():
    loneliness = next(each for each in scales() if each.id == "ons-loneliness")
    asked = {f"m{at}": each for at, each in enumerate(measures_of(loneliness, "o"))}
    project = project_with(**asked)
    plan = AgreedPlan("2026-02-02", (Role.CARER,), kept_now(project))
    later = project_with(
        agreed=plan, **{id: replace(each, time_points=(AFTER,)) for id, each in asked.items()}
    )
    (change,) = changed(later)
    assert PlanChange("scale-ons-loneliness", PlanPart.TIMES, "before, after", "after") == change
    assert (change,) == changed(scored_contents(later, scales()))


def test_a_group_whose_only_measure_was_taken_out_is_asked_everything_now():
    assert PlanChange("g", PlanPart.GROUP_ASKS, "heard", "") in changes(heard=None)
