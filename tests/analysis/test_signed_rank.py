"""The exact signed-rank test, against published numbers and every way to sign the changes."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coimpact_widgets.analysis import signed_rank as module
from coimpact_widgets.analysis.signed_rank import signed_rank

FEW_CHANGES = st.lists(st.integers(-4, 4).map(float), min_size=1, max_size=9)
CHANGES = st.lists(st.integers(-10, 10).map(float), min_size=1, max_size=60)


def by_brute_force(changes: list[float]) -> float:
    """The share of all ways to sign the changes that lean at least as far to one side."""
    moved = np.array([each for each in changes if each])
    sizes = np.abs(moved)
    ranks = np.array([(sizes < size).sum() + ((sizes == size).sum() + 1) / 2 for size in sizes])
    middle, seen = ranks.sum() / 2, ranks[moved > 0].sum()
    sums = [ranks[np.array(signs, dtype=bool)].sum() for signs in product((0, 1), repeat=len(moved))]
    return float(np.mean([abs(each - middle) >= abs(seen - middle) - 1e-9 for each in sums]))


def test_ties_and_zeros_give_the_p_of_exactranktests() -> None:
    """R: exactRankTests::wilcox.exact(x1, x2, paired = TRUE); R-help, 25 August 2006. V = 13, p = 0.1367.

    Data of Bortz, Lienert, Boehnke (2000), Verteilungsfreie Methoden in der Biostatistik.
    """
    x1 = [9, 14, 8, 11, 14, 10, 8, 14, 12, 14, 13, 9, 15, 12, 9]
    x2 = [13, 15, 9, 12, 16, 10, 8, 13, 12, 16, 9, 10, 16, 12, 9]
    found = signed_rank(np.subtract(x1, x2))
    assert (13.0, pytest.approx(0.1367, abs=5e-5)) == (found.rose, found.p)


def test_hamilton_depression_scores_give_the_published_p() -> None:
    """Hollander, Wolfe (1973); R: wilcox.exact(x, y, paired = TRUE, alternative = "greater"): 0.01953."""
    x = [1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30]
    y = [0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29]
    found = signed_rank(np.subtract(x, y))
    assert (40.0, pytest.approx(2 * 0.01953125, abs=1e-12)) == (found.rose, found.p)


@given(FEW_CHANGES)
def test_p_equals_that_of_every_possible_way_to_sign_the_changes(changes: list[float]) -> None:
    assert by_brute_force(changes) == pytest.approx(signed_rank(np.array(changes)).p, abs=1e-12)


@given(st.permutations(range(1, 41)), st.lists(st.booleans(), min_size=40, max_size=40))
def test_without_ties_p_agrees_with_scipy(sizes: list[int], signs: list[bool]) -> None:
    from scipy.stats import wilcoxon

    changes = np.array(
        [size if sign else -size for size, sign in zip(sizes, signs, strict=True)], dtype=float
    )
    assert wilcoxon(changes, method="exact").pvalue == pytest.approx(signed_rank(changes).p, rel=1e-9)


@given(CHANGES)
def test_turning_the_changes_round_turns_the_effect_round(changes: list[float]) -> None:
    one, other = signed_rank(np.array(changes)), signed_rank(-np.array(changes))
    assert (one.p, one.rose, one.up) == (other.p, other.fell, other.down)


@given(CHANGES, st.randoms(use_true_random=False))
def test_the_order_of_people_does_not_matter(changes: list[float], shuffled: object) -> None:
    mixed = changes.copy()
    shuffled.shuffle(mixed)  # type: ignore[attr-defined]
    one, other = signed_rank(np.array(changes)), signed_rank(np.array(mixed))
    assert (one.rose, one.fell, pytest.approx(one.p, abs=1e-12)) == (other.rose, other.fell, other.p)


def test_changes_that_differ_by_rounding_alone_are_ties() -> None:
    changes = np.array([0.3 - 0.2, 0.2 - 0.1, -(0.9 - 0.8), 0.1, 0.4 - 0.3, 0.5])
    assert signed_rank(np.array([1.0, 1, -1, 1, 1, 5])) == signed_rank(changes)


def test_nobody_who_changed_is_no_surprise_and_has_no_effect() -> None:
    found = signed_rank(np.zeros(8))
    assert (0, 0, 1.0, None) == (found.up, found.down, found.p, found.rank_biserial)


def test_everybody_up_is_the_whole_effect() -> None:
    assert 1.0 == signed_rank(np.array([1.0, 2, 2, 3])).rank_biserial


def test_rank_biserial_is_the_difference_of_the_two_shares_of_ranks() -> None:
    """Kerby (2014): with ranks 1 to 4 and the smallest change falling, 9/10 less 1/10."""
    assert 0.8 == pytest.approx(signed_rank(np.array([-1.0, 2, 3, 4])).rank_biserial)


def test_six_who_all_rose_give_the_smallest_p_of_six() -> None:
    assert 2 / 2**6 == signed_rank(np.ones(6)).p


def test_for_very_many_people_the_normal_curve_is_as_good(monkeypatch: pytest.MonkeyPatch) -> None:
    changes = np.random.default_rng(7).integers(-4, 5, 700).astype(float)
    by_curve = signed_rank(changes).p
    monkeypatch.setattr(module, "EXACT_UP_TO", 1000)
    assert signed_rank(changes).p == pytest.approx(by_curve, abs=0.001)


def test_more_people_than_are_tested_exactly_are_tested_by_the_normal_curve():
    some, many = signed_rank(np.ones(500)), signed_rank(np.ones(501))
    assert (True, False) == (some.exact, many.exact)
