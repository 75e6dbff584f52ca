"""What was found about each outcome."""

from datetime import date

import pytest

from coimpact_widgets.domain.answer import MonthlyCount, Story
from coimpact_widgets.domain.pathway import Outcome, Pathway
from coimpact_widgets.present.evidence import Evidence, evidence
from tests.domain.projects import record
from tests.present import samples

PATHWAY = Pathway(outcomes=(record("outcome-1", Outcome("People", "feel heard")),))


COUNTS = tuple(MonthlyCount("Visits", date(2026, month, 1), 2 * month, "outcome-1") for month in (1, 2, 3))


def found(*results, stories=(), counts=(), hidden=()):
    return evidence(PATHWAY, results, stories, counts, hidden)["outcome-1"]


def test_an_outcome_without_a_result_is_not_measured():
    assert Evidence("Not measured yet", "not measured yet", "dotted") == found()


def test_a_clear_change_is_a_solid_line():
    assert Evidence("Measured: 14 of 24 people went up, 3 went down", "changed", "solid") == found(
        samples.ordinal()
    )


def test_an_interval_over_nothing_is_no_clear_change():
    assert ("no clear change", "dashed") == (
        found(samples.score(low=-0.1)).strength,
        found(samples.score(low=-0.1)).line,
    )


def test_a_change_against_the_hope_is_not_told_as_success():
    assert ("changed the other way", "dashed") == (
        found(samples.ordinal(better="lower")).strength,
        found(samples.ordinal(better="lower")).line,
    )


def test_a_fall_is_a_change_when_lower_is_better():
    assert "changed" == found(samples.ordinal(3, 7, 14, better="lower")).strength


def test_without_an_interval_there_is_too_little_to_say():
    assert "too little to say" == found(samples.score(low=None, high=None)).strength


@pytest.mark.parametrize("order", [1, -1])
def test_several_measures_take_the_lowest_rung(order):
    results = (samples.ordinal(), samples.score(low=-0.1))[::order]
    assert "no clear change" == found(*results).strength


def test_hidden_numbers_are_not_told():
    assert ("Measured: numbers too small to show", "numbers hidden to keep people safe") == (
        found(samples.hidden(samples.ordinal())).words,
        found(samples.hidden(samples.ordinal())).strength,
    )


def test_a_count_alone_is_counted_and_no_change_is_claimed():
    words = "Counted each month: 2 in January 2026, 6 in March 2026"
    assert Evidence(words, "counted each month", "dotted") == found(counts=COUNTS)


def test_a_hidden_count_is_not_told():
    assert "Counted each month: 6 in March 2026" == found(counts=COUNTS, hidden=COUNTS[:2]).words


def test_a_result_goes_before_a_count():
    assert "changed" == found(samples.ordinal(), counts=COUNTS).strength


def test_several_measures_are_told_under_their_names():
    words = found(samples.ordinal(), samples.hidden(samples.score())).words
    first, second = "14 of 24 people went up, 3 went down", "numbers too small to show"
    assert f"Measured. Feeling less alone: {first}. Wellbeing: {second}" == words


def test_a_story_alone_says_that_people_told_us():
    told = found(stories=(Story("It helped", outcome="outcome-1"),))
    assert ("people told us", "dotted") == (told.strength, told.line)


def test_who_is_missing_is_no_evidence_of_change():
    assert "not measured yet" == found(samples.missing()).strength
