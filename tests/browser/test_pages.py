"""Every page of the practice project, and what a page says when something is to be put right."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from coimpact_widgets.domain.step import STEPS
from tests.conftest import MINUTE
from tests.running_app import RunningApp

from .keyboard import Keyboard
from .pictures import look
from .steps import ready

pytestmark = pytest.mark.browser


def opened(page: Page, app: RunningApp, file: str, **query: str) -> Page:
    """The page with everything on it worked out."""
    page.goto(app.page(file, **query))
    ready(page)
    expect(page.locator("[aria-busy=true]").locator("visible=true")).to_have_count(0)
    return page


@pytest.mark.parametrize("file", [step.file for step in STEPS])
def test_a_page_is_whole_at_every_width_and_axe_finds_nothing(
    file: str, running_app: RunningApp, page: Page
) -> None:
    opened(page, running_app, file, project="practice")
    assert [] == look(page, f"practice-{file.removesuffix('.ipynb')}")


def test_every_page_says_which_project_it_is(running_app: RunningApp, page: Page) -> None:
    opened(page, running_app, "1_agree.ipynb", project="practice")
    name = "The Harbour crisis café (practice, made up)"
    assert f"Agree how you work - {name} - Co-Impact" == page.title()
    expect(page.get_by_role("banner").get_by_text(name)).to_be_visible()


def test_the_first_page_without_a_project_lets_people_begin(running_app: RunningApp, page: Page) -> None:
    opened(page, running_app, STEPS[0].file)
    assert [] == look(page, "begin")
    page.get_by_role("button", name="Open the practice project").click()
    expect(page.get_by_role("heading", name="The Harbour crisis café (practice, made up)")).to_be_visible()


def test_an_empty_card_is_put_right_from_the_summary_of_problems(running_app: RunningApp, page: Page) -> None:
    keyboard = Keyboard(opened(page, running_app, "2_pathway.ipynb", project="practice"))
    keyboard.press("button", "Change For that to happen, what has to change first, and for whom?")
    keyboard.press("button", "Add another outcome")
    keyboard.press("button", "Save")
    summary = page.get_by_role("alert").or_(page.get_by_role("group", name="There is a problem"))
    expect(summary.first).to_be_focused()
    assert [] == look(page, "problem")
    keyboard.press("link", "Enter what will be different for them.")
    expect(page.get_by_label("What will be different for them?")).to_be_focused()


@pytest.mark.parametrize("file", [step.file for step in STEPS[1:]])
def test_a_step_without_a_project_says_where_to_choose_one(
    file: str, running_app: RunningApp, page: Page
) -> None:
    opened(page, running_app, file)
    expect(page.get_by_text("No project is open yet.")).to_be_visible()
    expect(page.get_by_role("link", name="Choose a project")).to_be_visible()


def test_a_project_that_is_not_there_is_said_in_a_sentence(running_app: RunningApp, page: Page) -> None:
    opened(page, running_app, "5_outcomes.ipynb", project="nowhere")
    expect(page.get_by_text("There is no project called 'nowhere' here.")).to_be_visible()
    expect(page.get_by_text("Traceback")).to_have_count(0)


def test_what_one_page_saves_stands_on_another_and_the_focus_stays(
    running_app: RunningApp, page: Page, browser: Browser
) -> None:
    theirs = browser.new_context()
    theirs.set_default_timeout(MINUTE)
    for each in (page, other := theirs.new_page()):
        opened(each, running_app, "1_agree.ipynb", project="practice")
        each.get_by_role("button", name="Change What are your ground rules?").click()
    focused = page.locator("li.ci-card").nth(1).get_by_role("button", name="Change")
    focused.focus()
    other.get_by_role("button", name="Add another ground rule").click()
    other.get_by_label("What did you agree?").fill("We hear everybody first")
    other.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_role("button", name="Change We hear everybody first")).to_be_visible()
    expect(page.get_by_text("Somebody else changed this list.")).to_be_visible()
    expect(focused).to_be_focused()
    other.close(run_before_unload=True)
    theirs.close()
