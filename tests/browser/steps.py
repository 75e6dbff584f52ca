"""Each step of the journey, walked by keyboard alone by the group of twelve."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Download, Page, expect

from . import group
from .keyboard import Keyboard

READY = "html[data-ready='true']"
OUTCOME = ": ".join(group.OUTCOME)
PLAN_PAGES = (
    "Who will you ask?",
    "How will you ask?",
    "When will you ask?",
    "What will you tell people, and what do they agree to?",
    "What happens to what people tell you?",
    "Will you ask people about themselves?",
    "What change would you be pleased with?",
    "How many people do you need?",
    "How will you know that the change came from your work?",
    "What will it take to find out?",
    "Does your plan hold together?",
)
"""The pages of step 3 after the measures, before the plan is agreed."""


def ready(page: Page) -> None:
    """Wait until every part of the page has been drawn."""
    page.wait_for_selector(READY)


def on_to(page: Page, name: str, file: str) -> None:
    """Follow the link of this name to the workbook `file`."""
    Keyboard(page).press("link", name)
    page.wait_for_url(f"**/{file}*")
    ready(page)


def begin(page: Page, address: str) -> None:
    """Open the app, start a project, and arrive at its task list."""
    page.goto(address)
    ready(page)
    Keyboard(page).fill("What is your project called?", group.PROJECT)
    page.keyboard.press("Enter")
    expect(page.get_by_text("You have completed 0 of 6 steps.")).to_be_visible()
    ready(page)


def agree(page: Page) -> None:
    """Say what co-production means, who is here, the ground rules and the resources, and look back."""
    keyboard = Keyboard(page)
    keyboard.fill("What does co-production mean to you?", group.MEANING)
    keyboard.press("button", "Continue")
    for principle in group.PRINCIPLES:
        expect(page.get_by_text(f"{principle}. ")).to_be_visible()
        keyboard.reach(page.get_by_role("textbox"))
        page.keyboard.insert_text(f"{principle} for us")
        keyboard.press("button", "Continue")
    for place, (role, name, needs) in enumerate(group.MEMBERS):
        keyboard.press("button", "Add another person" if place else "Add a person")
        keyboard.choose("How do they take part?", role)
        keyboard.fill("What do they want to be called here? (optional)", name)
        keyboard.fill("What helps them to take part? (optional)", needs)
        save_card(page, "person")
    keyboard.press("button", "Continue")
    add_card(page, "ground rule", {"What did you agree?": group.RULE})
    keyboard.press("button", "Continue")
    keyboard.fill("Who can people talk to if something upset them?", group.AFTERCARE)
    keyboard.press("button", "Continue")
    add_card(page, "resource", {"What can you use?": group.RESOURCE})
    keyboard.press("button", "Continue")
    for asked in ("Who shaped the work", "How were members paid", "Did everybody have what they needed"):
        expect(page.get_by_role("heading", name=asked)).to_be_focused()
        keyboard.press("button", "Continue")
    keyboard.fill("How can readers reach you? (optional)", group.CONTACT)
    keyboard.press("button", "Continue")
    expect(page.get_by_role("heading", name="Check your answers")).to_be_focused()


def draw_pathway(page: Page) -> None:
    """Write each card, why it leads to the next, a benefit and a vote, and check them."""
    keyboard = Keyboard(page)
    keyboard.press("button", "I'm not sure")
    write_card(page, "impact", {"What is the big change?": group.IMPACT})
    keyboard.press("button", "Continue")
    who, change = group.OUTCOME
    fields = {"Who will notice the change?": who, "What will be different for them?": change}
    write_card(page, "outcome", fields, why=group.REASON)
    keyboard.press("button", "Continue")
    write_card(page, "activity", {"What do you do?": group.ACTIVITY}, why=group.REASON)
    keyboard.press("button", "Continue")
    who, gain = group.BENEFIT
    add_card(page, "benefit", {"Who gains?": who, "What do they gain by taking part?": gain})
    keyboard.press("button", "Continue")
    for first, then in ((OUTCOME, group.IMPACT), (group.ACTIVITY, OUTCOME)):
        expect(page.get_by_text(f"{first} leads to {then}")).to_be_visible()
    keyboard.press("button", "Continue")
    vote(page)
    keyboard.press("button", "Continue")
    look_again(page)
    keyboard.press("button", "Continue")
    expect(page.get_by_role("heading", name="Check your answers")).to_be_focused()


def write_card(page: Page, noun: str, fields: dict[str, str], *, why: str = "") -> None:
    """Write the first card of a page, and with `why` the reason for the one link that there can be."""
    keyboard = Keyboard(page)
    for label, text in fields.items():
        keyboard.fill(label, text)
    if why:
        keyboard.press("button", "Save")
        keyboard.fill("Because … (optional)", why)
    save_card(page, noun)


def vote(page: Page) -> None:
    """Choose what matters most, and see what each role chose."""
    keyboard = Keyboard(page)
    keyboard.choose("How do you take part?", "Staff")
    keyboard.choose("Which matter most to you?", OUTCOME)
    keyboard.press("button", "Save")
    expect(page.get_by_text("The next person can answer now.")).to_be_visible()
    keyboard.press("button", "Show all the answers")
    expect(page.get_by_role("row", name=f"{OUTCOME} 1 of 1")).to_be_visible()


def look_again(page: Page) -> None:
    """Put one thing right that the pathway check sees, come back to it, and say that another was meant."""
    keyboard = Keyboard(page)
    expect(page.get_by_text("3 things to look at")).to_be_visible()
    keyboard.press("button", f"Change {OUTCOME}")
    chose = page.get_by_role("group", name="Who chose it?")
    keyboard.reach(chose.get_by_role("checkbox", name="People with lived experience"))
    page.keyboard.press("Space")
    save_card(page, "outcome")
    keyboard.press("button", "Continue")
    expect(page.get_by_text("2 things to look at")).to_be_visible()
    page.get_by_role("button", name="We meant this").first.focus()
    page.keyboard.press("Enter")
    keyboard.fill("Why did you mean it? (optional)", group.MEANT)
    keyboard.press("button", "Save")
    expect(page.get_by_text("1 you meant")).to_be_visible()


def choose_measure(page: Page) -> None:
    """Write one measure of the group's own."""
    keyboard = Keyboard(page)
    keyboard.press("button", "Continue")
    keyboard.press("button", "Add a measure")
    keyboard.choose("Which outcome is it about?", OUTCOME)
    keyboard.fill("What will you ask?", group.QUESTION)
    keyboard.fill("A short name for it", group.NAME)
    save_card(page, "measure")
    keyboard.press("button", "Continue")
    plan(page)


def plan(page: Page) -> None:
    """Go through the plan by Continue alone, and agree it."""
    keyboard = Keyboard(page)
    for heading in PLAN_PAGES:
        expect(page.get_by_role("heading", name=heading)).to_be_focused()
        keyboard.press("button", "Continue")
    expect(page.get_by_role("heading", name="Do you agree this plan?")).to_be_focused()
    keyboard.reach(page.get_by_role("checkbox", name="Staff"))
    page.keyboard.press("Space")
    keyboard.press("button", "We agree this plan")
    expect(page.get_by_text("The plan was agreed on").first).to_be_visible()
    keyboard.press("button", "Continue")
    expect(page.get_by_role("heading", name="How do people stay without a name?")).to_be_focused()
    keyboard.press("button", "Continue")
    expect(page.get_by_role("heading", name="Do you want forms to take away?")).to_be_focused()
    keyboard.press("button", "Make this form")
    expect(page.get_by_role("link", name="-questions-before.docx")).to_be_visible(timeout=30_000)
    keyboard.press("button", "Continue")
    expect(page.get_by_role("heading", name="Check your answers")).to_be_focused()


def type_answers(page: Page) -> None:
    """Type twelve people's answers in, loading the page again in the middle."""
    keyboard = Keyboard(page)
    keyboard.press("button", "Continue")
    expect(page.get_by_role("heading", name="What did people answer?")).to_be_focused()
    for rows in (10, 15):
        keyboard.press("button", "Add 5 rows")
        expect(page.get_by_role("textbox", name="Person code")).to_have_count(rows)
    column(page, "First row, person code", [code for code, _, _ in group.PEOPLE])
    column(page, f"A1, {group.NAME}, before", [before for _, before, _ in group.PEOPLE])
    last = page.get_by_role("textbox", name=f"A12, {group.NAME}, before", exact=True)
    expect(last).to_have_value("Some of the time")
    page.reload()
    ready(page)
    keyboard.press("button", "Back")
    expect(page.get_by_role("heading", name="Could two person codes be one person?")).to_be_focused()
    keyboard.press("button", "Back")
    expect(last).to_have_value("Some of the time")
    column(page, f"A1, {group.NAME}, after", [after for _, _, after in group.PEOPLE])
    for heading in (
        "Could two person codes be one person?",
        "What did people tell you?",
        "Did you count anything each month?",
        "How did people agree to take part?",
        "Did anybody agree to something else?",
        "Until when will you keep what people told you?",
        "Does somebody want their answers taken out?",
        "Check your answers",
    ):
        keyboard.press("button", "Continue")
        expect(page.get_by_role("heading", name=heading)).to_be_focused()
    expect(page.get_by_role("row", name=f"{group.NAME} 12 11")).to_be_visible()


def see_what_changed(page: Page) -> None:
    """Read the result, and write down a finding."""
    keyboard = Keyboard(page)
    expect(page.get_by_text(group.HEADLINE)).to_be_visible()
    keyboard.press("link", "What does this mean to you?")
    keyboard.press("button", "Add a finding")
    keyboard.choose("Which result is it about?", group.NAME)
    keyboard.fill("What do you think it means?", group.FINDING)
    keyboard.choose("Do you all agree?", "We all agree")
    save_card(page, "finding")


def share(page: Page, folder: Path) -> tuple[Path, Path, Path]:
    """Make the copy for inside the group in three forms. Returns the HTML, the Word and the PDF file."""
    keyboard = Keyboard(page)
    keyboard.choose("Who will read it?", "Our group alone")
    keyboard.press("button", "Continue")
    expect(page.get_by_role("heading", name="Full report: look at it and change it")).to_be_focused()
    keyboard.press("button", "Make this report now")
    expect(page.get_by_role("heading", name="Check who may have this copy")).to_be_focused()
    word, web_page, pdf = (_report(page, form, folder) for form in ("A Word document", "A web page", "A PDF"))
    return web_page, word, pdf


def _report(page: Page, form: str, folder: Path) -> Path:
    """Choose a form on the last page, and download the report in it."""
    Keyboard(page).choose("How do you want it?", form)
    return download(page, "Download the report", folder)


def download(page: Page, button: str, folder: Path) -> Path:
    """Press a button that makes a file, and keep what the browser is given."""
    with page.expect_download() as given:
        Keyboard(page).press("button", button)
    file: Download = given.value
    file.save_as(folder / file.suggested_filename)
    return folder / file.suggested_filename


def add_card(page: Page, noun: str, fields: dict[str, str]) -> None:
    """Add the first card of a list."""
    keyboard = Keyboard(page)
    keyboard.press("button", f"Add {'an' if noun[0] in 'aeiou' else 'a'} {noun}")
    for label, text in fields.items():
        keyboard.fill(label, text)
    save_card(page, noun)


def save_card(page: Page, noun: str) -> None:
    """Save the card that is being written, and see the list again."""
    Keyboard(page).press("button", "Save")
    expect(page.get_by_role("button", name=f"Add another {noun}")).to_be_visible()


def column(page: Page, first: str, texts: list[str]) -> None:
    """Type texts down a column of the answer table, from the cell of this name."""
    Keyboard(page).reach(page.get_by_role("textbox", name=first, exact=True))
    for text in texts:
        page.keyboard.type(text)
        page.keyboard.press("Enter")
