from __future__ import annotations

import pytest

from coimpact_widgets.domain.answer import Answer
from coimpact_widgets.domain.measure import AnswerType
from coimpact_widgets.exchange.answers_file import read_answers

from .zoo import (
    BEFORE,
    GOOD,
    GOOD_ANSWERS,
    HIGH,
    LOW,
    MEASURES,
    measure,
    messages,
    read_text,
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_the_alphabet_of_a_file_makes_no_difference(encoding: str) -> None:
    text = GOOD.replace("C02", "Zoë")
    expected = (LOW, HIGH, Answer("Zoë", "confidence", BEFORE, 2.0))
    assert expected == read_answers("answers.csv", text.encode(encoding), MEASURES).answers


def test_welsh_and_emoji_and_right_to_left_codes_are_kept() -> None:
    codes = ("Llŷr", "🙂7", "سلام")
    read = read_text("person code,Coping before\n" + "".join(f"{code},3\n" for code in codes))
    assert codes == tuple(person.code for person in read.people)


def test_reading_an_older_alphabet_is_said() -> None:
    read = read_answers("answers.csv", GOOD.replace("C02", "Zoë").encode("cp1252"), MEASURES)
    assert any("older alphabet" in note for note in read.notes)


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_the_separator_of_a_file_makes_no_difference(separator: str) -> None:
    assert GOOD_ANSWERS == read_text(GOOD.replace(",", separator)).answers


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_make_no_difference(end: str) -> None:
    assert GOOD_ANSWERS == read_text(GOOD.replace("\n", end)).answers


def test_a_separator_named_in_the_first_line_is_believed() -> None:
    assert GOOD_ANSWERS == read_text("sep=;\n" + GOOD.replace(",", ";")).answers


def test_a_comma_inside_a_question_does_not_part_it() -> None:
    asked = measure("kind", "Kind", "How kind, fair and warm are we?", answer_type=AnswerType.SCORE)
    text = 'person code;"How kind, fair and warm are we? before"\nC01;7\n'
    expected = (Answer("C01", "kind", BEFORE, 7.0),)
    assert expected == read_answers("answers.csv", text.encode(), (asked,)).answers


def test_titles_above_the_headings_are_passed_over() -> None:
    assert GOOD_ANSWERS == read_text("Our café,,\n\nSpring,,\n" + GOOD).answers


def test_rows_are_numbered_as_a_spreadsheet_does() -> None:
    read = read_text('Our café,,\n\nperson code,"Coping\nbefore"\n\nC01,lots\n')
    assert ["Row 5"] == [told.partition(":")[0] for told in messages(read)]
