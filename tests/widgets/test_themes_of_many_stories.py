"""Many stories are read for their themes a page at a time, and their words can be counted."""

from __future__ import annotations

import pytest

from coimpact_widgets import panels
from coimpact_widgets.domain.answer import Batch, Story
from coimpact_widgets.domain.theme import Coding, Reader, Theme

from .fake_keeper import FakeKeeper

PAGE_2, PAGE_3 = "First reader, stories 21 to 40 of 50", "First reader, stories 41 to 50 of 50"


@pytest.fixture
def keeper():
    keeper = FakeKeeper()
    stories = [Story(f"The bell rang {n} times.", id=f"m{n}") for n in range(1, 51)]
    keeper.gather(Batch("Many"), stories=stories)
    return keeper


@pytest.fixture
def panel(keeper):
    """The panel, with the first reader at the first of their stories that is not read: the 21st."""
    theme = keeper.save(Theme("Being heard")).id
    for n in range(1, 21):
        keeper.save(Coding(f"m{n}", Reader.FIRST, (theme,), (theme,)))
    panel = panels.themes(keeper)
    panel.reader.value = Reader.FIRST.value
    panel.begin.click()
    return panel


def test_a_reader_begins_at_the_page_with_the_first_story_that_they_have_not_read(panel):
    assert (PAGE_2, 20, "m21") == (panel.pages.title, len(panel.pages.questions), panel.pages.current)


def test_a_reader_can_go_to_the_next_page_and_back(panel):
    panel.later.click()
    last = panel.pages.title
    panel.earlier.click()
    assert (PAGE_3, PAGE_2) == (last, panel.pages.title)


def test_words_that_many_stories_have_are_counted_and_called_no_themes(keeper):
    markup = panels.themes(keeper).words.markup
    assert "Nobody has read what they mean, so they are no themes." in markup
    assert "<li><bdi>bell</bdi>: 50 of 50 stories</li>" in markup


def test_the_words_of_a_few_stories_are_not_counted():
    few = FakeKeeper()
    few.gather(Batch("Few"), stories=[Story("The bell rang."), Story("A bell.")])
    assert "" == panels.themes(few).words.markup
