"""Answers as files have them: in Welsh, in two languages, with any apostrophe."""

from __future__ import annotations

import pytest

from coimpact_widgets.domain.answer import Missing
from coimpact_widgets.domain.measure import AnswerType, Measure
from coimpact_widgets.domain.typed_answer import TypedAnswer
from coimpact_widgets.errors import Problem
from coimpact_widgets.exchange.answer_variants import read_cell
from coimpact_widgets.library.welsh_answers import in_the_other_language

AGREE = Measure(
    labels=("Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree")
)
OFTEN = Measure(labels=("Anaml / Rarely", "Weithiau / Sometimes", "Yn aml / Often"))
SATISFIED = Measure(labels=("Dissatisfied", "Fairly satisfied", "Satisfied", "Very satisfied"))
YES_NO, SCORE = Measure(answer_type=AnswerType.YES_NO), Measure(answer_type=AnswerType.SCORE)


@pytest.mark.parametrize("mark", ["'", "’", "‘", "´", "`", "ʼ", "′", "＇", "â€™", ""])
def test_an_apostrophe_of_any_kind_is_the_same_answer(mark: str) -> None:
    assert TypedAnswer(5.0) == read_cell(f"Cytuno{mark}n gryf", AGREE).typed


@pytest.mark.parametrize(
    ("measure", "said", "value"),
    [
        (AGREE, "Strongly agree / Cytuno'n gryf", 5),
        (AGREE, "Cytuno'n gryf | Strongly agree", 5),
        (AGREE, "Agree/Cytuno", 4),
        (AGREE, "5 - Cytuno'n gryf", 5),
        (AGREE, "Cytuno'n gryf (5)", 5),
        (AGREE, "5 - Strongly agree / Cytuno'n gryf", 5),
        (AGREE, "Ddim yn cytuno nac yn anghytuno", 3),
        (AGREE, "pump", 5),
        (OFTEN, "Often", 3),
        (OFTEN, "yn aml", 3),
        (OFTEN, "Weithiau / Sometimes", 2),
        (SATISFIED, "Eithaf bodlon", 2),
        (SATISFIED, "Bodlon", 3),
        (YES_NO, "Nac ydw", 0),
        (YES_NO, "Ydw / Yes", 1),
        (SCORE, "saith", 7),
    ],
)
def test_an_answer_in_welsh_or_in_two_languages_is_the_same(
    measure: Measure, said: str, value: float
) -> None:
    assert TypedAnswer(float(value)) == read_cell(said, measure).typed


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("Gwell gen i beidio â dweud", Missing.PREFER_NOT_TO_SAY),
        ("Gwell gen i beidio a dweud", Missing.PREFER_NOT_TO_SAY),
        ("ddim yn siŵr", Missing.DO_NOT_KNOW),
        ("N/A / Amherthnasol", Missing.NOT_APPLICABLE),
    ],
)
def test_reasons_for_no_answer_stay_apart_in_welsh(said: str, why: Missing) -> None:
    assert TypedAnswer(None, why) == read_cell(said, AGREE).typed


@pytest.mark.parametrize(
    "said",
    ["Strongly agree / Anghytuno'n gryf", "4 - Cytuno'n gryf", "Don't know / Amherthnasol", "Cytunais"],
)
def test_words_that_say_two_things_or_none_are_not_guessed(said: str) -> None:
    assert isinstance(read_cell(said, AGREE).typed, Problem)


def test_an_answer_of_a_group_that_works_in_welsh_may_come_in_english() -> None:
    welsh = Measure(labels=("Anghytuno", "Cytuno", "Cytuno'n gryf"))
    assert TypedAnswer(3.0) == read_cell("Strongly agree", welsh).typed


def test_words_of_no_common_answer_have_no_other_language() -> None:
    assert () == in_the_other_language("Pobi bara")
