"""What counts as a date, and what is said when it is none."""

from __future__ import annotations

from datetime import date

import pytest

from coimpact_widgets.errors import Problem
from coimpact_widgets.widgets.date_field import DateField


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        (["6", "8", "2026"], date(2026, 8, 6)),
        ([" 06 ", "08", "2026"], date(2026, 8, 6)),
        (["6", "Aug", "2026"], date(2026, 8, 6)),
        (["6", "august", "2026"], date(2026, 8, 6)),
        (["6", "Sept.", "2026"], date(2026, 9, 6)),
        (["29", "2", "2028"], date(2028, 2, 29)),
        (["29", "2", "2026"], None),
        (["6", "8", "26"], None),
        (["6", "13", "2026"], None),
        (["0", "8", "2026"], None),
        (["6", "8", ""], None),
        (["6", "8", "0000"], None),
        (["six", "8", "2026"], None),
    ],
)
def test_only_a_real_date_has_a_value(typed: list[str], value: date | None) -> None:
    field = DateField("began")
    field.typed = typed
    assert value == field.value


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        (["", "8", "2026"], "Enter the day too."),
        (["6", "", ""], "Enter the month and the year too."),
        (["6", "Agust", "2026"], "Enter the month as a number from 1 to 12, or as a word such as March."),
        (["6", "8", "26"], "Enter the year in four figures, such as 2026."),
        (["six", "8", "2026"], "Enter the day as a number from 1 to 31."),
        (["31", "feb", "2026"], "February 2026 has 28 days. Check the day."),
    ],
)
def test_a_problem_says_what_to_do(typed: list[str], message: str) -> None:
    field = DateField("began")
    field.typed = typed
    assert [Problem("began", message)] == field.problems()


def test_three_empty_boxes_are_no_problem() -> None:
    assert [] == DateField("began").problems()


def test_what_is_not_a_date_stays_as_it_was_typed() -> None:
    field = DateField("began", value=date(2026, 8, 6))
    field._received({"typed": ["31", "Feb", "2026"], "edits": 1})
    assert (["31", "Feb", "2026"], None) == (field.typed, field.value)


def test_a_month_typed_as_a_word_stays_a_word() -> None:
    field = DateField("began")
    field.typed = ["6", "Aug", "2026"]
    field.value = date(2026, 8, 6)
    assert ["6", "Aug", "2026"] == field.typed


def test_the_date_is_said_in_words() -> None:
    assert "6 August 2026" == DateField("began", value=date(2026, 8, 6)).in_words()
