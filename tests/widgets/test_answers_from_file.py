"""Answers from a file are seen before they are kept, and can be taken out again as one."""

from __future__ import annotations

from html import escape

import pytest

from coimpact_widgets.domain.answer import Answer, Batch, Person
from coimpact_widgets.domain.measure import Measure, TimePoint
from coimpact_widgets.errors import StoreFull
from coimpact_widgets.exchange.file_understood import look_at
from coimpact_widgets.store.project_keeper import ProjectKeeper
from coimpact_widgets.widgets.answers_from_file import AnswersFromFile
from coimpact_widgets.widgets.answers_preview import IS_IT_ONE, MOST_LISTED, OTHER_WORDS

from .fake_keeper import FakeKeeper

FILE = b"person code,people group,Lonely before,Lonely after\nP1,carer,Often,Never\nP2,,Often,Often\n"


@pytest.fixture
def keeper(store):
    keeper = ProjectKeeper(store, store.create_project("Ours").id)
    keeper.save(Measure("o", "Lonely", "Are you lonely?", labels=("Never", "Often")))
    return keeper


def opened(keeper, **settings):
    return AnswersFromFile(keeper, look_at, lambda contents: b"empty", **settings)


def chosen(keeper, data=FILE, name="answers.csv", **settings):
    """A panel in which a file was chosen."""
    panel = opened(keeper, **settings)
    panel.choose.choose(name, data)
    return panel


def buttons(panel):
    return [button.description for button in panel._choice.children]


def imports(panel):
    """The buttons that take an import out again."""
    return list(panel._imports.children[1:])


def test_a_file_is_shown_before_anything_is_kept(keeper):
    panel = chosen(keeper)
    assert "4 answers from 2 people can be used." in panel.preview.markup
    assert ("answers.csv was read. Nothing is kept yet.", ()) == (
        panel.status.text,
        keeper.contents().answers,
    )


def test_a_file_that_was_seen_can_be_kept(keeper):
    panel = chosen(keeper)
    panel.keep.click()
    contents = keeper.contents()
    assert (4, (Person("P1", ("carer",)), Person("P2"))) == (len(contents.answers), contents.people)
    assert ["answers.csv"] == [batch.name for batch in contents.batches]
    assert "Saved. 4 answers are kept from answers.csv." == panel.status.text


def test_a_file_that_was_kept_is_no_longer_waiting(keeper):
    panel = chosen(keeper)
    panel.keep.click()
    panel.keep.click()
    assert ("", [], 1) == (panel.preview.markup, buttons(panel), len(keeper.contents().batches))


def test_a_file_that_was_seen_can_be_let_go(keeper):
    panel = chosen(keeper)
    panel.leave.click()
    assert ("", [], ()) == (panel.preview.markup, buttons(panel), keeper.contents().answers)


def test_moving_on_waits_for_the_choice(keeper):
    panel = chosen(keeper)
    waiting = [problem.message for problem in panel.finish()]
    panel.leave.click()
    assert (["Choose whether to keep these answers."], []) == (waiting, panel.finish())


def test_what_came_in_is_listed_when_the_panel_is_made_anew(keeper):
    chosen(keeper).keep.click()
    again = opened(keeper)
    assert ["Take out answers.csv"] == [button.description for button in imports(again)]
    assert "<li>answers.csv</li>" in again.static_html()


def test_a_file_is_taken_out_again_as_one(keeper):
    before = Answer("P1", keeper.contents().measures[0].id, TimePoint.BEFORE, 1.0)
    keeper.gather(Batch("Typed in"), [Person("P1")], [before])
    panel = chosen(keeper)
    panel.keep.click()
    imports(panel)[0].click()
    contents = keeper.contents()
    assert ((before,), (Person("P1"),)) == (contents.answers, contents.people)
    assert ["Put back answers.csv"] == [button.description for button in imports(panel)]
    assert "What came in with answers.csv is taken out again. You can put it back." == panel.status.text


def test_a_file_that_was_taken_out_can_be_put_back(keeper):
    panel = chosen(keeper)
    panel.keep.click()
    before = keeper.contents().answers
    imports(panel)[0].click()
    imports(panel)[0].click()
    assert before == keeper.contents().answers
    assert ("What came in with answers.csv is back.", ["Take out answers.csv"]) == (
        panel.status.text,
        [button.description for button in imports(panel)],
    )


def test_somebody_who_was_erased_meanwhile_does_not_come_back_with_a_file(keeper):
    panel = chosen(keeper)
    panel.keep.click()
    imports(panel)[0].click()
    keeper.erase_person("P1")
    imports(panel)[0].click()
    assert ["P2"] == [person.code for person in keeper.contents().people]


def test_a_code_that_is_almost_one_of_the_project_is_not_kept_as_somebody_new(keeper):
    keeper.gather(Batch("Typed in"), [Person("p1")])
    panel = chosen(keeper)
    panel.keep.click()
    assert ["p1", "P2"] == [person.code for person in keeper.contents().people]


def test_a_file_that_was_put_back_in_another_tab_says_so(keeper):
    panel = chosen(keeper)
    panel.keep.click()
    imports(panel)[0].click()
    keeper.undo(keeper.contents().seq)
    imports(panel)[0].click()
    assert "brought back already" in panel.errors.static_html()
    assert ["Take out answers.csv"] == [button.description for button in imports(panel)]


def test_of_two_files_the_one_whose_button_is_pressed_is_taken_out(keeper):
    chosen(keeper, name="first.csv").keep.click()
    panel = chosen(keeper, FILE.replace(b"P1", b"P3"), name="second.csv")
    panel.keep.click()
    imports(panel)[0].click()
    assert ["P3", "P2"] == [person.code for person in keeper.contents().people]


def test_whoever_listens_is_told_when_answers_come_and_go(keeper):
    told = []
    panel = chosen(keeper, on_change=lambda: told.append(len(keeper.contents().answers)))
    panel.keep.click()
    imports(panel)[0].click()
    assert [4, 0] == told


def test_a_file_that_cannot_be_read_says_why_beside_the_control(keeper):
    panel = chosen(keeper, b"person code,Lonely before\n")
    assert (
        "'answers.csv' cannot be read: it has headings but no rows below them. Add a row for each person."
    ) == panel.choose.error
    assert ([], []) == (buttons(panel), panel.finish())


def test_a_file_that_cannot_be_read_takes_the_place_of_the_one_before(keeper):
    panel = chosen(keeper)
    panel.choose.choose("empty.csv", b"")
    assert ("", []) == (panel.preview.markup, buttons(panel))


def test_everything_that_was_not_used_is_listed_with_its_row(keeper):
    panel = chosen(keeper, FILE + b"P3,,Sometimes,Never\n")
    assert (OTHER_WORDS in panel.preview.markup, "Row 4" in panel.preview.markup) == (True, False)
    assert ["'Sometimes' is not an answer of 'Lonely': row 4."] == [
        row["label"] for row in panel.corrected.points.rows
    ]
    panel.keep.click()
    assert 5 == len(keeper.contents().answers)


def test_of_many_problems_the_first_are_listed_and_the_rest_counted(keeper):
    beyond = range(10, 20 + MOST_LISTED + 3)
    rows = b"".join(b"P%d,,Word%d,\n" % (number, number) for number in beyond)
    markup = chosen(keeper, FILE + rows).preview.markup
    assert (MOST_LISTED, True) == (markup.count("<li "), "<p>And 3 more.</p>" in markup)


def test_rows_with_the_same_thing_to_put_right_are_told_in_one_line(keeper):
    markup = chosen(keeper, FILE + b",,Often,\n,,Never,\n").preview.markup
    assert (1, True) == (markup.count("there is no person code"), "Rows 4 and 5: " in markup)


def test_reasons_for_no_answer_are_counted_apart_when_a_file_is_kept(keeper):
    panel = chosen(keeper, FILE + b"P3,,Prefer not to say,Never\n")
    assert "5 answers from 3 people can be used." in panel.preview.markup
    panel.keep.click()
    assert "Saved. 5 answers and 1 reason for no answer are kept from answers.csv." == panel.status.text


def test_an_unused_column_that_looks_like_a_question_is_named_openly(keeper):
    head, *rest = FILE.split(b"\n")[:-1]
    lines = [head + b",Do you sleep?,Notes", *(each + b",Well,a%d" % n for n, each in enumerate(rest))]
    more = b"P3,,Often,Never,Badly,b\nP4,,Often,Never,Badly,c\n"
    panel = chosen(keeper, b"\n".join(lines) + b"\n" + more)
    told = f"We did not use: &#x27;Do you sleep?&#x27;. {escape(IS_IT_ONE)}"
    assert told in panel.preview.markup
    panel.corrected.columns.choose("column:4", "|||")
    assert "We did not use" not in panel.preview.markup


def test_a_file_with_nothing_to_keep_can_only_be_let_go(keeper):
    panel = chosen(keeper, b"person code,Lonely before\nP1,Sometimes\n")
    assert ["Do not keep them"] == buttons(panel)


def test_names_and_answers_from_a_file_are_shown_as_text(keeper):
    markup = chosen(keeper, FILE + b"<i>,,<script>,Often\n", name="<b>.csv").preview.markup
    assert "&lt;b&gt;.csv" in markup
    assert "&lt;i&gt;" in markup
    assert "<i>" not in markup
    assert "<script>" not in markup


def test_an_empty_file_to_type_into_can_be_taken_away(keeper):
    assert b"empty" == opened(keeper).blank.make()


def full_keeper():
    keeper = FakeKeeper()
    keeper.save(Measure("o", "Lonely", "Are you lonely?", labels=("Never", "Often")))
    return keeper


def test_a_file_that_finds_no_room_is_still_there_to_keep_later():
    keeper = full_keeper()
    panel = chosen(keeper)
    keeper.fail_with = StoreFull("the store")
    panel.keep.click()
    assert ((str(StoreFull("the store")),), "Keep these answers") == (
        panel.errors.messages,
        buttons(panel)[0],
    )
    keeper.fail_with = None
    panel.keep.click()
    assert ((), 4) == (panel.errors.messages, len(keeper.contents().answers))


def test_a_file_that_cannot_be_taken_out_says_why():
    keeper = full_keeper()
    panel = chosen(keeper)
    panel.keep.click()
    keeper.fail_with = StoreFull("the store")
    imports(panel)[0].click()
    assert ((str(StoreFull("the store")),), 4) == (panel.errors.messages, len(keeper.contents().answers))


@pytest.mark.parametrize("button", ["keep", "leave"])
def test_the_focus_goes_to_what_is_said_when_the_buttons_are_gone(keeper, button):
    panel = chosen(keeper)
    getattr(panel, button).click()
    assert 1 == panel.status.focus_wanted


def test_the_focus_goes_to_what_is_said_when_a_file_is_taken_out(keeper):
    chosen(keeper).keep.click()
    panel = opened(keeper)
    imports(panel)[0].click()
    assert 1 == panel.status.focus_wanted


def test_a_file_that_was_let_go_is_said_by_name(keeper):
    panel = chosen(keeper)
    panel.leave.click()
    assert "Nothing was kept from answers.csv." == panel.status.text
