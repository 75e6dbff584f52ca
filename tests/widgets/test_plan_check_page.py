"""The plan check: each thing leads to the page or the card that puts it right."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coimpact_widgets.domain.agreement import Member
from coimpact_widgets.domain.asked_group import AskedGroup
from coimpact_widgets.domain.check import Meant
from coimpact_widgets.domain.measure import Measure, TimePoint
from coimpact_widgets.domain.plan_check import PlanFault
from coimpact_widgets.domain.planned_time import PlannedTime
from coimpact_widgets.domain.role import Role
from coimpact_widgets.domain.target import Target
from coimpact_widgets.widgets.card_list import CHANGE, REMOVE
from tests.domain.written_plans import SAID

from .planned import pages_of, planned
from .walk import answers, body, open_page


def press(page, fault, what=CHANGE):
    cards = page.cards(fault)
    cards.press(what, cards.cards[0]["id"])


def test_an_outcome_without_a_measure_opens_a_new_measure_of_it():
    pages = pages_of(planned())
    press(open_page(pages, "plan check"), PlanFault.NO_MEASURE)
    assert ("measures", "r2") == (pages.current, body(pages).form.fields[0].value)


def test_a_measure_opens_its_own_form_and_leads_back_to_the_check():
    keeper = planned()
    heard = keeper.contents().measures[0]
    keeper.save(replace(heard.value, time_points=(TimePoint.AFTER,)), heard)
    pages = pages_of(keeper)
    press(open_page(pages, "plan check"), PlanFault.NO_BEFORE)
    assert ("measures", "Heard") == (pages.current, body(pages).form.values()["name"])
    pages.proceed.click()
    assert "plan check" == pages.current


@pytest.mark.parametrize(
    ("fault", "page", "values"),
    [
        (PlanFault.FORMATS, "how", [Member(Role.CARER, "", "Large print")]),
        (PlanFault.BEFORE_IS_PAST, "when", [PlannedTime(TimePoint.BEFORE, "2026-02-02")]),
        (
            PlanFault.OUT_OF_ORDER,
            "when",
            [PlannedTime(TimePoint.BEFORE, "2027-01-12"), PlannedTime(TimePoint.AFTER, "2026-12-03")],
        ),
        (PlanFault.NO_GROUP, "asked", []),
        (PlanFault.NO_ASKER, "how", []),
        (PlanFault.NOT_TOLD, "told", []),
        (PlanFault.NOT_KEPT, "kept", []),
        (PlanFault.TOO_MUCH, "targets", [Target("r3", 9.0)]),
        (PlanFault.NO_LICENCE, "how", [Measure("r1", "PAM", "Score", labels=("a", "b"), scale="pam")]),
        (PlanFault.TOO_FEW, "asked", [Target("r3", 0.2)]),
        (PlanFault.NOBODY, "asked", [Measure("r1", "Say", "A say?"), AskedGroup("Guests", measures=("r3",))]),
    ],
)
def test_what_is_not_about_a_measure_opens_its_page(fault, page, values):
    keeper = planned()
    for value in values:
        keeper.save(value)
    pages = pages_of(keeper, can_show={"r3": 0.7})
    press(open_page(pages, "plan check"), fault)
    assert page == pages.current


def test_what_was_meant_is_kept_and_counted_apart():
    keeper = planned()
    keeper.save(SAID), keeper.save(AskedGroup("Guests"))
    pages = pages_of(keeper)
    page = open_page(pages, "plan check")
    press(page, PlanFault.NO_MEASURE, REMOVE)
    page.form.fields[0].value = "They tell us in words."
    page.form.save.click()
    assert ["They tell us in words."] == [each.value.why for each in keeper.contents().of(Meant)]
    assert "There is nothing more to look at.\n1 you meant" == answers(pages)["plan check"]


def test_what_changes_on_another_page_is_seen_when_the_check_is_shown_again():
    keeper = planned()
    pages = pages_of(keeper)
    open_page(pages, "plan check")
    keeper.save(SAID), keeper.save(AskedGroup("Guests"))
    keeper.save(Measure("r2", "Listens", "Do you listen?", labels=("No", "Yes"), chosen_by=(Role.CARER,)))
    assert "There is nothing to look at." in open_page(pages, "plan check").so_far.markup


def test_a_page_without_a_kernel_shows_what_the_check_sees():
    shown = pages_of(planned()).static_html()
    assert all(said in shown for said in ("This outcome has no measure yet", "Ask or count something."))


def test_nothing_is_said_of_the_check_among_the_answers_before_anything_is_planned():
    assert "" == answers(pages_of(planned()))["plan check"]
