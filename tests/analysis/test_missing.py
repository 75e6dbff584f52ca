"""Who answered before and not after."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coimpact_widgets.analysis.change import did_people_change
from coimpact_widgets.analysis.missing import who_is_missing
from coimpact_widgets.analysis.result import LeftOut, Result
from coimpact_widgets.analysis.tables import people_table
from coimpact_widgets.domain.answer import Missing, Person
from coimpact_widgets.domain.measure import Measure
from coimpact_widgets.errors import TooFew
from tests.analysis.answers import ORDINAL, SCORE, YES_NO, Given, table_of

NOBODY = people_table([])
SCORES = st.lists(st.tuples(st.integers(0, 10), st.none() | st.integers(0, 10)), min_size=3, max_size=30)


def found(
    pairs: list[tuple[Given, Given]], measure: Measure = SCORE, people: pd.DataFrame = NOBODY
) -> Result:
    return who_is_missing(table_of(pairs), people, measure, "m1")


def values(result: Result, *names: str) -> list[float | None]:
    return [result.estimate(name).value for name in names]


def test_people_are_counted_at_each_time() -> None:
    result = found([(1, 2), (1, 3), (4, None), (None, 5), (4, Missing.BLANK)])
    assert [4, 3, 2, 0.5] == values(
        result, "answered before", "answered after", "answered both", "followed up"
    )


def test_the_share_followed_up_has_a_wilson_interval() -> None:
    """Newcombe (1998), Statistics in Medicine 17: 857-872: 0 of 20 is 0 to 0.1611; 20 of 20 is its mirror."""
    share = found([(1, 2)] * 20).estimate("followed up")
    assert (1 - 0.1611, 1.0) == pytest.approx((share.low, share.high), abs=5e-5)


def test_stayers_and_leavers_are_set_side_by_side_at_the_start() -> None:
    result = found([(4, 6)] * 3 + [(7, None)] * 3)
    assert [4.0, 7.0] == values(result, "start of stayers", "start of leavers")


def test_under_three_leavers_have_no_average() -> None:
    assert [None] == values(found([(4, 6)] * 3 + [(7, None)] * 2), "start of leavers")


def test_the_change_if_leavers_did_not_change_counts_them_as_no_change() -> None:
    assert [1.0] == values(found([(4, 6)] * 3 + [(7, None)] * 3), "change if leavers did not change")


def test_the_bounds_put_all_leavers_at_the_bottom_and_at_the_top() -> None:
    """Three rose by 2; three began at 7 of 0 to 10: (6 - 21) / 6 and (6 + 9) / 6."""
    result = found([(4, 6)] * 3 + [(7, None)] * 3)
    assert [-2.5, 2.5] == values(result, "lowest possible change", "highest possible change")


@given(SCORES, st.data())
def test_whatever_the_leavers_answered_the_change_lies_between_the_bounds(
    pairs: list[tuple[Given, Given]], data: st.DataObject
) -> None:
    filled = [(b, data.draw(st.integers(0, 10)) if a is None else a) for b, a in pairs]
    truth = did_people_change(table_of(filled), SCORE, "m1").estimate("mean change").value
    lowest, highest = values(found(pairs), "lowest possible change", "highest possible change")
    assert (lowest or 0) - 1e-9 <= (truth or 0) <= (highest or 0) + 1e-9


def test_answers_in_words_have_a_middle_start_and_bounds_of_the_net_share() -> None:
    result = found([(2, 3)] * 3 + [(4, None)] * 2 + [(1, None)], ORDINAL)
    names = ("middle start of stayers", "middle start of leavers", "net share up if leavers did not change")
    ends = ("lowest possible net share up", "highest possible net share up")
    assert [2.0, 4.0, 0.5, 1 / 6, 1.0] == values(result, *names, *ends)


def test_yes_or_no_has_the_share_who_said_yes_at_the_start() -> None:
    result = found([(1, 1)] * 2 + [(0, 1)] * 2 + [(1, None)] * 3, YES_NO)
    names = ("share yes at the start of stayers", "share yes at the start of leavers")
    assert [0.5, 1.0] == values(result, *names)


def test_each_people_group_is_told_with_those_who_gave_none() -> None:
    people = people_table(
        [Person("P01", ("staff",)), Person("P02", ("carer", "staff")), Person("P09", ("carer",))]
    )
    result = found([(1, 2), (1, None), (1, 2)], people=people)
    assert (("carer", 1, 0), ("staff", 2, 1), ("no group given", 1, 1)) == result.table.rows


def test_without_people_groups_there_is_no_table_of_them() -> None:
    assert () == found([(1, 2)] * 4).table.rows


def test_those_who_answered_only_after_are_left_out_with_their_reason() -> None:
    result = found([(1, 2), (None, 2), (Missing.DO_NOT_KNOW, 2)])
    assert (LeftOut("no answer before", 1), LeftOut("don't know", 1)) == result.left_out


def test_following_up_few_is_said() -> None:
    assert ["followed up under 60%"] == [each.code for each in found([(1, 2)] + [(1, None)] * 9).caveats]


def test_nobody_followed_up_is_a_result() -> None:
    assert [0.0, None] == values(found([(1, None)] * 4), "followed up", "start of stayers")


def test_one_person_is_a_result() -> None:
    assert [1, 1, 1.0, None] == values(
        found([(1, 2)]), "answered before", "answered both", "followed up", "highest possible change"
    )


def test_nobody_before_says_how_many_are_needed() -> None:
    with pytest.raises(TooFew, match=r"at least 1 person who answered before\. There are 0"):
        found([(None, 4)])


@pytest.mark.parametrize("measure", [ORDINAL, SCORE, YES_NO])
def test_every_result_can_be_kept_as_json_and_read_again(measure: Measure) -> None:
    result = found([(1, 1), (1, None), (None, 1)], measure)
    assert result == Result.from_dict(result.to_dict())


def test_a_group_that_is_called_as_those_without_a_group_is_not_mixed_with_them() -> None:
    people = people_table([Person("P01", ("no group given",))])
    result = who_is_missing(table_of([(1, 2), (1, 2), (1, None)]), people, ORDINAL, "m1")
    assert (("“no group given”", 1, 1), ("no group given", 2, 1)) == result.table.rows
