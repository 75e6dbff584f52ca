"""Monthly counts are read as people type them."""

from datetime import date

import pytest

from coimpact_widgets.domain.answer import MonthlyCount
from coimpact_widgets.domain.typed_count import parse_counts, written_counts
from coimpact_widgets.errors import Problem

JANUARY = MonthlyCount("Visits", date(2026, 1, 1), 14)


@pytest.mark.parametrize(
    "line",
    ["January 2026: 14", "jan 2026 14", "Jan-26, 14", "2026-01\t14", "01/2026; 14", "  January  2026 = 14 "],
)
def test_a_month_and_a_number_are_understood_however_they_are_typed(line):
    assert [JANUARY] == parse_counts(line, "Visits")


def test_a_count_as_large_as_a_year_is_read_after_a_year_in_full():
    assert [MonthlyCount("Visits", date(2026, 1, 1), 2026)] == parse_counts("January 2026: 2026", "Visits")


def test_empty_lines_say_nothing():
    assert [JANUARY] == parse_counts("\n\nJanuary 2026: 14\n\n", "Visits")
    assert [] == parse_counts("", "Visits")


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("Febuary 2026: 3", "'Febuary 2026' is not a month and a year. Use January 2026: 3."),
        ("2026-13: 4", "'2026-13' is not a month and a year. Use January 2026: 4."),
        ("May: 5", "'May' is not a month and a year. Use January 2026: 5."),
        ("'marzo: 5'", "'marzo: 5' is not a month and a number. Use January 2026: 14."),
        ("January 2026", "'January 2026' has no count. Put a number after it, such as January 2026: 14."),
        ("fourteen", "'fourteen' is not a month and a number. Use January 2026: 14."),
        ("<script>: 1", "'<script>' is not a month and a year. Use January 2026: 1."),
        ("May 2027: -4", "'-4' is not a count. Use a whole number, 0 or more."),
        ("2026-05 2.5", "'2.5' is not a count. Use a whole number, 0 or more."),
        ("January 12, 2026", "'2026' looks like a year. Type the whole year, such as January 2026: 14."),
        ("Jan 26 2026", "'2026' looks like a year. Type the whole year, such as January 2026: 14."),
        ("Jan 26: 1900", "'1900' looks like a year. Type the whole year, such as January 2026: 14."),
        ("January 2026: fourteen", "'fourteen' is not a count. Use a whole number, 0 or more."),
    ],
)
def test_the_half_of_a_line_that_is_not_understood_is_named(line, wrong):
    problems = parse_counts(f"January 2026: 14\n{line}", "Visits", field="lines")
    assert [Problem("lines", f"Line 2: {wrong}")] == problems


def test_a_very_long_line_is_quoted_in_short():
    (problem,) = parse_counts("x" * 10_000, "Visits")
    assert len(problem.message) < 120


def test_a_month_that_stands_twice_is_a_problem():
    problems = parse_counts("January 2026: 14\nJan 26: 15", "Visits", field="lines")
    assert [Problem("lines", "Line 2: this month is there twice. Keep one of them.")] == problems


def test_written_counts_are_read_back_the_same():
    counts = [MonthlyCount("Visits", date(2026, 2, 1), 0), JANUARY]
    assert sorted(counts, key=lambda each: each.month) == parse_counts(written_counts(counts), "Visits")
