"""A measure knows its range and what is still to be put right."""

import pytest

from coimpact_widgets.domain.measure import AnswerType, Better, Measure
from coimpact_widgets.errors import Problem

GOOD = {"outcome": "o", "name": "Alone", "question": "How often do you feel alone?"}
SCORE = {**GOOD, "answer_type": AnswerType.SCORE}


@pytest.mark.parametrize(
    ("measure", "expected"),
    [
        (Measure(labels=("no", "some", "lots")), (1.0, 3.0)),
        (Measure(answer_type=AnswerType.YES_NO), (0.0, 1.0)),
        (Measure(answer_type=AnswerType.SCORE, low=2, high=9), (2.0, 9.0)),
    ],
)
def test_the_range_follows_from_the_answer_type(measure, expected):
    assert expected == measure.range


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"outcome": ""}, "outcome"),
        ({"name": " "}, "name"),
        ({"question": ""}, "question"),
        ({"labels": ("only",)}, "labels"),
        ({"labels": ("same", "same")}, "labels"),
        ({"labels": ("enough", " Enough")}, "labels"),
        ({"answer_type": AnswerType.SCORE, "low": 5, "high": 5}, "high"),
        ({"time_points": ()}, "time_points"),
    ],
)
def test_each_fault_is_named_beside_its_field(change, field):
    measure = Measure(**{**GOOD, "labels": ("no", "yes"), **change})
    assert [field] == [problem.field for problem in measure.problems()]


def test_a_whole_measure_has_no_problems():
    assert [] == Measure(**GOOD, labels=("no", "yes")).problems()


def test_answers_keep_their_meaning_when_only_the_words_are_put_better():
    before = Measure(**GOOD, labels=("no", "yes"))
    assert Measure(**GOOD, labels=("No", "Yes")).takes_answers_of(before)


@pytest.mark.parametrize(
    "change",
    [
        {"labels": ("no", "some", "yes")},
        {"labels": ("yes", "no")},
        {"answer_type": AnswerType.YES_NO},
        {"answer_type": AnswerType.SCORE},
        {"better": Better.LOWER},
    ],
)
def test_answers_lose_their_meaning_when_the_kind_or_range_of_answer_changes(change):
    before = Measure(**GOOD, labels=("no", "yes"))
    assert not Measure(**{**GOOD, "labels": ("no", "yes"), **change}).takes_answers_of(before)


def test_a_number_keeps_its_meaning_only_while_its_ends_are_not_swapped():
    before = Measure(**SCORE, low_label="Badly", high_label="Well")
    assert Measure(**SCORE, low_label="Very badly", high_label="").takes_answers_of(before)
    assert not Measure(**SCORE, low_label="Well", high_label="Badly").takes_answers_of(before)


def test_the_ends_of_a_number_mean_different_things():
    problem = Problem("high_label", "Make this different from what the lowest number means.")
    assert [problem] == Measure(**SCORE, low_label="Well", high_label=" well").problems()


def test_a_change_that_matters_is_larger_than_nothing():
    problem = Problem("smallest_change", "Use a number larger than 0.")
    assert [problem] == Measure(**SCORE, smallest_change=0.0).problems()
