"""A long page keeps its later parts closed: links, one button and printing open them."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.running_app import RunningApp

from .keyboard import Keyboard
from .pictures import look
from .steps import ready
from .test_pages import opened

pytestmark = pytest.mark.browser

FILE = "5_outcomes.ipynb"
CLOSED = "What people said"


def part(page: Page, name: str) -> Locator:
    """The part of this name, open or closed."""
    return page.locator("details.page-part").filter(has=page.get_by_role("heading", name=name, level=2))


def summary(page: Page, name: str) -> Locator:
    """What opens and closes the part of this name."""
    return part(page, name).locator("> summary")


def test_the_first_parts_are_open_and_the_others_are_not_even_worked_out(
    running_app: RunningApp, page: Page
) -> None:
    opened(page, running_app, FILE, project="practice")
    expect(page.get_by_text("11 of 20 people went up, 6 stayed the same, 3 went down.")).to_be_visible()
    expect(part(page, CLOSED)).not_to_have_attribute("open", "")
    expect(part(page, "Your pathway, with what you found").locator("[aria-busy=true]")).to_have_count(1)


@pytest.mark.parametrize("by", ["mouse", "keyboard"])
def test_a_link_opens_its_part_and_takes_the_focus_there(
    by: str, running_app: RunningApp, page: Page
) -> None:
    opened(page, running_app, FILE, project="practice")
    link = page.get_by_role("navigation", name="On this page").get_by_role("link", name=CLOSED)
    if by == "mouse":
        link.click()
    else:
        Keyboard(page).reach(link)
        page.keyboard.press("Enter")
    expect(summary(page, CLOSED)).to_be_focused()
    expect(summary(page, CLOSED)).to_be_in_viewport()
    expect(page.get_by_role("button", name="Add another theme")).to_be_visible()
    page.keyboard.press("Tab")
    expect(part(page, CLOSED).locator(":focus")).to_have_count(1)


def test_a_link_to_a_part_that_is_open_takes_the_focus_to_its_heading(
    running_app: RunningApp, page: Page
) -> None:
    opened(page, running_app, FILE, project="practice")
    Keyboard(page).press("link", "Look at one result")
    expect(page.get_by_role("heading", name="Look at one result", level=2)).to_be_focused()


def test_an_address_that_names_a_part_opens_it(running_app: RunningApp, page: Page) -> None:
    page.goto(f"{running_app.page(FILE, project='practice')}#Was-it-us")
    ready(page)
    expect(summary(page, "Was it us?")).to_be_focused()
    expect(page.get_by_role("heading", name="Which outcome?")).to_be_visible()


def test_one_button_opens_every_part_and_closes_them_again(running_app: RunningApp, page: Page) -> None:
    opened(page, running_app, FILE, project="practice")
    Keyboard(page).press("button", "Open every part")
    expect(page.locator("details.page-part:not([open])")).to_have_count(0)
    expect(page.get_by_text("came up in 4 of 7 stories.")).to_be_visible()
    Keyboard(page).press("button", "Close the later parts")
    expect(page.locator("details.page-part[open]")).to_have_count(0)


def test_what_is_printed_is_open_and_closed_again_afterwards(running_app: RunningApp, page: Page) -> None:
    opened(page, running_app, FILE, project="practice")
    page.evaluate(
        """() => {
          const closed = () => document.querySelectorAll("main details:not([open])").length;
          window.addEventListener("beforeprint", () => (document.body.dataset.closed = closed()));
        }"""
    )
    before = page.locator("main details[open]").count()
    page.pdf()
    expect(page.locator("body")).to_have_attribute("data-closed", "0")
    expect(page.locator("main details[open]")).to_have_count(before)


def test_what_somebody_opened_stays_open_when_the_project_changes(
    running_app: RunningApp, page: Page
) -> None:
    opened(page, running_app, FILE, project="practice")
    numbers = page.get_by_text("The numbers in a table").first
    numbers.click()
    expect(page.locator("details[open]").filter(has=numbers)).to_have_count(1)
    Keyboard(page).press("link", "What does this mean to you?")
    page.get_by_role("button", name="Move down").click()
    expect(page.get_by_text("Saved", exact=True)).to_be_visible()
    expect(page.locator("[aria-busy=true]").locator("visible=true")).to_have_count(0)
    expect(page.locator("details[open]").filter(has=numbers)).to_have_count(1)


def test_the_page_with_every_part_open_is_whole_at_every_width_and_axe_finds_nothing(
    running_app: RunningApp, page: Page
) -> None:
    opened(page, running_app, FILE, project="practice")
    page.get_by_role("button", name="Open every part").click()
    expect(page.get_by_text("came up in 4 of 7 stories.").first).to_be_visible()
    expect(page.locator("[aria-busy=true]").locator("visible=true")).to_have_count(0)
    assert [] == look(page, "practice-5_outcomes-open")


def test_paper_says_which_part_was_not_worked_out(running_app: RunningApp, page: Page) -> None:
    opened(page, running_app, FILE, project="practice")
    page.emulate_media(media="print")
    told = part(page, CLOSED).get_by_text("This part was closed. Open it on the page, then print again.")
    assert "block" == told.first.evaluate("each => getComputedStyle(each).display")
