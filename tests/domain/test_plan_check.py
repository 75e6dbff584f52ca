"""The plan check finds every fault that was written in, and nothing where there is none."""

from dataclasses import replace
from datetime import date

import pytest

from coimpact_widgets.domain.attendance import only_attendance
from coimpact_widgets.domain.check import Meant
from coimpact_widgets.domain.measure import Measure, TimePoint
from coimpact_widgets.domain.plan_check import Known, PlanFault, check_plan
from coimpact_widgets.domain.role import Role
from coimpact_widgets.library import scales
from tests.domain.projects import project_with, record
from tests.domain.written_plans import CLEAN, FAULTY, SAID, faults_of, known_of, plan_of

KNOWN = Known(date(2026, 1, 5))


def seen(written):
    return sorted((each.fault.value, each.cards) for each in check_plan(plan_of(written), known_of(written)))


@pytest.mark.parametrize("written", FAULTY, ids=lambda written: written["name"])
def test_every_fault_is_found_where_it_is_and_no_other(written):
    assert faults_of(written) == seen(written)


@pytest.mark.parametrize("written", CLEAN, ids=lambda written: written["name"])
def test_nothing_is_seen_where_there_is_no_fault(written):
    assert [] == seen(written)


def test_there_are_twenty_with_a_fault_and_ten_without_and_each_fault_is_written_in():
    written_in = {fault for written in FAULTY for fault, _ in written["faults"]}
    assert (len(FAULTY) >= 20, len(CLEAN) >= 10) == (True, True)
    assert {fault.value for fault in PlanFault} == written_in


@pytest.mark.parametrize(
    ("asked", "only"),
    [
        ("Did you come to the workshop?", True),
        ("How often do you take part in our meetings?", True),
        ("Attendance at the drop-in", True),
        ("How many of our events have you joined this year?", True),
        ("How often do you come to the café because you need company?", False),
        ("How often do you see friends?", False),
        ("Have you gone without food?", False),
        ("Do you have a say in how our group is run?", False),
        ("Did the meeting start on time?", False),
    ],
)
def test_a_question_of_coming_alone_is_told_from_one_of_more(asked, only):
    assert only == only_attendance(asked)


def test_who_wrote_a_measure_counts_as_having_chosen_it():
    by_carer = replace(
        record("m", Measure("o", asked_of="Guests", time_points=(TimePoint.BEFORE,))), role=Role.CARER
    )
    assert () == check_plan(replace(project_with(), records=(by_carer, record("plan", SAID))), KNOWN)


def test_a_set_is_one_thing_to_look_at_and_not_one_for_each_question():
    loneliness = next(each for each in scales() if each.id == "ons-loneliness")
    items = {
        item.key: Measure(
            "o",
            item.name,
            item.question,
            labels=loneliness.labels,
            scale=loneliness.id,
            item=item.key,
            asked_of="Guests",
        )
        for item in loneliness.items
    }
    found = check_plan(project_with(plan=SAID, **items), replace(KNOWN, scales=scales()))
    assert [(PlanFault.NOT_CHOSEN, ("scale-ons-loneliness",))] == [(each.fault, each.cards) for each in found]


def test_what_a_group_meant_is_asked_again_once_the_question_changes():
    first, later = (
        next(each for each in check_plan(project_with(m=Measure("o", question=asked)), KNOWN))
        for asked in ("How are you?", "How do you feel?")
    )
    meant = Meant(first.key, first.about, "They could not come.")
    assert (True, False) == (meant.answers(first), meant.answers(later))


def test_the_sets_that_need_a_licence_are_those_whose_owner_says_so():
    assert {"swemwbs", "wemwbs", "ascof-1a", "ascot", "eq-5d-5l", "icecap-a", "pam"} == {
        each.id for each in scales() if each.needs_licence
    }


def test_whether_a_set_needs_a_licence_does_not_hang_on_how_its_licence_is_worded():
    pam = replace(next(each for each in scales() if each.id == "pam"), licence="Ask its holder")
    asked = project_with(m=Measure("o", "PAM", "Score on the PAM", scale="pam"))
    seen = check_plan(asked, Known(date(2026, 3, 2), (pam,)))
    assert PlanFault.NO_LICENCE in {each.fault for each in seen}
