"""The size of a change."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.special import gamma

from coimpact_widgets.analysis.effect_size import (
    bonett_interval,
    hedges_g_av,
    hodges_lehmann,
    signed_rank_interval,
)
from coimpact_widgets.analysis.signed_rank import Numbers

CHANGES = st.lists(st.integers(-10, 10).map(float), min_size=1, max_size=25)


def people_with(
    n: int, means: list[float], spreads: list[float], correlation: float
) -> tuple[Numbers, Numbers]:
    """Numbers for n people that have exactly these means, standard deviations and correlation."""
    random = np.random.default_rng(1).standard_normal((n, 2))
    centred = random - random.mean(axis=0)
    straight = centred @ np.linalg.inv(np.linalg.cholesky(np.cov(centred.T))).T
    mixed = straight @ np.linalg.cholesky(np.array([[1, correlation], [correlation, 1]])).T
    before, after = (mixed * spreads + means).T
    return before, after


def test_bonett_interval_is_that_of_its_author() -> None:
    """R: statpsych::ci.stdmean.ps(.05, 110.4, 102.1, 15.3, 14.6, .75, 25): 0.2394905 to 0.8705732."""
    after, before = people_with(25, [110.4, 102.1], [15.3, 14.6], 0.75)
    assert (0.2394905, 0.8705732) == pytest.approx(bonett_interval(before, after), abs=5e-8)


def test_bonett_interval_with_unequal_spreads_is_that_of_its_author() -> None:
    """R: statpsych::ci.stdmean.ps(.05, 602.4, 705.6, 33.17, 51.08, .769, 8): -3.6744 to -1.1182."""
    after, before = people_with(8, [602.4, 705.6], [33.17, 51.08], 0.769)
    assert (-3.6744, -1.1182) == pytest.approx(bonett_interval(before, after), abs=5e-5)


def test_hedges_g_is_the_standardised_change_times_the_exact_correction() -> None:
    """0.5550319 uncorrected (statpsych); Hedges (1981): J = G(df/2) / (sqrt(df/2) G((df-1)/2)), df = 24."""
    after, before = people_with(25, [110.4, 102.1], [15.3, 14.6], 0.75)
    correction = gamma(12) / (np.sqrt(12) * gamma(11.5))
    assert 0.5550319 * correction == pytest.approx(hedges_g_av(before, after), abs=1e-7)


def test_a_group_where_nobody_differs_has_no_standardised_change() -> None:
    same, higher = np.full(8, 4.0), np.full(8, 6.0)
    assert (None, None) == (hedges_g_av(same, higher), bonett_interval(same, higher))


@given(CHANGES)
def test_hodges_lehmann_is_the_middle_of_all_averages_of_two(changes: list[float]) -> None:
    averages = [(a + b) / 2 for at, a in enumerate(changes) for b in changes[at:]]
    assert np.median(averages) == hodges_lehmann(np.array(changes))


def test_hodges_lehmann_takes_thousands_of_people() -> None:
    assert 1.0 == hodges_lehmann(np.tile([0.0, 1.0, 2.0], 20_000))


def test_the_signed_rank_interval_is_that_of_r() -> None:
    """R: wilcox.test(changes, conf.int = TRUE, exact = TRUE): -0.2 to 4.15."""
    changes = np.array([2.3, 0.6, 3.1, -1.1, 4.2, 1.4, -0.2, 5.2])
    assert (-0.2, 4.15) == pytest.approx(signed_rank_interval(changes))


def test_five_people_are_too_few_for_a_signed_rank_interval() -> None:
    assert signed_rank_interval(np.arange(1.0, 6.0)) is None


@given(CHANGES.filter(lambda changes: len(changes) >= 6))
def test_the_estimate_lies_within_its_signed_rank_interval(changes: list[float]) -> None:
    low, high = signed_rank_interval(np.array(changes)) or (0.0, 0.0)
    assert low <= hodges_lehmann(np.array(changes)) <= high


def test_many_people_have_the_interval_of_the_normal_curve() -> None:
    """At 500 people it is exact and at 501 not: one person more moves it by next to nothing."""
    changes = np.random.default_rng(1).standard_normal(501)
    assert signed_rank_interval(changes[:500]) == pytest.approx(signed_rank_interval(changes), abs=0.005)


def test_changes_without_number_are_averaged_in_steps() -> None:
    changes = np.random.default_rng(2).standard_normal(4_000)
    assert 0.0 == pytest.approx(hodges_lehmann(changes) - np.mean(changes), abs=0.02)
