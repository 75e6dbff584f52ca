"""Numbers as people read them."""

from datetime import date

import pytest

from coimpact_widgets.present import numbers


def test_one_is_a_person():
    assert "1 person" == numbers.people(1)


def test_a_part_is_told_of_its_whole():
    assert "7 of 10 people" == numbers.of_people(7, 10)


@pytest.mark.parametrize(
    ("share", "expected"),
    [
        (0, "0%"),
        (0.004, "less than 1%"),
        (0.456, "46%"),
        (0.999, "more than 99%"),
        (1, "100%"),
        (-0.25, "25%"),
    ],
)
def test_a_share_is_a_whole_percentage(share, expected):
    assert expected == numbers.percent(share)


@pytest.mark.parametrize(
    ("value", "expected"), [(1.42, "+1.4"), (-0.6, "−0.6"), (0.04, "0.0"), (-0.04, "0.0")]
)
def test_a_change_has_a_sign_unless_it_is_nothing(value, expected):
    assert expected == numbers.signed(value)


@pytest.mark.parametrize(("low", "high", "expected"), [(0, 1, 2), (0, 10, 1), (0, 100, 0)])
def test_a_longer_scale_has_fewer_decimals(low, high, expected):
    assert expected == numbers.decimals(low, high)


def test_a_tiny_p_is_not_told_as_nothing():
    assert "under 0.001" == numbers.p_value(0.00004)


def test_a_date_is_written_out():
    assert "6 August 2026" == numbers.day(date(2026, 8, 6))


def test_a_large_count_has_commas():
    assert "12,345" == numbers.whole(12345)


def test_a_few_in_a_thousand_are_less_than_one_in_every_hundred():
    told = [numbers.in_every_hundred(share) for share in (0.003, 0.0, 0.006)]
    assert ["less than 1", "0", "1"] == told


def test_a_stretch_of_time_is_told_in_hours_and_minutes():
    told = [numbers.hours(minutes) for minutes in (45, 60, 205)]
    assert ["45 minutes", "1 hour", "3 hours 25 minutes"] == told
