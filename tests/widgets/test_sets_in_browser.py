"""Choosing a measure, and what a change is worth, in a real browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.axe import violations
from tests.running_app import RunningApp

from .kit_pages import opened

pytestmark = pytest.mark.browser

WIDTHS = (1280, 360)


def heading(page: Page, words: str) -> None:
    """This question is asked now."""
    expect(page.get_by_role("heading", name=words)).to_be_visible()


@pytest.mark.parametrize("width", WIDTHS)
def test_measures_are_compared_and_a_set_asks_for_its_words_and_axe_finds_nothing(
    page: Page, app: RunningApp, width: int
) -> None:
    opened(page, app, "measures", width)
    expect(page.get_by_role("rowheader", name="Alone when things are hard")).to_be_visible()
    found = violations(page, "main")
    page.get_by_label("Look for another by a word").fill("SWEMWBS")
    page.get_by_role("button", name="Use this one: Mental well-being (SWEMWBS)").click()
    expect(page.get_by_role("heading", name="Mental well-being (SWEMWBS)")).to_be_focused()
    expect(page.get_by_role("link", name="Short Warwick-Edinburgh")).to_be_visible()
    page.get_by_role("button", name="Add this set").click()
    page.get_by_role("alert").wait_for()
    assert [] == found + violations(page, "main")


@pytest.mark.parametrize("width", WIDTHS)
def test_what_it_took_is_closed_until_it_is_opened_by_keyboard_and_axe_finds_nothing(
    page: Page, app: RunningApp, width: int
) -> None:
    opened(page, app, "worth", width)
    page.get_by_role("button", name="Say what it cost and what members gave").focus()
    found = violations(page, "main")
    page.keyboard.press("Enter")
    heading(page, "What did the project cost?")
    expect(page.get_by_role("heading", name="What did the project cost?")).to_be_focused()
    assert [] == found + violations(page, "main")
