"""The same people's scores, before and after."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coimpact_widgets.analysis.change import did_people_change
from coimpact_widgets.analysis.result import Result
from coimpact_widgets.errors import TooFew
from tests.analysis.answers import SCORE, table_of

WIDE = replace(SCORE, low=-20.0, high=40.0)
PAIRS = st.lists(st.tuples(st.integers(0, 10), st.integers(0, 10)), min_size=1, max_size=30)
Pairs = list[tuple[float, float]]


def found(pairs: Pairs) -> Result:
    return did_people_change(table_of(pairs), WIDE, "m1")


def codes(result: Result) -> list[str]:
    return [caveat.code for caveat in result.caveats]


def sleep() -> Pairs:
    """R's `sleep`: Cushny and Peebles (1905), as Student (1908) took them up."""
    one = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0]
    other = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]
    return list(zip(one, other, strict=True))


def test_sleep_gives_the_mean_and_interval_of_r() -> None:
    """R: with(sleep, t.test(extra[group == 1], extra[group == 2], paired = TRUE)).

    -1.58, -2.4598858 to -0.7001142; first less second there, so turned round here.
    """
    change = found(sleep()).estimate("mean change")
    expected = (1.58, 0.7001142, 2.4598858)
    assert expected == pytest.approx((change.value, change.low, change.high), abs=5e-8)


def test_sleep_gives_the_p_of_r() -> None:
    """The same call: t = -4.0621, df = 9, p-value = 0.002833."""
    assert 0.002833 == pytest.approx(found(sleep()).estimate("t p").value, abs=5e-7)


@given(PAIRS)
def test_the_interval_and_p_agree_with_scipy(pairs: Pairs) -> None:
    from scipy.stats import ttest_rel

    change = found(pairs).estimate("mean change")
    if change.low is not None:
        test = ttest_rel([after for _, after in pairs], [before for before, _ in pairs])
        span = test.confidence_interval(0.95)
        expected = (span.low, span.high, test.pvalue)
        assert expected == pytest.approx(
            (change.low, change.high, found(pairs).estimate("t p").value), abs=1e-9
        )


@given(PAIRS)
def test_swapping_the_times_turns_the_change_round(pairs: Pairs) -> None:
    one, other = found(pairs), found([(after, before) for before, after in pairs])
    for name in ("mean change", "Hodges-Lehmann change", "Hedges g_av"):
        here, there = one.estimate(name), other.estimate(name)
        if here.value is not None:
            assert here.value == pytest.approx(-(there.value or 0), abs=1e-9)
        if here.low is not None:
            assert (here.low, here.high) == pytest.approx((-(there.high or 0), -(there.low or 0)), abs=1e-9)


@given(PAIRS, st.integers(-20, 20))
def test_adding_a_constant_to_both_changes_no_change(pairs: Pairs, constant: int) -> None:
    one, other = found(pairs), found([(before + constant, after + constant) for before, after in pairs])
    names = ("went up", "went down", "mean change", "Hodges-Lehmann change", "Hedges g_av", "t p")
    assert [pytest.approx(one.estimate(name).value, abs=1e-9) for name in names] == [
        other.estimate(name).value for name in names
    ]


@given(PAIRS, st.randoms(use_true_random=False))
def test_the_order_of_people_does_not_matter(pairs: Pairs, shuffled: object) -> None:
    mixed = pairs.copy()
    shuffled.shuffle(mixed)  # type: ignore[attr-defined]
    numbers = [pytest.approx(each.value, abs=1e-9) for each in found(pairs).estimates]
    assert numbers == [each.value for each in found(mixed).estimates]


@pytest.mark.parametrize("people", [1, 2])
def test_under_three_pairs_there_is_no_mean(people: int) -> None:
    result = found([(2.0, 5.0)] * people)
    assert (None, True) == (result.estimate("mean change").value, "mean needs 3" in codes(result))


def test_three_pairs_have_a_mean_and_no_interval() -> None:
    change = found([(2, 5), (3, 4), (4, 6)]).estimate("mean change")
    assert (2.0, None) == (change.value, change.low)


def test_six_pairs_have_an_interval() -> None:
    assert found([(2, 5), (3, 4), (4, 6), (1, 1), (5, 4), (6, 9)]).estimate("mean change").low is not None


def test_everybody_changing_by_the_same_amount_has_a_mean_and_neither_interval_nor_p() -> None:
    result = found([(at % 5, at % 5 + 2) for at in range(24)])
    change = result.estimate("mean change")
    assert (2.0, None, None, ["everybody changed alike"]) == (
        change.value,
        change.low,
        result.estimate("t p").value,
        codes(result),
    )


def test_nobody_who_changed_is_said_and_has_no_p() -> None:
    result = found([(at % 5, at % 5) for at in range(24)])
    assert (["nobody changed"], 0.0, None) == (
        codes(result),
        result.estimate("mean change").value,
        result.estimate("t p").value,
    )


def test_everybody_answering_alike_has_no_standardised_change() -> None:
    assert found([(4, 6)] * 24).estimate("Hedges g_av").value is None


def test_the_table_counts_people_by_the_way_they_went() -> None:
    rows = found([(1, 2), (1, 3), (5, 5), (5, 4)]).table.rows
    assert (("went up", 2), ("stayed the same", 1), ("went down", 1)) == rows


def test_under_twenty_pairs_are_said() -> None:
    assert "under 20 pairs" in codes(found(sleep()))


def test_nobody_to_compare_says_how_many_are_needed() -> None:
    with pytest.raises(TooFew, match="at least 1 person"):
        found([])


def test_a_range_needs_three_people_who_changed() -> None:
    two, three = found([(5, 7), (5, 8), *[(5, 5)] * 8]), found([(5, 7), (5, 8), (5, 6), *[(5, 5)] * 7])
    assert [(None, None), True] == [
        (two.estimate("mean change").low, two.estimate("t p").value),
        three.estimate("mean change").low is not None,
    ]
    assert [True, False] == ["range needs 3 changed" in codes(each) for each in (two, three)]


def test_a_range_that_the_signed_rank_test_does_not_bear_out_is_doubted() -> None:
    """R: t.test p = 0.0326 and wilcox.test p = 0.0625, of the same six people."""
    result = found([(10.0, 10.0 + change) for change in (5, 7, -1, 11, 3, 14)])
    low = result.estimate("mean change").low
    assert low is not None
    assert (True, True) == (low > 0, result.is_doubted)


def test_a_range_that_the_test_bears_out_is_not_doubted() -> None:
    assert not found(sleep()).is_doubted
