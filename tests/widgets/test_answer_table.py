"""The answer table saves cell by cell, and says what it could not save."""

from __future__ import annotations

import pytest

from coimpact_widgets.domain.measure import AnswerType
from coimpact_widgets.domain.typed_answer import TypedAnswer
from coimpact_widgets.errors import StoreFull
from coimpact_widgets.widgets.answer_table import AnswerTable
from coimpact_widgets.widgets.person_answers import CODE, Column, PersonAnswers, PersonChange

BEFORE = {"key": "well before", "label": "before", "group": "Sleep well", "answer_type": AnswerType.SCORE}
AFTER = BEFORE | {"key": "well after", "label": "after"}


class Saying(AnswerTable):
    """An answer table that remembers what it said."""

    def send(self, content, buffers=None):
        self.said = [*getattr(self, "said", []), content]


class Shelf:
    """Somewhere to save, which can be full."""

    def __init__(self):
        self.saved, self.full = [], False

    def __call__(self, changes):
        if self.full:
            raise StoreFull("the project's file")
        self.saved += changes


def table_of(*people, shelf=None):
    return Saying([BEFORE, AFTER], people, shelf or Shelf())


def many(people):
    return [PersonAnswers(f"P{number:03}") for number in range(1, people + 1)]


def test_an_empty_table_begins_with_five_rows():
    assert 5 == len(table_of().sheet["rows"])


def test_an_answer_is_saved_as_soon_as_it_is_typed():
    shelf = Shelf()
    table = table_of(PersonAnswers("P1"), shelf=shelf)
    table.type("row1", "well before", "seven")
    assert [PersonChange("P1", "P1", "", {"well before": TypedAnswer(7.0)})] == shelf.saved
    assert [{"said": "Saved"}] == table.said


def test_what_the_kernel_understood_is_shown():
    table = table_of(PersonAnswers("P1"))
    table.type("row1", "well before", "seven")
    assert "7" == table.sheet["rows"][0]["texts"]["well before"]


def test_what_is_not_understood_stays_marked_listed_and_said():
    table = table_of(PersonAnswers("P1"))
    table.type("row1", "well before", "loads")
    row, message = table.sheet["rows"][0], "'loads' is not one of the answers. Use a number from 0 to 10."
    assert ("loads", {"well before": message}) == (row["texts"]["well before"], row["problems"])
    assert ["P1, Sleep well, before"] == [problem["name"] for problem in table.sheet["problems"]]
    assert [{"said": "Not saved yet: P1, Sleep well, before.", "more": message}] == table.said


def test_what_could_not_be_saved_is_kept_and_saved_later():
    shelf = Shelf()
    table = table_of(PersonAnswers("P1"), shelf=shelf)
    shelf.full = True
    table.type("row1", "well before", "7")
    assert "There is no room left" in table.sheet["trouble"]
    shelf.full = False
    table.save_again()
    assert ("", 1) == (table.sheet["trouble"], len(shelf.saved))


def test_twenty_rows_are_shown_at_a_time():
    table = table_of(*many(43))
    table.show_page(2)
    shown = [row["name"] for row in table.sheet["rows"]]
    assert (3, ["P041", "P042", "P043"]) == (table.sheet["pages"], shown)


def test_a_problem_on_another_page_is_listed_and_can_be_gone_to():
    table = table_of(*many(43))
    table.type("row43", "well before", "loads")
    table._received({"type": "show", "row": table.sheet["problems"][0]["row"], "edit": 1})
    assert (2, "row43") == (table.sheet["page"], table.sheet["go"])


def test_added_rows_are_shown_even_on_a_new_page():
    table = table_of(*many(20))
    first = table.add_rows()
    assert (1, first, 25) == (table.sheet["page"], table.sheet["go"], table.sheet["total"])


def test_a_removed_person_can_be_put_back_with_their_answers():
    shelf = Shelf()
    table = table_of(PersonAnswers("P1", "", {"well before": TypedAnswer(7.0)}), shelf=shelf)
    table.remove("row1")
    table.put_back("row1")
    assert [True, False] == [change.removed for change in shelf.saved]
    assert {"well before": TypedAnswer(7.0)} == shelf.saved[-1].answers


def test_a_removed_person_is_forgotten_when_another_page_is_shown():
    table = table_of(*many(21))
    table.remove("row1")
    table.show_page(1)
    assert 20 == table.sheet["total"]


def test_a_pasted_block_is_saved_told_and_undone_as_one():
    shelf = Shelf()
    table = table_of(PersonAnswers("P1"), shelf=shelf)
    table.paste("row1", CODE, "P1\t3\t4\nP2\t5\tloads")
    assert ("4 answers pasted, with 1 new row.", 2) == (table.sheet["pasted"], table.sheet["people"])
    assert {"said": "4 answers pasted, with 1 new row. 1 box needs a look."} == table.said[-1]
    assert "pasting 4 answers" == table.sheet["undo"]
    table.undo()
    assert ("", 1, []) == (table.sheet["pasted"], table.sheet["people"], table.sheet["problems"])


def test_undoing_says_what_was_undone_and_shows_where():
    table = table_of(*many(43))
    table.type("row43", "well before", "7")
    table.show_page(0)
    table.undo()
    assert {"said": "Undone: typing in P043, Sleep well, before."} == table.said[-1]
    assert (2, "row43", "well before") == tuple(table.sheet[each] for each in ("page", "go", "at"))
    table.redo()
    assert {"said": "Done again: typing in P043, Sleep well, before."} == table.said[-1]


def test_as_many_rows_are_shown_as_people_choose():
    table = table_of(*many(43))
    table.show_page(2)
    table.show_rows(10, "row41")
    assert (5, 4, 3) == (table.sheet["pages"], table.sheet["page"], len(table.sheet["rows"]))


@pytest.mark.parametrize(("text", "page"), [("p 041", 2), ("P02", 0), ("p021", 1)])
def test_a_person_code_is_gone_to_however_it_is_typed(text, page):
    table = table_of(*many(43))
    table.find(text)
    assert page == table.sheet["page"]


def test_a_person_code_that_is_not_there_is_said():
    table = table_of(*many(3))
    table.find("P9")
    assert [{"not_found": "No person code here is P9 or begins with it."}] == table.said


def test_one_person_at_a_time_is_shown_and_then_everybody_again():
    table = table_of(*many(43))
    table.show_one(True, "row12")
    assert (["P012"], 11, 43) == (
        [r["name"] for r in table.sheet["rows"]],
        table.sheet["page"],
        table.sheet["pages"],
    )
    table.show_one(False, "row12")
    assert (20, 0) == (len(table.sheet["rows"]), table.sheet["page"])


def test_however_much_is_wrong_the_page_is_told_of_some_and_of_how_many():
    table = table_of()
    table.paste("row1", CODE, "\n".join(f"P{number}\tloads" for number in range(200)))
    assert (200, 50) == (table.sheet["wrong"], len(table.sheet["problems"]))


def test_what_stood_unsaved_when_the_page_was_left_is_taken_up():
    table = table_of(PersonAnswers("P1"))
    drafts = [
        {"code": "P1", "texts": {"well before": "loads"}},
        {"code": "", "texts": {CODE: "P2", "well after": "8"}},
    ]
    table._received({"type": "take up", "rows": drafts, "edit": 1})
    assert [("P1", "loads", ""), ("P2", "", "8")] == [
        tuple(row["texts"][name] for name in (CODE, "well before", "well after"))
        for row in table.sheet["rows"]
    ]


def test_somebody_who_was_saved_as_the_page_closed_is_not_taken_up_twice():
    table = table_of(PersonAnswers("P2", "", {"well before": TypedAnswer(3.0)}))
    draft = {"code": "", "texts": {CODE: "P2", "well before": "three", "well after": "8"}}
    table._received({"type": "take up", "rows": [draft], "edit": 1})
    assert (1, "8") == (table.sheet["total"], table.sheet["rows"][0]["texts"]["well after"])


def test_somebody_else_with_the_same_code_keeps_a_row_of_their_own():
    table = table_of(PersonAnswers("P2", "", {"well before": TypedAnswer(3.0)}))
    draft = {"code": "", "texts": {CODE: "P2", "well before": "9"}}
    table._received({"type": "take up", "rows": [draft], "edit": 1})
    assert (["3", "9"], 1) == ([r["texts"]["well before"] for r in table.sheet["rows"]], table.sheet["wrong"])


def test_a_message_about_a_row_that_is_gone_does_nothing():
    table = table_of(PersonAnswers("P1"))
    table._received({"type": "cell", "row": "row99", "field": CODE, "text": "P2", "edit": 1})
    assert 1 == table.sheet["people"]


def test_the_kernel_says_which_edit_it_has_seen():
    table = table_of(PersonAnswers("P1"))
    table._received({"type": "cell", "row": "row1", "field": CODE, "text": "P2", "edit": 7})
    assert 7 == table.sheet["seen"]


def test_on_a_phone_answers_can_be_chosen_from_the_words_of_the_measure():
    often = Column("a", "before", "Alone", AnswerType.ORDINAL, ("Never", "Often"))
    words = AnswerTable([often]).columns[0]["words"]
    assert ["Never", "Often", "Don't know", "Prefer not to say", "Not applicable"] == words


def test_the_help_says_once_for_each_measure_what_to_type():
    assert "Sleep well: Use a number from 0 to 10." == table_of().help[0]


def test_the_static_form_is_a_table_of_escaped_text():
    table = AnswerTable(
        [BEFORE], [PersonAnswers("<P1>", "", {"well before": TypedAnswer(7.0)})], label="Answers"
    )
    expected = (
        '<table><caption>Answers</caption><thead><tr><th scope="col" rowspan="2">Person code</th>'
        '<th scope="colgroup" colspan="1">Sleep well</th></tr><tr><th scope="col">before</th></tr></thead>'
        '<tbody><tr><th scope="row">&lt;P1&gt;</th><td>7</td></tr></tbody></table>'
    )
    assert expected == table.static_html()


def test_the_text_form_is_stable():
    assert "AnswerTable(label='Answers')" == repr(AnswerTable([BEFORE]))


def test_saving_one_box_says_how_many_are_not_saved():
    table = table_of(PersonAnswers("P1"))
    table.type("row1", "well before", "loads")
    table.type("row1", "well after", "7")
    assert {"said": "Saved, except 1 box"} == table.said[-1]


def test_a_box_that_is_emptied_again_leaves_nothing_unsaved():
    table = table_of(PersonAnswers("P1"))
    table.type("row1", "well before", "loads")
    table.type("row1", "well before", "")
    assert {"said": "Saved"} == table.said[-1]


def test_going_on_without_says_what_was_taken_out_and_takes_the_focus_there():
    table = table_of(PersonAnswers("P1"))
    table.type("row1", "well before", "loads")
    table.stop()
    table._received({"type": "go on without", "edit": 2})
    assert {"said": "1 box taken out. Press Continue to go on.", "go": True} == table.said[-1]
    assert (False, []) == (table.sheet["stopped"], table.sheet["problems"])
