"""Step 4: a file, answers, stories and counts are each kept, said, and shown again."""

from __future__ import annotations

import pytest

from coimpact_widgets.domain.answer import Batch
from coimpact_widgets.domain.measure import Measure
from coimpact_widgets.panels import data
from coimpact_widgets.store.project_keeper import ProjectKeeper
from coimpact_widgets.widgets.data_panel import NO_MEASURES
from coimpact_widgets.widgets.near_codes_page import NONE
from coimpact_widgets.widgets.person_answers import CODE

from .fake_keeper import FakeKeeper
from .walk import add_card, answers, body, go_on, open_page

FILE = b"person code,Lonely before,Lonely after\nP1,Often,Never\nP2,Often,Often\n"


@pytest.fixture
def keeper(store):
    keeper = ProjectKeeper(store, store.create_project("Ours").id)
    keeper.save(Measure("o", "Lonely", "Are you lonely?", labels=("Never", "Often")))
    return keeper


def codes(table):
    return [row["texts"][CODE] for row in table.sheet["rows"] if row["texts"][CODE]]


def test_every_page_can_be_filled_in_and_is_said_among_the_answers(keeper):
    panel = data(keeper)
    panel.file.choose.choose("answers.csv", FILE)
    panel.file.keep.click()
    open_page(panel.pages, "answers").table.type("row1", f"{keeper.contents().measures[0].id}@after", "often")
    add_card(open_page(panel.pages, "stories"), text="I can ring the bell at night.")
    add_card(open_page(panel.pages, "counts"), name="Visits", lines="January 2026: 14")
    assert {
        "file": "answers.csv",
        "answers": "4 answers from 2 people",
        "near": NONE,
        "stories": "1 story",
        "counts": "Visits",
        "agreed": "",
        "each person": "You can write down here what one person agreed to",
        "keep": "",
        "out": "You can take somebody out here at any time",
    } == answers(data(keeper).pages)


def test_a_project_with_nothing_gathered_begins_with_the_file(keeper):
    assert "file" == data(keeper).pages.current


def test_a_project_with_answers_opens_after_the_last_of_them(keeper):
    panel = data(keeper)
    panel.file.choose.choose("answers.csv", FILE)
    panel.file.keep.click()
    assert "stories" == data(keeper).pages.current


def test_continue_waits_while_a_file_is_looked_at(keeper):
    panel = data(keeper)
    panel.file.choose.choose("answers.csv", FILE)
    go_on(panel.pages)
    assert ("file", ("Choose whether to keep these answers.",)) == (
        panel.pages.current,
        panel.file.errors.messages,
    )


def test_answers_that_came_in_are_in_the_table_though_it_was_shown_before(keeper):
    panel = data(keeper)
    go_on(panel.pages)
    before = codes(body(panel.pages).table)
    panel.file.choose.choose("answers.csv", FILE)
    panel.file.keep.click()
    panel.pages.back.click()
    go_on(panel.pages)
    assert ([], ["P1", "P2"]) == (before, codes(body(panel.pages).table))


def test_what_is_typed_after_an_import_stands(keeper):
    panel = data(keeper)
    go_on(panel.pages)
    table, measure = body(panel.pages).table, keeper.contents().measures[0].id
    table.type("row1", CODE, "P1")
    panel.file.choose.choose("answers.csv", FILE)
    panel.file.keep.click()
    table.type("row1", f"{measure}@after", "often")
    kept = {(each.person, each.time_point): each.value for each in keeper.contents().answers}
    assert 2.0 == kept["P1", "after"]


def begun(keeper):
    """Step 4 with a table in which one box is not saved."""
    panel = data(keeper)
    table = open_page(panel.pages, "answers").table
    table.type("row1", CODE, "P1")
    table.type("row1", f"{keeper.contents().measures[0].id}@after", "sometimes")
    return panel


def test_continue_waits_while_a_box_is_not_saved(keeper):
    panel = begun(keeper)
    go_on(panel.pages)
    assert ("answers", True) == (panel.pages.current, body(panel.pages).table.sheet["stopped"])


def test_continue_goes_on_once_the_group_goes_on_without(keeper):
    panel = begun(keeper)
    go_on(panel.pages)
    body(panel.pages).table.go_on_without()
    go_on(panel.pages)
    assert "answers" != panel.pages.current


def test_check_answers_says_which_boxes_are_not_saved(keeper):
    assert "Not saved yet: 1 box" == answers(begun(keeper).pages)["answers"]


def test_what_is_not_saved_is_still_there_when_a_file_makes_the_table_anew(keeper):
    panel = begun(keeper)
    panel.file.choose.choose("answers.csv", FILE)
    panel.file.keep.click()
    table = open_page(panel.pages, "answers").table
    key = f"{keeper.contents().measures[0].id}@after"
    assert ["sometimes", "Often"] == [row["texts"][key] for row in table.sheet["rows"]]


def test_a_row_without_a_code_is_still_there_when_a_file_makes_the_table_anew(keeper):
    panel = data(keeper)
    key = f"{keeper.contents().measures[0].id}@after"
    open_page(panel.pages, "answers").table.type("row1", key, "often")
    panel.file.choose.choose("answers.csv", FILE)
    panel.file.keep.click()
    texts = open_page(panel.pages, "answers").table.sheet["rows"][2]["texts"]
    assert ("", "Often") == (texts[CODE], texts[key])


def test_without_a_measure_there_is_nothing_to_answer_yet():
    panel = data(FakeKeeper())
    assert NO_MEASURES in open_page(panel.pages, "answers").view.static_html()


def test_a_batch_that_was_typed_in_is_no_file(keeper):
    keeper.gather(Batch("Typed in"))
    assert "" == answers(data(keeper).pages)["file"]


def test_the_static_form_holds_the_answers_and_what_else_was_gathered(keeper):
    panel = data(keeper)
    panel.file.choose.choose("answers.csv", FILE)
    panel.file.keep.click()
    shown = data(keeper).static_html()
    assert '<th scope="row">P2</th>' in shown
    assert "4 answers from 2 people" in shown


def test_the_file_to_type_into_is_a_workbook(keeper):
    assert data(keeper).file.blank.make().startswith(b"PK")
