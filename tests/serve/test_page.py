"""The page around a workbook, as a browser shows it."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from coimpact_widgets.domain.step import STEPS
from tests.axe import violations
from tests.running_app import RunningApp
from tests.serve.opened import READY, opened

pytestmark = pytest.mark.browser

WIDTHS = [1280, 360, 320]
OWN = ("data:", "blob:")
"""What begins the address of what a page made itself."""
PAGES = ("0_start.ipynb", "1_agree.ipynb", "breaks.ipynb", "not_there.ipynb")


def test_the_start_of_the_app_leads_to_the_first_workbook(app: RunningApp, page: Page) -> None:
    opened(page, app.address + "/?project=one")
    assert app.page("0_start.ipynb", project="one") == page.url


def test_the_title_is_the_step_and_the_name(app: RunningApp, page: Page) -> None:
    opened(page, app.page("1_agree.ipynb"))
    assert "Agree how you work - Co-Impact" == page.title()


def test_the_page_says_that_it_is_in_british_english(app: RunningApp, page: Page) -> None:
    opened(page, app.page("1_agree.ipynb"))
    assert "en-GB" == page.locator("html").get_attribute("lang")


def test_the_first_heading_of_the_notebook_is_the_only_h1(app: RunningApp, page: Page) -> None:
    opened(page, app.page("1_agree.ipynb"))
    assert ["Agree how you work"] == page.locator("h1").all_inner_texts()


def test_everything_a_cell_shows_stands_in_main(app: RunningApp, page: Page) -> None:
    opened(page, app.page("0_start.ipynb"))
    expect(page.get_by_role("main").get_by_role("button", name="Press me")).to_be_visible()


def test_a_widget_reaches_its_kernel(app: RunningApp, page: Page) -> None:
    opened(page, app.page("0_start.ipynb"))
    page.get_by_role("button", name="Press me").click()
    expect(page.get_by_text("Pressed", exact=True)).to_be_visible()


def test_the_steps_stand_in_order(app: RunningApp, page: Page) -> None:
    opened(page, app.page("1_agree.ipynb"))
    shown = page.get_by_role("navigation", name="Steps").get_by_role("listitem").all_inner_texts()
    numbered = [f"{step.number} {step.title}" if step.number else step.title for step in STEPS]
    assert numbered == [" ".join(each.split()) for each in shown]


def test_the_step_of_the_page_is_marked(app: RunningApp, page: Page) -> None:
    opened(page, app.page("1_agree.ipynb"))
    marked = page.get_by_role("navigation", name="Steps").locator("[aria-current='page']:visible")
    assert ["1 Agree how you work"] == [" ".join(each.split()) for each in marked.all_inner_texts()]


def test_the_steps_are_folded_into_one_line_on_a_phone(app: RunningApp, page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    opened(page, app.page("1_agree.ipynb"))
    page.get_by_text("Step 1 of 6: Agree how you work").click()
    expect(page.get_by_role("link", name="2 Draw your pathway")).to_be_visible()


def test_the_first_stop_of_the_keyboard_is_the_skip_link(app: RunningApp, page: Page) -> None:
    opened(page, app.page("1_agree.ipynb"))
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert "content" == page.evaluate("document.activeElement.id")


def test_every_step_keeps_the_project(app: RunningApp, page: Page) -> None:
    opened(page, app.page("1_agree.ipynb", project="our café & more"))
    page.get_by_role("link", name="2 Draw your pathway").click(no_wait_after=True)
    page.wait_for_url("**/2_pathway.ipynb?*")
    assert "project=our%20caf%C3%A9%20%26%20more" == urlsplit(page.url).query


def test_a_link_inside_the_workbook_keeps_the_project(app: RunningApp, page: Page) -> None:
    opened(page, app.page("0_start.ipynb", project="one"))
    page.get_by_role("link", name="Next: Agree how you work").click()
    page.wait_for_url(app.page("1_agree.ipynb", project="one"))


def test_a_link_to_the_start_that_names_no_project_leads_to_all_of_them(app: RunningApp, page: Page) -> None:
    opened(page, app.page("1_agree.ipynb", project="one"))
    page.get_by_role("link", name="Open another project").click()
    page.wait_for_url(app.page("0_start.ipynb") + "?project=")


def test_how_it_was_found_waits_until_it_is_asked_for(app: RunningApp, page: Page) -> None:
    opened(page, app.page("0_start.ipynb"))
    method = page.get_by_text("when it holds what the later steps need")
    expect(method).to_be_hidden()
    page.get_by_role("heading", name="How this page knows where you are").click()
    expect(method).to_be_visible()


def test_guidance_is_there_before_the_kernel_is(app: RunningApp, page: Page) -> None:
    page.goto(app.page("0_start.ipynb"), wait_until="commit")
    expect(page.get_by_text("Opening ‘Start’")).to_be_visible()
    expect(page.get_by_text("They are here at once.")).to_be_visible()
    page.wait_for_selector("html[data-ready='true']")
    expect(page.get_by_text("Opening ‘Start’")).to_have_count(0)


def test_a_page_asks_for_nothing_beside_itself(app: RunningApp, page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    opened(page, app.page("0_start.ipynb"))
    page.wait_for_load_state("networkidle")
    assert [app.page("0_start.ipynb")] == [each for each in asked if not each.startswith(OWN)]


def test_nothing_on_a_page_breaks_its_own_rules(app: RunningApp, page: Page) -> None:
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    opened(page, app.page("0_start.ipynb"))
    assert [] == wrong


def test_a_cell_that_raises_shows_one_calm_sentence_with_a_way_on(app: RunningApp, page: Page) -> None:
    opened(page, app.page("breaks.ipynb", project="one"))
    expect(page.get_by_role("alert")).to_contain_text("What you saved is safe.")
    page.get_by_role("link", name="go to the start page").click()
    page.wait_for_url(app.page("0_start.ipynb", project="one"))


def test_a_cell_that_raises_shows_nothing_of_the_program(app: RunningApp, page: Page) -> None:
    opened(page, app.page("breaks.ipynb"))
    for hidden in ("the-secret-of-the-traceback", "ValueError", "Traceback", "a warning from a library"):
        assert hidden not in page.content()


def test_a_widget_that_did_not_arrive_is_told_in_its_place(app: RunningApp, page: Page) -> None:
    opened(page, app.page("lost.ipynb"))
    expect(page.get_by_role("main")).to_contain_text("This part of the page could not be shown.")
    page.get_by_role("link", name="Open this page again").click()
    page.wait_for_selector(READY)


def test_an_address_that_is_not_there_shows_one_calm_sentence_with_a_way_on(
    app: RunningApp, page: Page
) -> None:
    page.goto(app.page("not_there.ipynb"))
    expect(page.get_by_role("heading", name="This page is not here")).to_be_visible()
    page.get_by_role("link", name="go to the start page").click()
    page.wait_for_url(app.page("0_start.ipynb"))


@pytest.mark.parametrize("file", PAGES)
def test_axe_finds_nothing(app: RunningApp, page: Page, file: str) -> None:
    page.goto(app.page(file))
    page.wait_for_selector("html[data-ready='true'], h1:text('not here')")
    assert [] == violations(page)


@pytest.mark.parametrize("file", PAGES)
def test_nothing_is_wider_than_the_screen(app: RunningApp, page: Page, file: str) -> None:
    page.goto(app.page(file))
    page.wait_for_selector("html[data-ready='true'], h1:text('not here')")
    assert WIDTHS == [_width_of_all(page, width) for width in WIDTHS]


def _width_of_all(page: Page, width: int) -> int:
    page.set_viewport_size({"width": width, "height": 740})
    return int(page.evaluate("document.documentElement.scrollWidth"))


def test_the_projector_view_is_large_and_keeps_to_it_from_step_to_step(app: RunningApp, page: Page) -> None:
    page.set_viewport_size({"width": 1280, "height": 720})
    opened(page, app.page("1_agree.ipynb", project="one"))
    page.get_by_role("link", name="Show on the projector").click()
    page.wait_for_selector("html[data-view='projector'][data-ready='true']")
    sizes = page.locator("body, .page-view, .page-things button").evaluate_all(
        "found => found.map(each => parseFloat(getComputedStyle(each).fontSize))"
    )
    assert [size for size in sizes if size < 28] == []
    assert violations(page) == []
    leave = page.get_by_role("link", name="Leave the projector view")
    leave.hover()
    assert "project=one" == urlsplit(leave.get_attribute("href") or "").query
    page.locator("main").evaluate(
        "main => main.insertAdjacentHTML('beforeend', '<a href=\"2_pathway.ipynb?project=one\">A task</a>')"
    )
    page.get_by_role("link", name="A task").focus()
    assert (
        page.get_by_role("link", name="A task").evaluate("link => link.search")
        == "?project=one&view=projector"
    )
    page.get_by_text("Step 1 of 6: Agree how you work").click()
    page.get_by_role("link", name="2 Draw your pathway").click(no_wait_after=True)
    page.wait_for_url("**/2_pathway.ipynb?*")
    assert "project=one&view=projector" == urlsplit(page.url).query
