"""Each rule of the chart, at its edge: the run that is long enough, and the one that is not."""

from __future__ import annotations

import numpy as np
import pytest

from coimpact_widgets.analysis.month_marks import NEAR, OUTSIDE, SHIFT, TREND, Mark, marks_of
from coimpact_widgets.analysis.months import Months
from coimpact_widgets.analysis.moving_range import Limits

LIMITS = Limits(50, 30)
"""The outer third begins at 70 and 30; the limits are 80 and 20."""


def found(kind, *values, gaps=()):
    """The places with this mark. `gaps` are places before which months have no number."""
    skipped = np.cumsum([place in gaps for place in range(len(values))])
    months = Months(np.arange(len(values)) + skipped, np.array(values, dtype=float))
    return [at for at, marks in enumerate(marks_of(months, LIMITS)) if kind in {mark.kind for mark in marks}]


@pytest.mark.parametrize(("value", "expected"), [(80, []), (80.1, [1]), (20, []), (19.9, [1])])
def test_a_month_is_outside_when_it_is_beyond_a_limit(value, expected):
    assert expected == found(OUTSIDE, 50, value, 50)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ((71, 60, 71), [0, 2]),
        ((71, 71, 60), [0, 1]),
        ((29, 40, 29), [0, 2]),
        ((71, 49, 71), []),
        ((71, 50, 71), []),
        ((71, 60, 60, 71), []),
        ((71, 60, 70), []),
        ((71, 60, 29), []),
        ((71, 60), []),
        ((71, 71), []),
        ((85, 71, 60), []),
    ],
)
def test_two_of_three_in_the_outer_third_with_all_three_on_one_side(values, expected):
    assert expected == found(NEAR, *values)


@pytest.mark.parametrize("side", [55, 45])
def test_seven_on_one_side_of_the_average_are_a_shift(side):
    assert [1, 2, 3, 4, 5, 6, 7] == found(SHIFT, 100 - side, *[side] * 7, 100 - side)
    assert [] == found(SHIFT, 100 - side, *[side] * 6, 100 - side)


def test_a_month_that_equals_the_average_ends_a_shift():
    assert [] == found(SHIFT, *[55] * 6, 50, *[55] * 6)


@pytest.mark.parametrize("step", [1, -1])
def test_six_rises_or_falls_in_a_row_are_a_trend_of_seven_months(step):
    assert [1, 2, 3, 4, 5, 6, 7] == found(TREND, 50, *(50 + step * each for each in range(7)), 50)
    assert [] == found(TREND, 50, *(50 + step * each for each in range(6)), 50)


def test_a_month_that_equals_the_one_before_it_ends_a_trend():
    assert [] == found(TREND, 44, 45, 46, 47, 47, 48, 49, 50)


def test_a_gap_ends_every_run():
    assert [] == found(SHIFT, *[55] * 7, gaps=(3,))
    assert [] == found(TREND, *range(44, 51), gaps=(3,))
    assert [] == found(NEAR, 71, 60, 71, gaps=(2,))


def test_a_month_can_have_several_marks():
    months = Months(np.arange(7), np.array([55, 60, 65, 70, 75, 79, 85], dtype=float))
    last = marks_of(months, LIMITS)[-1]
    assert (Mark(OUTSIDE, "above"), Mark(SHIFT, "above"), Mark(TREND, "rising")) == last


def test_without_limits_nothing_is_marked():
    assert ((),) == marks_of(Months(np.arange(1), np.array([90.0])), None)


@pytest.mark.parametrize(
    ("way", "better", "expected"),
    [
        ("below", "lower", True),
        ("falling", "lower", True),
        ("rising", "lower", False),
        ("above", "higher", True),
        ("above", "", None),
    ],
)
def test_a_mark_says_whether_it_is_the_way_the_group_hopes_for(way, better, expected):
    assert expected == Mark(SHIFT, way).hoped_for(better)
