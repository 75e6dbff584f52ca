"""The card list shows cards and tells what was pressed."""

from __future__ import annotations

import pytest

from coimpact_widgets.widgets.card_list import CHANGE, REMOVE, UNDO, Card, CardList

ART, MUSIC = Card("a1", "Art group", "Every week"), Card("a2", "<b>Music</b>")


def pressed_in(cards, what, id):
    pressed = []
    cards.on_press(lambda *press: pressed.append(press))
    cards._received({"type": what, "id": id})
    return pressed


def test_what_is_pressed_on_the_page_is_told():
    assert [(REMOVE, "a1")] == pressed_in(CardList([ART]), REMOVE, "a1")


def test_a_press_on_a_card_that_is_gone_is_not_told():
    assert [] == pressed_in(CardList([ART]), CHANGE, "a9")


@pytest.mark.parametrize(("what", "told"), [(CHANGE, []), (UNDO, [(UNDO, "a1")])])
def test_a_removed_card_can_only_be_put_back(what, told):
    assert told == pressed_in(CardList([Card("a1", "Art group", removed=True)]), what, "a1")


def test_the_static_form_is_a_list_of_escaped_text():
    expected = (
        '<ul aria-label="Activities"><li><strong>Art group</strong><br>Every week</li>'
        "<li><strong>&lt;b&gt;Music&lt;/b&gt;</strong></li></ul>"
    )
    assert expected == CardList([ART, MUSIC], label="Activities").static_html()


def test_the_static_form_of_an_ordered_list_is_numbered():
    assert CardList([ART], ordered=True).static_html().startswith("<ol")


def test_the_static_form_leaves_removed_cards_out():
    assert "<p>None yet.</p>" == CardList([Card("a1", "Art", removed=True)], empty="None yet.").static_html()


def test_the_text_form_is_stable():
    assert "CardList(label='Activities', cards=[])" == repr(CardList(label="Activities"))
