"""Records as cards: added, changed, moved and removed, each kept at once."""

from __future__ import annotations

import pytest

from coimpact_widgets.domain.agreement import Member
from coimpact_widgets.domain.pathway import Activity, Link, Outcome
from coimpact_widgets.domain.role import Role
from coimpact_widgets.errors import Problem, StoreFull
from coimpact_widgets.widgets.card_list import ADD, CHANGE, DOWN, REMOVE, UNDO, UP
from coimpact_widgets.widgets.one_of import OneOf
from coimpact_widgets.widgets.record_cards import RecordCards
from coimpact_widgets.widgets.text_field import TextField

from .activity_cards import cards_of, fill, keeper_with, kept, press, titles
from .fake_keeper import FakeKeeper


def test_the_cards_are_shown_in_the_order_of_the_group():
    assert ["Art", "Music"] == titles(cards_of(keeper_with("Art", "Music")))


def test_a_new_card_is_kept_after_the_others():
    keeper = keeper_with("Art")
    cards = cards_of(keeper)
    press(cards, ADD)
    fill(cards, text="  Music ")
    cards.form.save.click()
    assert (["Art", "Music"], ["Art", "Music"]) == (kept(keeper), titles(cards))


def test_after_saving_the_list_is_back_and_says_so():
    cards = cards_of(keeper_with())
    press(cards, ADD)
    fill(cards, text="Art")
    cards.form.save.click()
    assert (None, "Saved", "Add another activity") == (cards.form, cards.status.text, cards.list.add)


def test_the_first_card_is_asked_for_by_its_noun():
    assert "Add an activity" == cards_of(keeper_with()).list.add


def test_a_card_with_problems_is_not_kept_and_what_was_typed_stays():
    keeper = keeper_with()
    cards = cards_of(keeper)
    press(cards, ADD)
    fill(cards, text=" ")
    cards.form.save.click()
    assert ("Enter what you do.", " ") == (cards.form.fields[0].error, cards.form.fields[0].value)
    assert (("Enter what you do.",), []) == (cards.form.errors.messages, kept(keeper))


def test_a_problem_that_only_the_caller_knows_is_shown_too():
    cards = cards_of(keeper_with(), check=lambda value, record: [Problem("text", "Choose another word.")])
    press(cards, ADD)
    fill(cards, text="Art")
    cards.form.save.click()
    assert "Choose another word." == cards.form.fields[0].error


def test_a_changed_card_stays_in_its_place():
    keeper = keeper_with("Art", "Music")
    cards = cards_of(keeper)
    press(cards, CHANGE, "Art")
    fill(cards, text="Clay")
    cards.form.save.click()
    assert ["Clay", "Music"] == kept(keeper)


def test_cancel_keeps_nothing():
    keeper = keeper_with("Art")
    cards = cards_of(keeper)
    press(cards, CHANGE, "Art")
    fill(cards, text="Clay")
    cards.form.cancel.click()
    assert ["Art"] == kept(keeper)


@pytest.mark.parametrize(
    ("what", "title", "expected"),
    [
        (UP, "c", ["a", "c", "b"]),
        (DOWN, "a", ["b", "a", "c"]),
        (UP, "a", ["a", "b", "c"]),
        (DOWN, "b", ["a", "c", "b"]),
    ],
)
def test_a_card_moves_one_place(what, title, expected):
    keeper = keeper_with("a", "b", "c")
    press(cards_of(keeper), what, title)
    assert expected == kept(keeper)


def test_a_card_moves_by_one_save():
    keeper = keeper_with("a", "b", "c")
    press(cards_of(keeper), UP, "c")
    assert 4 == len(keeper.changes)


def test_cards_that_were_never_put_in_order_can_be_moved():
    keeper = FakeKeeper()
    for text in "abc":
        keeper.save(Activity(text))
    press(cards_of(keeper), UP, "c")
    assert ["a", "c", "b"] == kept(keeper)


def test_cards_without_an_order_cannot_be_moved():
    cards = RecordCards(
        FakeKeeper(),
        Link,
        noun="link",
        plural="links",
        fields=lambda link: [],
        title=lambda link: link.source,
    )
    assert not cards.list.movable


def test_a_removed_card_leaves_a_line_in_its_place_to_undo_it():
    keeper = keeper_with("a", "b", "c")
    cards = cards_of(keeper)
    press(cards, REMOVE, "b")
    assert (["a", "c"], [False, True, False]) == (
        kept(keeper),
        [card["removed"] for card in cards.list.cards],
    )
    press(cards, UNDO, "b")
    assert (["a", "b", "c"], ["a", "b", "c"]) == (kept(keeper), titles(cards))


def test_several_removals_can_each_be_undone():
    keeper = keeper_with("a", "b", "c")
    cards = cards_of(keeper)
    press(cards, REMOVE, "a")
    press(cards, REMOVE, "b")
    press(cards, UNDO, "a")
    assert ["a", "c"] == kept(keeper)


def test_a_removal_can_still_be_undone_when_another_card_was_saved():
    keeper = keeper_with("a", "b")
    cards = cards_of(keeper)
    press(cards, REMOVE, "a")
    press(cards, CHANGE, "b")
    fill(cards, text="c")
    cards.form.save.click()
    press(cards, UNDO, "a")
    assert ["a", "c"] == kept(keeper)


def test_moving_on_lets_go_of_what_was_removed():
    cards = cards_of(keeper_with("a", "b"))
    press(cards, REMOVE, "a")
    assert ([], ["b"]) == (cards.finish(), titles(cards))


def test_when_there_is_no_room_the_form_stays_and_says_so():
    keeper = keeper_with()
    cards = cards_of(keeper)
    press(cards, ADD)
    fill(cards, text="Art")
    keeper.fail_with = StoreFull("the project's file")
    cards.form.save.click()
    assert ((str(keeper.fail_with),), "Art") == (cards.form.errors.messages, cards.form.fields[0].value)


def test_moving_on_saves_a_form_that_was_left_open():
    keeper = keeper_with()
    cards = cards_of(keeper)
    press(cards, ADD)
    fill(cards, text="Art")
    assert ([], ["Art"]) == (cards.finish(), kept(keeper))


def test_moving_on_from_a_form_with_problems_says_what_to_put_right():
    cards = RecordCards(
        FakeKeeper(),
        Outcome,
        noun="outcome",
        plural="outcomes",
        fields=lambda outcome: [TextField("who", "Who?"), TextField("change", "What?")],
    )
    cards.add()
    fill(cards, who="Members")
    assert [Problem("change", "Enter what will be different for them.")] == cards.finish()


def test_moving_on_from_a_form_in_which_nothing_was_written_closes_it():
    cards = cards_of(keeper_with())
    cards.add()
    assert ([], None) == (cards.finish(), cards.form)


def test_every_kept_change_is_told():
    told = []
    cards = cards_of(keeper_with("a", "b"), on_change=lambda: told.append("told"))
    press(cards, UP, "b")
    press(cards, REMOVE, "b")
    press(cards, UNDO, "b")
    assert ["told"] * 3 == told


def test_a_choice_becomes_the_value_its_kind_holds():
    keeper = FakeKeeper()
    roles = [(role.value, role.value) for role in Role]
    cards = RecordCards(
        keeper,
        Member,
        noun="person",
        plural="people",
        fields=lambda member: [OneOf("role", "How do they take part?", roles)],
        title=lambda member: member.role,
    )
    cards.add()
    fill(cards, role="carer")
    cards.form.save.click()
    assert [Member(Role.CARER, position=1.0)] == [record.value for record in keeper.contents().of(Member)]


def test_a_choice_that_was_not_made_is_a_problem_of_its_field():
    cards = RecordCards(
        FakeKeeper(),
        Member,
        noun="person",
        plural="people",
        fields=lambda member: [OneOf("role", "How do they take part?", [("carer", "Carer")])],
    )
    cards.add()
    cards.form.save.click()
    assert "Choose how this person takes part." == cards.form.fields[0].error


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "Ŵyth 🎉", "نشاط", "x" * 10_000])
def test_any_text_is_kept_as_it_was_written(text):
    keeper = keeper_with()
    cards = cards_of(keeper)
    cards.add()
    fill(cards, text=text)
    cards.form.save.click()
    assert ([text], [text]) == (kept(keeper), titles(cards))


def test_the_static_form_lists_the_cards():
    assert "<strong>Art</strong>" in cards_of(keeper_with("Art")).static_html()
