"""How many people are needed: the result that a group plans with."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from coimpact_widgets.analysis.could_see import (
    change_we_could_see,
    could_see_in_counts,
    least_change,
    spread_of_changes,
)
from coimpact_widgets.analysis.detectable import least_effect
from coimpact_widgets.analysis.kind import Kind
from coimpact_widgets.errors import TooFew
from tests.analysis.answers import table_of
from tests.present.samples_of_planning import ORDINAL, SCORE, YES_NO, could_see


def test_without_answers_changes_differ_by_a_quarter_of_the_range() -> None:
    assert [1.0, 2.5] == [could_see(each).estimate("spread of changes").value for each in (ORDINAL, SCORE)]


def test_the_change_is_the_effect_in_the_measures_own_points() -> None:
    assert least_effect(8) * 2.5 == could_see(SCORE, 8).estimate("smallest change seen").value


def test_the_spread_of_own_answers_is_used_and_told() -> None:
    result = could_see(SCORE, 8, spread=1.2)
    assert 1.2 == result.estimate("spread of changes").value
    assert "spread from answers" in {each.code for each in result.caveats}


def test_a_hoped_for_change_says_how_many_people_it_needs() -> None:
    assert 10 == could_see(ORDINAL, 8, hoped=1.0).estimate("people needed").value


def test_never_fewer_people_than_a_test_needs() -> None:
    assert 6 == could_see(ORDINAL, 8, hoped=4.0).estimate("people needed").value


def test_our_number_of_people_stands_among_the_others() -> None:
    assert [6, 8, 10, 12, 15, 20, 30, 50] == [row[0] for row in could_see(people=12).table.rows]


@pytest.mark.parametrize("measure", [ORDINAL, SCORE, YES_NO])
def test_under_six_people_no_change_is_promised(measure) -> None:
    with pytest.raises(TooFew, match="at least 6 people who answer both times"):
        change_we_could_see(measure, "m1", 5)


@pytest.mark.parametrize(
    ("measure", "name"),
    [(ORDINAL, "smallest change seen"), (SCORE, "smallest change seen"), (YES_NO, "movers needed")],
)
def test_the_least_change_alone_is_the_one_of_the_whole_result(measure, name) -> None:
    assert could_see(measure, 12).estimate(name).value == least_change(measure, 12)


def test_the_least_change_follows_the_spread_of_own_answers() -> None:
    assert could_see(SCORE, 8, spread=1.2).estimate("smallest change seen").value == least_change(
        SCORE, 8, 1.2
    )


def test_a_yes_or_no_is_told_in_people() -> None:
    result = could_see(YES_NO, 8)
    found = [result.estimate(name) for name in ("movers needed", "movers needed if 1 in 20 move back")]
    assert (Kind.COULD_SEE_YES_NO, [7, None]) == (result.kind, [each.value for each in found])


def test_a_count_is_told_as_a_fall_and_a_rise() -> None:
    result = could_see_in_counts(40, "Calls")
    assert [18, 71] == [result.estimate(f"seen as a {way}").value for way in ("fall", "rise")]


def test_nothing_counted_before_allows_nothing_to_be_seen() -> None:
    with pytest.raises(TooFew):
        could_see_in_counts(0)


def test_a_longer_scale_needs_a_larger_change() -> None:
    short, long = (could_see(replace(SCORE, high=high)) for high in (10, 100))
    assert 10 * short.estimate("smallest change seen").value == long.estimate("smallest change seen").value


def test_the_spread_of_changes_is_that_of_people_who_answered_both_times() -> None:
    answers = table_of([(1.0, 2.0), (1.0, 4.0)] * 5)
    assert pytest.approx(np.std([1, 3] * 5, ddof=1)) == spread_of_changes(answers, ORDINAL, "m1")


@pytest.mark.parametrize("pairs", [[(1.0, 2.0), (1.0, 4.0)] * 4, [(1.0, 2.0)] * 12, [(1.0, 1.3)] * 10])
def test_few_people_or_changes_all_alike_say_nothing_of_the_spread(pairs) -> None:
    assert spread_of_changes(table_of(pairs), ORDINAL, "m1") is None
