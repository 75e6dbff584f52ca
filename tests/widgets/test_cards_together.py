"""What others do to cards appears where nobody is writing; whoever is writing is told, and chooses."""

from __future__ import annotations

from coimpact_widgets.domain.pathway import Activity
from coimpact_widgets.widgets.card_list import CHANGE
from coimpact_widgets.widgets.told import (
    CHANGED,
    CHOOSE_FIRST,
    KEEP_MINE,
    LEAVE_REMOVED,
    OTHERS,
    REMOVED,
    SEE_THEIRS,
)

from .activity_cards import cards_of, fill, keeper_with, kept, press, titles


def theirs(keeper, text, place=0):
    """Somebody else writes this on a card."""
    record = keeper.contents().of(Activity)[place]
    keeper.save(Activity(text, record.value.position), record)


def opened_on_art():
    """The form of a card that says Art, opened and not written in."""
    keeper = keeper_with("Art")
    cards = cards_of(keeper)
    press(cards, CHANGE, "Art")
    return keeper, cards


def overwritten(keeper, cards, mine="Clay", other="Dance"):
    """Somebody here writes `mine`, and meanwhile somebody else has kept `other`."""
    fill(cards, text=mine)
    theirs(keeper, other)
    cards.ask(theirs=True)


def type_before_seeing(cards, text):
    """What the page sends when somebody types into what stood there before others changed it."""
    field = cards.form.fields[0]
    field._received({"typed": text, "edits": 1, "given": field.given - 1})


def test_a_card_that_others_add_appears_and_that_is_said():
    keeper = keeper_with("Art")
    cards = cards_of(keeper)
    keeper.save(Activity("Dance", 2.0))
    cards.ask(theirs=True)
    assert (["Art", "Dance"], OTHERS, 1) == (titles(cards), cards.status.text, cards.status.times)


def test_cards_that_others_change_move_and_remove_are_shown_as_they_are_kept():
    keeper = keeper_with("Art", "Dance", "Song")
    cards = cards_of(keeper)
    art, dance, _ = keeper.contents().of(Activity)
    keeper.save(Activity("Clay", 4.0), art)
    keeper.remove(dance)
    cards.ask(theirs=True)
    assert ["Song", "Clay"] == titles(cards)


def test_several_changes_are_said_once_until_something_is_done_here():
    keeper = keeper_with("Art")
    cards = cards_of(keeper)
    for text in ("Dance", "Song"):
        keeper.save(Activity(text, 2.0))
        cards.ask(theirs=True)
    assert (OTHERS, 1) == (cards.status.text, cards.status.times)


def test_what_was_done_here_is_not_said_to_be_of_others():
    keeper = keeper_with("Art")
    cards = cards_of(keeper)
    keeper.save(Activity("Dance", 2.0))
    cards.ask()
    assert (["Art", "Dance"], "") == (titles(cards), cards.status.text)


def test_nothing_is_said_of_what_is_on_no_card():
    cards = cards_of(keeper_with("Art"))
    cards.ask(theirs=True)
    assert "" == cards.status.text


def test_a_form_in_which_nothing_is_written_takes_what_others_wrote_and_saves_over_it():
    keeper, cards = opened_on_art()
    form, field = cards.form, cards.form.fields[0]
    theirs(keeper, "Dance")
    cards.ask(theirs=True)
    assert ("Dance", True, True) == (field.value, cards.form is form, not form.touched())
    fill(cards, text="Clay")
    form.save.click()
    assert (["Clay"], None) == (kept(keeper), cards.conflict)


def test_the_focus_stays_where_it_is_when_others_change_what_is_open():
    keeper, cards = opened_on_art()
    wanted = cards.form.fields[0].focus_wanted
    theirs(keeper, "Dance")
    cards.ask(theirs=True)
    assert wanted == cards.form.fields[0].focus_wanted


def test_whoever_wrote_is_told_and_nothing_written_is_lost():
    keeper, cards = opened_on_art()
    overwritten(keeper, cards)
    told = cards.form.told
    assert ("Clay", CHANGED, SEE_THEIRS, KEEP_MINE) == (
        cards.form.fields[0].value,
        told.said,
        told.first.description,
        told.second.description,
    )
    assert ["Dance"] == kept(keeper)


def test_whoever_wrote_can_see_theirs_beside_their_own_and_keep_theirs():
    keeper, cards = opened_on_art()
    overwritten(keeper, cards)
    cards.form.told.first.click()
    shown = cards.conflict.static_html()
    cards.conflict.keep_theirs.click()
    assert (True, True, ["Dance"]) == ("Dance" in shown, "Clay" in shown, titles(cards))


def test_whoever_keeps_their_own_saves_it_over_what_they_were_told_of():
    keeper, cards = opened_on_art()
    overwritten(keeper, cards)
    cards.form.told.second.click()
    said = cards.form.told.said
    cards.form.save.click()
    assert ("", ["Clay"], None) == (said, kept(keeper), cards.conflict)


def test_whoever_saves_without_choosing_is_shown_both():
    keeper, cards = opened_on_art()
    overwritten(keeper, cards)
    cards.form.save.click()
    assert (["Dance"], True) == (kept(keeper), cards.conflict is not None)


def test_who_typed_before_they_saw_what_others_had_written_is_shown_both():
    keeper, cards = opened_on_art()
    theirs(keeper, "Dance")
    cards.ask(theirs=True)
    type_before_seeing(cards, "Clay")
    cards.form.save.click()
    assert (["Dance"], True) == (kept(keeper), cards.conflict is not None)
    cards.conflict.keep_mine.click()
    assert ["Clay"] == kept(keeper)


def test_a_card_that_others_remove_stays_open_until_somebody_chooses():
    keeper, cards = opened_on_art()
    keeper.remove(keeper.contents().of(Activity)[0])
    cards.ask(theirs=True)
    assert (REMOVED, LEAVE_REMOVED) == (cards.form.told.said, cards.form.told.first.description)
    cards.form.told.first.click()
    assert ([], None) == (titles(cards), cards.form)


def test_a_card_that_others_removed_can_be_kept_all_the_same():
    keeper, cards = opened_on_art()
    fill(cards, text="Clay")
    keeper.remove(keeper.contents().of(Activity)[0])
    cards.ask(theirs=True)
    cards.form.told.second.click()
    cards.form.save.click()
    assert ["Clay"] == kept(keeper)


def test_a_new_card_that_is_half_written_is_left_alone():
    keeper = keeper_with("Art")
    cards = cards_of(keeper)
    cards.add()
    fill(cards, text="Clay")
    theirs(keeper, "Dance")
    cards.ask(theirs=True)
    assert ("Clay", "") == (cards.form.fields[0].value, cards.form.told.said)


def test_beneath_an_empty_form_stands_what_others_add_and_the_form_stays_as_it_is():
    keeper = keeper_with()
    cards = cards_of(keeper)
    cards.begin()
    form = cards.form
    keeper.save(Activity("Dance", 1.0))
    cards.ask(theirs=True)
    assert (form, True, True) == (
        cards.form,
        "Dance" in cards.meanwhile.markup,
        cards.meanwhile in cards.view.children,
    )
    cards.form.cancel.click()
    cards.add()
    assert "" == cards.meanwhile.markup


def test_whoever_moves_on_without_choosing_is_told_that_the_choice_comes_first():
    keeper, cards = opened_on_art()
    overwritten(keeper, cards)
    cards.form.save.click()
    cards.finish()
    assert ((CHOOSE_FIRST,), ["Dance"]) == (cards.conflict.errors.messages, kept(keeper))
