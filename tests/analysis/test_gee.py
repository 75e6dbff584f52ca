"""Shares of yes at several times, when some answers are missing."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coimpact_widgets.analysis.gee import gee

CELL = st.one_of(st.none(), st.integers(0, 1))
FULL = st.lists(st.tuples(*[st.integers(0, 1)] * 3), min_size=30, max_size=40)
GAPPY = st.lists(st.tuples(st.integers(0, 1), CELL, CELL), min_size=30, max_size=40).filter(
    lambda rows: sum(None not in row for row in rows) >= 8
)
Rows = list[tuple[int, ...]]


def grid(rows: Rows) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    return np.array(rows, dtype=float)


@given(FULL)
def test_with_every_answer_the_shares_are_those_of_each_time(rows: Rows) -> None:
    assert grid(rows).mean(axis=0) == pytest.approx(gee(grid(rows)).shares, abs=1e-9)


@given(GAPPY)
def test_everything_is_finite_and_no_variance_is_below_nothing(rows: Rows) -> None:
    found = gee(grid(rows))
    assert np.isfinite(found.covariance).all()
    assert np.linalg.eigvalsh(found.covariance).min() >= -1e-12


@given(GAPPY, st.randoms(use_true_random=False))
def test_the_order_of_people_does_not_matter(rows: Rows, random: object) -> None:
    mixed = rows.copy()
    random.shuffle(mixed)  # type: ignore[attr-defined]
    assert gee(grid(rows)).shares == pytest.approx(gee(grid(mixed)).shares, abs=1e-9)


@given(GAPPY)
def test_yes_and_no_are_told_alike(rows: Rows) -> None:
    here, there = gee(grid(rows)), gee(1 - grid(rows))
    assert 1 - here.shares == pytest.approx(there.shares, abs=1e-8)


@pytest.mark.parametrize("value", [0, 1])
def test_everybody_saying_the_same_has_no_variance(value: int) -> None:
    found = gee(grid([(value, value, value)] * 25 + [(value, value, None)] * 10))  # type: ignore[list-item]
    assert ([value] * 3, 0.0) == (pytest.approx(found.shares.tolist()), float(np.abs(found.covariance).max()))


def test_people_who_never_change_are_sound() -> None:
    found = gee(grid([(1, 1, 1)] * 15 + [(0, 0, 0)] * 15 + [(1, 1, None)] * 5))  # type: ignore[list-item]
    assert bool(np.isfinite(found.covariance).all())
