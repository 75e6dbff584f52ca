"""The bootstrap: the same people drawn again."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from coimpact_widgets.analysis.bootstrap import bca_interval, mean, percentile_interval, rank_biserial
from coimpact_widgets.analysis.signed_rank import signed_rank

CHANGES = st.lists(st.integers(-4, 4).map(float), min_size=1, max_size=40)
FORTY = np.random.default_rng(4).integers(-2, 4, 40).astype(float)


def test_the_percentile_interval_is_that_of_scipy() -> None:
    """SciPy: stats.bootstrap((x,), np.mean, n_resamples=20000, method="percentile"). Its draws differ.

    Means of 40 whole numbers stand 0.025 apart, and the draws may put an end on either of two.
    """
    theirs = stats.bootstrap((FORTY,), np.mean, n_resamples=20_000, method="percentile", rng=1)
    ours = percentile_interval(FORTY, mean, draws=20_000)
    assert tuple(theirs.confidence_interval) == pytest.approx(ours, abs=0.026)


def test_the_bca_interval_is_that_of_scipy() -> None:
    """SciPy: stats.bootstrap((x,), np.mean, n_resamples=20000, method="BCa"). Its draws differ."""
    lopsided = np.round(np.random.default_rng(5).exponential(3, 40))
    theirs = stats.bootstrap((lopsided,), np.mean, n_resamples=20_000, method="BCa", rng=1)
    assert tuple(theirs.confidence_interval) == pytest.approx(
        bca_interval(lopsided, mean, draws=20_000), abs=0.04
    )


@given(CHANGES)
def test_the_rank_biserial_of_counts_is_that_of_the_people(changes: list[float]) -> None:
    values, counts = np.unique(changes, return_counts=True)
    expected = signed_rank(np.array(changes)).rank_biserial or 0.0
    assert expected == pytest.approx(rank_biserial(values, counts[None, :])[0])


def test_the_same_people_give_the_same_interval_in_any_order() -> None:
    assert bca_interval(FORTY, rank_biserial) == bca_interval(FORTY[::-1], rank_biserial)


def test_turning_the_changes_round_turns_the_interval_round() -> None:
    low, high = bca_interval(FORTY, rank_biserial, draws=20_000) or (0.0, 0.0)
    turned = bca_interval(-FORTY, rank_biserial, draws=20_000)
    assert (-high, -low) == pytest.approx(turned, abs=0.02)


@pytest.mark.parametrize("interval", [percentile_interval, bca_interval])
def test_fewer_than_thirty_people_have_no_bootstrap(interval: object) -> None:
    assert callable(interval)
    assert (None, True) == (interval(FORTY[:29], mean), interval(FORTY[:30], mean) is not None)


def test_people_who_all_changed_alike_have_no_bca_interval() -> None:
    assert bca_interval(np.ones(40), rank_biserial) is None


def test_nobody_who_changed_leans_no_way() -> None:
    assert [0.0] == list(rank_biserial(np.array([0.0]), np.array([[30]])))
