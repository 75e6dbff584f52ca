"""How likely somebody after is to answer higher than somebody before."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coimpact_widgets.analysis.brunner_munzel import Superiority, brunner_munzel, newcombe_superiority

ANSWERS = st.lists(st.integers(1, 5).map(float), min_size=2, max_size=25)
Answers = list[float]


def found(before: Answers, after: Answers) -> Superiority:
    return brunner_munzel(np.array(before), np.array(after))


def test_pain_scores_give_the_published_interval() -> None:
    """R: lawstat::brunner.munzel.test(Y, N), as its help prints it: 0.788961, 0.5952169 to 0.9827052."""
    before = [1.0, 2, 1, 1, 1, 1, 1, 1, 1, 1, 2, 4, 1, 1]
    after = [3.0, 3, 4, 3, 1, 2, 3, 1, 1, 5, 4]
    chance, interval, _ = found(before, after)
    assert (0.788961, 0.5952169, 0.9827052) == pytest.approx((chance, *(interval or ())), abs=5e-7)


@given(ANSWERS, ANSWERS)
def test_the_chance_is_the_share_of_all_pairs_with_ties_by_half(before: Answers, after: Answers) -> None:
    pairs = [(last > first) + (last == first) / 2 for first in before for last in after]
    assert float(np.mean(pairs)) == pytest.approx(found(before, after).chance, abs=1e-12)


@given(ANSWERS, ANSWERS)
def test_swapping_the_times_turns_every_interval_round(before: Answers, after: Answers) -> None:
    here, there = found(before, after), found(after, before)
    for one, other in ((here.interval, there.interval), (here.logit, there.logit)):
        turned = other and (1 - other[1], 1 - other[0])
        assert one == (turned and pytest.approx(turned, abs=1e-9))


@given(ANSWERS, ANSWERS)
def test_every_interval_holds_the_chance_and_stays_within_nothing_and_one(
    before: Answers, after: Answers
) -> None:
    chance, *intervals = found(before, after)
    for low, high in filter(None, intervals):
        assert 0 <= low <= chance + 1e-12
        assert chance - 1e-12 <= high <= 1


@pytest.mark.parametrize(("before", "after", "end"), [(1.0, 2.0, 1.0), (2.0, 1.0, 0.0)])
def test_answers_that_do_not_overlap_have_newcombes_interval(before: float, after: float, end: float) -> None:
    chance, interval, logit = found([before] * 5, [after] * 6)
    assert (end, newcombe_superiority(end, 5, 6), interval) == (chance, interval, logit)


def test_answers_that_do_not_overlap_do_not_make_it_sure() -> None:
    low, high = newcombe_superiority(1.0, 5, 5)
    assert (1.0, True) == (high, 0.5 < low < 0.8)


@given(st.integers(2, 30), st.integers(2, 30), st.floats(0.01, 0.99))
def test_newcombes_interval_ends_where_its_statistic_reaches_the_normal_quantile(
    m: int, n: int, chance: float
) -> None:
    for true in newcombe_superiority(chance, m, n):
        extra = ((m + n) / 2 - 1) * ((1 - true) / (2 - true) + true / (1 + true))
        squared = (chance - true) ** 2 * m * n / (true * (1 - true) * (1 + extra))
        assert 1.959963984540054**2 == pytest.approx(squared, rel=1e-6)


def test_everybody_answering_alike_has_no_interval() -> None:
    assert (0.5, None, None) == found([3.0] * 5, [3.0] * 8)
