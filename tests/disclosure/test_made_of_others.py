"""What a change is worth, which is made of another result; and results on stories."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coimpact_widgets.analysis.kind import Kind
from coimpact_widgets.analysis.result import Estimate, Method, Result, Table
from coimpact_widgets.disclosure.publish import safe_to_publish
from coimpact_widgets.disclosure.rule import HES, UNDER_10
from coimpact_widgets.domain.measure import AnswerType
from tests.disclosure.groups import Pair, measure, results_of

LARGE: list[Pair] = [(2, 5)] * 9 + [(3, 3)] * 8 + [(3, 2)] * 7


def worth(pairs: list[Pair]) -> tuple[Result, Result]:
    change = results_of(pairs, measure(AnswerType.SCORE))[0]
    mean, up = change.estimate("mean change"), change.estimate("went up")
    told = Result(
        Kind.WORTH,
        "?",
        Method("?"),
        change.answered,
        estimates=(
            mean,
            up,
            Estimate("WELLBYs", 3.0, 1.0, 5.0, 0.95, "WELLBYs"),
            Estimate("cost", 1000.0, unit="pounds"),
            Estimate("cost per person who changed", 1000 / (up.value or 1), unit="pounds"),
        ),
        table=Table(("step", "number"), (("WELLBYs", 3.0), ("cost (pounds)", 1000.0))),
        about=change.about,
    )
    return change, told


def test_what_a_change_is_worth_is_told_with_the_change() -> None:
    change, told = worth(LARGE)
    assert told == safe_to_publish([change, told])[1]


def test_the_cost_for_each_who_changed_goes_when_how_people_changed_does() -> None:
    safe = safe_to_publish(worth([(2, 5)] * 18 + [(3, 3)] * 3 + [(3, 2)] * 3))[1]
    assert (None, 1000.0) == (
        safe.estimate("cost per person who changed").value,
        safe.estimate("cost").value,
    )


def test_what_a_change_is_worth_is_not_told_of_fewer_than_ten() -> None:
    assert safe_to_publish(worth([(2, 5)] * 9))[1].estimate("WELLBYs").value is None


def test_what_a_change_is_worth_is_not_told_where_counts_are_rounded() -> None:
    assert 0 == safe_to_publish(worth(LARGE * 2), HES)[1].answered


def themes(*rows: tuple[str, int, int, int, int]) -> Result:
    groups = [sum(row[at] for row in rows) for at in (3, 4)]
    return Result(
        Kind.THEMES,
        "?",
        Method("?"),
        sum(groups),
        estimates=(
            Estimate("carer: stories read", groups[0], unit="stories"),
            Estimate("staff: stories read", groups[1], unit="stories"),
            *(Estimate(f"{row[0]}: stories", row[1], unit="stories") for row in rows),
        ),
        table=Table(("theme", "stories", "people", "carer", "staff"), rows),
    )


def test_themes_of_many_stories_are_told() -> None:
    found = themes(("Listening", 12, 11, 6, 6), ("Waiting", 14, 14, 7, 7))
    assert found == safe_to_publish([found])[0]


def test_a_theme_of_few_stories_is_hidden_with_another() -> None:
    found = themes(("Listening", 12, 11, 6, 6), ("Waiting", 30, 30, 15, 15), ("Rooms", 3, 3, 3, 0))
    safe = safe_to_publish([found])[0]
    assert (("Listening", None, None, None, None), 30, ("Rooms", None, None, None, None)) == (
        safe.table.rows[0],
        safe.table.rows[1][1],
        safe.table.rows[2],
    )


def test_a_role_that_told_few_stories_is_hidden_with_another() -> None:
    found = themes(("Listening", 12, 11, 9, 3), ("Waiting", 20, 20, 19, 1))
    safe = safe_to_publish([found])[0]
    assert [None, None] == [safe.estimate(f"{name}: stories read").value for name in ("carer", "staff")]


def test_a_higher_threshold_hides_more_themes() -> None:
    found = themes(("Listening", 12, 11, 6, 6), ("Waiting", 14, 14, 7, 7))
    assert safe_to_publish([found], UNDER_10)[0].table.hidden


def agreement(both: int) -> Result:
    return Result(
        Kind.TWO_CODERS,
        "?",
        Method("?"),
        30,
        estimates=(
            Estimate("same themes", 25, unit="stories"),
            Estimate("agreement", 0.9, unit="share"),
            Estimate("Waiting: agreed", 25, unit="stories"),
            Estimate("Waiting: Cohen kappa", 0.7, unit="effect"),
        ),
        table=Table(
            ("theme", "both", "first only", "second only", "neither"), (("Waiting", both, 0, 5, 25 - both),)
        ),
    )


@pytest.mark.parametrize(("both", "kappa"), [(12, 0.7), (2, None)])
def test_a_theme_by_itself_is_told_where_both_readers_found_it_often(both: int, kappa: float | None) -> None:
    safe = safe_to_publish([agreement(both)])[0]
    assert (0.9, kappa) == (safe.estimate("agreement").value, safe.estimate("Waiting: Cohen kappa").value)


def test_readers_of_few_stories_are_not_told_of() -> None:
    assert 0 == safe_to_publish([replace(agreement(12), answered=9)])[0].answered
