"""The exact rank-sum test, against every way to deal the answers out and against SciPy."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coimpact_widgets.analysis import rank_sum as module
from coimpact_widgets.analysis.rank_sum import doubled_ranks, rank_sum

FEW = st.lists(st.integers(1, 4).map(float), min_size=1, max_size=5)
MANY = st.lists(st.integers(1, 5).map(float), min_size=1, max_size=25)
Answers = list[float]


def by_brute_force(before: Answers, after: Answers) -> float:
    """Twice the smaller share of all ways to choose who answered after that lean as far, or further."""
    ranks = doubled_ranks(np.array([*before, *after]))
    seen = int(ranks[len(before) :].sum())
    sums = [sum(chosen) for chosen in combinations(ranks.tolist(), len(after))]
    return min(
        1.0, 2 * min(np.mean([each <= seen for each in sums]), np.mean([each >= seen for each in sums]))
    )


def p_of(before: Answers, after: Answers) -> float:
    return rank_sum(np.array(before), np.array(after)).p


@given(FEW, FEW)
def test_p_equals_that_of_every_possible_way_to_deal_the_answers_out(before: Answers, after: Answers) -> None:
    assert by_brute_force(before, after) == pytest.approx(p_of(before, after), abs=1e-12)


@given(st.permutations(range(1, 31)), st.integers(1, 29))
def test_without_ties_p_agrees_with_scipy(ranks: list[int], at: int) -> None:
    from scipy.stats import mannwhitneyu

    before, after = [float(each) for each in ranks[:at]], [float(each) for each in ranks[at:]]
    assert mannwhitneyu(before, after, method="exact").pvalue == pytest.approx(p_of(before, after), abs=1e-9)


@given(MANY, MANY)
def test_swapping_the_groups_changes_no_p(before: Answers, after: Answers) -> None:
    assert p_of(after, before) == pytest.approx(p_of(before, after), abs=1e-12)


@given(MANY, MANY, st.integers(-9, 9))
def test_adding_a_constant_to_all_changes_no_p(before: Answers, after: Answers, constant: int) -> None:
    moved = [each + constant for each in before], [each + constant for each in after]
    assert p_of(before, after) == pytest.approx(p_of(*moved), abs=1e-12)


def test_everybody_answering_alike_is_no_surprise() -> None:
    assert 1.0 == p_of([3.0] * 6, [3.0] * 9)


def test_five_below_five_give_the_smallest_p_of_five_and_five() -> None:
    assert 2 / 252 == pytest.approx(p_of([1.0] * 5, [2.0] * 5))


def test_a_test_that_would_cost_too_much_is_made_by_the_normal_curve(monkeypatch: pytest.MonkeyPatch) -> None:
    random = np.random.default_rng(5)
    before, after = random.integers(1, 6, 60).astype(float), random.integers(1, 6, 70).astype(float)
    by_curve = rank_sum(before, after)
    monkeypatch.setattr(module, "EXACT_COST", 10**9)
    exactly = rank_sum(before, after)
    assert (False, True, pytest.approx(exactly.p, abs=0.005)) == (by_curve.exact, exactly.exact, by_curve.p)


def test_very_many_who_answer_alike_are_no_surprise_to_the_normal_curve() -> None:
    assert 1.0 == p_of([3.0] * 200, [3.0] * 200)
