"""Answers are read as people type them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coimpact_widgets.domain.answer import Missing
from coimpact_widgets.domain.measure import AnswerType
from coimpact_widgets.domain.typed_answer import TypedAnswer, parse_answer, what_to_type, written_answer
from coimpact_widgets.errors import Problem

HOW_OFTEN = ("Never", "Rarely", "Sometimes", "Often", "Always")


@pytest.mark.parametrize(
    "text", ["4", "often", "Often ", "  OFTEN", "4 - Often", "4. often", "four", "4.0", "٤"]
)
def test_an_ordinal_answer_is_read_from_words_or_a_number(text: str) -> None:
    assert TypedAnswer(4.0) == parse_answer(text, AnswerType.ORDINAL, HOW_OFTEN)


@pytest.mark.parametrize("text", ["6", "0", "2.5", "5 - Often", "loads", "nan", "1e0", "9" * 400, "<script>"])
def test_an_ordinal_answer_outside_the_labels_is_a_problem(text: str) -> None:
    assert isinstance(parse_answer(text, AnswerType.ORDINAL, HOW_OFTEN), Problem)


def test_a_near_miss_is_answered_with_the_word_that_was_meant() -> None:
    expected = Problem(
        "P07",
        "'Oftn' is not one of the answers. Did you mean Often? "
        "Use Never, Rarely, Sometimes, Often or Always, or a number from 1 to 5.",
    )
    assert expected == parse_answer("Oftn", AnswerType.ORDINAL, HOW_OFTEN, field="P07")


@pytest.mark.parametrize(
    ("text", "value"),
    [("7", 7.0), ("7.5", 7.5), ("7,5", 7.5), ("7/10", 7.0), ("seven out of 10", 7.0), ("0", 0.0)],
)
def test_a_score_is_read_as_a_number_within_its_range(text: str, value: float) -> None:
    assert TypedAnswer(value) == parse_answer(text, AnswerType.SCORE)


@pytest.mark.parametrize("text", ["11", "-1", "7/12", "inf", "1_0", "1,000", "7 8", "often"])
def test_a_score_outside_its_range_is_a_problem(text: str) -> None:
    assert f"'{text}' is not one of the answers. Use a number from 0 to 10." == _message(
        text, AnswerType.SCORE
    )


def test_a_score_below_zero_is_read_with_either_kind_of_minus() -> None:
    assert TypedAnswer(-2.0) == parse_answer("\u22122", AnswerType.SCORE, low=-5, high=5)


@pytest.mark.parametrize(
    ("text", "value"), [("Yes", 1.0), ("y", 1.0), ("1", 1.0), ("NO", 0.0), ("n", 0.0), ("0", 0.0)]
)
def test_yes_and_no_are_read_in_their_usual_forms(text: str, value: float) -> None:
    assert TypedAnswer(value) == parse_answer(text, AnswerType.YES_NO)


def test_a_yes_or_no_question_may_have_its_own_words() -> None:
    assert TypedAnswer(1.0) == parse_answer("Ydw", AnswerType.YES_NO, ("Nac ydw", "Ydw"))


def test_two_is_neither_yes_nor_no() -> None:
    assert "'2' is not one of the answers. Use yes or no." == _message("2", AnswerType.YES_NO)


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("", Missing.BLANK),
        ("   ", Missing.BLANK),
        ("Don’t know", Missing.DO_NOT_KNOW),
        ("prefer not to say", Missing.PREFER_NOT_TO_SAY),
        ("N/A", Missing.NOT_APPLICABLE),
    ],
)
@pytest.mark.parametrize("answer_type", list(AnswerType))
def test_why_there_is_no_answer_is_kept_apart(text: str, missing: Missing, answer_type: AnswerType) -> None:
    assert TypedAnswer(None, missing) == parse_answer(text, answer_type, HOW_OFTEN)


def test_a_label_comes_before_the_same_words_for_a_missing_answer() -> None:
    assert TypedAnswer(2.0) == parse_answer("not sure", AnswerType.ORDINAL, ("No", "Not sure", "Yes"))


def test_labels_that_are_numbers_mean_their_label_and_not_their_place() -> None:
    assert TypedAnswer(1.0) == parse_answer("0", AnswerType.ORDINAL, ("0", "1", "2"))


def test_a_long_text_is_quoted_only_in_part() -> None:
    assert len(_message("x" * 10_000, AnswerType.SCORE)) < 120


@given(st.integers(1, 5))
def test_an_ordinal_answer_reads_back_as_it_was_written(place: int) -> None:
    written = written_answer(float(place), None, AnswerType.ORDINAL, HOW_OFTEN)
    assert TypedAnswer(float(place)) == parse_answer(written, AnswerType.ORDINAL, HOW_OFTEN)


@given(st.floats(0, 10).map(lambda score: round(score, 6)))
def test_a_score_reads_back_as_it_was_written(score: float) -> None:
    written = written_answer(score, None, AnswerType.SCORE)
    assert TypedAnswer(score) == parse_answer(written, AnswerType.SCORE)


@given(st.sampled_from(list(Missing)), st.sampled_from(list(AnswerType)))
def test_a_missing_answer_reads_back_as_it_was_written(missing: Missing, answer_type: AnswerType) -> None:
    written = written_answer(None, missing, answer_type, HOW_OFTEN)
    assert TypedAnswer(None, missing) == parse_answer(written, answer_type, HOW_OFTEN)


@given(st.text(), st.sampled_from(list(AnswerType)))
def test_whatever_is_typed_is_an_answer_or_a_problem(text: str, answer_type: AnswerType) -> None:
    assert isinstance(parse_answer(text, answer_type, HOW_OFTEN), (TypedAnswer, Problem))


def test_labels_left_over_from_another_kind_of_question_do_not_stand_for_yes_and_no() -> None:
    assert "Yes" == written_answer(1.0, None, AnswerType.YES_NO, HOW_OFTEN)


def test_what_to_type_names_the_words_of_the_question() -> None:
    assert "Use Ydw or Nac ydw." == what_to_type(AnswerType.YES_NO, ("Nac ydw", "Ydw"))


def _message(text: str, answer_type: AnswerType) -> str:
    problem = parse_answer(text, answer_type)
    assert isinstance(problem, Problem)
    return problem.message
