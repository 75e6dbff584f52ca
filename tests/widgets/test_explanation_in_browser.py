"""Was it us, and who agrees with a finding, in a real browser, on the real app."""

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


def asked(page: Page, question: str) -> None:
    """The question stands as the heading, and has the focus."""
    expect(page.get_by_role("heading", name=question)).to_be_focused()


@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing_in_the_outcomes_a_question_and_the_answers(
    page: Page, app: RunningApp, width: int
) -> None:
    opened(page, app, "was_it_us", width)
    page.get_by_role("button", name="Answer Members: feel less alone").wait_for()
    found = violations(page, "main")
    press(page, "Answer Members: feel less alone")
    asked(page, "Did the change come after what you did?")
    found += violations(page, "main")
    for _ in range(12):
        heading = page.locator(".ci-question").text_content()
        press(page, "Continue")
        expect(page.locator(".ci-question")).not_to_have_text(heading or "")
        expect(page.locator(".ci-question")).to_be_focused()
    asked(page, "Check your answers")
    assert [] == found + violations(page, "main")


def test_an_outcome_is_chosen_answered_and_left_by_keyboard_alone(page: Page, app: RunningApp) -> None:
    opened(page, app, "was_it_us")
    press(page, "Answer Members: feel less alone")
    asked(page, "Did the change come after what you did?")
    page.get_by_role("radio", name="Yes").focus()
    page.keyboard.press("Space")
    press(page, "Continue")
    asked(page, "Did those who took part more change more?")
    press(page, "Back to your outcomes")
    expect(page.get_by_role("heading", name="Which outcome?")).to_be_focused()
    expect(page.get_by_text("1 of 12 answered")).to_be_visible()


def test_nothing_on_the_page_is_wider_than_a_small_screen(page: Page, app: RunningApp) -> None:
    opened(page, app, "was_it_us", 320)
    press(page, "Answer Members: feel less alone")
    asked(page, "Did the change come after what you did?")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing_in_a_finding_by_role(page: Page, app: RunningApp, width: int) -> None:
    opened(page, app, "findings", width)
    press(page, "Add a finding")
    page.get_by_role("group", name="Who agrees?").wait_for()
    assert [] == violations(page, "main")
