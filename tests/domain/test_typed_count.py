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


def test_empty_lines_say_nothing():
    assert [JANUARY] == parse_counts("\n\nJanuary 2026: 14\n\n", "Visits")
    assert [] == parse_counts("", "Visits")


@pytest.mark.parametrize("line", ["Febuary 2026: 3", "2026-13: 4", "January 2026", "fourteen", "<script>: 1"])
def test_a_line_that_is_not_a_month_and_a_number_is_named(line):
    (problem,) = parse_counts(f"January 2026: 14\n{line}", "Visits", field="lines")
    assert isinstance(problem, Problem)
    assert problem.message.startswith(f"Line 2: '{line}' is not a month and a number.")
    assert "lines" == problem.field


def test_a_month_that_stands_twice_is_a_problem():
    problems = parse_counts("January 2026: 14\nJan 26: 15", "Visits", field="lines")
    assert [Problem("lines", "Line 2: this month is there twice. Keep one of them.")] == problems


def test_written_counts_are_read_back_the_same():
    counts = [MonthlyCount("Visits", date(2026, 2, 1), 0), JANUARY]
    assert sorted(counts, key=lambda each: each.month) == parse_counts(written_counts(counts), "Visits")
