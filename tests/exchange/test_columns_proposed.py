from __future__ import annotations

import pytest

from coimpact_widgets.domain.answer import Answer, Person
from coimpact_widgets.domain.measure import AnswerType, TimePoint
from coimpact_widgets.errors import FileNotReadable
from coimpact_widgets.exchange.answers_file import read_answers

from .zoo import (
    AFTER,
    BEFORE,
    COPING,
    GOOD_ANSWERS,
    measure,
    messages,
    read_text,
)


@pytest.mark.parametrize(
    "heading", ["Coping then", "Coping (then)", "Then test: Coping", "Coping: looking back"]
)
def test_a_then_rating_is_at_a_time_of_its_own(heading: str) -> None:
    read = read_text(f"person code,{heading},Coping before\nC01,3,5\n")
    expected = Answer("C01", "coping", TimePoint.THEN, 3.0), Answer("C01", "coping", BEFORE, 5.0)
    assert expected == read.answers


@pytest.mark.parametrize(
    "heading",
    [
        "Coping before",
        "  COPING   Before ",
        "before: Coping",
        "Coping (before)",
        "Coping [before]",
        "Coping - before",
        "Coping – baseline",
        "coping_before",
        "How well do you cope? before",
        "Before: how well do you cope",
        "Coping\u00a0before",
        '"Coping\nbefore"',
    ],
)
def test_a_column_is_known_by_its_measure_and_its_time(heading: str) -> None:
    assert (Answer("C01", "coping", BEFORE, 3.0),) == read_text(f"person code,{heading}\nC01,3\n").answers


@pytest.mark.parametrize("heading", ["person code", "Person Code", "person_code", "Participant", "CODE"])
def test_the_person_code_may_be_called_several_things(heading: str) -> None:
    assert (Person("C01"),) == read_text(f"{heading},Coping before\nC01,3\n").people


def test_a_row_may_say_the_time_point() -> None:
    read = read_text("person code,time point,Confidence\nC01,before,Low\nC01,After,High\nC02,baseline,2\n")
    assert GOOD_ANSWERS == read.answers


def test_a_measure_that_is_asked_once_needs_no_time_point() -> None:
    assert (Answer("C01", "say", AFTER, 1.0),) == read_text("person code,A say\nC01,yes\n").answers


def test_a_column_without_a_time_is_said_and_the_others_are_used() -> None:
    read = read_text("person code,Coping before,Confidence\nC01,3,Low\n")
    told = "The column 'Confidence' does not say when people were asked."
    assert (1, True) == (len(read.answers), messages(read)[0].startswith(told))


def test_columns_that_are_not_used_are_named() -> None:
    notes = read_text("person code,E-mail,Coping before\nC01,a@b.c,3\n").notes
    assert "Columns that were not used, because no measure has that name: 'E-mail'." in notes


def test_the_batch_says_what_each_column_became() -> None:
    read = read_text("person code,E-mail,coping before\nC01,,3\n")
    expected = (("person code", "person code"), ("E-mail", ""), ("coping before", "Coping, before"))
    assert expected == read.batch.columns


def test_two_measures_of_one_name_are_told_apart_first() -> None:
    twins = (COPING, measure("coping-2", "Coping", "How do you cope at night?"))
    with pytest.raises(FileNotReadable, match="Give one of them another name first"):
        read_answers("answers.csv", b"person code,Coping before\nC01,3\n", twins)


def test_a_measure_whose_name_ends_in_a_time_is_told_from_the_other() -> None:
    other = measure("coping-before", "Coping before", "How did you cope?", answer_type=AnswerType.SCORE)
    text = "person code,time point,Coping,Coping before\nC01,after,5,3\n"
    read = read_answers("answers.csv", text.encode(), (COPING, other))
    assert [("coping", 5.0), ("coping-before", 3.0)] == [(each.measure, each.value) for each in read.answers]
