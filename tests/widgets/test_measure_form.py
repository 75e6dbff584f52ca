"""The form of one measure shows what its kind of answer needs, and nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coimpact_widgets.domain.measure import AnswerType, Measure, TimePoint
from coimpact_widgets.domain.pathway import Outcome
from coimpact_widgets.domain.role import Role
from coimpact_widgets.library.measure_bank import bank_measure, measure_bank
from coimpact_widgets.widgets.measure_form import (
    AGREE,
    NOT_HOPED,
    REWORDED,
    TIME_POINTS,
    measure_fields,
    measure_from,
)
from tests.domain.projects import project_with

RANGE = {"low", "high", "low_label", "high_label"}
READY = bank_measure("life-satisfaction")
PROJECT = project_with(o1=Outcome("People", "feel less alone"))


def fields_of(measure=None):
    return {field.name: field for field in measure_fields(measure, PROJECT)}


def made(measure=None, **typed):
    """The measure that the form of `measure` makes after `typed` was written."""
    fields = fields_of(measure)
    for name, value in typed.items():
        fields[name].value = value
    return measure_from({name: field.value for name, field in fields.items()}, measure, measure_bank())


@pytest.mark.parametrize(
    ("answer_type", "hidden"),
    [("ordinal", RANGE), ("score", {"labels"}), ("yes/no", {"labels", "smallest_change", *RANGE})],
)
def test_only_what_the_kind_of_answer_needs_is_shown(answer_type, hidden):
    fields = fields_of()
    fields["answer_type"].value = answer_type
    assert hidden == {name for name, field in fields.items() if field.hidden}


def test_what_was_written_in_a_field_is_there_when_it_is_shown_again():
    fields = fields_of()
    fields["labels"].value = "No\nYes"
    fields["answer_type"].value = "score"
    fields["answer_type"].value = "ordinal"
    assert ("No\nYes", False) == (fields["labels"].value, fields["labels"].hidden)


def test_a_new_measure_begins_with_words_and_with_before_and_after():
    fields = fields_of()
    assert ("ordinal", "\n".join(AGREE), ("before", "after")) == (
        fields["answer_type"].value,
        fields["labels"].value,
        fields["time_points"].value,
    )


def test_looking_back_is_offered_in_words_that_say_what_it_asks():
    offered = {key: label for key, label, *_ in TIME_POINTS}
    assert (set(TimePoint), "After, looking back: how was it before?") == (set(offered), offered["then"])


@pytest.mark.parametrize(
    "measure",
    [
        Measure("o1", "Lonely", "How often?", labels=("Never", "Often"), position=3.0, source="A book"),
        Measure("o1", "Sleep", "How well?", AnswerType.SCORE, low=1.0, high=7.0, how="by phone"),
        Measure("o1", "Sleep", "How well?", AnswerType.SCORE, low_label="Badly", high_label="Well"),
        Measure("o1", "Sleep", "How well?", AnswerType.SCORE, smallest_change=1.5),
        Measure("o1", "Item", "Left out?", labels=("No", "Yes"), scale="s", item="i", smallest_change=2.0),
        Measure(
            "o1", "Sleep", "How well?", labels=("No", "Yes"), time_points=(TimePoint.AFTER, TimePoint.THEN)
        ),
        Measure(
            "o1", "Help", "Any?", AnswerType.YES_NO, ("Not yet", "Already"), time_points=(TimePoint.LATER,)
        ),
    ],
)
def test_a_measure_comes_out_of_its_form_as_it_went_in(measure):
    assert measure == made(measure)


def test_the_words_of_another_kind_of_answer_do_not_stay():
    words = Measure("o1", "Lonely", "Are you?", labels=("Never", "Often"))
    assert () == made(words, answer_type="yes/no").labels


def test_an_outcome_that_was_removed_is_chosen_anew():
    assert "" == fields_of(Measure("gone", "Lonely", "How often?"))["outcome"].value


def test_a_number_that_is_left_empty_stays_as_it_was():
    score = Measure("o1", "Sleep", "How well?", AnswerType.SCORE, low=1.0, high=7.0)
    assert (1.0, 7.0) == made(score, low=None, high=None).range


def test_what_the_ends_of_a_number_mean_does_not_stay_with_another_kind_of_answer():
    score = Measure("o1", "Sleep", "How well?", AnswerType.SCORE, low_label="Badly", high_label="Well")
    words = made(score, answer_type="yes/no")
    assert ("", "") == (words.low_label, words.high_label)


@pytest.mark.parametrize(
    "typed",
    [
        {"question": "How satisfied are you?"},
        {"answer_type": "ordinal"},
        {"high": 7.0},
        {"low_label": "Not satisfied"},
        {"high_label": ""},
    ],
)
def test_a_ready_question_that_is_changed_is_said_to_be_our_own(typed):
    assert f"{REWORDED} {READY.source}" == made(READY.measure("o1"), **typed).source


def test_words_of_a_ready_question_that_are_changed_make_it_our_own():
    lonely = bank_measure("lonely")
    assert f"{REWORDED} {lonely.source}" == made(lonely.measure("o1"), labels="No\nYes").source


def test_a_ready_question_keeps_its_source_when_only_its_name_is_changed():
    assert READY.source == made(READY.measure("o1"), name="Satisfied").source


def test_who_is_asked_and_how_are_for_the_plan_and_stay_where_they_were_said_before():
    said = replace(READY.measure("o1"), asked_of="Everybody")
    asked = [{"asked_of", "how"} & {*fields_of(each)} for each in (READY.measure("o1"), said)]
    assert [set(), {"asked_of"}] == asked
    assert (said, "") == (made(said), made(said, asked_of=" ").asked_of)


def test_a_ready_question_that_is_put_back_has_its_source_again():
    ours = made(READY.measure("o1"), question="How satisfied are you?", high=7.0)
    assert READY.measure("o1") == made(ours, question=READY.question, high=10.0)


def test_a_ready_question_that_is_changed_twice_says_so_once():
    ours = made(made(READY.measure("o1"), high=7.0), high=5.0)
    assert f"{REWORDED} {READY.source}" == ours.source


def test_a_measure_is_not_the_main_one_until_somebody_says_so():
    assert (False, True) == (made().main, made(main="yes").main)


def test_the_main_one_stays_so_in_its_form():
    measure = Measure("o1", "Lonely", "How often?", labels=("Never", "Often"), main=True)
    assert measure == made(measure)


def test_a_smallest_change_does_not_stay_with_a_yes_or_no():
    sleep = Measure("o1", "Sleep", "How?", labels=("a", "b"), smallest_change=1.0)
    assert None is made(sleep, answer_type="yes/no").smallest_change


def test_one_question_of_a_set_is_asked_for_the_smallest_change_of_the_whole_score():
    hints = [fields_of(Measure(item=item))["smallest_change"].hint for item in ("", "left-out")]
    assert ["In points, or in steps. For example: 2.", "In points of the whole score."] == [
        hint.removesuffix(f" {NOT_HOPED}") for hint in hints
    ]


def test_who_chose_it_is_kept_by_role():
    assert (Role.CARER,) == made(Measure("o1"), chosen_by=("carer",)).chosen_by
