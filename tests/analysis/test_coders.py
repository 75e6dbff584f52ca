"""Two readers compared: counts for few stories, kappa and alpha from twenty, and every edge a None."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as some

from coimpact_widgets.analysis.coders import do_coders_agree
from coimpact_widgets.analysis.krippendorff import nominal_alpha
from coimpact_widgets.analysis.result import Result
from coimpact_widgets.errors import TooFew
from tests.analysis.readings import THEMES, codings

KAPPA, ALPHA = "Cohen kappa", "Krippendorff alpha"
FOUND = some.sets(some.sampled_from("abc")).map(lambda found: "".join(sorted(found)))
READINGS = some.lists(some.tuples(FOUND, FOUND), min_size=1, max_size=40)


def compared(first: list[str], second: list[str]) -> Result:
    return do_coders_agree(codings(first, second), THEMES)


def coefficients(result: Result) -> list[tuple[float | None, float | None, float | None]]:
    return [(each.value, each.low, each.high) for each in result.estimates if each.unit == "effect"]


def test_the_table_counts_who_found_each_theme() -> None:
    result = compared(["a", "ab", "", "b"], ["a", "a", "b", ""])
    assert (("Being heard", 2, 0, 0, 2), ("Not alone", 0, 2, 1, 1), ("Time", 0, 0, 0, 4)) == result.table.rows


def test_stories_with_the_same_themes_and_all_choices_are_counted() -> None:
    result = compared(["a", "ab", "", "b"], ["a", "a", "b", ""])
    assert (1, 9 / 12) == (result.estimate("same themes").value, result.estimate("agreement").value)


def test_a_story_that_only_one_has_read_is_left_out() -> None:
    result = compared(["a", "a", "-"], ["a", "-", "b"])
    assert (1, [1, 1]) == (result.answered, [each.count for each in result.left_out])


def test_under_twenty_stories_there_are_counts_alone() -> None:
    result = compared(["a", "b"] * 9 + ["a"], ["a", "a"] * 9 + ["a"])
    assert ({(None, None, None)}, ["under 20 stories"]) == (
        set(coefficients(result)),
        [caveat.code for caveat in result.caveats],
    )


def test_from_twenty_stories_there_is_kappa_and_alpha_with_intervals() -> None:
    result = compared(["a", "b"] * 10, ["a", "b"] * 7 + ["a", "a"] * 3)
    for name in (KAPPA, ALPHA, f"Being heard: {KAPPA}", f"Being heard: {ALPHA}"):
        found = result.estimate(name)
        assert found.low is not None
        assert -1 <= found.low < found.value < found.high <= 1  # type: ignore[operator]


def test_a_theme_that_nobody_found_has_neither() -> None:
    result = compared(["a", "b"] * 10, ["a", "b"] * 10)
    assert [None, None] == [result.estimate(f"Time: {name}").value for name in (KAPPA, ALPHA)]


def test_a_theme_that_nobody_found_leaves_the_others_as_they_are() -> None:
    first, second = ["a", "b"] * 10, ["a", "b"] * 7 + ["a", "a"] * 3
    two = {"a": "Being heard", "b": "Not alone"}
    fewer = do_coders_agree(codings(first, second), two)
    both = compared(first, second)
    assert fewer.estimate(KAPPA).value == pytest.approx(both.estimate(KAPPA).value)
    assert fewer.estimate(ALPHA) == both.estimate(ALPHA)


def test_with_one_category_there_is_nothing_to_compare_with_luck() -> None:
    result = compared(["abc"] * 20, ["abc"] * 20)
    assert ({(None, None, None)}, 1.0) == (set(coefficients(result)), result.estimate("agreement").value)


def test_readers_who_agree_every_time_have_no_range() -> None:
    result = compared(["a", "b"] * 10, ["a", "b"] * 10)
    assert [(1.0, None, None)] * 2 == coefficients(result)[:2]
    assert ["always agreed"] == [caveat.code for caveat in result.caveats]


def test_readers_who_never_agree_are_below_luck() -> None:
    result = do_coders_agree(codings(["a", ""] * 10, ["", "a"] * 10), {"a": "Being heard"})
    assert -1.0 == result.estimate(KAPPA).value


def test_with_one_theme_alpha_is_that_of_any_number_of_coders() -> None:
    first, second = ["a", "", ""] * 8, ["a", "a", "", ""] * 6
    table = pd.DataFrame({"first": first, "second": second})
    result = do_coders_agree(codings(first, second), {"a": "Being heard"})
    assert nominal_alpha(table) == pytest.approx(result.estimate(ALPHA).value)


def test_the_interval_is_the_same_every_time() -> None:
    first, second = ["a", "b", ""] * 10, ["a", "b", "c"] * 10
    assert compared(first, second) == compared(first, second)


def test_without_a_story_that_both_read_it_says_what_is_needed() -> None:
    with pytest.raises(TooFew, match="1 story that both readers have read"):
        compared(["a", "-"], ["-", "a"])


def test_without_a_theme_it_says_what_is_needed() -> None:
    with pytest.raises(TooFew, match="1 theme"):
        do_coders_agree(codings(["a"], ["a"]), {})


@given(READINGS)
def test_which_reader_is_first_changes_nothing_but_the_columns(pairs: list[tuple[str, str]]) -> None:
    first, second = ([each[side] for each in pairs] for side in (0, 1))
    one, other = compared(first, second), compared(second, first)
    assert [(*row[:1], row[2], row[3]) for row in one.table.rows] == [
        (*row[:1], row[3], row[2]) for row in other.table.rows
    ]
    for name in ("agreement", KAPPA, ALPHA):
        assert one.estimate(name).value == pytest.approx(other.estimate(name).value)


@given(READINGS)
def test_no_coefficient_is_more_than_one_and_every_interval_has_its_ends_in_order(
    pairs: list[tuple[str, str]],
) -> None:
    first, second = ([each[side] for each in pairs] for side in (0, 1))
    for value, low, high in coefficients(compared(first, second)):
        assert value is None or value <= 1 + 1e-12
        assert low is None or -1 <= low <= high <= 1  # type: ignore[operator]


def test_alpha_takes_gaps_and_any_number_of_coders() -> None:
    assert 1.0 == nominal_alpha(pd.DataFrame({"a": [1, 2, None], "b": [1, 2, 3], "c": [None, 2, 3]}))


@pytest.mark.parametrize("values", [[1, 1], [None, None]])
def test_alpha_of_values_all_alike_or_none_is_not_known(values: list[float | None]) -> None:
    assert None is nominal_alpha(pd.DataFrame({"a": values, "b": values}))


def test_alpha_of_units_with_one_value_each_is_not_known() -> None:
    assert None is nominal_alpha(pd.DataFrame({"a": [1, None], "b": [None, 2]}))
