"""Maps that are closed until somebody opens them, in a real browser."""

import pytest
from playwright.sync_api import expect

from coimpact_widgets.present.pathway_map import THEORY_MAPS, pathway_html
from tests.axe import violations
from tests.present.map_page import draw_map, empty_map_page, name_fold, told
from tests.present.test_pathway_cards import PATHWAY

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def opened(context):
    page = context.new_page()
    page.set_default_timeout(10_000)
    yield page
    page.close()


@pytest.fixture
def page(opened):
    opened.set_viewport_size({"width": 1280, "height": 900})
    empty_map_page(opened, THEORY_MAPS)
    return opened


@pytest.fixture
def words(page):
    return page.locator("summary", has_text=THEORY_MAPS)


def test_the_kernel_is_told_each_time_it_is_opened_and_closed_and_not_before(page, words):
    words.focus()
    assert [] == told(page)
    page.keyboard.press("Enter")
    page.wait_for_function("window.said.length == 1")
    page.keyboard.press("Enter")
    page.wait_for_function("window.said.length == 2")
    assert ["shown", "closed"] == told(page)


def test_a_map_that_was_opened_has_room_for_its_picture(page, words):
    words.click()
    draw_map(page, f"<h2>How staff see it</h2>{pathway_html(PATHWAY)}")
    expect(page.get_by_role("img", name="Outcome. ")).to_be_visible()
    assert [] == violations(page)


def test_with_no_words_nothing_is_there_until_there_are_some(page, words):
    name_fold(page, "")
    expect(words).to_be_hidden()
    name_fold(page, THEORY_MAPS)
    expect(words).to_be_visible()


def test_whoever_is_at_it_when_the_words_go_keeps_the_focus_until_they_leave(page, words):
    words.focus()
    name_fold(page, "")
    expect(words).to_be_focused()
    words.blur()
    expect(words).to_be_hidden()
