"""People who took part beside others like them who did not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coimpact_widgets.analysis.comparison import compared_with_others, mover
from coimpact_widgets.analysis.result import Estimate
from coimpact_widgets.errors import TooFew
from tests.analysis.answers import ORDINAL, SCORE, YES_NO, people_in_turn, table_of

PAIRS = st.lists(st.tuples(st.integers(0, 10), st.integers(0, 10)), min_size=10, max_size=14)
RISE = [(3, 6), (4, 5), (2, 6), (5, 5), (3, 5), (6, 7), (2, 4), (4, 7), (5, 6), (3, 3)]
FLAT = [(3, 3), (4, 5), (2, 2), (5, 4), (3, 4), (6, 6), (2, 3), (4, 4), (5, 5), (3, 3)]


def of(measure, ours, others, **asked):
    people = people_in_turn({"us": len(ours), "waiting list": len(others)})
    return compared_with_others(table_of([*ours, *others]), people, measure, "m1", "waiting list", **asked)


def codes(result):
    return {caveat.code for caveat in result.caveats}


def sides(estimate):
    return estimate.value, estimate.low, estimate.high


def test_each_group_has_its_own_counts():
    rows = (("took part", 10, 8, 2, 0), ("did not take part", 10, 3, 6, 1))
    assert rows == of(SCORE, RISE, FLAT).table.rows


def test_the_others_are_found_however_their_group_is_spelled():
    people = people_in_turn({"us": 10, "Waiting  List": 10})
    result = compared_with_others(table_of([*RISE, *FLAT]), people, SCORE, "m1", "waiting list")
    assert 10 == result.estimate("people compared").value


@pytest.mark.parametrize("measure", [ORDINAL, SCORE], ids=["ordinal", "score"])
def test_under_ten_in_a_group_there_are_counts_only(measure):
    result = of(measure, [(2, 3)] * 9, [(2, 3)] * 12)
    assert {None} == {each.value for each in result.estimates if each.unit != "people"}
    assert "comparison needs 10" in codes(result)


def test_groups_that_began_apart_are_warned_of():
    higher = [(before + 2, min(after + 2, 10)) for before, after in FLAT]
    assert ("began apart" in codes(of(SCORE, RISE, higher)), False) == (
        True,
        "began apart" in codes(of(SCORE, RISE, FLAT)),
    )


def test_it_always_says_that_nobody_drew_lots():
    assert "not by lot" in codes(of(SCORE, RISE, FLAT))


def test_how_the_others_were_chosen_is_handed_on():
    about = dict(of(SCORE, RISE, FLAT, how="They were waiting.").about)
    assert ("waiting list", "They were waiting.") == (about["others"], about["how"])


@given(ours=PAIRS, others=PAIRS)
def test_changing_who_took_part_turns_the_difference_round(ours, others):
    one, other = (
        of(SCORE, *pair).estimate("difference in points") for pair in ((ours, others), (others, ours))
    )
    if one.low is None:
        assert None is other.low
    else:
        assert pytest.approx((one.value, one.low, one.high), abs=1e-8) == (
            -other.value,
            -other.high,
            -other.low,
        )


@given(ours=PAIRS, others=PAIRS, more=st.integers(1, 5))
def test_adding_a_constant_after_changes_nothing(ours, others, more):
    wide = SCORE.__class__(**{**vars(SCORE), "high": 20.0})
    first = of(wide, ours, others).estimate("difference in points")
    raised = [[(before, after + more) for before, after in each] for each in (ours, others)]
    second = of(wide, *raised).estimate("difference in points")
    assert pytest.approx(sides(first), abs=1e-8) == sides(second)


@given(ours=PAIRS, others=PAIRS, shuffle=st.randoms(use_true_random=False))
def test_the_order_of_answers_makes_no_difference(ours, others, shuffle):
    answers = table_of([*ours, *others])
    rows = list(answers.index)
    shuffle.shuffle(rows)
    people = people_in_turn({"us": len(ours), "them": len(others)})
    found = [compared_with_others(each, people, SCORE, "m1", "them") for each in (answers, answers.loc[rows])]
    assert found[0] == found[1]


@pytest.mark.parametrize("measure", [SCORE, ORDINAL], ids=["score", "ordinal"])
def test_nobody_changing_has_no_difference(measure):
    result = of(measure, [(3, 3)] * 10, [(3, 3)] * 10)
    name = "difference in points" if measure is SCORE else "difference in net share"
    assert 0 == result.estimate(name).value


def test_no_spread_has_no_range_and_says_so():
    result = of(SCORE, [(3, 4)] * 10, [(3, 3)] * 10)
    found = result.estimate("difference in points")
    assert (pytest.approx(1.0), None) == (found.value, found.low)
    assert "no range to compare" in codes(result)


def test_one_person_who_alone_began_elsewhere_gives_no_range():
    result = of(SCORE, [(3, 4), (3, 5)] * 5, [(3, 3)] * 9 + [(9, 9)])
    assert None is result.estimate("difference in points").low


def test_a_start_that_tells_the_groups_apart_cannot_be_allowed_for():
    result = of(SCORE, [(3, 4), (3, 5)] * 5, [(6, 6), (6, 7)] * 5)
    assert (-2.0, None) == sides(result.estimate("difference in points"))[:2]


def test_yes_and_no_are_compared_by_who_moved():
    result = of(YES_NO, [(0, 1)] * 6 + [(0, 0)] * 4, [(0, 1)] * 2 + [(1, 0)] * 1 + [(0, 0)] * 7)
    assert pytest.approx(0.5) == result.estimate("difference in net share").value


def test_the_recovered_interval_of_two_equal_halves():
    half = Estimate("half", 0.5, 0.3, 0.7)
    assert pytest.approx((0.0, -(0.08**0.5), 0.08**0.5)) == mover(half, half)


@pytest.mark.parametrize(
    ("ours", "others", "who"), [([], FLAT, "took part"), (RISE, [], "did not take part")]
)
def test_nobody_on_one_side_is_too_few(ours, others, who):
    with pytest.raises(TooFew, match=f"person who {who}"):
        of(SCORE, ours, others)
