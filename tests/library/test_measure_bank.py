from __future__ import annotations

import pytest

from coimpact_widgets.domain.measure import OUR_BANK, Better, Measure
from coimpact_widgets.library import BankMeasure, bank_measure, measure_bank

each_measure = pytest.mark.parametrize("banked", measure_bank(), ids=lambda banked: banked.id)


@each_measure
def test_a_measure_of_the_bank_can_be_kept_as_it_is(banked: BankMeasure) -> None:
    assert [] == banked.measure("outcome-1").problems()


@each_measure
def test_a_measure_of_the_bank_names_its_licence(banked: BankMeasure) -> None:
    assert banked.licence in {"CC0-1.0", "OGL-UK-3.0"}


@each_measure
def test_the_ends_of_a_score_are_named(banked: BankMeasure) -> None:
    assert (banked.answer_type == "score") == bool(banked.low_label and banked.high_label)


@each_measure
def test_a_measure_of_the_office_for_national_statistics_cites_it(banked: BankMeasure) -> None:
    assert (banked.licence == "OGL-UK-3.0") == ("Office for National Statistics" in banked.source)


@each_measure
def test_only_questions_of_the_office_for_national_statistics_are_said_to_be_tested(
    banked: BankMeasure,
) -> None:
    assert bool(banked.address) == bool(banked.tested_by)


def test_ids_of_the_bank_are_unique() -> None:
    ids = [banked.id for banked in measure_bank()]
    assert sorted(set(ids)) == sorted(ids)


def test_names_of_the_bank_are_unique() -> None:
    names = [banked.name for banked in measure_bank()]
    assert sorted(set(names)) == sorted(names)


def test_the_four_questions_on_well_being_run_from_nought_to_ten() -> None:
    four = [banked.measure("").range for banked in measure_bank() if "ONS4" in banked.about]
    assert [(0.0, 10.0)] * 4 == four


def test_less_anxiety_is_better() -> None:
    assert Better.LOWER == bank_measure("anxious-yesterday").better


def test_a_measure_takes_its_wording_and_source_from_the_bank() -> None:
    banked = bank_measure("life-satisfaction")
    expected = Measure(
        outcome="outcome-1",
        name="Life satisfaction",
        question="Overall, how satisfied are you with your life nowadays?",
        answer_type=banked.answer_type,
        low=0.0,
        high=10.0,
        low_label="Not at all satisfied",
        high_label="Completely satisfied",
        source=banked.source,
    )
    assert expected == banked.measure("outcome-1")


def test_an_id_that_is_not_in_the_bank_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        bank_measure("nothing")


@each_measure
def test_a_measure_of_the_bank_says_what_it_takes_to_use_it(banked: BankMeasure) -> None:
    assert banked.cost.startswith("Free.")


@each_measure
def test_what_others_answered_names_where_it_stands(banked: BankMeasure) -> None:
    assert bool(banked.norm) == bool(banked.norm_source)


@each_measure
def test_a_question_of_ours_can_be_read_at_eleven(banked: BankMeasure) -> None:
    assert banked.licence != "CC0-1.0" or banked.reading_age < 11.5


def test_the_source_of_our_own_questions_is_the_one_that_forms_need_not_name() -> None:
    assert OUR_BANK in {each.source for each in measure_bank()}
