"""Reading stories for their themes in a real browser, on the real app, by keyboard."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.axe import violations
from tests.running_app import RunningApp

from .kit_pages import opened

pytestmark = pytest.mark.browser

WIDTHS = (1280, 360)


def press(page: Page, name: str) -> None:
    """Press the button of this name with the keyboard."""
    page.get_by_role("button", name=name, exact=True).focus()
    page.keyboard.press("Enter")


def read_as(page: Page, reader: str) -> None:
    """Choose who reads, and begin, by keyboard."""
    page.get_by_role("radio", name=reader).focus()
    page.keyboard.press("Space")
    press(page, "Read the stories")
    expect(page.get_by_role("heading", name="Which of these themes are in this story?")).to_be_focused()


@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing_in_themes_a_story_and_its_error_state(
    page: Page, app: RunningApp, width: int
) -> None:
    opened(page, app, "themes", width)
    page.get_by_role("button", name="Read the stories").wait_for()
    found = violations(page, "main")
    press(page, "Read the stories")
    page.get_by_role("alert").first.wait_for()
    found += violations(page, "main")
    read_as(page, "First reader")
    press(page, "Continue")
    expect(page.get_by_role("link", name="Tick a theme or None of these")).to_be_visible()
    assert [] == found + violations(page, "main")


def test_the_stories_are_read_by_keyboard_alone_and_every_tick_is_saved(page: Page, app: RunningApp) -> None:
    opened(page, app, "themes")
    read_as(page, "First reader")
    expect(page.locator("blockquote")).to_contain_text("began to talk with them")
    page.get_by_role("checkbox", name="Being heard").focus()
    page.keyboard.press("Space")
    expect(page.get_by_text("Saved")).to_be_visible()
    press(page, "Continue")
    expect(page.get_by_role("heading", name="Check your answers")).to_be_focused()
    press(page, "Back to the themes")
    expect(page.get_by_role("heading", name="Your themes")).to_be_focused()
    expect(page.get_by_text("First reader: 3 of 3 stories read.")).to_be_visible()


def test_none_of_these_takes_the_other_ticks_away(page: Page, app: RunningApp) -> None:
    opened(page, app, "themes")
    read_as(page, "Second reader")
    page.get_by_role("checkbox", name="Being heard").check()
    page.get_by_role("checkbox", name="None of these").check()
    expect(page.get_by_role("checkbox", name="Being heard")).not_to_be_checked()
    page.get_by_role("checkbox", name="Somewhere to go").check()
    expect(page.get_by_role("checkbox", name="None of these")).not_to_be_checked()


def test_the_second_reader_sees_nothing_of_the_first_until_both_have_read(
    page: Page, app: RunningApp
) -> None:
    opened(page, app, "themes")
    expect(page.get_by_text("When both have read the same stories")).to_be_visible()
    read_as(page, "Second reader")
    assert [False, False, False] == [each.is_checked() for each in page.get_by_role("checkbox").all()]
    for story in range(2):
        expect(page.get_by_text(f"Question {story + 1} of 3")).to_be_visible()
        page.get_by_role("checkbox", name="Being heard").check()
        expect(page.get_by_text("Saved")).to_be_visible()
        press(page, "Continue")
    expect(page.get_by_text("Question 3 of 3")).to_be_visible()
    press(page, "Back to the themes")
    expect(page.get_by_text("The two readers ticked the same themes in").last).to_be_visible()
    assert [] == violations(page, "main")
