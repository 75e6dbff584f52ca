"""A count kept month by month, as it is typed."""

from datetime import date

import pytest

from coimpact_widgets.domain.answer import MonthlyCount
from coimpact_widgets.domain.count_series import RATE, SHARE, CountSeries, series_of
from coimpact_widgets.domain.thing_counted import ThingCounted

JANUARY, FEBRUARY = (MonthlyCount("Visits", date(2026, month, 1), 10 + month, "o") for month in (1, 2))


def messages(series):
    return [(problem.field, problem.message) for problem in series.problems()]


def test_the_counts_are_what_the_lines_hold():
    assert (JANUARY, FEBRUARY) == CountSeries("Visits", "o", "Jan 26: 11\nFebruary 2026 12").counts


def test_a_series_that_can_be_kept_has_no_problems():
    assert [] == messages(CountSeries("Visits", "", "Jan 26: 11"))


def test_an_empty_series_says_all_that_is_missing():
    assert [
        ("name", "Enter what you counted."),
        ("lines", "Enter at least one month and its number."),
    ] == messages(CountSeries(" ", "", "\n"))


def test_each_line_that_is_wrong_is_named():
    said = messages(CountSeries("Visits", "", "Jan 26: 11\nfourteen\nJan 2026: 3"))
    assert [
        ("lines", "Line 2: 'fourteen' is not a month and a number. Use January 2026: 14."),
        ("lines", "Line 3: this month is there twice. Keep one of them."),
    ] == said


def test_nothing_is_counted_while_a_line_is_wrong():
    assert () == CountSeries("Visits", "", "Jan 26: 11\nfourteen").counts


def test_counts_of_one_name_are_one_series_with_its_months_in_order():
    (series,) = series_of([FEBRUARY, JANUARY])
    assert CountSeries("Visits", "o", "January 2026: 11\nFebruary 2026: 12") == series


@pytest.mark.parametrize(("name", "outcome"), [("Calls", "o"), ("Visits", "p")])
def test_another_name_or_another_outcome_is_another_series(name, outcome):
    other = MonthlyCount(name, date(2026, 1, 1), 1, outcome)
    assert [("Visits", "o"), (name, outcome)] == [
        (each.name, each.outcome) for each in series_of([JANUARY, other, FEBRUARY])
    ]


def test_nothing_counted_is_no_series():
    assert () == series_of([])


def test_a_series_is_read_back_from_its_own_lines():
    (series,) = series_of([JANUARY, FEBRUARY])
    assert (series,) == series_of(series.counts)


FALLS = CountSeries("Falls", "", "Jan 26: 3 of 900", RATE, "1,000 bed days", "lower")


def test_a_series_that_is_out_of_something_has_no_problems():
    assert ([], 900) == (messages(FALLS), FALLS.counts[0].out_of)


def test_what_the_second_number_is_has_to_be_said():
    assert [("sort", "Choose what the second number on each line is.")] == messages(
        CountSeries("Falls", "", "Jan 26: 3 of 900")
    )
    assert [("exposure", "Enter what it is out of, such as bed days.")] == messages(
        CountSeries("Falls", "", "Jan 26: 3 of 900", SHARE)
    )


def test_out_of_how_many_has_to_be_typed_where_it_is_said():
    assert [
        ("lines", "Type out of how many after each number, such as January 2026: 14 of 340.")
    ] == messages(CountSeries("Falls", "", "Jan 26: 3", RATE, "bed days"))


def test_out_of_how_many_may_be_missing_in_some_months():
    assert [] == messages(CountSeries("Falls", "", "Jan 26: 3 of 900\nFeb 26: 4", RATE, "bed days"))


def test_a_series_carries_what_is_said_of_its_thing():
    (series,) = series_of(FALLS.counts, [ThingCounted("Falls", "", "1,000 bed days", better="lower")])
    assert ("1,000 bed days", "lower", "January 2026: 3 of 900") == (
        series.exposure,
        series.better,
        series.lines,
    )
