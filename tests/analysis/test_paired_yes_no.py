"""The same people's yes or no, before and after."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coimpact_widgets.analysis.change import did_people_change
from coimpact_widgets.analysis.proportion import newcombe_paired
from coimpact_widgets.analysis.result import Result
from coimpact_widgets.errors import TooFew
from tests.analysis.answers import YES_NO, table_of

CELLS = st.tuples(*[st.integers(0, 8)] * 4).filter(lambda cells: sum(cells) > 0)


def found(both: int, to_no: int, to_yes: int, neither: int) -> Result:
    pairs = [(1, 1)] * both + [(1, 0)] * to_no + [(0, 1)] * to_yes + [(0, 0)] * neither
    return did_people_change(table_of(pairs), YES_NO, "m1")


def values(result: Result, *names: str) -> list[float | None]:
    return [result.estimate(name).value for name in names]


def test_people_are_counted_by_how_they_moved() -> None:
    names = ("stayed yes", "moved to no", "moved to yes", "stayed no", "yes before", "yes after")
    assert [4, 1, 7, 8, 5, 11] == values(found(4, 1, 7, 8), *names)


def test_airway_example_gives_its_published_tests() -> None:
    """Fagerland, Lydersen, Laake (2013): 7 moved one way and 1 the other; exact p 0.0703, mid-p 0.0391."""
    assert [0.0703125, 0.0390625] == values(found(12, 1, 7, 1), "McNemar exact p", "McNemar mid-p")


def test_the_interval_is_newcombes() -> None:
    change = found(59, 6, 16, 80).estimate("change in share")
    assert newcombe_paired(59, 6, 16, 80) == (change.low, change.high)


@given(CELLS)
def test_the_table_holds_the_same_people_before_and_after(cells: tuple[int, ...]) -> None:
    both, to_no, to_yes, neither = cells
    expected = (("yes", both + to_no, both + to_yes), ("no", to_yes + neither, to_no + neither))
    assert expected == found(*cells).table.rows


@given(CELLS)
def test_swapping_the_times_turns_the_change_round(cells: tuple[int, ...]) -> None:
    both, to_no, to_yes, neither = cells
    one, other = found(*cells), found(both, to_yes, to_no, neither)
    assert values(one, "moved to yes", "McNemar exact p") == values(other, "moved to no", "McNemar exact p")


def test_under_six_who_moved_there_is_no_test() -> None:
    result = found(10, 0, 5, 10)
    assert ([None, None], ["few changed"]) == (
        values(result, "McNemar exact p", "McNemar mid-p"),
        [caveat.code for caveat in result.caveats],
    )


def test_nobody_who_moved_has_no_test() -> None:
    assert [0.0, None] == values(found(10, 0, 0, 12), "change in share", "McNemar exact p")


def test_everybody_saying_yes_both_times_is_counted() -> None:
    assert [22, 22, 0.0] == values(found(22, 0, 0, 0), "yes before", "yes after", "change in share")


def test_one_person_has_counts_and_no_interval() -> None:
    change = found(0, 0, 1, 0).estimate("change in share")
    assert (1.0, None) == (change.value, change.low)


def test_nobody_to_compare_says_how_many_are_needed() -> None:
    with pytest.raises(TooFew, match="at least 1 person"):
        found(0, 0, 0, 0)


def test_a_range_that_the_mid_p_does_not_bear_out_is_doubted() -> None:
    """R: binom.test(6, 7)$p.value - dbinom(6, 7, .5) = 0.0703, where the interval begins at 0.0005."""
    result = found(0, 1, 6, 1)
    low = result.estimate("change in share").low
    assert low is not None
    assert (True, True) == (low > 0, result.is_doubted)
