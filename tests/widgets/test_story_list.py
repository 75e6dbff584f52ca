"""Many stories are shown a page at a time, and found by their words."""

from __future__ import annotations

import pytest

from coimpact_widgets.domain.answer import Batch, Story
from coimpact_widgets.widgets.card_list import REMOVE, UNDO
from coimpact_widgets.widgets.story_cards import story_cards
from coimpact_widgets.widgets.story_list import NOT_FOUND

from .activity_cards import press, titles
from .fake_keeper import FakeKeeper
from .walk import add_card, change_card


@pytest.fixture
def keeper():
    keeper = FakeKeeper()
    stories = [
        Story(f"Story {n}: I {'slept' if n % 50 == 0 else 'walked'} by the sea.") for n in range(1, 501)
    ]
    keeper.gather(Batch("Many"), stories=stories)
    return keeper


@pytest.fixture
def cards(keeper):
    return story_cards(keeper)


def search(cards, words):
    cards.words.value = words
    cards.find.click()
    return cards


def pager(cards):
    return [button.description for button in cards._pager.children]


def test_a_page_of_many_stories_is_shown_with_how_many_there_are(cards):
    assert (20, "Stories 1 to 20 of 500.") == (len(titles(cards)), cards.counted.text)
    assert ["Next 20 stories"] == pager(cards)


def test_the_next_and_the_previous_stories_can_be_shown(cards):
    cards.later.click()
    assert ("Story 21: I walked by the sea.", "Stories 21 to 40 of 500.") == (
        titles(cards)[0],
        cards.counted.text,
    )
    cards.earlier.click()
    assert "Stories 1 to 20 of 500." == cards.counted.text


def test_every_form_of_a_word_is_found_and_marked(cards):
    search(cards, "Sleeping")
    assert "10 of 500 stories have these words." == cards.counted.text
    assert ("slept", True) in cards.list.cards[0]["pieces"]


def test_many_finds_are_shown_a_page_at_a_time(cards):
    search(cards, "walks")
    assert "490 of 500 stories have these words. Shown: 1 to 20." == cards.counted.text


def test_all_stories_can_be_shown_again(cards):
    search(cards, "slept").everything.click()
    assert ("Stories 1 to 20 of 500.", "", ()) == (
        cards.counted.text,
        cards.words.value,
        cards.list.cards[0]["pieces"],
    )


def test_words_that_no_story_has_say_so(cards):
    search(cards, "bicycles")
    assert (NOT_FOUND, "0 of 500 stories have these words.") == (cards.list.empty, cards.counted.text)


def test_a_story_that_was_found_can_be_changed(cards, keeper):
    search(cards, "slept")
    change_card(cards, "Story 50: I slept by the sea.", text="I dream by the sea.")
    assert "9 of 500 stories have these words." == cards.counted.text
    assert "I dream by the sea." in [story.text for story in keeper.contents().stories]


def test_a_new_story_is_shown_where_it_stands(cards):
    search(cards, "slept")
    add_card(cards, text="A new one.")
    assert ("A new one.", "Story 501 of 501.") == (titles(cards)[-1], cards.counted.text)


def test_a_removed_story_can_be_put_back(keeper):
    small = FakeKeeper()
    small.gather(Batch("Few"), stories=[Story("one"), Story("two")])
    cards = story_cards(small)
    press(cards, REMOVE, "one")
    press(cards, UNDO, "one")
    assert {"one", "two"} == {story.text for story in small.contents().stories}


def test_a_few_stories_have_no_search(keeper):
    small = FakeKeeper()
    small.gather(Batch("Few"), stories=[Story("one"), Story("two")])
    cards = story_cards(small)
    assert ((), "", []) == (cards._finder.children, cards.counted.text, pager(cards))


def test_a_page_without_a_kernel_has_every_story(cards):
    assert 500 == cards.static_html().count("<li>")


def test_only_the_stories_of_one_kind_can_be_shown_and_searched(cards, keeper):
    search(cards, "slept")
    change_card(cards, "Story 50: I slept by the sea.", expected="not expected", felt="bad")
    cards.everything.click()
    cards.which.choose("which", "not expected")
    assert (["Story 50: I slept by the sea."], "1 of 500 stories are of this kind.") == (
        titles(cards),
        cards.counted.text,
    )
    search(cards, "walked")
    assert [] == titles(cards)
    cards.everything.click()
    assert "Stories 1 to 20 of 500." == cards.counted.text
