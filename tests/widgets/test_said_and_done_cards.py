"""What people asked for is written as cards, each with what was done about it."""

from __future__ import annotations

from coimpact_widgets.domain.pathway import Outcome
from coimpact_widgets.domain.said_and_done import SaidAndDone
from coimpact_widgets.widgets.said_and_done_cards import said_and_done_cards

from .fake_keeper import FakeKeeper
from .walk import add_card


def kept(keeper):
    return [record.value for record in keeper.contents().of(SaidAndDone)]


def test_an_ask_is_kept_with_its_deed_and_its_outcome():
    keeper = FakeKeeper()
    outcome = keeper.save(Outcome("People", "feel heard"), None)
    add_card(said_and_done_cards(keeper), said="Lamps", did="We put some in.", outcome=outcome.id)
    assert [SaidAndDone("Lamps", "We put some in.", "", outcome.id, 1.0)] == kept(keeper)


def test_without_outcomes_none_is_asked_for():
    keeper = FakeKeeper()
    cards = said_and_done_cards(keeper)
    add_card(cards, said="Lamps", did="We put some in.", changed="It is warmer.")
    assert ["It is warmer."] == [each.changed for each in kept(keeper)]


def test_an_ask_needs_what_was_done_or_why_it_was_not():
    keeper = FakeKeeper()
    said = add_card(said_and_done_cards(keeper), said="Open on Mondays")
    assert (("Enter what you did, or why you could not.",), []) == (said, kept(keeper))
