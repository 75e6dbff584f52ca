"""Many stories that are pasted at once are looked at before they are kept, and go as one."""

from __future__ import annotations

import pytest

from coimpact_widgets.domain.answer import Consent
from coimpact_widgets.domain.pathway import Outcome
from coimpact_widgets.exchange.story_points import CHOOSE_NAMES
from coimpact_widgets.store.project_keeper import ProjectKeeper
from coimpact_widgets.widgets.pasted_stories import WAITING
from coimpact_widgets.widgets.story_cards import story_cards

BELL, LOUD = "I can ring the bell at night.", "It was too loud on Fridays."


@pytest.fixture
def keeper(store):
    return ProjectKeeper(store, store.create_project("Ours").id)


@pytest.fixture
def cards(keeper):
    return story_cards(keeper)


def paste(cards, pasted, **values):
    panel = cards.below
    panel.open.click()
    for field in panel.fields:
        field.value = {"pasted": pasted, **values}.get(field.name, field.value)
    panel.look.click()
    return panel


def buttons(panel):
    return [each.description for each in panel.view.children[-1].children]


def texts(keeper):
    return [each.text for each in keeper.contents().stories]


def test_each_paragraph_is_kept_as_a_story_for_the_group_alone(cards, keeper):
    panel = paste(cards, f"{BELL}\n\n{LOUD}")
    assert ("2 stories can be kept." in panel.preview.markup, []) == (True, texts(keeper))
    panel.keep.click()
    assert [(BELL, Consent.GROUP), (LOUD, Consent.GROUP)] == [
        (each.text, each.consent) for each in keeper.contents().stories
    ]
    assert ([BELL, LOUD], "Saved. 2 stories are kept.") == (
        [card["title"] for card in cards.list.cards],
        panel.status.text,
    )


def test_what_is_said_of_all_of_them_is_kept_with_each(cards, keeper):
    outcome = keeper.save(Outcome("People", "feel less alone")).id
    paste(cards, f"{BELL}\t{LOUD}", role="carer", outcome=outcome, consent="report").keep.click()
    assert {("carer", outcome, Consent.REPORT)} == {
        (each.role, each.outcome, each.consent) for each in keeper.contents().stories
    }


def test_how_they_are_parted_can_be_chosen(cards, keeper):
    panel = paste(cards, f"{BELL}\n{LOUD}")
    panel.choices.choose("parted", "one")
    panel.keep.click()
    assert [f"{BELL}\n{LOUD}"] == texts(keeper)


def test_what_shows_who_somebody_is_is_taken_out_unless_it_was_meant(cards, keeper):
    panel = paste(cards, "Sarah Jones knew me.\n\nRing 07700 900123.")
    panel.choices.choose("stories:detail:a name", "keep")
    panel.keep.click()
    assert ["Sarah Jones knew me.", "Ring [phone number left out]."] == texts(keeper)


def test_what_may_be_a_name_waits_for_the_choice(cards, keeper):
    panel = paste(cards, "Yesterday Marjorie Bickerstaff rang me and I slept.")
    panel.keep.click()
    assert (CHOOSE_NAMES in panel.errors.static_html(), []) == (True, texts(keeper))
    panel.choices.choose("stories:detail:perhaps a name", "take out")
    panel.keep.click()
    assert ["Yesterday [name left out] rang me and I slept."] == texts(keeper)


def test_what_says_nothing_and_what_is_there_twice_is_left_out_and_told(cards, keeper):
    panel = paste(cards, f"{BELL}\nn/a\n{BELL}\n12")
    told = ("Left out (nothing is said): text 2.", "Left out (the same words again): text 3.")
    assert [] == [
        each for each in (*told, "Left out (only a number): text 4.") if each not in panel.preview.markup
    ]
    panel.keep.click()
    assert [BELL] == texts(keeper)


def test_they_are_taken_out_again_as_one(cards, keeper):
    panel = paste(cards, f"{BELL}\n\n{LOUD}")
    panel.keep.click()
    assert ["Take these 2 stories out again", "Paste many stories"] == buttons(panel)
    panel.view.children[-1].children[0].click()
    assert ([], "They are taken out again.") == (texts(keeper), panel.status.text)


def test_what_was_pasted_can_be_changed_or_let_go(cards, keeper):
    panel = paste(cards, BELL)
    panel.change.click()
    assert BELL == panel.fields[0].value
    panel.cancel.click()
    assert (["Paste many stories"], []) == (buttons(panel), texts(keeper))


def test_moving_on_waits_for_the_choice(cards):
    paste(cards, BELL)
    assert [WAITING] == [each.message for each in cards.finish()]


def test_an_empty_form_is_closed_when_moving_on(cards):
    cards.below.open.click()
    assert ([], ["Paste many stories"]) == (cards.finish(), buttons(cards.below))


def test_nothing_pasted_says_so(cards):
    panel = paste(cards, "  ")
    assert "Paste the stories here first." in panel.errors.static_html()
