"""Step 5: whether there is a group that did not take part, which most groups answer with no."""

from __future__ import annotations

import pytest

from coimpact_widgets.domain.answer import Answer, Batch, Person
from coimpact_widgets.domain.comparison import Comparison
from coimpact_widgets.domain.measure import Measure, TimePoint
from coimpact_widgets.errors import StoreFull
from coimpact_widgets.widgets.comparison_panel import EVERYBODY, NO_GROUPS, ComparisonPanel

from .fake_keeper import FakeKeeper

WAITING = Comparison("waiting list", "They asked to come, and there was no room yet.")


def with_people(*groups, times=(TimePoint.BEFORE, TimePoint.AFTER)):
    keeper = FakeKeeper()
    measure = keeper.save(Measure("o", "Lonely", "Are you?", labels=("No", "Yes"), time_points=times))
    people = [Person(f"P{at}", (group,)) for at, group in enumerate(groups)]
    answers = [Answer(person.code, measure.id, TimePoint.BEFORE, 1.0) for person in people]
    keeper.gather(Batch("Typed in"), people, answers)
    return keeper


@pytest.fixture
def keeper():
    return with_people("staff", "waiting list")


def say(panel, has_one="yes", **values):
    """Answer and save. Returns what has to be put right."""
    panel.has_one.value = has_one
    for field in panel.needed:
        field.value = values.get(field.name, field.value)
    panel.save.click()
    return panel.errors.messages


def kept(keeper):
    record = keeper.contents().comparison
    return record.value if record else None


def shown(panel):
    return [field.name for field in panel.fields if not field.hidden]


def test_nothing_is_chosen_until_somebody_answers(keeper):
    panel = ComparisonPanel(keeper)
    assert ("", ["has_one"], None) == (panel.has_one.value, shown(panel), kept(keeper))


def test_no_is_an_answer_that_is_kept(keeper):
    assert ((), Comparison()) == (say(ComparisonPanel(keeper), "no"), kept(keeper))


def test_yes_asks_which_group_and_how_it_was_chosen(keeper):
    panel = ComparisonPanel(keeper)
    panel.has_one.value = "yes"
    assert ["has_one", "people_group", "how"] == shown(panel)


def test_when_it_began_is_asked_where_people_answer_part_of_the_way_through():
    panel = ComparisonPanel(with_people("staff", times=(TimePoint.BEFORE, TimePoint.DURING)))
    panel.has_one.value = "yes"
    assert ["has_one", "people_group", "how", "began"] == shown(panel)


def test_a_group_is_kept_with_how_it_was_chosen(keeper):
    say(ComparisonPanel(keeper), people_group="waiting list", how=WAITING.how)
    assert WAITING == kept(keeper)


def test_what_was_said_is_shown_when_the_panel_is_made_anew(keeper):
    keeper.save(WAITING)
    panel = ComparisonPanel(keeper)
    assert ["yes", "waiting list", WAITING.how] == [field.value for field in panel.fields[:3]]


def test_everything_that_has_to_be_put_right_is_said_at_once(keeper):
    asked = ("Choose the people group that did not take part.", "Enter how these people were chosen.")
    assert asked == say(ComparisonPanel(keeper))


def test_without_an_answer_one_is_asked_for(keeper):
    assert ("Choose no or yes.",) == say(ComparisonPanel(keeper), "")


def test_everybody_cannot_be_in_the_group_that_did_not_take_part():
    keeper = with_people("staff", "staff")
    assert (EVERYBODY,) == say(ComparisonPanel(keeper), people_group="staff", how="By chance.")


def test_without_people_groups_it_says_where_to_give_them():
    assert NO_GROUPS in say(ComparisonPanel(FakeKeeper()), how="By chance.")


def test_what_somebody_else_answered_in_the_meantime_is_told_first(keeper):
    panel = ComparisonPanel(keeper)
    keeper.save(WAITING)
    first = say(panel, "no")
    assert ("Somebody else answered: Waiting list. Save again to keep yours.",) == first
    assert ((), Comparison()) == (say(panel, "no"), kept(keeper))


def test_what_cannot_be_kept_is_said(keeper):
    keeper.fail_with = StoreFull("the store")
    assert "There is no room left" in say(ComparisonPanel(keeper), "no")[0]


def test_moving_on_saves_what_was_answered(keeper):
    panel = ComparisonPanel(keeper)
    panel.has_one.value = "no"
    panel.finish()
    assert Comparison() == kept(keeper)


def test_the_answers_can_be_read_without_a_kernel(keeper):
    keeper.save(WAITING)
    assert WAITING.how in ComparisonPanel(keeper).static_html()
