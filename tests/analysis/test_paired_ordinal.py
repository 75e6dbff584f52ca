"""The same people's answers among ordered words, before and after."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coimpact_widgets.analysis.change import did_people_change
from coimpact_widgets.analysis.result import Result
from coimpact_widgets.errors import TooFew
from tests.analysis.answers import LABELS, LOWER, ORDINAL, table_of

PAIRS = st.lists(st.tuples(st.integers(1, 5), st.integers(1, 5)), min_size=1, max_size=40)
Pairs = list[tuple[int, int]]


def found(pairs: Pairs) -> Result:
    return did_people_change(table_of(pairs), ORDINAL, "m1")


def values(result: Result, *names: str) -> list[float | None]:
    return [result.estimate(name).value for name in names]


def codes(result: Result) -> list[str]:
    return [caveat.code for caveat in result.caveats]


def test_people_are_counted_by_the_way_they_went() -> None:
    result = found([(1, 2)] * 14 + [(3, 3)] * 7 + [(4, 2)] * 3)
    assert [14, 7, 3] == values(result, "went up", "stayed the same", "went down")


def test_the_table_counts_the_same_people_before_and_after() -> None:
    result = found([(1, 2), (1, 5), (3, 3)])
    expected = (("Never", 2, 0), ("Rarely", 0, 1), ("Sometimes", 1, 1), ("Often", 0, 0), ("Always", 0, 1))
    assert (("answer", "before", "after"), expected) == (result.table.columns, result.table.rows)


@given(PAIRS)
def test_both_columns_of_the_table_add_up_to_everybody(pairs: Pairs) -> None:
    rows = found(pairs).table.rows
    assert [len(pairs)] * 2 == [sum(row[column] for row in rows) for column in (1, 2)]  # type: ignore[misc]


@given(PAIRS)
def test_every_way_adds_up_to_everybody(pairs: Pairs) -> None:
    result = found(pairs)
    assert len(pairs) == result.answered == sum(e.value or 0 for e in result.estimates if e.unit == "people")


@given(PAIRS)
def test_swapping_the_times_turns_the_change_round(pairs: Pairs) -> None:
    one, other = found(pairs), found([(after, before) for before, after in pairs])
    net, back = one.estimate("net share up"), other.estimate("net share up")
    assert (net.value, values(one, "signed-rank p", "went up")) == (
        pytest.approx(-(back.value or 0)),
        values(other, "signed-rank p", "went down"),
    )


@given(PAIRS, st.randoms(use_true_random=False))
def test_the_order_of_people_does_not_matter(pairs: Pairs, shuffled: object) -> None:
    mixed = pairs.copy()
    shuffled.shuffle(mixed)  # type: ignore[attr-defined]
    one, other = found(pairs), found(mixed)
    numbers = [pytest.approx(each.value, abs=1e-12) for each in one.estimates]
    assert (one.table, numbers) == (other.table, [each.value for each in other.estimates])


@given(st.lists(st.tuples(st.integers(1, 3), st.integers(1, 3)), min_size=1, max_size=30))
def test_adding_a_constant_to_both_changes_no_estimate(pairs: Pairs) -> None:
    assert found(pairs).estimates == found([(before + 2, after + 2) for before, after in pairs]).estimates


def test_under_six_who_changed_there_is_no_test() -> None:
    result = found([(1, 2)] * 5 + [(3, 3)] * 20)
    assert ([None, None], ["few changed"]) == (values(result, "signed-rank p", "sign test p"), codes(result))


def test_six_who_changed_are_tested() -> None:
    assert [2 / 2**6] == values(found([(1, 2)] * 6 + [(3, 3)] * 20), "signed-rank p")


def test_under_six_pairs_there_is_no_interval() -> None:
    result = found([(1, 2)] * 2 + [(3, 3)] * 3)
    assert (None, None, None) == (
        result.estimate("net share up").low,
        result.estimate("net share up").high,
        result.estimate("net share up").level,
    )


def test_nobody_who_changed_is_said_and_nothing_is_a_number_that_is_none() -> None:
    result = found([(3, 3)] * 24)
    assert (["nobody changed"], [0, 0.0, None, None]) == (
        codes(result),
        values(result, "went up", "net share up", "signed-rank p", "rank-biserial"),
    )


def test_nobody_who_changed_still_has_an_honest_interval() -> None:
    net = found([(3, 3)] * 24).estimate("net share up")
    assert (True, True) == ((net.low or 0) < -0.1, (net.high or 0) > 0.1)


def test_everybody_changing_the_same_way_is_said() -> None:
    assert "everybody changed alike" in codes(found([(2, 3)] * 24))


def test_few_people_changing_the_same_way_is_nothing_to_remark_on() -> None:
    assert "everybody changed alike" not in codes(found([(2, 3)] * 5))


def test_one_person_is_counted() -> None:
    assert [1, 0, 0, 1.0] == values(
        found([(2, 4)]), "went up", "stayed the same", "went down", "net share up"
    )


def test_many_who_begin_at_the_top_are_said() -> None:
    assert ["ceiling"] == codes(found([(5, 5)] * 6 + [(2, 3)] * 8 + [(3, 2)] * 8))


@pytest.mark.parametrize(("at_top", "others"), [(1, 2), (2, 2), (5, 16)])
def test_few_who_begin_at_the_top_are_not_said_to_be_many(at_top: int, others: int) -> None:
    pairs: Pairs = [*[(5, 4)] * at_top, *[(2, 3)] * others]
    assert "ceiling" not in codes(found(pairs))


def test_many_who_begin_at_the_bottom_are_said_where_lower_is_better() -> None:
    answers = table_of([(1, 1)] * 6 + [(2, 3)] * 8 + [(3, 2)] * 8)
    assert ["floor"] == codes(did_people_change(answers, LOWER, "m1"))


def test_nobody_to_compare_says_how_many_are_needed() -> None:
    with pytest.raises(
        TooFew, match=r"needs at least 1 person who answered both before and after\. There are 0"
    ):
        did_people_change(table_of([(1, None), (None, 3)]), ORDINAL, "m1")


def test_the_result_says_what_it_is_about() -> None:
    about = dict(found([(1, 2)]).about)
    assert ("m1", LABELS, 1.0, 5.0, "higher", "outcome-1", "before", "after") == (
        about["measure"],
        *(about[name] for name in ("labels", "low", "high", "better", "outcome", "before", "after")),
    )


def test_a_range_that_the_sign_test_does_not_bear_out_is_doubted() -> None:
    """R: binom.test(15, 21)$p.value - dbinom(15, 21, .5) = 0.0525; Tango's interval begins at 0.0006."""
    result = found([(1, 2)] * 15 + [(2, 1)] * 6 + [(3, 3)] * 9)
    low, p = result.estimate("net share up").low, result.estimate("sign test mid-p").value
    assert low is not None
    assert (True, True) == (low > 0, result.is_doubted)
    assert 0.0525 == pytest.approx(p, abs=5e-5)


def test_a_range_that_the_test_bears_out_is_not_doubted() -> None:
    assert not found([(1, 2)] * 16 + [(2, 1)] * 5 + [(3, 3)] * 9).is_doubted


def test_thirty_people_have_an_interval_of_the_rank_biserial() -> None:
    few, many = (found([(1, 2)] * (n - 10) + [(4, 2)] * 10) for n in (29, 30))
    assert [False, True] == [each.estimate("rank-biserial").low is not None for each in (few, many)]
