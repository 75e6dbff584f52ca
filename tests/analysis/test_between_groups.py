"""The tests between groups, at their edges; their numbers are held against R in the reference cases."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coimpact_widgets.analysis import between_groups
from coimpact_widgets.analysis.between_groups import rank_test, welch_anova

SMALL = st.lists(st.integers(-2, 2), min_size=1, max_size=5)


def by_hand(one, other):
    """The share of all ways to part these people whose rank sum is as far from the middle, counted out."""
    values = [*one, *other]
    ranks = [sum(v < value for v in values) + (values.count(value) + 1) / 2 for value in values]
    middle = len(one) * sum(ranks) / len(ranks)
    far = abs(sum(ranks[: len(one)]) - middle)
    sums = [abs(sum(part) - middle) for part in combinations(ranks, len(one))]
    return sum(each >= far - 1e-9 for each in sums) / len(sums)


def numbers(*values):
    return np.array(values, dtype=float)


@given(one=SMALL, other=SMALL)
def test_the_exact_rank_sum_is_every_way_counted_out(one, other):
    expected = by_hand(one, other) if len({*one, *other}) > 1 else None
    assert pytest.approx(expected) == rank_test([numbers(*one), numbers(*other)])


def test_the_normal_curve_is_near_the_exact_test_where_it_takes_over():
    values = np.random.default_rng(3).integers(-2, 3, between_groups.EXACT_UP_TO).astype(float)
    exact = rank_test([values[:40] + 1, values[40:]])
    one = rank_test([np.append(values[:40] + 1, 1.0), values[40:]])
    assert exact == pytest.approx(one, abs=0.005)


@pytest.mark.parametrize("test", [welch_anova, rank_test])
def test_groups_of_one_number_are_not_tested(test):
    assert None is test([numbers(1, 1, 1), numbers(1, 1, 1)])


def test_a_group_without_spread_stops_the_test_of_averages():
    assert None is welch_anova([numbers(1, 1, 1), numbers(0, 2, 3)])


def test_numbers_that_differ_by_a_rounding_are_ties():
    assert None is rank_test([numbers(0.1 + 0.2), numbers(0.3)])


def test_adding_a_constant_changes_nothing():
    one, other = numbers(1, 2, 4, 1), numbers(0, 3, 1)
    assert welch_anova([one, other]) == pytest.approx(welch_anova([one + 7, other + 7]))
