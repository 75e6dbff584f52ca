"""A group makes a report its own, and finds its words in the file that it is given."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from coimpact_widgets.domain.pathway import Outcome
from coimpact_widgets.store import Store
from tests.axe import violations
from tests.running_app import RunningApp

from .keyboard import Keyboard
from .steps import download, ready

pytestmark = pytest.mark.browser


def test_a_heading_in_the_words_of_the_group_is_in_its_report_by_keyboard_alone(
    running_app: RunningApp, page: Page, tmp_path: Path
) -> None:
    with Store.open(str(running_app.store)) as store:
        store.create_project("Ours to edit", id="ours-to-edit")
        store.save("ours-to-edit", Outcome("People", "feel heard"))
    page.goto(running_app.page("6_share.ipynb", project="ours-to-edit"))
    ready(page)
    keyboard = Keyboard(page)
    keyboard.press("button", "Continue")
    expect(page.get_by_role("heading", name="Full report: look at it and change it")).to_be_focused()
    keyboard.press("button", "Leave out How to read the numbers")
    expect(page.get_by_role("button", name="Put back How to read the numbers")).to_be_focused()
    keyboard.press("button", "Open What changed")
    keyboard.press("button", "Change the words Heading")
    page.get_by_label("Your words").fill("What is different now")
    keyboard.press("button", "Save")
    expect(page.get_by_text("What is different now")).to_be_visible()
    assert [] == violations(page)
    keyboard.press("button", "Back")
    keyboard.press("button", "Make this report now")
    expect(page.get_by_role("button", name="Change the words Heading “What changed”")).to_be_visible()
    assert [] == violations(page)
    keyboard.choose("How do you want it?", "A web page")
    page.goto(download(page, "Download the report", tmp_path).as_uri())
    expect(page.get_by_role("heading", name="What is different now", level=2)).to_be_visible()
    expect(page.get_by_role("heading", name="How to read the numbers")).to_have_count(0)
