"""A month is read however people write it, and never guessed."""

from datetime import date

import pytest

from coimpact_widgets.domain.month import day_kept_by_excel, month_name, next_month, parse_month

APRIL = date(2024, 4, 1)


@pytest.mark.parametrize(
    "written",
    [
        *("Apr-24", "April 2024", "apr. 2024", "Apr'24", "2024 April", "Ebrill 2024", "Sept 2024"),
        *("2024-04", "2024/04", "04/2024", "4-2024", "04.2024"),
        *(
            "01/04/2024",
            "30/04/2024",
            "1 April 2024",
            "1st April 2024",
            "30-Apr-24",
            "2024-04-30",
            "01/04/24",
        ),
        *("2024-04-01 00:00:00", "2024-04-01T00:00:00", "01/04/2024 00:00"),
        *("2024/25 M1", "2024-25 M01", "2024/2025 month 1", "M1 2024/25", "FY2024/25 P1", "Month 1, 2024/25"),
    ],
)
def test_a_month_is_understood_however_it_is_written(written):
    assert (date(2024, 9, 1) if written.startswith("Sept") else APRIL) == parse_month(written)


def test_a_financial_year_begins_in_april_and_ends_in_march():
    assert [date(2024, 12, 1), date(2025, 1, 1), date(2025, 3, 1)] == [
        parse_month(f"2024/25 M{number}") for number in (9, 10, 12)
    ]


@pytest.mark.parametrize(
    "written",
    [
        *("April", "24-Apr", "2024", "2024/25", "Q1 2024/25", "2024/26 M1", "2024/25 M13", "M0 2024/25"),
        *(
            "31/02/2024",
            "04/13/2024",
            "2024-13",
            "00/2024",
            "Ma 2024",
            "Aprill 2024",
            "",
            "12",
            "99999",
            "45383",
            "Total",
        ),
    ],
)
def test_what_is_no_month_and_year_is_not_taken_for_one(written):
    assert None is parse_month(written)


@pytest.mark.parametrize(
    ("number", "day"),
    [("45383", APRIL), ("45412.0", date(2024, 4, 30)), ("32873", None), ("99999", None), ("Apr-24", None)],
)
def test_a_number_by_which_excel_keeps_a_date_is_the_day_it_stands_for(number, day):
    assert day == day_kept_by_excel(number)


def test_a_month_is_named_and_followed_by_the_next():
    assert ("April 2024", date(2025, 1, 1)) == (month_name(APRIL), next_month(date(2024, 12, 1)))
