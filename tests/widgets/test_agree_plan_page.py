"""A plan is agreed once, and kept: what changes later is listed, and why is asked once and never needed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from coimpact_widgets.domain.agreed_plan import AgreedPlan, WhyChanged
from coimpact_widgets.domain.answer import Answer, Batch
from coimpact_widgets.domain.measure import TimePoint
from coimpact_widgets.domain.plan_changes import agreed, changed
from coimpact_widgets.domain.planned_time import PlannedTime
from coimpact_widgets.domain.role import Role
from coimpact_widgets.domain.scale import scale_named, score_id, scored_contents
from coimpact_widgets.domain.target import Target
from coimpact_widgets.errors import StoreFull
from coimpact_widgets.library.scales import measures_of, scales
from coimpact_widgets.widgets.agree_plan_page import MEANWHILE, AgreePlanPage
from coimpact_widgets.widgets.card_list import CHANGE, REMOVE

from .planned import TODAY, pages_of, planned
from .walk import answers

MARCH = PlannedTime(TimePoint.BEFORE, "2026-03-02")


def opened(keeper):
    return AgreePlanPage(keeper, lambda: scored_contents(keeper.contents(), scales()), lambda: TODAY)


def agree(page, *roles, day=TODAY):
    page.roles.value, page.day.value = roles or ("carer", "staff"), day
    page.agree.click()


@pytest.fixture
def keeper():
    """A plan that was agreed, with its day to ask before moved since."""
    keeper = planned()
    first = keeper.save(MARCH)
    agree(opened(keeper))
    keeper.save(replace(MARCH, first="2026-03-09"), first)
    return keeper


def cards(page, which):
    """What stands on the cards of a list, where it is on the page."""
    return [(card["title"], card["detail"]) for card in which.cards] if which in page.view.children else []


def press(which, what):
    which.press(what, which.cards[0]["id"])


def test_the_plan_is_kept_with_the_day_and_the_roles_that_agreed_it():
    keeper = planned()
    page = opened(keeper)
    agree(page, "carer", day=date(2026, 2, 20))
    plan = agreed(keeper.contents())
    assert ("2026-02-20", (Role.CARER,), 11) == (plan.agreed_on, plan.roles, len(plan.kept))
    assert "The plan was agreed on 20 February 2026 by carers." in page.told.markup


def test_of_two_who_agree_the_plan_at_once_the_second_is_told_and_sees_the_first():
    keeper = planned()
    first, second = opened(keeper), opened(keeper)
    agree(first, "carer", day=date(2026, 2, 20))
    agree(second, "staff", day=date(2026, 2, 21))
    assert ([(Role.CARER,)], (MEANWHILE,), "") == (
        [each.value.roles for each in keeper.contents().of(AgreedPlan)],
        second.errors.messages,
        second.status.text,
    )
    assert "The plan was agreed on 20 February 2026 by carers." in second.told.markup


def test_who_agrees_and_on_which_day_is_needed():
    keeper = planned()
    page = opened(keeper)
    page.day.value = None
    page.agree.click()
    assert (None, "Choose who agreed it.", "Enter the day you agreed it.") == (
        agreed(keeper.contents()),
        page.roles.error,
        page.day.error,
    )


def test_a_change_is_listed_with_what_was_planned_and_what_it_is_now(keeper):
    page = opened(keeper)
    said = "Planned: 2 March 2026. Now: 9 March 2026."
    assert [("Before you begin: the dates", said)] == cards(page, page.open)


def test_why_is_kept_and_the_change_stands_among_those_with_a_reason(keeper):
    page = opened(keeper)
    press(page.open, CHANGE)
    page.form.fields[0].value = " the hall was shut "
    page.form.save.click()
    said = "Planned: 2 March 2026. Now: 9 March 2026. Why: The hall was shut."
    assert ([], [("Before you begin: the dates", said)]) == (
        cards(page, page.open),
        cards(page, page.answered),
    )


def test_no_reason_has_to_be_given_and_it_is_not_asked_again(keeper):
    page = opened(keeper)
    press(page.open, REMOVE)
    assert ([""], []) == (
        [each.value.why for each in keeper.contents().of(WhyChanged)],
        cards(page, page.open),
    )
    assert [] == cards(opened(keeper), opened(keeper).open)


def test_a_further_change_of_the_same_thing_is_asked_about_and_takes_the_place_of_the_first(keeper):
    press(opened(keeper).open, REMOVE)
    kept = keeper.contents().of(PlannedTime)[0]
    keeper.save(replace(MARCH, first="2026-03-16"), kept)
    page = opened(keeper)
    press(page.open, CHANGE)
    page.form.fields[0].value = "Snow."
    page.form.save.click()
    assert ["Snow."] == [each.value.why for each in keeper.contents().of(WhyChanged)]


def test_a_reason_that_is_half_written_is_kept_by_continue(keeper):
    page = opened(keeper)
    press(page.open, CHANGE)
    page.form.fields[0].value = "Snow."
    assert ([], ["Snow."]) == (page.finish(), [each.value.why for each in keeper.contents().of(WhyChanged)])


def test_a_reason_can_be_taken_back(keeper):
    page = opened(keeper)
    press(page.open, REMOVE)
    press(page.answered, REMOVE)
    assert (1, ()) == (len(cards(page, page.open)), keeper.contents().of(WhyChanged))


def test_what_cannot_be_kept_is_said_and_what_was_typed_stays(keeper):
    page = opened(keeper)
    press(page.open, CHANGE)
    page.form.fields[0].value = "Snow."
    keeper.fail_with = StoreFull("store.sqlite")
    page.form.save.click()
    assert (1, "Snow.") == (len(page.form.errors.messages), page.form.fields[0].value)


def test_before_any_answers_the_plan_can_be_agreed_anew(keeper):
    page = opened(keeper)
    page.roles.value = ("carer",)
    page.again.click()
    assert ((), 1) == (changed(keeper.contents()), len(keeper.contents().of(AgreedPlan)))


def test_once_answers_came_in_the_plan_that_was_agreed_stands(keeper):
    keeper.gather(Batch("a.csv"), answers=[Answer("P1", "r3", TimePoint.BEFORE, 1.0)])
    page = opened(keeper)
    assert page.again not in page.view.children


def test_how_much_has_changed_stands_among_the_answers(keeper):
    told = "The plan was agreed on 2 March 2026 by carers and staff.\n1 change since."
    assert f"{told} You have not said why yet." == answers(pages_of(keeper))["agreed"]
    press(opened(keeper).open, REMOVE)
    assert told == answers(pages_of(keeper))["agreed"]


def test_a_page_without_a_kernel_shows_what_changed(keeper):
    assert "What changed after the plan was agreed" in pages_of(keeper).static_html()


def test_a_whole_set_is_told_as_reports_tell_it():
    keeper, loneliness = planned(), scale_named("ons-loneliness", scales())
    for measure in measures_of(loneliness, "r1"):
        keeper.save(measure)
    target = keeper.save(Target(score_id(loneliness.id), change=2.0))
    agree(opened(keeper))
    keeper.save(replace(target.value, change=3.0), target)
    page = opened(keeper)
    said = "Planned: The average goes down by 2 points. Now: The average goes down by 3 points."
    assert [(f"{loneliness.title}: the change hoped for", said)] == cards(page, page.open)
