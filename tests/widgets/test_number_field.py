"""What counts as a number, and what is said when it is none."""

from __future__ import annotations

import pytest

from coimpact_widgets.errors import Problem
from coimpact_widgets.widgets.number_field import NumberField, figures


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("5", 5.0),
        (" 12 ", 12.0),
        ("2.5", 2.5),
        (".5", 0.5),
        ("-3", -3.0),
        ("−3", -3.0),
        ("1,000", 1000.0),
        ("1,234,567.5", 1234567.5),
        ("0", 0.0),
        ("", None),
        ("five", None),
        ("5 people", None),
        ("1e3", None),
        ("nan", None),
        ("inf", None),
        ("2,5", None),
        ("1,00", None),
        ("--3", None),
        (".", None),
        ("9" * 400, None),
    ],
)
def test_only_a_number_in_figures_has_a_value(typed: str, value: float | None) -> None:
    field = NumberField("size")
    field.typed = typed
    assert value == field.value


def test_what_is_not_a_number_stays_as_it_was_typed() -> None:
    field = NumberField("size", value=4)
    field._received({"typed": "five", "edits": 1})
    assert ("five", None) == (field.typed, field.value)


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("five", "'five' is not in figures. Use a number such as 5."),
        ("2,5", "Write the number with a point, such as 2.5."),
        ("2.5", "Use a whole number such as 5."),
        ("0", "Use a number from 1 to 500."),
        ("501", "Use a number from 1 to 500."),
    ],
)
def test_a_problem_says_what_to_do(typed: str, message: str) -> None:
    field = NumberField("size", within=(1, 500), whole=True)
    field.typed = typed
    assert [Problem("size", message)] == field.problems()


@pytest.mark.parametrize("typed", ["", "  ", "1", "500"])
def test_nothing_typed_and_a_number_in_range_are_no_problem(typed: str) -> None:
    field = NumberField("size", within=(1, 500), whole=True)
    field.typed = typed
    assert [] == field.problems()


def test_a_range_with_one_end_is_said_with_that_end() -> None:
    field = NumberField("size", value=-1, within=(0, float("inf")))
    assert [Problem("size", "Use a number of 0 or more.")] == field.problems()


def test_long_words_are_cut_in_the_problem() -> None:
    field = NumberField("size")
    field.typed = "very " * 2000
    assert len(field.problems()[0].message) < 100


def test_a_number_typed_with_a_point_stays_so_when_the_same_value_is_set() -> None:
    field = NumberField("size")
    field.typed = "5.0"
    field.value = 5
    assert "5.0" == field.typed


@pytest.mark.parametrize(
    ("value", "text"), [(5.0, "5"), (2.5, "2.5"), (1e-7, "0.0000001"), (1234567.0, "1234567"), (-3.0, "-3")]
)
def test_figures_are_what_a_person_would_type(value: float, text: str) -> None:
    assert text == figures(value)


def test_the_value_in_words_has_its_unit() -> None:
    assert "5 people" == NumberField("size", value=5, unit="people").in_words()
