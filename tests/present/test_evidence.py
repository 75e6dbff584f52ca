"""What was found about each outcome."""

import pytest

from coimpact_widgets.domain.answer import Story
from coimpact_widgets.domain.pathway import Outcome, Pathway
from coimpact_widgets.present.evidence import Evidence, evidence
from tests.domain.projects import record
from tests.present import samples

PATHWAY = Pathway(outcomes=(record("outcome-1", Outcome("People", "feel heard")),))


def found(*results, stories=()):
    return evidence(PATHWAY, results, stories)["outcome-1"]


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


def test_a_story_alone_says_that_people_told_us():
    assert "people told us" == found(stories=(Story("It helped", outcome="outcome-1"),)).strength


def test_who_is_missing_is_no_evidence_of_change():
    assert "not measured yet" == found(samples.missing()).strength
