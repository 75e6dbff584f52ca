"""The mixed model with a random intercept."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coimpact_widgets.analysis.random_intercept import RandomIntercept, random_intercept
from coimpact_widgets.analysis.several_times import Grid

ROWS = st.lists(st.tuples(*[st.integers(0, 10)] * 3), min_size=6, max_size=25)
GAPPY = st.lists(
    st.tuples(st.integers(0, 10), *[st.one_of(st.none(), st.integers(0, 10))] * 2), min_size=8, max_size=25
).filter(lambda rows: sum(None not in row for row in rows) >= 5)
Rows = list[tuple[int, ...]]


def grid(rows: Rows) -> Grid:
    return np.array(rows, dtype=float)


def fit(rows: Rows) -> RandomIntercept | None:
    return random_intercept(grid(rows))


@given(ROWS)
def test_with_every_answer_the_means_are_those_of_each_time(rows: Rows) -> None:
    fitted = fit(rows)
    if fitted:
        assert grid(rows).mean(axis=0) == pytest.approx(fitted.means, abs=1e-9)


@given(ROWS)
def test_with_every_answer_the_spreads_are_those_of_the_analysis_of_variance(rows: Rows) -> None:
    """Searle SR, Casella G, McCulloch CE (1992), Variance Components: REML of a balanced two-way layout."""
    fitted, y = fit(rows), grid(rows)
    n, k = y.shape
    people, times = y.mean(axis=1, keepdims=True), y.mean(axis=0)
    within = ((y - people - times + y.mean()) ** 2).sum() / ((n - 1) * (k - 1))
    between = k * ((people - y.mean()) ** 2).sum() / (n - 1)
    if fitted and between > within > 0:
        expected = np.sqrt(within), np.sqrt((between - within) / k)
        assert expected == pytest.approx((fitted.within, fitted.between), rel=1e-6, abs=1e-6)


@given(GAPPY)
def test_everything_is_finite_and_no_spread_is_absurd(rows: Rows) -> None:
    fitted = fit(rows)
    if fitted:
        assert np.isfinite([*fitted.means, *fitted.covariance.ravel(), fitted.between, fitted.within]).all()
        assert 0 <= fitted.between < 100
        assert 0 <= fitted.test_of_times() <= 1


@given(GAPPY)
def test_no_other_ratio_of_the_spreads_is_likelier(rows: Rows) -> None:
    from coimpact_widgets.analysis.random_intercept import _Profile

    fitted = fit(rows)
    if fitted:
        profile = _Profile(grid(rows))
        ratio = (fitted.between / fitted.within) ** 2
        best = profile.height(ratio)
        assert [] == [
            tried for tried in (0.0, *np.logspace(-4, 6, 60)) if profile.height(float(tried)) < best - 1e-8
        ]


@given(GAPPY, st.integers(-50, 50))
def test_adding_a_constant_moves_the_means_and_nothing_else(rows: Rows, constant: int) -> None:
    here, there = fit(rows), random_intercept(grid(rows) + constant)
    if here and there:
        assert here.means + constant == pytest.approx(there.means, abs=1e-6)
        assert (here.between, here.within) == pytest.approx((there.between, there.within), abs=1e-6)


@given(GAPPY, st.randoms(use_true_random=False))
def test_the_order_of_people_does_not_matter(rows: Rows, random: object) -> None:
    mixed = rows.copy()
    random.shuffle(mixed)  # type: ignore[attr-defined]
    here, there = fit(rows), fit(mixed)
    assert (here is None) == (there is None)
    if here and there:
        assert here.means == pytest.approx(there.means, abs=1e-7)


def test_degrees_of_freedom_are_answers_less_people_less_times() -> None:
    rows = [(1, 2, 4), (2, 2, 3), (5, 4, 7), (3, 5, 5), (2, 3, None), (4, None, None)]
    fitted = random_intercept(grid(rows))  # type: ignore[arg-type]
    assert 15 - 6 - 2 == (fitted.df if fitted else None)


def test_people_who_do_not_differ_have_no_spread_between_them() -> None:
    rows = [(1, 5, 9), (9, 1, 5), (5, 9, 1), (1, 9, 5), (5, 1, 9), (9, 5, 1)]
    fitted = fit(rows)
    assert (0.0, True) == (fitted and fitted.between, bool(fitted and fitted.within > 0))


@pytest.mark.parametrize(
    "rows",
    [[(4, 4, 4)] * 12, [(at, at + 1, at + 3) for at in range(12)], [(2, 3, 5)] * 12],
    ids=["nobody changed", "everybody changed alike", "everybody answered alike"],
)
def test_nothing_left_over_is_no_model(rows: Rows) -> None:
    assert fit(rows) is None


def test_somebody_who_answered_at_no_time_does_not_count() -> None:
    rows = [(1, 2, 4), (2, 2, 3), (5, 4, 7), (3, 5, 5), (2, 3, 3)]
    with_nobody = np.vstack([grid(rows), [np.nan] * 3])
    here, there = fit(rows), random_intercept(with_nobody)
    assert (here and here.df) == (there and there.df)
