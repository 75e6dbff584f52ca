"""When the group began and what else happened: one such month, in whatever form it is typed."""

from __future__ import annotations

import pytest

from coimpact_widgets.domain.event import Event
from coimpact_widgets.panels import MAKE
from coimpact_widgets.widgets.card_list import ADD
from coimpact_widgets.widgets.event_cards import BEGAN, BEGAN_ALREADY, OTHER, STARTS

from .activity_cards import press, titles
from .fake_keeper import FakeKeeper
from .walk import add_card, change_card

OPENED = {"began": BEGAN, "text": "The café opened", "month": "apr 25"}
FLOOD = {"began": OTHER, "text": "A flood", "month": "11/2024"}


@pytest.fixture
def keeper():
    return FakeKeeper()


@pytest.fixture
def cards(keeper):
    return MAKE["events"](keeper)


def events(keeper):
    return [record.value for record in keeper.contents().events]


def test_an_event_is_kept_however_its_month_is_typed(keeper, cards):
    add_card(cards, **OPENED)
    assert [Event("The café opened", "2025-04", began=True)] == events(keeper)


def test_a_card_says_when_it_was_and_that_the_work_began(keeper, cards):
    add_card(cards, **OPENED)
    (card,) = cards.list.cards
    assert ("April 2025: The café opened", STARTS) == (card["title"], card["detail"])


def test_cards_stand_in_the_order_of_their_months(keeper, cards):
    add_card(cards, **OPENED)
    add_card(cards, **FLOOD)
    assert ["November 2024: A flood", "April 2025: The café opened"] == titles(cards)


def test_the_first_event_is_taken_for_when_the_group_began_until_that_is_said(keeper, cards):
    press(cards, ADD)
    first = cards.form.values()["began"]
    add_card(cards, **OPENED)
    press(cards, ADD)
    assert (BEGAN, OTHER) == (first, cards.form.values()["began"])


def test_a_group_begins_once(keeper, cards):
    add_card(cards, **OPENED)
    said = add_card(cards, **(FLOOD | {"began": BEGAN}))
    assert ((BEGAN_ALREADY,), 1) == (said, len(events(keeper)))


def test_the_month_it_began_can_be_put_right(keeper, cards):
    add_card(cards, **OPENED)
    change_card(cards, "April 2025: The café opened", month="May 2025")
    assert [Event("The café opened", "2025-05", began=True)] == events(keeper)


def test_a_month_that_is_not_understood_is_said_and_nothing_is_kept(keeper, cards):
    said = add_card(cards, **(OPENED | {"month": "last spring"}))
    assert ("Enter a month and a year, such as April 2025.",) == said
    assert ("last spring", []) == (cards.form.values()["month"], events(keeper))


def test_an_empty_event_says_all_that_is_missing(keeper, cards):
    assert ("Enter what happened.", "Enter the month it happened.") == add_card(cards, text=" ", month="")


def test_the_static_form_holds_every_event(keeper, cards):
    add_card(cards, **(OPENED | {"text": "<b>Open</b>"}))
    assert "&lt;b&gt;Open&lt;/b&gt;" in MAKE["events"](keeper).static_html()
