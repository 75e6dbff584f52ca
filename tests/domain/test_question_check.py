"""The check of a question finds every fault that was written in, and nothing where there is none."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from coimpact_widgets.domain.check import Meant
from coimpact_widgets.domain.measure import AnswerType, Measure
from coimpact_widgets.domain.question_check import QuestionFault, check_question
from coimpact_widgets.library.hard_words import hard_word_forms
from coimpact_widgets.library.measure_bank import BankMeasure, measure_bank
from coimpact_widgets.library.scales import measures_of, scales
from coimpact_widgets.practice import crisis_cafe_archive

WRITTEN = Path(__file__).parent / "questions"
FAULTY, CLEAN, FRESH = (
    json.loads((WRITTEN / f"{name}.json").read_text("utf-8")) for name in ("faulty", "clean", "fresh")
)


def measure_of(written: dict[str, Any]) -> Measure:
    fields = {key: value for key, value in written.items() if key not in {"fault", "faults"}}
    labels = tuple(fields.pop("labels", ()))
    kind = AnswerType(fields.pop("answer_type", "ordinal"))
    return Measure("o", "Short name", labels=labels, answer_type=kind, **fields)


def faults_in(measure: Measure) -> set[str]:
    return {seen.fault.value for seen in check_question(measure, hard_word_forms())}


@pytest.mark.parametrize("written", FAULTY, ids=lambda written: written["question"])
def test_every_fault_is_found_and_no_other(written: dict[str, Any]) -> None:
    assert set(written["faults"]) == faults_in(measure_of(written))


@pytest.mark.parametrize("written", CLEAN, ids=lambda written: written["question"])
def test_nothing_is_seen_where_there_is_no_fault(written: dict[str, Any]) -> None:
    assert set() == faults_in(measure_of(written))


def test_there_are_thirty_with_a_fault_and_twenty_without_and_each_fault_is_written_in() -> None:
    assert (len(FAULTY) >= 30, len(CLEAN) >= 20) == (True, True)
    assert {fault.value for fault in QuestionFault} == {each for row in FAULTY for each in row["faults"]}


def test_of_thirty_faults_it_was_not_made_from_it_finds_most_and_sees_one_where_there_is_none() -> None:
    found = [(written["fault"], faults_in(measure_of(written))) for written in FRESH]
    assert 27 == sum(fault in seen for fault, seen in found if fault)
    assert 1 == sum(bool(seen) for fault, seen in found if not fault)


@pytest.mark.parametrize("banked", measure_bank(), ids=lambda banked: banked.id)
def test_nothing_is_seen_in_a_question_of_the_bank(banked: BankMeasure) -> None:
    assert set() == faults_in(banked.measure("o"))


def test_a_question_of_a_set_stands_as_its_makers_tested_it() -> None:
    worded = [each for scale in scales() if scale.worded for each in measures_of(scale, "o")]
    assert [set()] * len(worded) == [faults_in(each) for each in worded]
    turned = next(each for each in worded if "do not have" in each.question)
    assert {"negative"} == faults_in(replace(turned, scale=""))


def test_nothing_is_seen_in_the_questions_of_the_practice_project() -> None:
    measures = [each.value for each in crisis_cafe_archive().records if isinstance(each.value, Measure)]
    assert [set()] * len(measures) == [faults_in(each) for each in measures]
    assert measures


def test_what_a_group_meant_is_asked_again_once_the_question_says_something_else() -> None:
    asked = Measure("o", "Home", "How safe and happy do you feel?", labels=("Not at all", "Completely"))
    first, later = (
        check_question(each, {}, "m1")[0] for each in (asked, replace(asked, labels=("Not at all", "Very")))
    )
    meant = Meant(first.key, first.about, "They go together here.")
    assert (True, False) == (meant.answers(first), meant.answers(later))


def test_the_two_things_that_are_asked_are_shown() -> None:
    asked = Measure("o", "Home", "How safe and happy do you feel?", labels=("Not at all", "Completely"))
    assert ("How safe", "happy do you feel") == check_question(asked, {})[0].parts


def test_a_hard_word_is_shown_with_plainer_ones() -> None:
    asked = Measure("o", "Use", "Did you commence early?", AnswerType.YES_NO)
    assert ("commence (start)",) == check_question(asked, {"commence": "start"})[0].parts
