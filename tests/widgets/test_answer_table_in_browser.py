"""The answer table in a real browser, on the real app, by keyboard and on a narrow page."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.axe import violations
from tests.running_app import RunningApp

from .kit_pages import opened

pytestmark = pytest.mark.browser


def box(page: Page, name: str) -> Locator:
    """The box that is read out as `name`."""
    return page.get_by_label(name, exact=True)


def expect_said(page: Page, words: str) -> None:
    """The table says these words."""
    expect(page.locator(".ci-sheet-said")).to_contain_text(words)


def expect_kept(page: Page, words: str) -> None:
    """This was kept."""
    expect(page.get_by_text(words, exact=True)).to_be_visible()


def paste(page: Page, at: Locator, text: str) -> None:
    """Paste a block copied from a spreadsheet."""
    at.focus()
    at.evaluate(
        """(box, text) => {
            const clipboardData = new DataTransfer();
            clipboardData.setData("text/plain", text);
            const pasting = { clipboardData, bubbles: true, cancelable: true };
            box.dispatchEvent(new ClipboardEvent("paste", pasting));
        }""",
        text,
    )


def test_answers_are_typed_down_a_column_and_across_a_row_by_keyboard(page: Page, app: RunningApp) -> None:
    opened(page, app, "new")
    box(page, "First row, person code").focus()
    for keys in (
        "P01",
        "Enter",
        "P02",
        "Enter",
        "P03",
        "ArrowUp",
        "ArrowUp",
        "Tab",
        "Tab",
        "4",
        "Tab",
        "often",
    ):
        if keys in ("Enter", "Tab", "ArrowUp"):
            page.keyboard.press(keys)
        else:
            page.keyboard.type(keys)
    page.keyboard.press("Enter")
    expect(box(page, "P02, I feel less alone, before")).to_be_focused()
    expect(box(page, "P01, I feel less alone, after")).to_have_value("Often")
    expect_said(page, "Saved")
    expect_kept(page, "P01: alone after 4.0, alone before 4.0")
    for keys in ("End", "Home", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowUp", "F2", "ArrowLeft"):
        page.keyboard.press(keys)
    expect(box(page, "P01, I feel less alone, after")).to_be_focused()
    page.keyboard.press("Control+z")
    expect_said(page, "Undone: typing in P01, I feel less alone, after.")
    expect_kept(page, "P01: alone after blank, alone before 4.0")


def test_enter_in_the_last_row_adds_rows(page: Page, app: RunningApp) -> None:
    opened(page, app, "new")
    box(page, "Row 5 from the top, person code").focus()
    page.keyboard.type("P05")
    page.keyboard.press("Enter")
    expect(box(page, "Row below P05, person code")).to_be_focused()
    expect_kept(page, "Kept: 1")


def test_what_is_wrong_is_marked_in_place_listed_and_led_to(page: Page, app: RunningApp) -> None:
    opened(page, app, "three")
    wrong = box(page, "P002, I feel less alone, after")
    wrong.fill("Oftn")
    box(page, "P003, person code").fill("p001")
    wrong.focus()
    expect_said(page, "Not saved yet: p001, person code.")
    expect(wrong).to_have_value("Oftn")
    expect(wrong).to_have_attribute("aria-invalid", "true")
    expect(wrong).to_have_accessible_description(
        re.compile(r"'Oftn' is not one of the answers\. Did you mean Often\?")
    )
    page.get_by_text("There is a problem: 2 boxes are not saved yet").click()
    found = violations(page, "main")
    page.get_by_role("link", name="p001, person code: p001 is used in another row too.").click()
    expect(box(page, "p001, person code")).to_be_focused()
    assert [] == found


def test_going_on_leads_to_each_box_that_is_not_saved_or_takes_them_out(page: Page, app: RunningApp) -> None:
    opened(page, app, "three")
    box(page, "P002, I feel less alone, after").fill("loads")
    page.get_by_role("button", name="Continue").click()
    stopped = page.get_by_role("alert", name="There is a problem")
    expect(stopped).to_be_focused()
    found = violations(page, "main")
    stopped.get_by_role("link", name="P002, I feel less alone, after").click()
    expect(box(page, "P002, I feel less alone, after")).to_be_focused()
    page.get_by_role("button", name="Go on without these answers").click()
    expect(page.locator(".ci-sheet-said")).to_be_focused()
    expect_said(page, "1 box taken out. Press Continue to go on.")
    expect(stopped).to_be_hidden()
    assert [] == found


def test_the_browser_asks_before_a_page_closes_on_boxes_that_are_not_saved_and_gives_them_back(
    page: Page, app: RunningApp
) -> None:
    opened(page, app, "three")
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    box(page, "P002, I feel less alone, after").click()
    page.keyboard.type("loads")
    page.keyboard.press("Enter")
    expect_said(page, "Not saved yet")
    page.reload()
    assert ["beforeunload"] == asked
    expect(box(page, "P002, I feel less alone, after")).to_have_value("loads")
    expect_said(page, "What you typed before you left this page is back.")


def test_words_beside_a_box_stay_in_sight_however_far_a_wide_table_is_scrolled(
    page: Page, app: RunningApp
) -> None:
    opened(page, app, "three", width=800)
    expect(page.get_by_text("This table is wider than the page.")).to_be_visible()
    box(page, "P002, I feel less alone, before").fill("loads")
    box(page, "P001, I feel less alone, before").focus()
    words = page.get_by_role("table").get_by_text("'loads' is not one of the answers.")
    expect(words).to_be_visible()
    region = page.get_by_role("region", name="What people answered, scrolls sideways")
    region.evaluate("region => { region.scrollLeft = 2000; }")
    inside, around = words.bounding_box(), region.bounding_box()
    assert around["x"] <= inside["x"]
    assert inside["x"] + inside["width"] <= around["x"] + around["width"]


def test_the_table_has_headers_for_its_rows_columns_and_measures(page: Page, app: RunningApp) -> None:
    opened(page, app, "three")
    table = page.get_by_role("table", name="What people answered")
    scopes = table.locator("th").evaluate_all("cells => cells.map(cell => cell.scope)")
    counted = {scope: scopes.count(scope) for scope in ("colgroup", "col", "row")}
    assert {"colgroup": 3, "col": 9, "row": 3} == counted


def test_a_removed_person_is_put_back_with_their_answers(page: Page, app: RunningApp) -> None:
    opened(page, app, "three")
    page.get_by_role("button", name="Remove P002").click()
    back = page.get_by_role("button", name="Put back P002")
    expect(back).to_be_focused()
    expect_kept(page, "Kept: 2")
    page.keyboard.press("Enter")
    expect(box(page, "P002, person code")).to_be_focused()
    expect_kept(page, "P002: alone before 2.0, well before 6.0")


def test_a_block_is_pasted_across_pages_and_can_be_undone(page: Page, app: RunningApp) -> None:
    opened(page, app, "three")
    block = "\n".join(f"N{number}\tstaff\tnever" for number in range(25))
    paste(page, box(page, "P003, person code"), block)
    expect_kept(page, "Kept: 27")
    expect(page.get_by_text("Rows 1 to 20 of 27")).to_be_visible()
    expect_said(page, "25 answers pasted, with 24 new rows.")
    page.get_by_role("button", name="Undo pasting 25 answers").click()
    expect_kept(page, "Kept: 3")


def test_two_hundred_people_are_walked_through_twenty_at_a_time(page: Page, app: RunningApp) -> None:
    opened(page, app, "many")
    following = page.get_by_role("button", name="Next rows")
    following.click()
    expect(box(page, "P021, person code")).to_have_value("P021")
    expect_said(page, "Rows 21 to 40 of 200")
    expect(following).to_be_focused()
    box(page, "Go to a person code").fill("p 040")
    page.keyboard.press("Enter")
    expect(box(page, "P040, person code")).to_be_focused()
    box(page, "P040, I feel less alone, after").focus()
    for key in ("Enter", "4", "Enter", "5", "Enter"):
        page.keyboard.press(key)  # while the next rows are on their way
    expect(box(page, "P043, I feel less alone, after")).to_be_focused()
    expect(box(page, "P041, I feel less alone, after")).to_have_value("Often")
    expect(box(page, "P042, I feel less alone, after")).to_have_value("Always")


def test_a_table_wider_than_the_page_scrolls_in_a_region_that_takes_the_focus(
    page: Page, app: RunningApp
) -> None:
    opened(page, app, "three", width=800)
    region = page.get_by_role("region", name="What people answered, scrolls sideways")
    expect(region).to_have_attribute("tabindex", "0")
    region.evaluate("region => { region.scrollLeft = 500; }")
    left = region.bounding_box()["x"]
    assert left + 1 == pytest.approx(box(page, "P001, person code").locator("..").bounding_box()["x"], abs=2)
    assert [] == violations(page, "main")


def test_on_a_phone_a_person_is_opened_filled_in_and_saved(page: Page, app: RunningApp) -> None:
    opened(page, app, "new", width=360)
    page.get_by_text("First row", exact=True).first.click()
    person = page.locator("details[open]")
    person.get_by_label("Person code").fill("P01")
    person.get_by_role("group", name="I feel less alone").get_by_label("Before").select_option("Often")
    person.get_by_role("group", name="How well I sleep").get_by_label("Before").fill("loads")
    person.get_by_role("group", name="How well I sleep").get_by_label("After").focus()
    expect(
        person.get_by_text("'loads' is not one of the answers. Use a number from 0 to 10.")
    ).to_be_visible()
    expect(person.get_by_text("1 to put right")).to_be_visible()
    expect_kept(page, "P01: alone before 4.0")
    assert [] == violations(page, "main")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_one_person_at_a_time_is_typed_by_the_numbers_beside_the_answers(page: Page, app: RunningApp) -> None:
    opened(page, app, "three", width=360)
    box(page, "One person at a time").check()
    expect(page.get_by_role("heading", name="Person 1 of 3")).to_be_visible()
    page.get_by_role("button", name="Next person").click()
    after = page.get_by_role("radiogroup", name="I feel less alone, after")
    expect(after.get_by_role("radio").first).to_be_focused()
    page.keyboard.press("5")
    expect(box(page, "How well I sleep, from 0 to 10, before")).to_be_focused()
    page.keyboard.type("seven")
    page.keyboard.press("Enter")
    expect_kept(page, "P002: alone after 5.0, alone before 2.0, well before 7.0")
    assert [] == violations(page, "main")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_on_a_phone_a_new_person_opens_with_the_focus_on_the_code(page: Page, app: RunningApp) -> None:
    opened(page, app, "three", width=360)
    page.get_by_role("button", name="Add a person").click()
    expect(page.locator("details[open]").get_by_label("Person code")).to_be_focused()


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "Ŵyth 🎉", "شخص"])
def test_any_text_stays_as_it_was_typed(page: Page, app: RunningApp, text: str) -> None:
    opened(page, app, "new")
    box(page, "First row, person code").fill(text)
    page.keyboard.press("Tab")
    expect_kept(page, f"{text}:")


def test_what_is_typed_survives_turning_a_phone(page: Page, app: RunningApp) -> None:
    opened(page, app, "new")
    box(page, "First row, person code").focus()
    page.keyboard.type("P01")
    page.set_viewport_size({"width": 360, "height": 900})
    expect_kept(page, "Kept: 1")
    expect(page.get_by_text("P01", exact=True).first).to_be_visible()
