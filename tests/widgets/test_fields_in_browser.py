"""Fields and question pages in a real browser, served by Voilà's plain template."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import nbformat
import pytest
from axe_playwright_python.sync_playwright import Axe
from nbformat.v4 import new_code_cell, new_notebook
from playwright.sync_api import Browser, BrowserContext, Page, expect

from coimpact_widgets.serve.forked_kernels import NAME
from tests.conftest import MINUTE
from tests.served import free_port, served

from .test_field import HARD_TEXTS

pytestmark = pytest.mark.browser

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ("fields", "pages", "adding", "busy", "moving")


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the examples are served, each as a notebook of its own."""
    folder = tmp_path_factory.mktemp("examples")
    for name in EXAMPLES:
        source = f"import sys\nsys.path.insert(0, {str(ROOT)!r})\n"
        source += f"from tests.widgets.field_examples import {name}\n{name}()"
        metadata = {"kernelspec": {"name": "python3", "display_name": "Python 3"}}
        notebook = new_notebook(cells=[new_code_cell(source)], metadata=metadata)
        nbformat.write(notebook, folder / f"{name}.ipynb")
    voila = [sys.executable, "-m", "voila", "--no-browser", f"--port={free_port()}", "--template=lab", "."]
    with served(voila, folder, {"JUPYTER_DEFAULT_PROVISIONER_NAME": NAME}) as found:
        yield found


@pytest.fixture(scope="module")
def context(browser: Browser, address: str) -> Iterator[BrowserContext]:
    """What the pages share. They ask nothing of another host."""
    kept = browser.new_context(viewport={"width": 1280, "height": 900}, base_url=address)
    kept.route(lambda url: not url.startswith(address), lambda route: route.abort())
    kept.set_default_timeout(MINUTE)
    yield kept
    kept.close()


@pytest.fixture(scope="module")
def fields(context: BrowserContext) -> Page:
    """Every field, on a page for the tests that leave it fit for the next."""
    return opened(context.new_page(), "fields", "When can you meet?")


@pytest.fixture(scope="module")
def answers(context: BrowserContext) -> Page:
    """Check answers, on a page for the tests that leave it so."""
    page = context.new_page()
    reach_the_answers(page)
    return page


def opened(page: Page, name: str, first: str) -> Page:
    """The example called `name`, once this text can be seen and its style is there."""
    page.goto(f"/voila/render/{name}.ipynb")
    page.get_by_text(first).first.wait_for()
    page.wait_for_function("getComputedStyle(document.documentElement).getPropertyValue('--ci-look')")
    return page


def focused(page: Page) -> str:
    """What has the focus: its own words, or its label."""
    return str(page.evaluate("(e => e.labels?.[0]?.textContent ?? e.textContent)(document.activeElement)"))


def violations(page: Page) -> list[str]:
    """What axe finds in the widgets. Landmarks belong to the page around them."""
    found = Axe().run(page, context=".tried", options={"rules": {"region": {"enabled": False}}})
    return [violation["id"] for violation in found.response["violations"]]


def test_axe_finds_nothing_in_the_fields(fields: Page) -> None:
    assert [] == violations(fields)


def test_axe_finds_nothing_in_the_error_state(fields: Page) -> None:
    fields.get_by_role("button", name="Check").click()
    fields.get_by_role("alert").wait_for()
    assert [] == violations(fields)


def test_every_field_is_filled_in_by_keyboard_alone(page: Page) -> None:
    opened(page, "fields", "When can you meet?")
    page.get_by_label("What is your group called?").focus()
    for keys in ("Tuesdays", "Calm nights", "7", "6", "Aug", "2026"):
        page.keyboard.type(keys)
        page.keyboard.press("Tab")
    for key in ("Space", "ArrowDown", "Tab", "Space", "Tab", "Space"):
        page.keyboard.press(key)
    values = {"called": "Tuesdays", "aim": "Calm nights", "size": 7.0}
    shown = (
        repr(values)[:-1] + ", 'began': datetime.date(2026, 8, 6), 'role': 'staff', 'when': ('day', 'night')}"
    )
    expect(page.get_by_text(f"Kept: {shown}")).to_be_visible()


def test_label_hint_and_error_are_connected_to_the_box(fields: Page) -> None:
    fields.get_by_role("button", name="Check").click()
    box = fields.get_by_role("textbox", name="What is your group called?")
    expect(box).to_have_accessible_description(
        "Any name you all like. Error: Answer: What is your group called?"
    )
    expect(box).to_have_attribute("aria-invalid", "true")


@pytest.mark.parametrize(
    ("role", "name", "hint"),
    [
        ("radiogroup", "How do you take part?", ""),
        ("group", "When can you meet?", ""),
        ("group", "When did you begin?", "For example, 27 3 2026 "),
    ],
)
def test_the_error_of_a_group_describes_the_group(fields: Page, role: Any, name: str, hint: str) -> None:
    fields.get_by_role("button", name="Check").click()
    group = fields.get_by_role(role, name=name)
    expect(group).to_have_accessible_description(f"{hint}Error: Answer: {name}")


def test_optional_is_said_in_words(fields: Page) -> None:
    expect(fields.get_by_role("textbox", name="What do you hope for? (optional)")).to_be_visible()


def test_the_summary_takes_the_focus_and_its_links_lead_to_the_fields(fields: Page) -> None:
    fields.get_by_role("button", name="Check").press("Enter")
    expect(fields.get_by_role("alert")).to_be_focused()
    fields.get_by_role("link", name="Answer: When did you begin?").press("Enter")
    assert "Day" == focused(fields)


def test_what_is_not_a_number_stays_in_the_box(fields: Page) -> None:
    fields.get_by_label("How many are you?").fill("five")
    fields.get_by_role("button", name="Check").click()
    fields.get_by_role("link", name="'five' is not in figures. Use a number such as 5.").click()
    expect(fields.get_by_label("How many are you?")).to_have_value("five")


@pytest.mark.parametrize("text", list(HARD_TEXTS.values())[1:5], ids=list(HARD_TEXTS)[1:5])
def test_hard_texts_reach_the_kernel_and_come_back_as_text(fields: Page, text: str) -> None:
    box = fields.get_by_label("What do you hope for?")
    box.fill(text)
    box.blur()
    expect(fields.locator(".ci-prose").last).to_contain_text(repr(text))
    expect(box).to_have_value(text)


def test_the_questions_are_answered_by_keyboard_alone(page: Page) -> None:
    opened(page, "pages", "Question 1 of 3")
    page.get_by_role("textbox").focus()
    page.keyboard.type("Calm nights")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Where do you meet?")).to_be_focused()
    for key in ("Tab", "Tab", "Tab", "Enter"):  # past the box and Continue, to I'm not sure
        page.keyboard.press(key)
    expect(page.get_by_role("heading", name="What is your group called?")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.type("Tuesdays")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Check your answers")).to_be_focused()
    expect(page.get_by_text("Kept: {'aim': 'Calm nights', 'name': 'Tuesdays'}")).to_be_visible()


def test_axe_finds_nothing_in_a_question_with_a_problem(page: Page) -> None:
    opened(page, "pages", "Question 1 of 3")
    page.get_by_role("button", name="Continue").click()
    page.get_by_role("alert").wait_for()
    assert [] == violations(page)


def test_check_answers_names_what_each_button_changes(answers: Page) -> None:
    changes = answers.get_by_role("button", name="Change")
    assert [
        "Change What do you hope for?",
        "Change Where do you meet?",
        "Change What is your group called?",
    ] == changes.all_text_contents()


def test_axe_finds_nothing_in_check_answers(answers: Page) -> None:
    assert [] == violations(answers)


def test_change_leads_to_the_question_with_its_answer(page: Page) -> None:
    reach_the_answers(page)
    page.get_by_role("button", name="Change What do you hope for?").press("Enter")
    expect(page.get_by_role("heading", name="What do you hope for?")).to_be_focused()
    expect(page.get_by_role("textbox")).to_have_value("Calm nights")


def test_a_double_click_answers_one_question_only(page: Page) -> None:
    opened(page, "pages", "Question 1 of 3")
    page.get_by_role("textbox").fill("Calm nights")
    page.get_by_role("button", name="Continue").dblclick()
    page.get_by_text("Question 2 of 3").wait_for()
    expect(page.get_by_role("alert")).to_have_count(0)


def test_saved_is_said_politely(page: Page) -> None:
    opened(page, "pages", "Question 1 of 3")
    page.get_by_role("textbox").fill("Calm nights")
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_role("status").filter(has_text="Saved")).to_be_visible()


def test_a_field_emptied_on_enter_is_ready_for_the_next(page: Page) -> None:
    opened(page, "adding", "Add a ground rule")
    box = page.get_by_label("Add a ground rule")
    box.focus()
    page.keyboard.type("Listen")
    page.keyboard.press("Enter")
    expect(box).to_have_value("")
    page.keyboard.type("Take turns")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Kept: ['Listen', 'Take turns']")).to_be_visible()


def test_what_is_typed_while_the_kernel_is_busy_arrives_before_the_click(page: Page) -> None:
    opened(page, "busy", "Your aim")
    box = page.get_by_label("Your aim")
    box.press_sequentially("a")
    box.blur()
    box.press("End")
    page.keyboard.type("bc")
    page.get_by_role("button", name="Keep").click()
    expect(page.get_by_text("Kept: 'abc'")).to_be_visible()
    expect(box).to_have_value("abc")


def test_the_kernel_moves_the_browser(page: Page) -> None:
    opened(page, "moving", "Move on")
    page.get_by_role("button", name="Move on").click()
    page.wait_for_url("**/moving.ipynb#moved")


@pytest.mark.parametrize("name", ["fields", "pages"])
def test_nothing_is_cut_off_at_320_pixels(page: Page, name: str) -> None:
    page.set_viewport_size({"width": 320, "height": 700})
    opened(page, name, "What do you hope for?")
    wider = (
        "[...document.querySelectorAll('.tried *')].filter(e => e.getBoundingClientRect().right > 320).length"
    )
    assert 0 == page.evaluate(wider)


def test_controls_are_large_enough_to_press(fields: Page) -> None:
    controls = fields.locator(".tried").locator("input, button, textarea").all()
    sizes = [box for control in controls if (box := control.bounding_box())]
    assert [] == [size for size in sizes if min(size["width"], size["height"]) < 24]


def test_the_main_buttons_are_44_pixels_high(page: Page) -> None:
    opened(page, "pages", "Question 1 of 3")
    size = page.get_by_role("button", name="Continue").bounding_box()
    assert size is not None
    assert size["height"] >= 44


def test_the_style_is_fetched_once_for_all_widgets(fields: Page) -> None:
    styles = "[...document.querySelectorAll('style')].filter(e => e.textContent.includes('--ci-look')).length"
    assert 1 == fields.evaluate(styles)


def reach_the_answers(page: Page) -> None:
    """Answer the first and the last question, and be unsure of the second."""
    opened(page, "pages", "Question 1 of 3")
    page.get_by_role("textbox").fill("Calm nights")
    page.get_by_role("button", name="Continue").click()
    page.get_by_role("button", name="I'm not sure").click()
    page.get_by_role("heading", name="What is your group called?").wait_for()
    page.get_by_role("textbox", name="What is your group called?").fill("Tuesdays")
    page.get_by_role("button", name="Continue").click()
    page.get_by_role("heading", name="Check your answers").wait_for()
