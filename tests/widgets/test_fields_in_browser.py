"""Fields and question pages in a real browser, on the real app."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.axe import violations
from tests.running_app import RunningApp

from .kit_pages import opened
from .test_field import HARD_TEXTS

pytestmark = pytest.mark.browser

TRIED = ".tried"
"""What is tried, on the page around it."""


@pytest.fixture(scope="module")
def fields(context: BrowserContext, app: RunningApp) -> Iterator[Page]:
    """Every field, on a page for the tests that leave it fit for the next."""
    page = context.new_page()
    yield opened(page, app, "fields")
    page.close()


@pytest.fixture(scope="module")
def answers(context: BrowserContext, app: RunningApp) -> Iterator[Page]:
    """Check answers, on a page for the tests that leave it so."""
    page = context.new_page()
    reach_the_answers(opened(page, app, "questions"))
    yield page
    page.close()


def focused(page: Page) -> str:
    """What has the focus: its own words, or its label."""
    return str(page.evaluate("(e => e.labels?.[0]?.textContent ?? e.textContent)(document.activeElement)"))


def test_axe_finds_nothing_in_the_fields(fields: Page) -> None:
    assert [] == violations(fields, TRIED)


def test_axe_finds_nothing_in_the_error_state(fields: Page) -> None:
    fields.get_by_role("button", name="Check").click()
    fields.get_by_role("alert").wait_for()
    assert [] == violations(fields, TRIED)


def test_every_field_is_filled_in_by_keyboard_alone(page: Page, app: RunningApp) -> None:
    fill_in_every_field(opened(page, app, "fields"))


def fill_in_every_field(page: Page) -> None:
    """Fill in every field by keyboard alone, until what was kept is told."""
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


def test_the_questions_are_answered_by_keyboard_alone(page: Page, app: RunningApp) -> None:
    answer_the_questions(opened(page, app, "questions"))


def answer_the_questions(page: Page) -> None:
    """Answer by keyboard alone, and be unsure once, until what was kept is told."""
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


def test_axe_finds_nothing_in_a_question_with_a_problem(page: Page, app: RunningApp) -> None:
    opened(page, app, "questions")
    page.get_by_role("button", name="Continue").click()
    page.get_by_role("alert").wait_for()
    assert [] == violations(page, TRIED)


def test_check_answers_names_what_each_button_changes(answers: Page) -> None:
    changes = answers.get_by_role("button", name="Change")
    assert [
        "Change What do you hope for?",
        "Change Where do you meet?",
        "Change What is your group called?",
    ] == changes.all_text_contents()


def test_axe_finds_nothing_in_check_answers(answers: Page) -> None:
    assert [] == violations(answers, TRIED)


def test_change_leads_to_the_question_with_its_answer(page: Page, app: RunningApp) -> None:
    reach_the_answers(opened(page, app, "questions"))
    page.get_by_role("button", name="Change What do you hope for?").press("Enter")
    expect(page.get_by_role("heading", name="What do you hope for?")).to_be_focused()
    expect(page.get_by_role("textbox")).to_have_value("Calm nights")


def test_a_double_click_answers_one_question_only(page: Page, app: RunningApp) -> None:
    opened(page, app, "questions")
    page.get_by_role("textbox").fill("Calm nights")
    page.get_by_role("button", name="Continue").dblclick()
    page.get_by_text("Question 2 of 3").wait_for()
    expect(page.get_by_role("alert")).to_have_count(0)


def test_saved_is_said_politely(page: Page, app: RunningApp) -> None:
    opened(page, app, "questions")
    page.get_by_role("textbox").fill("Calm nights")
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_role("status").filter(has_text="Saved")).to_be_visible()


def test_a_field_emptied_on_enter_is_ready_for_the_next(page: Page, app: RunningApp) -> None:
    opened(page, app, "adding")
    box = page.get_by_label("Add a ground rule")
    box.focus()
    page.keyboard.type("Listen")
    page.keyboard.press("Enter")
    expect(box).to_have_value("")
    page.keyboard.type("Take turns")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Kept: ['Listen', 'Take turns']")).to_be_visible()


def test_what_is_typed_while_the_kernel_is_busy_arrives_before_the_click(page: Page, app: RunningApp) -> None:
    type_while_the_kernel_is_busy(opened(page, app, "busy"))


def type_while_the_kernel_is_busy(page: Page) -> None:
    """Type more while the first letter keeps the kernel busy, and press a button that keeps it all."""
    box = page.get_by_label("Your aim")
    box.press_sequentially("a")
    box.blur()
    box.press("End")
    page.keyboard.type("bc")
    page.get_by_role("button", name="Keep").click()
    expect(page.get_by_text("Kept: 'abc'")).to_be_visible()
    expect(box).to_have_value("abc")


def test_the_kernel_moves_the_browser(page: Page, app: RunningApp) -> None:
    opened(page, app, "moving")
    page.get_by_role("button", name="Move on").click()
    page.wait_for_url("**/moving.ipynb#moved")


@pytest.mark.parametrize("name", ["fields", "questions"])
def test_nothing_is_cut_off_at_320_pixels(page: Page, app: RunningApp, name: str) -> None:
    opened(page, app, name, width=320)
    wider = (
        "[...document.querySelectorAll('.tried *')].filter(e => e.getBoundingClientRect().right > 320).length"
    )
    assert 0 == page.evaluate(wider)


def test_controls_are_large_enough_to_press(fields: Page) -> None:
    controls = fields.locator(".tried").locator("input, button, textarea").all()
    sizes = [box for control in controls if (box := control.bounding_box())]
    assert [] == [size for size in sizes if min(size["width"], size["height"]) < 24]


def test_the_main_buttons_are_44_pixels_high(page: Page, app: RunningApp) -> None:
    opened(page, app, "questions")
    size = page.get_by_role("button", name="Continue").bounding_box()
    assert size is not None
    assert size["height"] >= 44


def reach_the_answers(page: Page) -> None:
    """Answer the first and the last question, and be unsure of the second."""
    page.get_by_role("textbox").fill("Calm nights")
    page.get_by_role("button", name="Continue").click()
    page.get_by_role("button", name="I'm not sure").click()
    page.get_by_role("heading", name="What is your group called?").wait_for()
    page.get_by_role("textbox", name="What is your group called?").fill("Tuesdays")
    page.get_by_role("button", name="Continue").click()
    page.get_by_role("heading", name="Check your answers").wait_for()
