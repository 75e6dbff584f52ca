"""People before and after who cannot be matched."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coimpact_widgets.analysis.apart import did_answers_change
from coimpact_widgets.analysis.result import LeftOut, Result
from coimpact_widgets.domain.answer import Missing
from coimpact_widgets.domain.measure import Measure
from coimpact_widgets.errors import TooFew
from tests.analysis.answers import ORDINAL, SCORE, YES_NO, Given, apart_table, table_of

PLACES = st.lists(st.integers(1, 5), min_size=5, max_size=25)
YES = st.lists(st.integers(0, 1), min_size=5, max_size=25)
KINDS = [(ORDINAL, "apart ordinal"), (SCORE, "apart score"), (YES_NO, "apart yes/no")]


def found(before: list[Given], after: list[Given], measure: Measure = SCORE) -> Result:
    return did_answers_change(apart_table(before, after), measure, "m1")


def codes(result: Result) -> list[str]:
    return [caveat.code for caveat in result.caveats]


def sides(result: Result, name: str) -> tuple[float | None, float | None, float | None]:
    estimate = result.estimate(name)
    return estimate.value, estimate.low, estimate.high


@pytest.mark.parametrize(("measure", "kind"), KINDS)
def test_the_answer_type_chooses_the_analysis(measure: Measure, kind: str) -> None:
    assert kind == found([1] * 5, [1] * 6, measure).kind


def test_everybody_who_answered_is_counted_on_their_side() -> None:
    result = found([1] * 6, [2] * 9)
    assert (15, 6, 9) == (
        result.answered,
        result.estimate("answered before").value,
        result.estimate("answered after").value,
    )


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        (4, 9, r"This needs at least 5 answers before\. There are 4"),
        (9, 3, r"5 answers after\. There are 3"),
    ],
)
def test_fewer_than_five_on_one_side_say_what_is_needed(before: int, after: int, message: str) -> None:
    with pytest.raises(TooFew, match=message):
        found([1] * before, [2] * after)


@pytest.mark.parametrize(("measure", "kind"), KINDS)
def test_it_always_says_that_they_may_be_different_people(measure: Measure, kind: str) -> None:
    assert "may be different people" in codes(found([1, 0] * 12, [0, 1] * 12, measure))


def test_fewer_than_twenty_on_one_side_are_said() -> None:
    assert "under 20 each time" in codes(found([1, 2] * 12, [1, 3, 4] * 6))


def test_many_on_both_sides_are_not_said_to_be_few() -> None:
    assert "under 20 each time" not in codes(found([1, 2] * 12, [1, 3] * 12))


def test_people_who_answered_both_times_are_said() -> None:
    result = did_answers_change(table_of([(1, 2)] * 3 + [(2, 4), (3, 3), (5, 1)]), SCORE, "m1")
    assert "some answered both times" in codes(result)


def test_people_who_gave_no_answer_at_either_time_are_left_out_with_their_reason() -> None:
    result = found([1, 2, 3, 4, 5, Missing.DO_NOT_KNOW], [1, 2, 3, 4, 5])
    assert ((LeftOut("don't know", 1),), 10) == (result.left_out, result.answered)


def test_an_answer_outside_the_measure_is_said() -> None:
    assert "not one of the answers" in codes(found([1, 2, 3, 4, 5, 99], [1, 2, 3, 4, 5]))


@pytest.mark.parametrize(("measure", "kind"), KINDS)
def test_everybody_answering_alike_has_no_p(measure: Measure, kind: str) -> None:
    result = found([1] * 6, [1] * 7, measure)
    assert [None] == [each.value for each in result.estimates if each.unit == "p"]


@pytest.mark.parametrize(
    ("before", "after"),
    [([1] * 6, [1] * 7), ([1] * 6, [0] * 7), ([0, 1] * 3, [1] * 7), ([0] * 5, [0] * 4 + [1])],
)
@pytest.mark.parametrize(("measure", "kind"), KINDS)
def test_every_edge_can_be_kept_as_json_and_read_again(
    before: list[Given], after: list[Given], measure: Measure, kind: str
) -> None:
    given = [each + 1 for each in before], [each + 1 for each in after]  # type: ignore[operator]
    result = found(*(given if measure is ORDINAL else (before, after)), measure=measure)  # type: ignore[arg-type]
    assert result == Result.from_dict(result.to_dict())


def test_answers_on_one_side_of_each_other_are_said() -> None:
    assert "no answers overlap" in codes(found([1] * 6, [2, 3] * 3, ORDINAL))


def test_a_score_without_spread_at_either_time_has_a_difference_and_no_range() -> None:
    result = found([4] * 6, [6] * 6)
    assert ((2.0, None, None), True) == (sides(result, "difference in means"), "no spread" in codes(result))


@given(PLACES, PLACES)
def test_a_score_agrees_with_scipy(before: list[Given], after: list[Given]) -> None:
    from scipy.stats import ttest_ind

    result = found(before, after)
    if len({*before}) > 1 and len({*after}) > 1:
        test = ttest_ind(after, before, equal_var=False)
        span = test.confidence_interval(0.95)
        _, low, high = sides(result, "difference in means")
        assert (span.low, span.high, test.pvalue) == pytest.approx(
            (low, high, result.estimate("Welch p").value), abs=1e-9
        )


@given(PLACES, PLACES)
def test_swapping_the_times_turns_a_score_round(before: list[Given], after: list[Given]) -> None:
    one, other = found(before, after), found(after, before)
    for name in ("difference in means", "Hedges g"):
        value, low, _ = sides(one, name)
        back, _, other_high = sides(other, name)
        if value is not None and back is not None:
            assert value == pytest.approx(-back, abs=1e-9)
        if low is not None and other_high is not None:
            assert low == pytest.approx(-other_high, abs=1e-9)


@given(YES, YES)
def test_swapping_the_times_turns_a_share_round(before: list[Given], after: list[Given]) -> None:
    one, other = (
        sides(found(*pair, measure=YES_NO), "change in share") for pair in ((before, after), (after, before))
    )
    turned = tuple(-(each or 0) for each in (other[0], other[2], other[1]))
    assert turned == pytest.approx(one, abs=1e-12)


@given(PLACES, PLACES, st.randoms(use_true_random=False), st.sampled_from([ORDINAL, SCORE]))
def test_the_order_of_people_does_not_matter(
    before: list[Given], after: list[Given], random: object, measure: Measure
) -> None:
    mixed = before.copy(), after.copy()
    for side in mixed:
        random.shuffle(side)  # type: ignore[attr-defined]
    numbers = [
        each.value and pytest.approx(each.value, abs=1e-9) for each in found(before, after, measure).estimates
    ]
    assert numbers == [each.value for each in found(*mixed, measure=measure).estimates]


@given(PLACES, PLACES)
def test_adding_a_constant_to_both_sides_changes_no_difference(
    before: list[Given], after: list[Given]
) -> None:
    moved = [[each + 3 for each in side] for side in (before, after)]  # type: ignore[operator]
    one, other = found(before, after), found(*moved)  # type: ignore[arg-type]
    for name in ("difference in means", "Welch p", "Hedges g"):
        value = one.estimate(name).value
        assert other.estimate(name).value == (value and pytest.approx(value, abs=1e-9))


def test_the_table_of_an_ordinal_counts_each_answer_on_each_side() -> None:
    rows = found([1, 1, 2, 3, 3], [2, 2, 3, 5, 5, 5], ORDINAL).table.rows
    assert (("Never", 2, 0), ("Rarely", 1, 2), ("Sometimes", 2, 1), ("Often", 0, 0), ("Always", 0, 3)) == rows


def test_the_table_of_yes_and_no_counts_each_side() -> None:
    rows = found([1, 1, 0, 0, 0], [1, 1, 1, 1, 0, 0], YES_NO).table.rows
    assert (("yes", 2, 4), ("no", 3, 2)) == rows
