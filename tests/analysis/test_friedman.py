"""Friedman's test of several times, and Cochran's Q."""

from __future__ import annotations

from itertools import permutations, product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coimpact_widgets.analysis import friedman as module
from coimpact_widgets.analysis.friedman import friedman

FEW = st.lists(st.tuples(*[st.integers(1, 3)] * 3), min_size=1, max_size=4)
MANY = st.lists(st.tuples(*[st.integers(1, 5)] * 3), min_size=2, max_size=20)
YES_NO = st.lists(st.tuples(*[st.integers(0, 1)] * 4), min_size=2, max_size=9)
Rows = list[tuple[int, ...]]


def grid(rows: Rows) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    return np.array(rows, dtype=float)


def by_brute_force(rows: Rows) -> float:
    """The share of all ways to deal each person's answers to the times that are as far apart, or further."""
    ranks = [[sum(b < a for b in row) + (sum(b == a for b in row) + 1) / 2 for a in row] for row in rows]
    middle = len(rows) * (len(rows[0]) + 1) / 2

    def apart(dealt: tuple[tuple[float, ...], ...]) -> float:
        return float(sum((sum(column) - middle) ** 2 for column in zip(*dealt, strict=True)))

    seen = apart(tuple(map(tuple, ranks)))
    every = [apart(dealt) for dealt in product(*(list(permutations(row)) for row in ranks))]
    return float(np.mean([each >= seen - 1e-9 for each in every]))


@given(FEW)
def test_p_equals_that_of_every_possible_way_to_deal_the_answers_out(rows: Rows) -> None:
    found = friedman(grid(rows)).p
    assert by_brute_force(rows) == pytest.approx(1.0 if found is None else found, abs=1e-12)


@given(MANY)
def test_the_statistic_agrees_with_scipy(rows: Rows) -> None:
    from scipy.stats import friedmanchisquare

    found = friedman(grid(rows)).statistic
    if found is not None:
        assert friedmanchisquare(*grid(rows).T).statistic == pytest.approx(found, abs=1e-9)


@given(YES_NO)
def test_of_yes_and_no_the_statistic_is_cochrans_q(rows: Rows) -> None:
    y, found = grid(rows), friedman(grid(rows)).statistic
    k, columns, people = y.shape[1], y.sum(axis=0), y.sum(axis=1)
    spare = k * people.sum() - (people**2).sum()
    if found is not None:
        assert (k - 1) * (k * (columns**2).sum() - columns.sum() ** 2) / spare == pytest.approx(
            found, abs=1e-9
        )


@given(MANY)
def test_agreement_runs_from_nothing_to_one(rows: Rows) -> None:
    found = friedman(grid(rows)).agreement
    assert found is None or -1e-12 <= found <= 1 + 1e-12


@given(MANY, st.permutations(range(3)))
def test_the_order_of_the_times_does_not_matter(rows: Rows, order: list[int]) -> None:
    here, there = friedman(grid(rows)), friedman(grid(rows)[:, order])
    assert here.p == (there.p and pytest.approx(there.p, abs=1e-12))


def test_everybody_who_ranks_the_times_alike_agrees_wholly() -> None:
    found = friedman(grid([(1, 3, 5)] * 8))
    assert (1.0, pytest.approx(6 / 6**8)) == (found.agreement, found.p)


def test_nobody_who_changed_has_nothing_to_test() -> None:
    found = friedman(grid([(3, 3, 3)] * 9))
    assert (None, None, None) == (found.statistic, found.agreement, found.p)


def test_more_people_than_are_tested_exactly_are_tested_by_chi_square(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    answers = np.random.default_rng(8).integers(1, 6, (31, 3)).astype(float)
    by_curve = friedman(answers)
    monkeypatch.setattr(module, "EXACT_UP_TO", {3: 31})
    exactly = friedman(answers)
    assert (False, True, pytest.approx(exactly.p, abs=0.02)) == (by_curve.exact, exactly.exact, by_curve.p)
