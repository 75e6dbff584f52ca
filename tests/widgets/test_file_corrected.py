"""A group sees how a file of answers is read, and puts it right before anything is kept."""

from __future__ import annotations

import pytest

from coimpact_widgets.domain.answer import Answer, Batch, Person
from coimpact_widgets.domain.measure import AnswerType, Measure, TimePoint
from coimpact_widgets.exchange.file_understood import look_at
from coimpact_widgets.widgets.answers_from_file import AnswersFromFile
from coimpact_widgets.widgets.answers_preview import LEFT_GROUPS, TELL_FIRST

from .fake_keeper import FakeKeeper

BEFORE, AFTER = TimePoint.BEFORE, TimePoint.AFTER
ONE_TIME = b"Your code,Do you feel lonely?\nP1,Often\nP2,Never\n"
NEAR = b"Your code,Feeling lonely before\nP1,Often\nP2,Never\n"
TWICE = b"person code,Lonely before\nP1,Often\nP1,Never\nP2,99\n"
AGED = b"person code,How old are you?,Lonely before\nP1,18 to 34,Often\nP2,65+,Never\n"
OTHER = b"Person,Sleep before,Something else before\nP1,4,Often\n"


@pytest.fixture
def keeper():
    keeper = FakeKeeper()
    keeper.save(Measure("o", "Lonely", "Do you feel lonely?", labels=("Never", "Often")))
    keeper.save(Measure("o", "Sleep", "How do you sleep?", AnswerType.SCORE))
    return keeper


@pytest.fixture
def panel(keeper):
    return AnswersFromFile(keeper, look_at, lambda contents: b"empty")


def chosen(panel, data, name="answers.csv"):
    panel.choose.choose(name, data)
    return panel.corrected


def buttons(panel):
    return [button.description for button in panel._choice.children]


def rows(select_list):
    return {row["label"]: row["value"] for row in select_list.rows}


def kept(keeper):
    return {(each.person, each.time_point, each.value) for each in keeper.contents().answers}


def test_what_only_the_group_can_tell_is_asked_before_anything_can_be_kept(panel):
    corrected = chosen(panel, ONE_TIME)
    assert {"When did people give these answers?": ""} == rows(corrected.questions)
    assert (["Do not keep them"], True) == (buttons(panel), TELL_FIRST in panel.preview.markup)


def test_once_it_is_told_the_file_can_be_kept(panel, keeper):
    chosen(panel, ONE_TIME).questions.choose("when", "after")
    panel.keep.click()
    assert {("P1", AFTER, 2.0), ("P2", AFTER, 1.0)} == kept(keeper)


def test_what_was_told_can_be_told_otherwise(panel, keeper):
    corrected = chosen(panel, ONE_TIME)
    corrected.questions.choose("when", "after")
    corrected.questions.choose("when", "before")
    panel.keep.click()
    assert {("P1", BEFORE, 2.0), ("P2", BEFORE, 1.0)} == kept(keeper)


def test_a_column_is_proposed_with_its_reason(panel):
    corrected = chosen(panel, NEAR)
    hints = {row["label"]: row["hint"] for row in corrected.columns.rows}
    reason = "Its words are near those of this measure, and its answers fit. Such as: Often, Never."
    assert reason == hints["Feeling lonely before"]
    assert "What each column is used for (2 used, 0 not used)" == corrected.columns.heading


def test_a_column_that_was_taken_wrongly_is_not_used(panel):
    corrected = chosen(panel, NEAR)
    corrected.columns.choose("column:1", "|||")
    assert (["Do not keep them"], "|||") == (buttons(panel), rows(corrected.columns)["Feeling lonely before"])


def test_a_column_can_be_given_another_use(panel, keeper):
    corrected = chosen(panel, OTHER)
    lonely = keeper.contents().measures[0].id
    corrected.columns.choose("column:2", f"answer|{lonely}|before|")
    panel.keep.click()
    assert {("P1", BEFORE, 4.0), ("P1", BEFORE, 2.0)} == kept(keeper)


def test_another_column_can_have_the_person_codes(panel):
    corrected = chosen(panel, b"Code,Ref no,Sleep before\nA1,B1,4\n")
    corrected.columns.choose("column:1", "person code|||")
    assert ("|||", ["B1"]) == (
        rows(corrected.columns)["Code"],
        [person.code for person in corrected.reading.read.people],
    )


def test_the_second_file_of_the_same_form_asks_less(panel, keeper):
    corrected = chosen(panel, OTHER)
    lonely = keeper.contents().measures[0].id
    corrected.columns.choose("column:2", f"answer|{lonely}|before|")
    panel.keep.click()
    again = chosen(panel, OTHER.replace(b"P1", b"P2"), "again.csv")
    assert f"answer|{lonely}|before|" == rows(again.columns)["Something else before"]


def test_rows_to_look_at_are_listed_with_a_choice(panel):
    corrected = chosen(panel, TWICE)
    assert {
        "Some rows are for the same person and time: rows 2 and 3.": "leave out",
        "'99' is not an answer of 'Lonely': row 4.": "",
    } == rows(corrected.points)


def test_words_that_were_given_a_meaning_keep_their_rows_and_place(panel):
    corrected = chosen(panel, TWICE + b"P3,Always\nP4,Always\nP5,99\nP6,Always\n")
    before = [row["label"] for row in corrected.points.rows]
    corrected.points.choose(corrected.points.rows[1]["key"], "Often")
    assert "'Always' is not an answer of 'Lonely': rows 5, 6 and 8." == before[1]
    assert before == [row["label"] for row in corrected.points.rows]


def test_a_column_chosen_in_a_question_says_that_it_was_chosen(panel):
    data = b"person code,Round,Lonely\nP1,Alpha,Never\nP1,Omega,Often\nP2,Alpha,Never\nP2,Omega,Often\n"
    corrected = chosen(panel, data)
    corrected.questions.choose("when", "column:1")
    hints = {row["label"]: row["hint"] for row in corrected.columns.rows}
    assert "You chose this. Such as: Alpha, Omega." == hints["Round"]


def test_age_groups_that_are_not_ours_can_be_made_ours(panel, keeper):
    corrected = chosen(panel, AGED)
    corrected.columns.choose("column:1", "people group|age||")
    make = "Make these 2 age groups? 'aged 18 to 34' and 'aged 65 or over'."
    assert ({make: "leave out"}, True) == (rows(corrected.points), LEFT_GROUPS in panel.preview.markup)
    corrected.points.choose("groups:age", "make")
    panel.keep.click()
    groups = [person.people_groups for person in keeper.contents().people]
    assert [("aged 18 to 34",), ("aged 65 or over",)] == groups


def test_dates_of_birth_are_never_offered_as_people_groups(panel):
    corrected = chosen(panel, AGED.replace(b"18 to 34", b"1984").replace(b"65+", b"03/04/1960"))
    corrected.columns.choose("column:1", "people group|age||")
    assert {} == rows(corrected.points)


def test_what_is_chosen_for_a_row_is_done(panel, keeper):
    corrected = chosen(panel, TWICE)
    corrected.points.choose("duplicates", "last")
    corrected.points.choose(corrected.points.rows[1]["key"], "Often")
    panel.keep.click()
    assert {("P1", BEFORE, 1.0), ("P2", BEFORE, 2.0)} == kept(keeper)


def test_people_known_to_have_answered_before_did_not_answer_only_afterwards(panel, keeper):
    lonely = keeper.contents().measures[0].id
    keeper.gather(Batch("Typed in"), [Person("P1")], [Answer("P1", lonely, BEFORE, 1.0)])
    corrected = chosen(panel, b"person code,Lonely after\nP1,Often\nP2,Never\n")
    assert {"Some people answered only afterwards: P2 (row 3).": "keep"} == rows(corrected.points)


def test_what_the_first_people_answered_is_shown(panel):
    chosen(panel, TWICE.replace(b"P1,Never\n", b""))
    assert "What the first people answered" in panel.preview.markup
    assert '<th scope="row" role="rowheader" dir="auto">P1</th>' in panel.preview.markup


def test_a_file_that_was_let_go_leaves_nothing_to_choose(panel):
    corrected = chosen(panel, TWICE)
    panel.leave.click()
    assert ((), None) == (corrected.view.children, corrected.reading)


def test_a_new_file_forgets_what_was_chosen_of_the_one_before(panel):
    chosen(panel, ONE_TIME).questions.choose("when", "after")
    assert {"When did people give these answers?": ""} == rows(chosen(panel, ONE_TIME).questions)


def test_what_can_only_be_put_right_in_the_file_says_so(panel):
    chosen(panel, b"person code,Lonely before\n,Often\nP2,Never\n")
    assert "These were not used. Put them right in the file, then choose it again:" in panel.preview.markup


def test_more_answers_than_a_project_can_hold_are_not_kept(panel, keeper, monkeypatch):
    monkeypatch.setattr("coimpact_widgets.widgets.answers_from_file.MOST_KEPT", 1)
    chosen(panel, NEAR)
    panel.keep.click()
    words = "This file has 2 answers, and at most 1 can be kept at once. Use fewer of its columns."
    assert ((words,), ()) == (panel.errors.messages, keeper.contents().answers)


def test_it_is_told_how_far_a_large_file_is_worked_out(keeper, monkeypatch):
    monkeypatch.setattr("coimpact_widgets.widgets.answers_from_file.MANY_ROWS", 1)
    panel = AnswersFromFile(keeper, look_at, lambda contents: b"empty")
    said = []
    panel.status.observe(lambda change: said.append(change["new"]), names="text")
    chosen(panel, b"person code,Lonely before,Sleep before\nP1,Often,3\nP2,Never,4\n")
    assert "answers.csv is read. Working out what it holds: 1 of 2 questions so far." in said
