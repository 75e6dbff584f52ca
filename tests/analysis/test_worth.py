"""What is the change worth?"""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coimpact_widgets.analysis.result import Result
from coimpact_widgets.analysis.worth import full_years, what_it_is_worth
from coimpact_widgets.domain.measure import AnswerType, Measure
from coimpact_widgets.domain.worth import LIFE_SATISFACTION, Worth
from coimpact_widgets.errors import NeedsFirst, TooFew
from tests.analysis.answers import Given, table_of
from tests.analysis.scales import record

LIFE = Measure("o", "Life satisfaction", LIFE_SATISFACTION, AnswerType.SCORE)
PAIRS: list[tuple[Given, Given]] = [(5, 6), (5, 7), (6, 6), (4, 6), (7, 8), (5, 6), (6, 7), (5, 7)]


def asked(said: Worth | None, pairs: list[tuple[Given, Given]] = PAIRS, measure: Measure = LIFE) -> Result:
    return what_it_is_worth(table_of(pairs), [record("m1", measure)], said)


def value(result: Result, name: str) -> float:
    found = result.estimate(name).value
    assert found is not None
    return found


def names(result: Result) -> list[str]:
    return [each.name for each in result.estimates]


def codes(result: Result) -> list[str]:
    return [each.code for each in result.caveats]


@pytest.mark.parametrize("said", [None, Worth(), Worth(drop_off=50.0, anyway=20.0)])
def test_it_is_told_only_to_a_group_that_asks(said: Worth | None) -> None:
    with pytest.raises(NeedsFirst, match="say how long the change lasts"):
        asked(said)


@pytest.mark.parametrize(
    "measure",
    [
        replace(LIFE, question="How satisfied are you with the café?"),
        replace(LIFE, high=7.0),
        replace(LIFE, answer_type=AnswerType.ORDINAL, labels=("Not at all", "Fully")),
    ],
)
def test_it_needs_life_satisfaction_from_0_to_10_in_its_own_words(measure: Measure) -> None:
    with pytest.raises(NeedsFirst, match="life satisfaction"):
        asked(Worth(years=1.0), measure=measure)


def test_capitals_and_spaces_in_the_question_do_not_matter() -> None:
    asked(Worth(years=1.0), measure=replace(LIFE, question=f" {LIFE_SATISFACTION.upper()} "))


def test_five_people_are_too_few() -> None:
    with pytest.raises(TooFew) as raised:
        asked(Worth(years=1.0), PAIRS[:5])
    assert (6, 5) == (raised.value.needed, raised.value.found)


def test_a_wellby_is_a_point_for_a_person_for_a_year() -> None:
    assert 10.0 == pytest.approx(value(asked(Worth(years=1.0)), "WELLBYs"))
    assert 130_000 == pytest.approx(value(asked(Worth(years=1.0)), "value at 13,000"))


def test_what_would_have_happened_anyway_is_taken_off() -> None:
    assert 7.5 == pytest.approx(value(asked(Worth(years=1.0, anyway=25.0)), "WELLBYs"))


def test_the_price_factor_changes_pounds_alone() -> None:
    result = asked(Worth(years=1.0, price_factor=1.2, price_year="2024", price_source="ONS"))
    assert (10.0, 156_000.0) == (
        pytest.approx(value(result, "WELLBYs")),
        pytest.approx(value(result, "value at 13,000")),
    )


def test_the_interval_of_the_change_is_carried_through() -> None:
    result = asked(Worth(years=2.0))
    change, wellbys = result.estimate("mean change"), result.estimate("WELLBYs")
    assert (change.low, change.high) == (
        pytest.approx((wellbys.low or 0) / 16),
        pytest.approx((wellbys.high or 0) / 16),
    )


def test_without_how_long_it_lasts_there_is_no_value_and_it_is_said() -> None:
    result = asked(Worth(cost=800.0))
    assert (None, True) == (result.estimate("value at 13,000").value, "how long is not said" in codes(result))


def test_where_all_changed_alike_there_is_no_range_and_so_no_value() -> None:
    result = asked(Worth(years=1.0), [(5, 6)] * 8)
    assert (None, True) == (result.estimate("WELLBYs").value, "everybody changed alike" in codes(result))


def test_a_change_that_is_taken_to_last_in_full_is_said() -> None:
    assert "drop-off not said" in codes(asked(Worth(years=2.0)))
    assert "drop-off not said" not in codes(asked(Worth(years=2.0, drop_off=0.0)))


def test_the_cost_is_shared_by_those_who_went_up() -> None:
    assert 100.0 == value(asked(Worth(cost=700.0)), "cost per person who changed")


def test_where_nobody_went_up_there_is_no_cost_for_each() -> None:
    result = asked(Worth(cost=600.0), [(5, 4), (5, 5)] * 4)
    assert None is result.estimate("cost per person who changed").value


def test_what_members_gave_is_told_only_where_it_is_said() -> None:
    given = {"hours given", "money given", "cost"}
    assert [] == [name for name in names(asked(Worth(years=1.0))) if name in given]
    assert ["hours given"] == [name for name in names(asked(Worth(hours=4.0))) if name in given]


def test_every_step_that_was_said_stands_in_the_table() -> None:
    result = asked(Worth(years=2.0, drop_off=50.0, anyway=10.0, hours=3.0))
    assert (
        ("people who answered both times", 8),
        ("points of change, on average", 1.25),
        ("years that it lasts", 2.0),
        ("percent of it gone after each year", 50.0),
        ("percent of it that would have happened anyway", 10.0),
    ) == result.table.rows[:5]


def test_no_ratio_of_value_to_cost_is_there() -> None:
    result = asked(Worth(years=1.0, cost=1000.0))
    assert [] == [name for name in names(result) if "ratio" in name or "return" in name]


def test_a_result_can_be_kept_as_json_and_read_again() -> None:
    result = asked(Worth(years=1.5, anyway=10.0, cost=5.0, hours=3.0, money=2.0))
    assert result == Result.from_dict(result.to_dict())


@pytest.mark.parametrize(
    ("years", "drop_off", "expected"),
    [(1.0, 0.0, 1.0), (2.5, 0.0, 2.5), (2.0, 0.5, 1.5), (0.5, 0.9, 0.5), (2.5, 0.5, 1.625), (3.0, 1.0, 1.0)],
)
def test_each_year_counts_what_is_left(years: float, drop_off: float, expected: float) -> None:
    assert expected == pytest.approx(full_years(years, drop_off))


@given(st.floats(0.1, 30), st.floats(0, 1))
def test_a_drop_off_never_makes_it_last_longer(years: float, drop_off: float) -> None:
    assert 0 < full_years(years, drop_off) <= years + 1e-9


many = st.lists(st.tuples(st.integers(0, 10), st.integers(0, 10)), min_size=6, max_size=20)


@given(many)
def test_swapping_the_times_flips_the_sign(pairs: list[tuple[int, int]]) -> None:
    there, back = (
        asked(Worth(years=1.0), [*each]).estimate("WELLBYs").value
        for each in (pairs, [(after, before) for before, after in pairs])
    )
    assert (there is None, there or 0.0) == (back is None, pytest.approx(-(back or 0.0), abs=1e-9))
