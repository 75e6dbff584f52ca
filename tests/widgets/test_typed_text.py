"""A field for text points out what could show who somebody is, before it is kept."""

from __future__ import annotations

import pytest

from coimpact_widgets.errors import Problem
from coimpact_widgets.widgets.error_summary import ErrorSummary
from coimpact_widgets.widgets.long_text_field import LongTextField
from coimpact_widgets.widgets.story_cards import story_cards
from coimpact_widgets.widgets.text_field import TextField
from tests.widgets.fake_keeper import FakeKeeper

SARAH = (
    "“Sarah” looks like a name. Say who it was another way, such as a neighbour. "
    "If it has to stay, choose “We meant this”."
)


@pytest.mark.parametrize("make", [TextField, LongTextField])
def test_a_name_that_is_typed_is_a_problem(make):
    field = make("text", "What was said?")
    field.value = "Sarah helped me."
    assert [Problem("text", SARAH)] == field.problems()


def test_what_is_meant_is_none():
    field = TextField("text")
    field.value = "Sarah helped me."
    field.mean_it()
    assert [] == field.problems()


def test_another_name_is_pointed_out_after_one_was_meant():
    field = TextField("text")
    field.value = "Sarah helped me."
    field.mean_it()
    field.value = "Sarah and Priya helped me."
    assert [True] == ["Priya" in each.message and "Sarah" not in each.message for each in field.problems()]


def test_what_stood_there_before_is_not_asked_about_again():
    assert [] == TextField("text", value="Sarah helped me.").problems()


def test_where_people_say_what_they_are_called_a_name_is_fine():
    field = TextField("chosen_name", names_fine=True)
    field.value = "Sarah"
    assert [] == field.problems()


def test_we_meant_this_is_offered_beside_what_is_pointed_out_alone():
    named, empty = TextField("one"), TextField("two")
    named.value = "Ring 07700 900123."
    ErrorSummary().show([*named.problems(), Problem("two", "Enter it.")], [named, empty])
    assert (True, False) == (named.may_be_meant, empty.may_be_meant)


def story_form():
    keeper = FakeKeeper()
    cards = story_cards(keeper)
    cards.add()
    fields = {field.name: field for field in cards.form.fields}
    fields["text"].value = "Sarah sat with me."
    return keeper, cards, fields["text"]


def test_a_story_with_a_name_waits():
    keeper, cards, text = story_form()
    cards.form.save.click()
    assert ((), SARAH) == (keeper.contents().stories, text.error)


def test_a_story_whose_name_was_meant_is_kept_at_once():
    keeper, cards, text = story_form()
    cards.form.save.click()
    text._on_message(text, {"meant": True}, [])
    assert ["Sarah sat with me."] == [each.text for each in keeper.contents().stories]
