"""Bad input ends in a clear sentence where a person meets it. Nothing typed is lost, and the work goes on."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from html import escape

import pytest
from sqlalchemy import Engine, event

from coimpact_widgets.domain.agreement import Agreement, Member
from coimpact_widgets.domain.measure import AnswerType, Measure
from coimpact_widgets.domain.pathway import Activity
from coimpact_widgets.domain.person_code import who_it_shows
from coimpact_widgets.errors import ProjectNotFound, StoreFull, StoreNewer
from coimpact_widgets.panels import agree, data
from coimpact_widgets.store import Store
from coimpact_widgets.store.migrations import newest
from coimpact_widgets.store.project_keeper import ProjectKeeper
from coimpact_widgets.widgets.answer_panel import AnswerPanel
from coimpact_widgets.widgets.card_list import ADD
from coimpact_widgets.widgets.person_answers import CODE
from coimpact_widgets.workbook import open_workbook

MEGABYTE = 1024 * 1024
MEASURE = Measure("o", "Sleep", "How well do you sleep?", AnswerType.SCORE)
FILE = b"person code,Sleep before,Sleep after\nP1,4,7\n"

TEXTS = {
    "10,000 characters": "A long story. " * 715,
    "markup": "<script>alert(1)</script><b>Bold</b> & 'more'",
    "emoji": "👩🏽‍🦽 We meet 😀 🏳️‍🌈",
    "Welsh": "Pob llais yn cyfrif: ŵ ŷ â ï",
    "right to left": "ביחד נחליט، معًا نقرر",
}


@pytest.fixture
def place(tmp_path):
    """Where there is a store with a project "ours" that has one measure."""
    place = tmp_path / "store.sqlite"
    with Store.open(str(place)) as store:
        store.create_project("Ours")
        store.save("ours", MEASURE)
    return str(place)


@pytest.fixture
def keeper(place):
    with Store.open(place) as store:
        yield ProjectKeeper(store, "ours")


@pytest.fixture
def page(monkeypatch, place):
    """A function that shows a step as a page of its own, for the project in the address."""
    monkeypatch.setenv("SERVER_SOFTWARE", "voila/0.5")

    def show(step, project="ours", store=place):
        monkeypatch.setenv("QUERY_STRING", f"project={project}")
        return open_workbook(step, store=store).panel()

    return show


@pytest.fixture
def a_small_disk():
    """A disk with room for few pages of every file of SQLite. Gives what makes room."""

    def limit(connection, _):
        connection.execute("PRAGMA max_page_count = 60")

    def make_room():
        if event.contains(Engine, "connect", limit):
            event.remove(Engine, "connect", limit)

    event.listen(Engine, "connect", limit)
    yield make_room
    make_room()


def meaning(keeper):
    agreement = keeper.contents().agreement
    return agreement.value.meaning if agreement else ""


def write(panel, text):
    """Write an answer to the question that is shown, and continue."""
    panel.pages.fields[0].value = text
    panel.pages.proceed.click()


def choose(keeper, name, content):
    """What is said of a file of answers that somebody chose."""
    panel = data(keeper)
    panel.file.choose.choose(name, content)
    return panel.file


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_hard_text_is_kept_and_shown_as_it_was_written(text, keeper):
    write(agree(keeper), text)
    again = agree(keeper)
    again.pages.show("meaning")
    assert (text, text) == (meaning(keeper), again.pages.fields[0].value)
    assert f'<dd dir="auto">{escape(text.strip())}</dd>' in again.static_html()


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_a_person_code_that_is_hard_text_is_kept_or_told(text, keeper):
    panel = data(keeper)._table()
    assert isinstance(panel, AnswerPanel)
    table = panel.table
    table.type("row1", CODE, text)
    kept = [person.code for person in keeper.contents().people]
    told = [problem["message"] for problem in table.sheet["problems"]]
    assert (kept, told) in (
        ([text], []),
        ([], ["Make the person code 60 letters or fewer."]),
        ([], [who_it_shows(text)]),
    )
    assert text.strip() == table.sheet["rows"][0]["texts"][CODE]


def test_an_empty_answer_goes_on_and_is_said_to_be_missing(keeper):
    panel = agree(keeper)
    write(panel, "")
    assert ("equality", "") == (panel.pages.current, meaning(keeper))
    assert "Not provided" in panel.static_html()


def test_an_empty_card_says_what_is_missing(keeper):
    panel = agree(keeper)
    panel.pages.show("members")
    cards = panel.pages.questions[5].body
    cards.list.press(ADD, "")
    cards.form.save.click()
    assert ("Choose how this person takes part.",) == cards.form.errors.messages
    assert () == keeper.contents().of(Member)


@pytest.mark.parametrize(("typed", "kept"), [("seven", [7.0]), ("7 out of 10", [7.0]), ("loads", [])])
def test_a_number_in_words_is_understood_or_told(typed, kept, keeper):
    table = data(keeper)._table().table
    column = table.grid.columns[0].key
    table.type("row1", CODE, "P1")
    table.type("row1", column, typed)
    told = [problem["message"] for problem in table.sheet["problems"]]
    assert kept == [answer.value for answer in keeper.contents().answers]
    assert told == ([] if kept else ["'loads' is not one of the answers. Use a number from 0 to 10."])
    assert ("7" if kept else "loads") == table.sheet["rows"][0]["texts"][column]


def test_a_file_without_rows_says_so(keeper):
    file = choose(keeper, "answers.csv", b"person code,Sleep before\n")
    assert (
        "'answers.csv' cannot be read: it has headings but no rows below them. Add a row for each person."
    ) == file.choose.error


def test_an_empty_file_says_so(keeper):
    file = choose(keeper, "answers.csv", b"")
    assert (
        "'answers.csv' cannot be read: it is empty. Choose a file with a row for each person."
        == file.choose.error
    )


def test_after_a_file_that_cannot_be_read_another_can_be_chosen(keeper):
    file = choose(keeper, "answers.csv", b"")
    file.choose.choose("answers.csv", FILE)
    file.keep.click()
    assert ("", 2) == (file.choose.error, len(keeper.contents().answers))


def test_a_file_of_257_mb_is_refused_with_the_largest_that_is_taken(keeper):
    file = choose(keeper, "answers.csv", bytes(257 * MEGABYTE))
    assert "'answers.csv' is too large. Choose a file of 256 MB or less." == file.choose.error


def test_a_file_of_50_mb_that_is_no_table_says_so(keeper):
    file = choose(keeper, "answers.csv", b"x" * (50 * MEGABYTE))
    assert file.choose.error.startswith("'answers.csv' cannot be read: it is not a table of answers.")


def test_a_file_of_257_mb_is_refused_without_a_page_too(place, tmp_path):
    with (tmp_path / "answers.csv").open("wb") as file:
        file.truncate(257 * MEGABYTE)
    with pytest.raises(Exception, match="it is 257 MB, and the largest that can be read is 256 MB"):
        open_workbook("outcomes", store=place, project="ours", answers=str(tmp_path / "answers.csv"))


def test_a_text_file_renamed_xlsx_is_read_for_what_it_is(keeper):
    file = choose(keeper, "answers.xlsx", FILE)
    assert ("", True) == (file.choose.error, "2 answers from 1 person can be used." in file.preview.markup)


def test_a_letter_renamed_xlsx_is_no_table(keeper):
    file = choose(keeper, "answers.xlsx", b"Annwyl bawb")
    assert file.choose.error.startswith("'answers.xlsx' cannot be read: it is not a table of answers.")


def test_a_project_that_is_not_there_is_a_sentence_with_a_way_on(page):
    shown = page("agree", project="nowhere").static_html()
    assert escape(str(ProjectNotFound("nowhere"))) in shown
    assert "Choose a project</a>" in shown


def test_a_store_that_cannot_be_written_is_a_sentence_and_what_was_typed_stays(page, place, keeper):
    panel = page("agree", store=f"sqlite:///file:{place}?mode=ro&uri=true")
    write(panel, "We decide together.")
    assert ("meaning", "We decide together.", "") == (
        panel.pages.current,
        panel.pages.fields[0].value,
        meaning(keeper),
    )
    (said,) = panel.pages.errors.messages
    assert "because it can be read but not changed" in said


def test_a_store_that_cannot_be_written_can_still_be_begun_from_and_says_so(page, place):
    panel = page("start", project="", store=f"sqlite:///file:{place}?mode=ro&uri=true")
    panel.name.value = "The Tuesday group"
    panel.start.click()
    assert ("The Tuesday group", "") == (panel.name.value, panel.go.href)
    assert "it can be read but not changed" in panel.errors.messages[0]


def test_a_place_where_no_store_can_be_is_a_sentence(page, tmp_path):
    assert "it is a folder, not a file" in page("agree", store=str(tmp_path)).static_html()


def test_a_full_disk_is_a_sentence_and_the_work_goes_on_once_there_is_room(place, a_small_disk):
    with Store.open(place) as store:
        keeper = ProjectKeeper(store, "ours")
        fill(keeper)
        panel = agree(keeper)
        long = "We decide together. " * 5000
        write(panel, long)
        assert (str(StoreFull(place)),) == panel.pages.errors.messages
        assert ("meaning", long) == (panel.pages.current, panel.pages.fields[0].value)
        a_small_disk()
        store.close()
        panel.pages.proceed.click()
        assert ("equality", long) == (panel.pages.current, meaning(keeper))


def test_a_newer_schema_is_a_sentence(page, place):
    with sqlite3.connect(place) as connection:
        connection.execute(
            "INSERT INTO coimpact_migration (number, name, at) VALUES (999, 'later', '2030-01-01')"
        )
    connection.close()
    assert escape(str(StoreNewer(999, newest()))) in page("agree").static_html()


def test_an_answer_that_somebody_else_wrote_too_loses_neither(keeper):
    panel = agree(keeper)
    keeper.save(Agreement("Theirs."))
    write(panel, "Ours.")
    assert ("Theirs.", "Ours.") == (meaning(keeper), panel.pages.fields[0].value)
    assert panel.pages.errors.messages[0].startswith("Somebody else wrote 'Theirs.'.")


def fill(keeper):
    """Save until there is no more room."""
    with suppress(StoreFull):
        for number in range(60):
            keeper.save(Activity(f"{number} " + "x" * 5000))
