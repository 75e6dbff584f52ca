"""Monthly counts are read as people type them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

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


APRIL = date(2024, 4, 1)


@pytest.mark.parametrize(
    ("line", "count", "out_of", "provisional"),
    [
        ("April 2024: 14 of 340", 14, 340, False),
        ("Apr-24, 14 out of 340", 14, 340, False),
        ("Apr-24,14,1340", 14, 1340, False),
        ("Apr-24,0,340", 0, 340, False),
        ("Apr-24, 14, 340", 14, 340, False),
        ("Apr-24,1340", 1340, None, False),
        ("2024/25 M1 14/340", 14, 340, False),
        ("Apr-24\t14\t340.5", 14, 340.5, False),
        ("April 2024: 1,234", 1234, None, False),
        ("April 2024: 1,234 of 12,000", 1234, 12_000, False),
        ("April 2024: 14 provisional", 14, None, True),
        ("April 2024: 14 of 340 (provisional)", 14, 340, True),
        ("Apr-24\t14\t340\tp", 14, 340, True),
        ("April 2024: not yet known", None, None, False),
        ("Apr-24\tTBC\t340", None, 340, False),
        ("April 2024: not known of 340", None, 340, False),
    ],
)
def test_a_number_can_be_out_of_something_provisional_or_not_yet_known(line, count, out_of, provisional):
    assert [MonthlyCount("Falls", APRIL, count, "", out_of, provisional)] == parse_counts(line, "Falls")


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("April 2024: 45%", "'45%' is a percentage. Give the number, and out of how many."),
        ("April 2024: <5", "'<5' hides the number. Ask for it, or write not yet known."),
        ("Apr-24\t*", "'*' hides the number. Ask for it, or write not yet known."),
        ("April 2024: -", "'-' may mean 0 or not known. Write 0, or not yet known."),
        ("Total\t340", "'Total' is not a month. Leave out totals and averages."),
        ("YTD: 340", "'YTD' is not a month. Leave out totals and averages."),
        ("Apr-24\t14\tmany", "'many' is not a number. Give out of how many, or leave it empty."),
        ("Apr-24\t14\t0", "Nothing can be counted out of 0. Leave this month out."),
        (
            "Apr-24,14,340",
            "'14,340' can be read in two ways. Type Apr-24: 14 of 340, or Apr-24: 14340.",
        ),
        (
            "April 2024,1,234,567,p",
            "'1,234,567' can be read in two ways. Type April 2024: 1 of 234567, or April 2024: 1234567.",
        ),
        ("45383\t14", "'45383' is not a month and a year. Use January 2026: 14."),
        ("Apr-24\t14\t20\tperhaps", "'perhaps' is not understood. Leave it out, or write provisional."),
    ],
)
def test_what_cannot_be_a_number_is_told_with_what_to_give_instead(line, wrong):
    problems = parse_counts(f"January 2026: 14\n{line}", "Visits", field="lines")
    assert [Problem("lines", f"Line 2: {wrong}")] == problems


def test_a_block_of_cells_is_read_with_its_headings_and_its_gaps():
    block = "Month\tFalls\tBed days\nApr-24\t14\t340\nMay-24\t\t\nJun-24\t0\t330"
    assert [
        MonthlyCount("Falls", APRIL, 14, "", 340),
        MonthlyCount("Falls", date(2024, 6, 1), 0, "", 330),
    ] == parse_counts(block, "Falls")


@pytest.mark.parametrize(
    "first", ["\tApr-24\tMay-24\nFalls\t12\t13\nBed days\t300\t310", "Apr-24\tMay-24\n12\t13\n300\t310"]
)
def test_a_block_with_months_across_is_turned(first):
    assert [(APRIL, 12, 300), (date(2024, 5, 1), 13, 310)] == [
        (each.month, each.count, each.out_of) for each in parse_counts(first, "Falls")
    ]


@pytest.mark.parametrize(
    ("block", "held"),
    [
        ("April 2024\t41234\nMay 2024\t40321", [(41_234, None), (40_321, None)]),
        ("April 2024\t14\t41234\nMay 2024\t12\t40321", [(14, 41_234), (12, 40_321)]),
        ("\tApr-24\tMay-24\nCalls\t41234\t40321", [(41_234, None), (40_321, None)]),
    ],
)
def test_a_figure_as_large_as_a_day_of_excel_is_a_figure(block, held):
    assert held == [(each.count, each.out_of) for each in parse_counts(block, "Calls")]


@pytest.mark.parametrize("before", ["", "\n", " \n\t\n"])
def test_headings_are_passed_over_also_after_empty_lines(before):
    assert [JANUARY] == parse_counts(f"{before}Month\tVisits\nJanuary 2026\t14", "Visits")


class Text(str):
    """Text that counts how often it was parted into lines."""

    parted = 0

    def splitlines(self, keepends=False):
        self.parted += 1
        return super().splitlines(keepends)


def test_what_was_pasted_is_parted_into_lines_as_often_however_long_it_is():
    short, long = (Text("January 2026\t14\n" * lines) for lines in (2, 200))
    for text in (short, long):
        parse_counts(text, "Visits")
    assert short.parted == long.parted


def test_a_mistake_in_a_block_with_months_across_is_told_by_its_column():
    (problem,) = parse_counts("\tApr-24\tMay-24\nFalls\t12\tmany", "Falls")
    assert "Column 3: 'many' is not a count. Use a whole number, 0 or more." == problem.message


def test_more_than_there_were_is_a_problem_only_of_a_share():
    line = "April 2024: 41 of 40"
    (problem,) = parse_counts(line, "Missed", share=True)
    assert "Line 1: 41 is more than 40. Check both numbers." == problem.message
    assert 41 == parse_counts(line, "Missed")[0].count


def test_a_month_that_has_not_come_is_a_problem():
    (problem,) = parse_counts("April 2042: 3", "Falls", today=date(2026, 4, 30))
    assert "Line 1: April 2042 has not come yet. Check the year." == problem.message
    assert 3 == parse_counts("April 2026: 3", "Falls", today=date(2026, 4, 1))[0].count


def test_a_month_of_long_ago_is_a_problem():
    (problem,) = parse_counts("April 1924: 3", "Falls", today=date(2026, 4, 30))
    assert "Line 1: April 1924 is over 30 years ago. Check the year." == problem.message


@given(
    st.lists(
        st.builds(
            MonthlyCount,
            st.just("Falls"),
            st.dates(date(1990, 1, 1), date(2050, 12, 31)).map(lambda day: day.replace(day=1)),
            st.none() | st.integers(0, 999_999_999),
            st.just(""),
            st.none() | st.decimals("0.000001", 10**9, places=6).map(float),
        ),
        unique_by=lambda each: each.month,
    )
)
def test_whatever_was_written_is_read_back(counts):
    assert sorted(counts, key=lambda each: each.month) == parse_counts(written_counts(counts), "Falls")


@given(st.text(alphabet=st.sampled_from("Apr 24-/:,;\t\n1230%<*.MmQofpp–\x00Ñ"), max_size=60))
def test_nothing_typed_is_more_than_can_be_read_or_told(text):
    found = parse_counts(text, "Falls", today=date(2026, 1, 1))
    assert all(isinstance(each, MonthlyCount | Problem) for each in found)
