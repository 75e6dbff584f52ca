from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given, settings
from openpyxl import load_workbook

from coimpact_widgets.domain.answer import Answer, Missing, Person
from coimpact_widgets.domain.measure import AnswerType, TimePoint
from coimpact_widgets.domain.project import Contents
from coimpact_widgets.errors import FileNotReadable
from coimpact_widgets.exchange.answers_file import read_answers
from coimpact_widgets.exchange.answers_table_file import answers_csv, blank_csv, blank_xlsx

from .any_project import PROJECT, any_projects
from .zoo import CONFIDENCE, COPING, MEASURES, SAY, measure, saved

BEFORE, AFTER = TimePoint.BEFORE, TimePoint.AFTER
HEADINGS = ["Confidence before", "Confidence after", "Coping before", "Coping after", "A say after"]


def _rows(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def _contents(*answers: Answer, people: tuple[Person, ...] = (), measures: tuple = MEASURES) -> Contents:
    return Contents(PROJECT, records=measures, people=people, answers=answers)


def test_a_blank_csv_has_a_column_for_each_measure_and_time() -> None:
    assert [["person code", *HEADINGS]] == _rows(blank_csv(MEASURES))


def test_a_blank_csv_has_a_column_for_people_groups_when_there_are_any() -> None:
    assert ["person code", "people group"] == _rows(blank_csv(MEASURES, ("staff",)))[0][:2]


@pytest.mark.parametrize("blank", [blank_csv(MEASURES), blank_xlsx(MEASURES, ("staff",))])
def test_a_blank_file_sent_back_blank_says_that_it_has_no_rows(blank: bytes) -> None:
    with pytest.raises(FileNotReadable, match="no rows below"):
        read_answers("blank", blank, MEASURES)


def test_a_blank_csv_that_was_filled_in_is_read() -> None:
    filled = blank_csv(MEASURES) + b"C01,Low,High,3,8,yes\r\n"
    expected = (
        Answer("C01", "confidence", BEFORE, 1.0),
        Answer("C01", "confidence", AFTER, 3.0),
        Answer("C01", "coping", BEFORE, 3.0),
        Answer("C01", "coping", AFTER, 8.0),
        Answer("C01", "say", AFTER, 1.0),
    )
    assert expected == read_answers("filled.csv", filled, MEASURES).answers


def test_a_blank_workbook_that_was_filled_in_is_read() -> None:
    book = load_workbook(io.BytesIO(blank_xlsx(MEASURES, ("staff",))))
    for place, text in {"A2": "007", "B2": "staff", "C2": "Middle", "E2": 4, "G2": "No"}.items():
        book["Answers"][place] = text
    read = read_answers("filled.xlsx", saved(book), MEASURES)
    expected = (
        Answer("007", "confidence", BEFORE, 2.0),
        Answer("007", "coping", BEFORE, 4.0),
        Answer("007", "say", AFTER, 0.0),
    )
    assert ((Person("007", ("staff",)),), expected) == (read.people, read.answers)


def test_a_blank_workbook_offers_the_answers_of_each_measure_with_words() -> None:
    sheet = load_workbook(io.BytesIO(blank_xlsx(MEASURES)))["Answers"]
    offered = {str(each.sqref): each.formula1 for each in sheet.data_validations.dataValidation}
    words = '"Low,Middle,High"'
    assert {"B2:B501": words, "C2:C501": words, "F2:F501": '"No,Yes"'} == offered


def test_choices_that_are_long_or_have_commas_are_offered_too() -> None:
    odd = measure("odd", "Odd", "Which?", labels=("Yes, often", "No " * 100), time_points=(AFTER,))
    book = load_workbook(io.BytesIO(blank_xlsx((odd,))))
    (offered,) = book["Answers"].data_validations.dataValidation
    assert ("Lists!$B$1:$B$2", "hidden") == (offered.formula1, book["Lists"].sheet_state)
    assert ["Yes, often", "No " * 100] == [cell.value for cell in book["Lists"]["B"]]


def test_what_is_offered_on_a_sheet_of_its_own_is_no_answer() -> None:
    odd = measure("odd", "Odd", "Which?", labels=("Yes, often", "No"), time_points=(AFTER,))
    book = load_workbook(io.BytesIO(blank_xlsx((odd,))))
    book["Answers"]["A2"], book["Answers"]["B2"] = "P1", "Yes, often"
    assert (Answer("P1", "odd", AFTER, 1.0),) == read_answers("x.xlsx", saved(book), (odd,)).answers


def test_a_blank_workbook_says_on_its_second_sheet_what_to_type() -> None:
    guide = load_workbook(io.BytesIO(blank_xlsx(MEASURES)))["How to fill this in"]
    told = {row[0]: row[1] for row in guide.iter_rows(values_only=True)}
    assert "How well do you cope? Use a number from 0 to 10." == told["Coping before"]


def test_a_blank_workbook_says_of_a_then_rating_that_it_looks_back() -> None:
    asked = measure(
        "coping", "Coping", "How do you cope?", labels=("Low", "High"), time_points=tuple(TimePoint)
    )
    guide = load_workbook(io.BytesIO(blank_xlsx((asked,))))["How to fill this in"]
    told = {str(row[0]): str(row[1]) for row in guide.iter_rows(values_only=True)}
    assert "Looking back, how was it before? How do you cope?" == told["Coping then"][:49]


def test_a_person_code_typed_into_a_blank_workbook_keeps_its_noughts() -> None:
    sheet = load_workbook(io.BytesIO(blank_xlsx(MEASURES)))["Answers"]
    assert "@" == sheet["A2"].number_format


def test_every_answer_is_written_in_words_with_a_row_for_each_time() -> None:
    contents = _contents(
        Answer("C01", "confidence", AFTER, 3.0),
        Answer("C01", "confidence", BEFORE, 1.0),
        Answer("C01", "coping", AFTER, None, Missing.PREFER_NOT_TO_SAY),
        Answer("C01", "say", AFTER, 1.0),
        people=(Person("C01", ("staff", "carer")),),
    )
    expected = [
        ["person code", "people group", "time point", "Confidence", "Coping", "A say"],
        ["C01", "staff; carer", "before", "Low", "", ""],
        ["C01", "staff; carer", "after", "High", "Prefer not to say", "Yes"],
    ]
    assert expected == _rows(answers_csv(contents))


def test_answers_to_a_measure_that_was_removed_are_left_out() -> None:
    contents = _contents(Answer("C01", "coping", BEFORE, 3.0), measures=(CONFIDENCE, SAY))
    assert "Coping" not in answers_csv(contents).decode()


@pytest.mark.parametrize("text", ["=1+1", "+1", "-x", "@sum", "\t=1", " =1", "＝1", "'=1", "==", "-"])
def test_no_cell_begins_as_a_formula(text: str) -> None:
    rows = _rows(answers_csv(_contents(people=(Person(text, (text,)),))))
    assert [True, True] == [cell.startswith("'") for cell in rows[1][:2]]


def test_a_number_below_nought_stays_a_number() -> None:
    mood = measure("mood", "Mood", "How is your mood?", answer_type=AnswerType.SCORE, low=-5.0, high=5.0)
    contents = _contents(Answer("C01", "mood", BEFORE, -2.5), measures=(mood,))
    assert "-2.5" == _rows(answers_csv(contents))[1][3]


def test_a_measure_named_like_a_formula_is_no_formula_in_a_blank_workbook() -> None:
    named = measure("sum", "=SUM(A1)", "How much?", answer_type=AnswerType.SCORE)
    sheet = load_workbook(io.BytesIO(blank_xlsx((named,))))["Answers"]
    assert ("s", "=SUM(A1) before") == (sheet["B1"].data_type, sheet["B1"].value)


def test_two_measures_that_could_be_mixed_up_are_headed_by_their_questions() -> None:
    other = measure("coping-before", "Coping before", "How did you cope?", answer_type=AnswerType.SCORE)
    answers = (Answer("C01", "coping", AFTER, 5.0), Answer("C01", "coping-before", AFTER, 3.0))
    data = answers_csv(_contents(*answers, measures=(COPING, other)))
    assert answers == read_answers("answers.csv", data, (COPING, other)).answers


@settings(max_examples=150, deadline=None)
@given(any_projects())
def test_answers_that_were_written_are_read_back_the_same(contents: Contents) -> None:
    read = read_answers("answers.csv", answers_csv(contents), contents.measures)
    assert (contents.people, contents.answers, ()) == (read.people, read.answers, read.problems)
