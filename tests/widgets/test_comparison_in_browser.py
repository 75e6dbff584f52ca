"""The question about a comparison group in a real browser, by keyboard alone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.axe import violations
from tests.browser.keyboard import Keyboard
from tests.running_app import RunningApp

from .kit_pages import opened

pytestmark = pytest.mark.browser

ASKED = "Is there a group like yours that did not take part?"
YES = "Yes, we asked them the same questions"


@pytest.mark.parametrize("width", [1280, 360])
def test_a_group_that_did_not_take_part_is_named_by_keyboard_alone(
    page: Page, app: RunningApp, width: int
) -> None:
    keyboard = Keyboard(opened(page, app, "comparison", width))
    keyboard.choose(ASKED, YES)
    keyboard.press("button", "Save")
    expect(page.get_by_role("heading", name="There is a problem")).to_be_visible()
    assert [] == violations(page)
    keyboard.choose("Which people group is it?", "Waiting list")
    keyboard.fill("How were these people chosen?", "They asked to come.")
    keyboard.press("button", "Save")
    expect(page.get_by_text("Saved.", exact=True)).to_be_visible()
    assert [] == violations(page)
