"""The sign test and McNemar's test."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coimpact_widgets.analysis.mcnemar import mcnemar_exact, mcnemar_mid_p
from coimpact_widgets.analysis.sign_test import mid_sign_test, sign_test

COUNTS = st.integers(0, 60)


def test_airway_example_gives_the_published_exact_p() -> None:
    """Fagerland, Lydersen, Laake (2013), BMC Med Res Methodol 13: 91, table 1: 1 and 7 moved; 0.0703."""
    assert 0.0703125 == mcnemar_exact(7, 1)


def test_airway_example_gives_the_published_mid_p() -> None:
    """The same paper: mid-p 0.0391."""
    assert 0.0390625 == mcnemar_mid_p(7, 1)


@given(COUNTS, COUNTS)
def test_sign_test_agrees_with_an_exact_binomial_test(up: int, down: int) -> None:
    from scipy.stats import binomtest

    expected = binomtest(up, up + down).pvalue if up + down else 1.0
    assert expected == pytest.approx(sign_test(up, down), abs=1e-12)


@given(COUNTS, COUNTS)
def test_swapping_the_ways_changes_nothing(up: int, down: int) -> None:
    assert (sign_test(up, down), mid_sign_test(up, down)) == (sign_test(down, up), mid_sign_test(down, up))


@given(COUNTS, COUNTS)
def test_mid_p_is_never_above_the_exact_p(up: int, down: int) -> None:
    assert 0 < mid_sign_test(up, down) <= sign_test(up, down) <= 1


def test_an_even_split_is_no_surprise() -> None:
    assert (1.0, 1.0) == (sign_test(5, 5), mid_sign_test(5, 5))


def test_nobody_who_moved_is_no_surprise() -> None:
    assert 1.0 == mcnemar_exact(0, 0)


@pytest.mark.parametrize(("up", "down"), [(251, 250), (300, 201), (7_000, 6_800), (400_000, 399_000)])
def test_many_people_have_the_same_p_at_once(up: int, down: int) -> None:
    from scipy.stats import binom, binomtest

    exact = binomtest(up, up + down).pvalue
    middle = exact - binom.pmf(up, up + down, 0.5)
    assert (exact, middle) == pytest.approx((sign_test(up, down), mid_sign_test(up, down)), abs=1e-9)
