"""What was planned for a measure stands beside what was done."""

import itertools
from dataclasses import replace

import pytest

from coimpact_widgets.domain.answer import Answer, Person
from coimpact_widgets.domain.comparison import Comparison
from coimpact_widgets.domain.measure import Measure, TimePoint
from coimpact_widgets.present.planned_and_done import (
    answered_at,
    answered_both,
    answered_in,
    both_in,
    done,
    planned,
)
from tests.domain.projects import project_with
from tests.present import samples

BEFORE, DURING, AFTER, THEN, LATER = TimePoint
MEASURE = Measure("o", "Heard", "Are you heard?", asked_of="Everybody who comes", how="On paper")


def test_the_plan_says_when_who_and_how():
    assert (
        "Planned: ask before and after.",
        "Who to ask: Everybody who comes.",
        "How: On paper.",
    ) == planned(MEASURE)


def test_a_plan_that_names_nobody_says_so():
    assert "Who to ask was not written down." in planned(Measure())
    assert "Who to ask: carers." in planned(Measure(), asked="carers")


@pytest.mark.parametrize(
    ("answered", "expected"),
    [
        ({BEFORE: 30, AFTER: 20}, ("Done: 30 people answered before, 20 answered after.",)),
        ({BEFORE: 1}, ("Done: 1 person answered before, nobody answered after.",)),
        ({}, ("Done: nobody has answered yet.",)),
        (
            {BEFORE: 30, AFTER: None},
            ("Done: 30 people answered before.", "How many answered after is not shown."),
        ),
        ({BEFORE: None, AFTER: None}, ("Done: how many answered before and after is not shown.",)),
        (
            {BEFORE: 3, AFTER: 2, LATER: 2},
            ("Done: 3 people answered before, 2 answered after.", "Not planned: 2 people answered later."),
        ),
        (
            {BEFORE: 3, AFTER: 2, THEN: 2},
            (
                "Done: 3 people answered before, 2 answered after.",
                "Not planned: 2 people answered then (looking back).",
            ),
        ),
    ],
)
def test_what_was_done_is_counted_at_each_time(answered, expected):
    assert expected == done(MEASURE, answered)


def test_every_sentence_has_at_most_twenty_words():
    counts = (0, 1, 12, None)
    times = [dict(zip(TimePoint, each, strict=True)) for each in itertools.product(counts, repeat=5)]
    told = {said for each in times for said in done(Measure(time_points=tuple(TimePoint)), each)}
    assert set() == {said for said in told if len(said.split()) > 20 or not said.endswith(".")}


def test_a_question_that_was_passed_over_is_not_an_answer():
    answers = (
        Answer("P1", "m", BEFORE, 2.0),
        Answer("P2", "m", BEFORE, None),
        Answer("P1", "other", AFTER, 1.0),
    )
    assert {BEFORE: 1} == answered_at(project_with(answers), "m")


def test_people_who_are_there_to_compare_with_did_not_take_part():
    answers = (Answer("P1", "m", BEFORE, 2.0), Answer("C1", "m", BEFORE, 2.0))
    contents = project_with(answers, c=Comparison("Next town", "Those who asked too late"))
    people = (Person("P1", ("carer",)), Person("C1", ("next  TOWN",)))
    found = replace(contents, people=people)
    assert [{BEFORE: 1}, {BEFORE: 2}] == [
        answered_at(found, "m", everybody=everybody) for everybody in (False, True)
    ]


def test_what_is_published_is_what_the_results_show():
    shown = samples.hidden(samples.missing(measure="m"), "answered after")
    assert {BEFORE: 30, AFTER: None} == answered_in((shown, samples.missing()), MEASURE, "m")


def test_a_time_that_no_result_shows_is_not_shown():
    assert {BEFORE: None, AFTER: None} == answered_in((), MEASURE, "m")


def test_how_many_answered_both_times_is_told_where_others_answered_too():
    told = done(MEASURE, {BEFORE: 28, AFTER: 20}, 18)
    assert (
        "Done: 28 people answered before, 20 answered after.",
        "18 people answered both times: the result is about those.",
    ) == told


def test_it_is_not_told_twice_where_everybody_answered_both_times():
    assert 1 == len(done(MEASURE, {BEFORE: 18, AFTER: 18}, 18))


def test_nobody_is_told_to_have_answered_both_times_where_people_cannot_be_matched():
    assert 1 == len(done(MEASURE, {BEFORE: 18, AFTER: 18}, 0))


def test_those_who_answered_both_times_are_counted_once_each():
    answers = tuple(Answer(code, "m", time, 1.0) for code in ("P1", "P2") for time in (BEFORE, AFTER))
    assert 2 == answered_both(project_with((*answers, Answer("P3", "m", BEFORE, 1.0))), "m")


def test_what_is_published_of_both_times_is_what_the_results_show():
    shown = samples.missing(measure="m")
    assert [20, None] == [both_in((each,), "m") for each in (shown, samples.hidden(shown, "answered both"))]
