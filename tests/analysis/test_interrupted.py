"""Did the level or the slope change? With the edges where a model cannot be fitted."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coimpact_widgets.analysis.interrupted import interrupted_series
from coimpact_widgets.errors import TooFew
from tests.analysis.monthly import table, value

BEFORE = [31, 29, 35, 33, 30, 28, 36, 31, 34, 30, 32, 29]
AFTER = [24, 26, 22, 25, 27, 21, 24, 20, 23, 25, 19, 22]
CHANGES = ("change in level", "change in slope", "difference at the end")
SERIES = st.lists(st.integers(0, 40), min_size=16, max_size=24)


def interrupted(counts, began=12, **options):
    return interrupted_series(
        table(counts, **options), f"{2024 + began // 12}-{began % 12 + 1:02d}", "Visits"
    )


def codes(result):
    return [caveat.code for caveat in result.caveats]


@pytest.mark.parametrize(("before", "after", "found"), [(7, 12, 7), (12, 7, 7), (0, 12, 0)])
def test_it_needs_eight_months_on_each_side(before, after, found):
    with pytest.raises(TooFew, match=rf"at least 8 months .* There are {found}"):
        interrupted([*BEFORE[:before], *AFTER[:after]], before)


def test_it_needs_to_know_when_the_group_began():
    with pytest.raises(TooFew, match="event that says when you began"):
        interrupted_series(table(BEFORE), None)


@pytest.mark.parametrize(("months", "warned"), [(23, True), (24, False)])
def test_under_two_years_it_warns(months, warned):
    assert warned == ("under 24 months" in codes(interrupted([*BEFORE, *AFTER][:months])))


def test_the_ranges_are_wider_than_the_usual_ones_that_take_the_correlation_for_known():
    result = interrupted([*BEFORE, *AFTER])
    ranges = {each.name: each.high - each.low for each in result.estimates if each.low is not None}
    assert ranges["change in level"] > ranges["change in level, t on n - 4"]


def test_the_table_holds_the_line_with_and_without_the_change():
    result = interrupted([*BEFORE, *AFTER])
    (*_, fitted, without), first = result.table.rows[-1], result.table.rows[0]
    assert value(result, "difference at the end") == pytest.approx(fitted - without)
    assert None is first[3]


@pytest.mark.parametrize(
    "counts",
    [[7] * 24, [0] * 24, list(range(24)), [*range(12), *range(30, 42)], [5] * 12 + [9] * 12],
    ids=["constant", "none", "a straight line", "a step on a line", "a step"],
)
def test_numbers_exactly_on_the_lines_are_not_weighed(counts):
    result = interrupted(counts)
    assert "on the lines" in codes(result)
    assert {None} == {value(result, name) for name in (*CHANGES, "autocorrelation")}


def test_neighbours_that_follow_each_other_all_but_exactly_tell_no_line():
    zigzag = [10 + (-1) ** month * 5 for month in range(24)]
    result = interrupted(zigzag)
    assert ("neighbours too alike" in codes(result), None) == (True, value(result, "change in level"))


def test_the_last_month_is_not_compared_with_fewer_than_none():
    result = interrupted(
        [*(33 - 3 * month + month % 2 for month in range(11)), *[4, 5, 3, 4, 6, 4, 5, 3, 4, 5]], 11
    )
    assert (None, True) == (value(result, "difference at the end"), "line below 0" in codes(result))


def test_a_rate_is_looked_at_in_place_of_the_count():
    doubled = [each * 2 for each in (*BEFORE, *AFTER)]
    result = interrupted(doubled, out_of=[100] * 24)
    assert value(interrupted([*BEFORE, *AFTER]), "change in level") == pytest.approx(
        50 * value(result, "change in level")
    )


def told(result):
    return np.array([value(result, name) for name in CHANGES[:2]], dtype=float)


@given(SERIES, st.integers(1, 50))
def test_adding_the_same_to_each_month_changes_nothing(counts, more):
    one, other = interrupted(counts, 8), interrupted([each + more for each in counts], 8)
    assert told(one) == pytest.approx(told(other), abs=1e-5, nan_ok=True)


@given(SERIES)
def test_turning_the_numbers_upside_down_turns_the_changes(counts):
    one, other = interrupted(counts, 8), interrupted([40 - each for each in counts], 8)
    assert told(one) == pytest.approx(-told(other), abs=1e-5, nan_ok=True)


@given(SERIES)
def test_every_number_is_a_number_or_none(counts):
    result = interrupted(counts, 8)
    assert all(each.low <= each.value <= each.high for each in result.estimates if each.low is not None)
