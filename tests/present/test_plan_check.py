"""What the plan check sees is said in plain words, with why it matters and how to put it right."""

import re

import pytest

from coimpact_widgets.domain.plan_check import PlanFault, check_plan
from coimpact_widgets.present import plan_check
from tests.domain.written_plans import CLEAN, FAULTY, known_of, plan_of
from tests.reading_age import reading_age

SAID = [
    *plan_check.HEADINGS.values(),
    *plan_check.FIXES.values(),
    plan_check.NOTHING_SEEN,
    plan_check.NOT_BEGUN,
    plan_check.LOOKS_AT,
]


def told(name, fault):
    """The title and the detail of what is seen in the plan that is written under this name."""
    written = next(each for each in FAULTY if name in each["name"])
    contents, known = plan_of(written), known_of(written)
    seen = next(each for each in check_plan(contents, known) if each.fault is fault)
    return plan_check.title(contents, seen, known.scales), plan_check.detail(seen)


@pytest.mark.parametrize(
    ("name", "fault", "said"),
    [
        ("Lunch club", PlanFault.ATTENDANCE, "It is counted by: People who came to lunch."),
        ("one licence of two", PlanFault.NO_LICENCE, "A licence from its holder is needed"),
        (
            "six people",
            PlanFault.TOO_FEW,
            "You hope for 1 step. With so many people you could see 2.6 steps",
        ),
        ("more steps", PlanFault.TOO_MUCH, "You hope for 9 steps. The scale is 1 step long."),
        ("more people", PlanFault.TOO_MUCH, "You hope for 19 people, and expect 18 people to answer."),
        ("Carers' club", PlanFault.OUT_OF_ORDER, "Before you begin: 12 January 2027."),
        ("three of twelve", PlanFault.TOO_FEW, "You hope for 3 people. With so many people you could see 6"),
        ("staff chose alone", PlanFault.NOT_CHOSEN, "It was chosen by staff."),
        ("asked too much", PlanFault.BURDEN, "3 questions, about 11 minutes."),
    ],
)
def test_what_was_seen_is_told(name, fault, said):
    assert told(name, fault)[1].startswith(said)


@pytest.mark.parametrize(
    ("name", "fault", "title"),
    [
        ("asked too much", PlanFault.BURDEN, "Staff: after"),
        ("Carers' club", PlanFault.OUT_OF_ORDER, "After: 3 December 2026"),
        ("one day late", PlanFault.BEFORE_IS_PAST, "1 May 2026"),
        ("Sight loss", PlanFault.FORMATS, "Large print"),
        ("Community garden", PlanFault.NO_MEASURE, "Patients: sleep through the night"),
    ],
)
def test_what_it_was_seen_on_is_told(name, fault, title):
    assert title == told(name, fault)[0]


def test_so_few_people_that_nothing_could_show_is_said():
    assert "could show no change at all" in plan_check._too_few("2", "inf", "people")


@pytest.mark.parametrize("written", FAULTY, ids=lambda written: written["name"])
def test_whatever_is_seen_can_be_told_and_is_on_the_page_without_a_kernel(written):
    known = known_of(written)
    shown = plan_check.plan_check(lambda contents: known, known.scales).html(plan_of(written))
    assert all(plan_check.HEADINGS[PlanFault(fault)] in shown for fault, _ in written["faults"])


def test_a_plan_without_a_fault_says_so():
    check = plan_check.plan_check(lambda contents: known_of(CLEAN[1]), known_of(CLEAN[1]).scales)
    standing, meant = check.sorted_out(plan_of(CLEAN[1]))
    assert plan_check.NOTHING_SEEN == check.so_many(len(standing), len(meant))


def test_every_fault_has_its_words_and_no_sentence_is_long():
    assert {*PlanFault} == {*plan_check.HEADINGS} == {*plan_check.FIXES}
    sentences = [each for text in SAID for each in re.split(r"[.:?](?:\s|$)", text)]
    assert [] == [each for each in sentences if len(each.split()) > 20]


def test_what_is_said_can_be_read_at_ten():
    assert reading_age(" ".join(f"{each.rstrip('.')}." for each in SAID)) < 10
