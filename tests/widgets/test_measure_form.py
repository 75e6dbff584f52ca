"""The form of one measure shows what its kind of answer needs, and nothing else."""

from __future__ import annotations

import pytest

from coimpact_widgets.domain.measure import AnswerType, Measure, TimePoint
from coimpact_widgets.widgets.measure_form import AGREE, measure_fields, measure_from

OUTCOMES = [("o1", "People: feel less alone")]


def fields_of(measure=None):
    return {field.name: field for field in measure_fields(measure, OUTCOMES)}


def made(measure=None, **typed):
    """The measure that the form of `measure` makes after `typed` was written."""
    fields = fields_of(measure)
    for name, value in typed.items():
        fields[name].value = value
    return measure_from({name: field.value for name, field in fields.items()}, measure)


@pytest.mark.parametrize(
    ("answer_type", "hidden"),
    [("ordinal", {"low", "high"}), ("score", {"labels"}), ("yes/no", {"labels", "low", "high"})],
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


@pytest.mark.parametrize(
    "measure",
    [
        Measure("o1", "Lonely", "How often?", labels=("Never", "Often"), position=3.0, source="A book"),
        Measure("o1", "Sleep", "How well?", AnswerType.SCORE, low=1.0, high=7.0, how="by phone"),
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
