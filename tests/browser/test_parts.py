"""A long page keeps its later parts closed: links, one button and printing open them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.running_app import RunningApp

from .keyboard import Keyboard
from .pictures import look
from .steps import ready
from .test_pages import opened

pytestmark = pytest.mark.browser

FILE = "5_outcomes.ipynb"
CLOSED = "What people said"


@pytest.fixture(scope="module")
def outcomes(context: BrowserContext, running_app: RunningApp) -> Iterator[Page]:
    """The outcomes of the practice project, worked out once. The first two tests need it as it opens."""
    shown = context.new_page()
    yield opened(shown, running_app, FILE, project="practice")
    shown.close()


@pytest.fixture
def closed(outcomes: Page) -> Page:
    """The page with its later parts closed again, from its top."""
    outcomes.evaluate(
        """() => {
          for (const part of document.querySelectorAll("details.page-part")) part.open = false;
          document.activeElement?.blur();
          window.scrollTo(0, 0);
        }"""
    )
    return outcomes


def part(page: Page, name: str) -> Locator:
    """The part of this name, open or closed."""
    return page.locator("details.page-part").filter(has=page.get_by_role("heading", name=name, level=2))


def summary(page: Page, name: str) -> Locator:
    """What opens and closes the part of this name."""
    return part(page, name).locator("> summary")


def test_the_first_parts_are_open_and_the_others_are_not_even_worked_out(outcomes: Page) -> None:
    expect(outcomes.get_by_text("11 of 20 people went up, 6 stayed the same, 3 went down.")).to_be_visible()
    expect(part(outcomes, CLOSED)).not_to_have_attribute("open", "")
    maps = part(outcomes, "Your pathway, with what you found").locator("[aria-busy=true]")
    expect(maps).to_have_count(2)  # the whole map, and those of each way of seeing it


def test_paper_says_which_part_was_not_worked_out(outcomes: Page) -> None:
    outcomes.emulate_media(media="print")
    told = part(outcomes, CLOSED).get_by_text("This part was closed. Open it on the page, then print again.")
    assert "block" == told.first.evaluate("each => getComputedStyle(each).display")
    outcomes.emulate_media(media="screen")


@pytest.mark.parametrize("by", ["mouse", "keyboard"])
def test_a_link_opens_its_part_and_takes_the_focus_there(by: str, closed: Page) -> None:
    link = closed.get_by_role("navigation", name="On this page").get_by_role("link", name=CLOSED)
    if by == "mouse":
        link.click()
    else:
        Keyboard(closed).reach(link)
        closed.keyboard.press("Enter")
    expect(summary(closed, CLOSED)).to_be_focused()
    expect(summary(closed, CLOSED)).to_be_in_viewport()
    expect(closed.get_by_role("button", name="Add another theme")).to_be_visible()
    closed.keyboard.press("Tab")
    expect(part(closed, CLOSED).locator(":focus")).to_have_count(1)


def test_a_link_to_a_part_that_is_open_takes_the_focus_to_its_heading(closed: Page) -> None:
    Keyboard(closed).press("link", "Look at one result")
    expect(closed.get_by_role("heading", name="Look at one result", level=2)).to_be_focused()


def test_an_address_that_names_a_part_opens_it(running_app: RunningApp, page: Page) -> None:
    page.goto(f"{running_app.page(FILE, project='practice')}#Was-it-us")
    ready(page)
    expect(summary(page, "Was it us?")).to_be_focused()
    expect(page.get_by_role("heading", name="Which outcome?")).to_be_visible()


def test_one_button_opens_every_part_and_closes_them_again(closed: Page) -> None:
    Keyboard(closed).press("button", "Open every part")
    expect(closed.locator("details.page-part:not([open])")).to_have_count(0)
    expect(closed.get_by_text("came up in 4 of 7 stories.")).to_be_visible()
    Keyboard(closed).press("button", "Close the later parts")
    expect(closed.locator("details.page-part[open]")).to_have_count(0)


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


def test_what_somebody_opened_stays_open_when_the_project_changes(closed: Page) -> None:
    numbers = closed.get_by_text("The numbers in a table").first
    numbers.click()
    expect(closed.locator("details[open]").filter(has=numbers)).to_have_count(1)
    Keyboard(closed).press("link", "What does this mean to you?")
    closed.get_by_role("button", name="Move down").click()
    expect(closed.get_by_text("Saved", exact=True)).to_be_visible()
    expect(closed.locator("[aria-busy=true]").locator("visible=true")).to_have_count(0)
    expect(closed.locator("details[open]").filter(has=numbers)).to_have_count(1)


def test_the_page_with_every_part_open_is_whole_at_every_width_and_axe_finds_nothing(closed: Page) -> None:
    closed.get_by_role("button", name="Open every part").click()
    expect(closed.get_by_text("came up in 4 of 7 stories.").first).to_be_visible()
    expect(closed.locator("[aria-busy=true]").locator("visible=true")).to_have_count(0)
    assert [] == look(closed, "practice-5_outcomes-open")
