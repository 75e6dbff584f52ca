"""The smallest change a study is likely to show, against published numbers and by simulation."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from statsmodels.stats.power import TTestPower

from coimpact_widgets.analysis.detectable import (
    fewest_one_way,
    least_count_after,
    least_effect,
    least_share_moving,
    people_needed,
)
from coimpact_widgets.analysis.mcnemar import mcnemar_exact
from coimpact_widgets.analysis.rate_ratio import exact_ratio
from coimpact_widgets.analysis.sign_test import sign_test

DRAWS = 4000
CLOSE = 0.025
"""Four standard errors of a share of 0.8 among so many draws."""


@pytest.mark.parametrize(("pairs", "expected"), [(10, 1.00), (20, 0.66), (30, 0.53), (50, 0.40)])
def test_the_effects_are_those_of_the_published_tables(pairs: int, expected: float) -> None:
    assert expected == round(least_effect(pairs), 2)


@pytest.mark.parametrize("pairs", [3, 6, 8, 200, 2000])
def test_the_effects_are_those_of_statsmodels(pairs: int) -> None:
    theirs = TTestPower().solve_power(nobs=pairs, power=0.8, alpha=0.05)
    assert pytest.approx(theirs, rel=1e-3) == least_effect(pairs)


@given(st.floats(0.08, 1.5))
def test_the_people_needed_are_the_fewest_that_show_it(effect: float) -> None:
    needed = people_needed(effect)
    assert needed is not None
    assert least_effect(needed) <= effect
    assert needed == 3 or least_effect(needed - 1) > effect


def test_no_number_is_given_where_thousands_would_be_needed() -> None:
    assert people_needed(0.01) is None


@pytest.mark.parametrize(("movers", "expected"), [(0, 1), (5, 6), (6, 6), (8, 8), (9, 8), (20, 15)])
def test_six_movers_all_one_way_are_the_fewest(movers: int, expected: int) -> None:
    assert [expected] == fewest_one_way(np.array([movers])).tolist()


@given(st.integers(0, 300))
def test_the_fewest_one_way_are_those_of_the_sign_test(movers: int) -> None:
    (fewest,) = fewest_one_way(np.array([movers])).tolist()
    assert fewest > movers or sign_test(fewest, movers - fewest) <= 0.05
    assert sign_test(fewest - 1, movers - fewest + 1) > 0.05 or fewest == 0


def test_a_hundred_thousand_are_worked_out_as_few_are() -> None:
    share, fall = least_share_moving(100_000, 0.05), least_count_after(100_000, fall=True)
    assert share is not None
    assert fall is not None
    assert (0.053, 98_750) == (round(share, 3), fall)


@pytest.mark.parametrize(("people", "other_way"), [(8, 0.0), (20, 0.0), (20, 0.05), (50, 0.05)])
def test_the_share_moving_shows_in_four_of_five_draws(people: int, other_way: float) -> None:
    share = least_share_moving(people, other_way)
    assert share is not None
    chances = [share, other_way, max(0.0, 1 - share - other_way)]
    draws = np.random.default_rng(8).multinomial(people, chances, size=DRAWS)
    seen = [up > down and mcnemar_exact(int(up), int(down)) <= 0.05 for up, down, _ in draws]
    assert pytest.approx(0.8, abs=CLOSE) == np.mean(seen)


def test_eight_people_are_too_few_where_some_move_the_other_way() -> None:
    assert least_share_moving(8, 0.05) is None


@pytest.mark.parametrize("before", [10, 40])
@pytest.mark.parametrize("fall", [True, False])
def test_counts_that_far_apart_show_in_four_of_five_draws_and_nearer_ones_in_fewer(
    before: int, fall: bool
) -> None:
    after = least_count_after(before, fall=fall)
    assert after is not None
    nearer = after + 1 if fall else after - 1
    assert _shown(before, after) >= 0.8 - CLOSE
    assert _shown(before, nearer) < 0.8 + CLOSE


@pytest.mark.parametrize(("before", "expected"), [(5, None), (8, 0), (20, 5), (40, 18)])
def test_few_counts_allow_no_fall_to_be_seen(before: int, expected: int | None) -> None:
    assert expected == least_count_after(before, fall=True)


def _shown(before: float, after: float) -> float:
    """The share of draws in which the exact test shows the change that there is."""
    random = np.random.default_rng(5)
    first, second = random.poisson(before, DRAWS), random.poisson(after, DRAWS)
    shown = [
        (b < a) == (after > before) and exact_ratio(int(b), 1, int(a), 1).p <= 0.05
        for b, a in zip(first, second, strict=True)
        if b + a
    ]
    return sum(shown) / DRAWS
