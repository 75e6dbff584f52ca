"""How many people changed by at least as much as matters?"""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coimpact_widgets.analysis.reliable import reliable_change
from coimpact_widgets.analysis.result import LeftOut, Result
from coimpact_widgets.analysis.smallest_change import who_reached_it
from coimpact_widgets.domain.measure import AnswerType, Better, Measure
from coimpact_widgets.errors import NeedsFirst, TooFew
from coimpact_widgets.library.scales import scales
from tests.analysis.answers import ORDINAL, SCORE, YES_NO, Given, table_of

BY_TWO = replace(SCORE, smallest_change=2.0)
SHORT = Measure("o", "SWEMWBS", "7 questions", AnswerType.SCORE, low=7.0, high=35.0, scale="swemwbs")
LONG = Measure("o", "WEMWBS", "14 questions", AnswerType.SCORE, low=14.0, high=70.0, scale="wemwbs")


def asked(pairs: list[tuple[Given, Given]], measure: Measure = BY_TWO) -> Result:
    return who_reached_it(table_of(pairs), measure, "m1", scales())


def counts(result: Result) -> tuple[float | None, ...]:
    return tuple(result.estimate(name).value for name in ("reached it", "fell as much", "neither"))


def codes(result: Result) -> list[str]:
    return [each.code for each in result.caveats]


def test_a_change_of_just_as_much_counts() -> None:
    assert (2, 1, 2) == counts(asked([(3, 5), (3, 9), (5, 3), (3, 4.9), (4, 4)]))


def test_where_lower_is_the_hope_a_fall_reaches_it() -> None:
    assert (1, 2, 0) == counts(asked([(5, 3), (3, 5), (3, 9)], replace(BY_TWO, better=Better.LOWER)))


def test_steps_between_words_can_be_the_size() -> None:
    assert (1, 0, 1) == counts(asked([(1, 3), (1, 2)], replace(ORDINAL, smallest_change=2.0)))


def test_a_size_that_no_binary_number_holds_is_reached() -> None:
    assert (1, 0, 0) == counts(asked([(0.1, 0.4)], replace(SCORE, smallest_change=0.3)))


def test_the_larger_end_of_the_published_range_is_taken_where_the_group_says_nothing() -> None:
    result = asked([(20, 23), (20, 22)], SHORT)
    assert (3.0, (1, 0, 1)) == (result.estimate("smallest change").value, counts(result))
    assert "Shah" in dict(result.about)["said_by"]


def test_the_groups_own_size_comes_before_the_published_one() -> None:
    result = asked([(20, 23), (20, 22)], replace(SHORT, smallest_change=1.0))
    assert (1.0, "") == (result.estimate("smallest change").value, dict(result.about)["said_by"])


def test_without_a_size_it_says_what_to_say_first() -> None:
    with pytest.raises(NeedsFirst, match="say what the smallest change is"):
        asked([(1, 2)], SCORE)


def test_a_yes_or_no_has_no_sizes() -> None:
    with pytest.raises(NeedsFirst, match="more answers than yes or no"):
        asked([(0, 1)], replace(YES_NO, smallest_change=1.0))


def test_without_anybody_there_both_times_nothing_is_said() -> None:
    with pytest.raises(TooFew):
        asked([(1, None), (None, 2)])


def test_everybody_left_out_is_told_with_the_reason() -> None:
    assert (LeftOut("no answer after", 1),) == asked([(1, 4), (1, None)]).left_out


def test_the_share_has_an_interval_for_one_person_too() -> None:
    share = asked([(1, 9)]).estimate("share who reached it")
    assert (1.0, 1.0) == (share.value, share.high)
    assert share.low is not None
    assert 0 < share.low < 1


def test_a_reliable_change_is_told_only_where_a_reliability_is_published() -> None:
    names = [each.name for each in asked([(20, 30)] * 12, SHORT).estimates]
    assert [] == [name for name in names if "reliable" in name]


def test_a_reliable_change_needs_ten_people_who_differ() -> None:
    few = asked([(30 + n, 45) for n in range(9)], LONG)
    alike = asked([(30, 45)] * 12, LONG)
    assert [None, None] == [each.estimate("reliable change").value for each in (few, alike)]


def test_people_pass_the_reliable_change_by_more_than_it() -> None:
    pairs: list[tuple[Given, Given]] = [(30 + n, 60 if n < 4 else 30 + n) for n in range(12)]
    result = asked(pairs, LONG)
    assert (4, 0) == tuple(
        result.estimate(name).value for name in ("passed reliable change", "fell by reliable change")
    )


def test_the_example_of_jacobson_and_truax() -> None:
    assert pytest.approx(4.74, abs=0.005) == reliable_change(7.5, 0.80) / 1.959964


def test_that_answers_wobble_is_always_said() -> None:
    assert ["answers wobble", "under 20 pairs"] == codes(asked([(1, 4)] * 10 + [(4, 1)] * 9))


def test_people_who_began_at_the_top_could_not_reach_it() -> None:
    assert "ceiling" in codes(asked([(10, 10)] * 10 + [(1, 4)] * 10))


def test_a_result_can_be_kept_as_json_and_read_again() -> None:
    result = asked([(30 + n, 45) for n in range(12)], LONG)
    assert result == Result.from_dict(result.to_dict())


pairs_of_scores = st.lists(st.tuples(st.integers(0, 10), st.integers(0, 10)), min_size=1, max_size=30)


@given(pairs_of_scores, st.sampled_from([0.5, 1.0, 2.0, 3.5]))
def test_everybody_is_counted_once(pairs: list[tuple[int, int]], size: float) -> None:
    found = counts(asked([*pairs], replace(SCORE, smallest_change=size)))
    assert len(pairs) == sum(each or 0 for each in found)


@given(pairs_of_scores)
def test_swapping_the_times_swaps_the_ways(pairs: list[tuple[int, int]]) -> None:
    up, down, same = counts(asked([*pairs]))
    assert (down, up, same) == counts(asked([(after, before) for before, after in pairs]))


@given(pairs_of_scores, st.randoms(use_true_random=False))
def test_the_order_of_people_does_not_matter(pairs: list[tuple[int, int]], random) -> None:
    other = [*pairs]
    random.shuffle(other)
    assert asked([*pairs]).estimates == asked([*other]).estimates


@given(st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), min_size=1, max_size=30))
def test_adding_as_much_to_both_times_changes_nothing(pairs: list[tuple[int, int]]) -> None:
    assert counts(asked([*pairs])) == counts(asked([(before + 3, after + 3) for before, after in pairs]))
