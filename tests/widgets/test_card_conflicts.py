"""When two people change the same card, both texts are shown and nothing is lost."""

from __future__ import annotations

from coimpact_widgets.domain.pathway import Activity
from coimpact_widgets.widgets.card_list import CHANGE, REMOVE

from .activity_cards import cards_of, fill, keeper_with, kept, press, titles


def conflict_over_art():
    """Somebody else changed Art to Dance while Art was being changed to Clay."""
    keeper = keeper_with("Art")
    cards = cards_of(keeper)
    press(cards, CHANGE, "Art")
    keeper.save(Activity("Dance", 1.0), keeper.contents().of(Activity)[0])
    fill(cards, text="Clay")
    cards.form.save.click()
    return keeper, cards


def test_a_conflict_shows_both_texts_and_keeps_neither_yet():
    keeper, cards = conflict_over_art()
    shown = cards.conflict.static_html()
    assert (True, True, ["Dance"]) == ("Dance" in shown, "Clay" in shown, kept(keeper))


def test_in_a_conflict_mine_can_be_kept():
    keeper, cards = conflict_over_art()
    cards.conflict.keep_mine.click()
    assert (["Clay"], None) == (kept(keeper), cards.conflict)


def test_in_a_conflict_theirs_can_be_kept():
    keeper, cards = conflict_over_art()
    cards.conflict.keep_theirs.click()
    assert (["Dance"], ["Dance"]) == (kept(keeper), titles(cards))


def test_from_a_conflict_one_can_go_back_to_what_one_wrote():
    _, cards = conflict_over_art()
    cards.conflict.go_back.click()
    assert ("Clay", None) == (cards.form.fields[0].value, cards.conflict)


def test_a_card_that_somebody_removed_meanwhile_can_be_kept():
    keeper = keeper_with("Art")
    cards = cards_of(keeper)
    press(cards, CHANGE, "Art")
    keeper.remove(keeper.contents().of(Activity)[0])
    fill(cards, text="Clay")
    cards.form.save.click()
    assert "Theirs" not in cards.conflict.static_html()
    cards.conflict.keep_mine.click()
    assert ["Clay"] == kept(keeper)


def test_a_card_that_somebody_changed_is_looked_at_before_it_is_removed():
    keeper = keeper_with("Art")
    cards = cards_of(keeper)
    keeper.save(Activity("Dance", 1.0), keeper.contents().of(Activity)[0])
    press(cards, REMOVE, "Art")
    assert ["Dance"] == kept(keeper) == titles(cards)
    assert ("Somebody else changed this too. Look at it, then try again.",) == cards.errors.messages
