"""What was found about each outcome and link, with how sure we are and from whom."""

from dataclasses import replace
from datetime import date

import pytest

from coimpact_widgets.analysis.result import Table
from coimpact_widgets.analysis.strength import how_sure
from coimpact_widgets.domain.answer import MonthlyCount, Story
from coimpact_widgets.domain.pathway import Activity, Impact, Link, Outcome, Pathway
from coimpact_widgets.present.evidence import evidence, line_of, untested
from tests.domain.projects import record
from tests.present import samples

PATHWAY = Pathway(
    (record("a", Activity("Meet")),),
    (record("outcome-1", Outcome("People", "feel heard")),),
    (record("i", Impact("Good lives")),),
    (record("first", Link("a", "outcome-1")), record("last", Link("outcome-1", "i"))),
)
COUNTS = tuple(MonthlyCount("Visits", date(2026, month, 1), 2 * month, "outcome-1") for month in (1, 2, 3))


def everything(*results, stories=(), counts=(), hidden=()):
    sure = how_sure(PATHWAY, results, (), stories, counts)
    return evidence(PATHWAY, sure, results, stories, counts, hidden)


def found(*results, **known):
    return everything(*results, **known)["outcome-1"]


def told(*results, **known):
    """The words, the rung and the line of the outcome."""
    one = found(*results, **known)
    return one.words, one.strength, one.line


def test_an_outcome_without_a_result_is_not_measured():
    assert ("Not measured yet", "not measured yet", "dotted") == told()


def test_a_clear_change_is_a_solid_line():
    assert ("Measured: 14 of 24 people went up, 3 went down", "changed", "solid") == told(samples.ordinal())


@pytest.mark.parametrize(
    ("result", "expected"),
    [
        (samples.score(low=-0.1), "no clear change"),
        (samples.ordinal(better="lower"), "changed the other way"),
        (samples.score(low=None, high=None), "too little to say"),
        (samples.hidden(samples.ordinal()), "numbers hidden to keep people safe"),
    ],
)
def test_what_did_not_clearly_change_is_a_dashed_line(result, expected):
    assert (expected, "dashed") == told(result)[1:]


def test_a_fall_is_a_change_when_lower_is_better():
    assert "changed" == found(samples.ordinal(3, 7, 14, better="lower")).strength


def test_hidden_numbers_are_not_told():
    assert "Measured: numbers too small to show" == found(samples.hidden(samples.ordinal())).words


def test_no_number_of_a_hidden_result_is_in_any_word_of_the_evidence():
    results = (samples.hidden(samples.ordinal()), samples.hidden(samples.missing()))
    said = " ".join(str(each) for each in everything(*results).values())
    assert not any(letter.isdigit() for letter in said)


def test_a_count_alone_is_counted_and_no_change_is_claimed():
    words = "2 in January 2026, 6 in March 2026"
    assert (words, "counted each month", "dotted") == told(counts=COUNTS)


def test_a_hidden_count_is_not_told():
    assert "6 in March 2026" == found(counts=COUNTS, hidden=COUNTS[:2]).words


def test_a_result_goes_before_a_count():
    assert "changed" == found(samples.ordinal(), counts=COUNTS).strength


def test_several_measures_are_told_under_their_names():
    words = found(samples.ordinal(), samples.hidden(samples.score())).words
    first, second = "14 of 24 people went up, 3 went down", "numbers too small to show"
    assert f"Measured. Feeling less alone: {first}. Wellbeing: {second}" == words


def test_a_story_alone_says_that_people_told_us():
    story = (Story("It helped", "staff", "outcome-1"),)
    assert ("Told in stories, not measured yet", "people told us", "dotted") == told(stories=story)


def test_who_is_missing_is_no_evidence_of_change():
    assert "not measured yet" == found(samples.missing()).strength


def test_a_link_has_its_own_label_and_says_why():
    link = everything(samples.ordinal())["first"]
    assert ("changed", "solid", "This is as sure as where the link ends.") == (
        link.strength,
        link.line,
        link.reasons[0],
    )


def test_the_links_that_nobody_has_tested_are_listed():
    assert (("last",), ("first", "last")) == (
        untested(PATHWAY, everything(samples.ordinal())),
        untested(PATHWAY, everything()),
    )


def test_it_is_said_which_people_groups_answered_both_times():
    both = found(samples.ordinal(), samples.missing())
    assert "From these people groups: people who use the café and staff." == both.whom


def test_a_group_of_which_nobody_answered_both_times_is_not_named():
    missing = samples.missing(groups=(("Carers", 9, 0), ("Staff", 12, 10)))
    assert "From these people groups: staff." == found(samples.ordinal(), missing).whom


def test_a_group_whose_number_is_hidden_is_one_of_the_others():
    missing = samples.hidden(samples.missing(), "answered both", cells=((0, 2),))
    assert "From these people groups: staff and others." == found(samples.ordinal(), missing).whom


def test_groups_that_are_compared_are_named_too():
    groups = replace(
        samples.ordinal(),
        kind="people groups",
        table=Table(
            ("people group", "people", "went up"),
            (("carer", 12, 9), ("no group given", 3, 1), ("everyone", 15, 10)),
        ),
    )
    assert "From these people groups: carers and others." == found(samples.ordinal(), groups).whom


def test_a_story_says_the_role_it_is_from():
    stories = (Story("It helped", "Staff", "outcome-1"), Story("It did", "", "outcome-1"))
    assert "From these roles: staff and others." == found(stories=stories).whom


@pytest.mark.parametrize(
    ("rung", "line"),
    [
        ("people report", "dotted"),
        ("changed, and they may be different people", "dashed"),
        ("consistent with having contributed", "solid"),
        ("is likely to have contributed", "solid"),
    ],
)
def test_each_rung_has_its_line(rung, line):
    assert line == line_of(rung)
