"""Cards and files in a real browser, on the real app."""

from __future__ import annotations

from pathlib import Path

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


def expect_focus(page: Page, name: str) -> None:
    """The button of this name has, or gets, the focus."""
    expect(page.get_by_role("button", name=name, exact=True)).to_be_focused()


def titles(page: Page) -> list[str]:
    """The titles of the cards, in order."""
    return page.locator(".ci-card-title").all_text_contents()


@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing_in_cards_a_form_and_its_error_state(
    page: Page, app: RunningApp, width: int
) -> None:
    opened(page, app, "cards", width)
    page.get_by_role("button", name="Change feel less alone").wait_for()
    found = violations(page, "main")
    press(page, "Add another outcome")
    page.get_by_role("button", name="Save").click()
    page.get_by_role("alert").wait_for()
    assert [] == found + violations(page, "main")


def test_the_cards_are_a_list_with_a_name(page: Page, app: RunningApp) -> None:
    opened(page, app, "cards")
    expect(page.get_by_role("list", name="Outcomes").get_by_role("listitem")).to_have_count(2)


def test_a_card_is_added_by_keyboard_alone(page: Page, app: RunningApp) -> None:
    opened(page, app, "cards")
    press(page, "Add another outcome")
    expect(page.get_by_label("Who will notice the change?")).to_be_focused()
    page.keyboard.type("Carers")
    page.keyboard.press("Tab")
    page.keyboard.type("rest more")
    page.keyboard.press("Enter")
    expect_focus(page, "Add another outcome")
    assert ["feel less alone", "listen more", "rest more"] == titles(page)


def test_ideas_that_come_while_a_button_is_pressed_do_not_move_it_away(page: Page, app: RunningApp) -> None:
    opened(page, app, "cards")
    press(page, "Add another outcome")
    page.get_by_label("Who will notice the change?").fill("Carers")
    save = page.get_by_role("button", name="Save", exact=True).bounding_box()
    page.get_by_label("What will be different for them?").fill("feel less lonely")
    assert save
    page.mouse.move(save["x"] + save["width"] / 2, save["y"] + save["height"] / 2)
    page.mouse.down()
    page.get_by_role("button", name="Use this").first.wait_for()
    page.mouse.up()
    expect(page.locator(".ci-card-title").last).to_have_text("feel less lonely")


def test_cards_with_the_same_title_are_told_apart_by_their_place(page: Page, app: RunningApp) -> None:
    opened(page, app, "cards")
    press(page, "Change listen more")
    page.get_by_label("What will be different for them?").fill("feel less alone")
    press(page, "Save")
    expect_focus(page, "Change feel less alone, 2 of 2")
    expect(page.get_by_role("button", name="Change feel less alone, 1 of 2", exact=True)).to_be_visible()


@pytest.mark.parametrize("width", WIDTHS)
def test_the_buttons_of_a_card_stand_below_its_words(page: Page, app: RunningApp, width: int) -> None:
    card = opened(page, app, "cards", width).locator(".ci-card").first
    words, buttons = (card.locator(each).bounding_box() for each in (".ci-card-words", ".ci-card-buttons"))
    assert words
    assert buttons
    assert words["y"] + words["height"] <= buttons["y"]


def test_the_focus_follows_a_moved_card_and_its_place_is_said(page: Page, app: RunningApp) -> None:
    opened(page, app, "cards")
    press(page, "Move down feel less alone")
    expect_focus(page, "Move up feel less alone")
    expect(page.get_by_text("feel less alone is now 2 of 2.")).to_have_count(1)
    assert ["listen more", "feel less alone"] == titles(page)


def test_a_removal_is_undone_where_it_happened(page: Page, app: RunningApp) -> None:
    opened(page, app, "cards")
    press(page, "Remove feel less alone")
    expect_focus(page, "Undo removing feel less alone")
    page.keyboard.press("Enter")
    expect_focus(page, "Change feel less alone")
    assert ["feel less alone", "listen more"] == titles(page)


def test_when_two_people_change_a_card_both_texts_are_shown(page: Page, app: RunningApp) -> None:
    opened(page, app, "cards")
    press(page, "Change feel less alone")
    page.get_by_label("What will be different for them?").fill("feel at home")
    page.get_by_role("button", name="Somebody else changes the first").click()
    page.get_by_role("button", name="Save", exact=True).click()
    heading = page.get_by_role("heading", name="Somebody else changed this too")
    expect(heading).to_be_focused()
    expect(page.get_by_text("rest more")).to_be_visible()
    found = violations(page, "main")
    press(page, "Go back to what I wrote")
    expect(page.get_by_label("What will be different for them?")).to_have_value("feel at home")
    press(page, "Save")
    page.get_by_role("button", name="Keep mine").click()
    expect(page.locator(".ci-card-title", has_text="feel at home")).to_be_visible()
    assert [] == found


def test_what_people_write_is_never_markup(page: Page, app: RunningApp) -> None:
    opened(page, app, "cards")
    press(page, "Add another outcome")
    page.get_by_label("Who will notice the change?").fill("<b>Carers</b>")
    page.get_by_label("What will be different for them?").fill("<img src=x onerror=alert(1)>")
    press(page, "Save")
    expect(page.locator(".ci-card-title").last).to_have_text("<img src=x onerror=alert(1)>")


@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing_in_files(page: Page, app: RunningApp, width: int) -> None:
    opened(page, app, "files", width)
    page.get_by_role("link", name="Empty table (empty.csv, 1 KB)").wait_for()
    press(page, "Make the chart")
    page.get_by_text("This needs at least 6 people who changed.").wait_for()
    assert [] == violations(page, "main")


def test_a_file_is_made_and_downloaded_and_a_link_stays(page: Page, app: RunningApp) -> None:
    opened(page, app, "files")
    with page.expect_download() as begun:
        press(page, "Make the report")
    assert b"what changed" * 1000 == Path(begun.value.path()).read_bytes()
    expect(page.get_by_role("link", name="Download report.txt (12 KB)")).to_be_visible()


def test_a_file_made_at_once_is_only_a_link(page: Page, app: RunningApp) -> None:
    opened(page, app, "files")
    with page.expect_download() as begun:
        page.get_by_role("link", name="Empty table (empty.csv, 1 KB)").click()
    assert ("empty.csv", b"person code\n") == (
        begun.value.suggested_filename,
        Path(begun.value.path()).read_bytes(),
    )


def choose(page: Page, name: str, data: bytes) -> None:
    """Choose a file with these bytes."""
    control = page.get_by_label("Choose a file of answers")
    control.set_input_files({"name": name, "mimeType": "text/csv", "buffer": data})


def test_a_chosen_file_arrives_whole_though_it_is_larger_than_one_message(
    page: Page, app: RunningApp
) -> None:
    opened(page, app, "files")
    data = b"x" * (12 * 1024 * 1024) + b"end"
    choose(page, "answers.csv", data)
    expect(page.get_by_text(f"Read answers.csv, {len(data)} bytes, ending b'end'")).to_be_visible()
    expect(page.get_by_text("answers.csv is read.")).to_be_visible()


def test_a_file_that_is_too_large_is_refused_before_it_is_sent(
    page: Page, app: RunningApp, tmp_path: Path
) -> None:
    opened(page, app, "files")
    large = tmp_path / "answers.csv"
    with large.open("wb") as file:
        file.truncate(51 * 1024 * 1024)
    page.get_by_label("Choose a file of answers").set_input_files(large)
    expect(page.get_by_text("'answers.csv' is 51 MB. Choose a file of 20 MB or less.")).to_be_visible()
    expect(page.get_by_label("Choose a file of answers")).to_have_attribute("aria-invalid", "true")


def test_why_a_file_cannot_be_read_is_said_and_it_can_be_chosen_again(page: Page, app: RunningApp) -> None:
    opened(page, app, "files")
    choose(page, "answers.csv", b"!")
    words = "'answers.csv' cannot be read: it has no rows. Add a row for each person."
    expect(page.get_by_text(words)).to_be_visible()
    choose(page, "answers.csv", b"mended")
    expect(page.get_by_text("Read answers.csv, 6 bytes")).to_be_visible()
    expect(page.get_by_text(words)).to_have_count(0)


def test_what_is_picked_from_a_list_is_handed_on_and_the_focus_stays(page: Page, app: RunningApp) -> None:
    opened(page, app, "files", 360)
    when = page.get_by_label("When was this?")
    when.focus()
    when.select_option("After")
    expect(page.get_by_text("Picked after")).to_be_visible()
    expect(page.get_by_label("Keep row 3?")).to_have_value("no")
    expect(when).to_be_focused()
    assert ("after", []) == (when.input_value(), violations(page, "main"))
