"""What nobody planned is written as cards, good or bad."""

from __future__ import annotations

from coimpact_widgets.domain.unexpected import Felt, UnexpectedChange
from coimpact_widgets.widgets.unexpected_cards import unexpected_cards

from .fake_keeper import FakeKeeper
from .walk import add_card


def test_an_unexpected_change_is_kept_with_whether_it_was_good():
    keeper = FakeKeeper()
    add_card(unexpected_cards(keeper), text="Fridays were loud.", felt="bad")
    kept = [record.value for record in keeper.contents().of(UnexpectedChange)]
    assert [("Fridays were loud.", Felt.BAD)] == [(each.text, each.felt) for each in kept]


def test_a_card_says_whether_it_was_good_or_bad():
    keeper = FakeKeeper()
    keeper.save(UnexpectedChange("Some cooked together.", Felt.BOTH), None)
    assert "Good for some and bad for others." in unexpected_cards(keeper).static_html()
