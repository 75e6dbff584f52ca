"""What stories hold, published without what would tell of a few: by subtraction, or beside another report."""

from __future__ import annotations

import json
from dataclasses import replace

import pandas as pd
import pytest

from coimpact_widgets.analysis.coders import do_coders_agree
from coimpact_widgets.analysis.result import LeftOut, Result
from coimpact_widgets.analysis.themes import what_people_said
from coimpact_widgets.disclosure.publish import Report, safe_to_publish
from coimpact_widgets.disclosure.rule import HES, UNDER_10
from coimpact_widgets.domain.theme import Reader
from coimpact_widgets.told_before import to_keep

WORDS = {"a": "Waiting", "b": "Food"}


def codings(readers: tuple[Reader, ...], *held: tuple[str, int]) -> pd.DataFrame:
    """Each reader finds each theme in the first so many stories."""
    return pd.DataFrame(
        [
            {"story": f"s{at}", "theme": theme, "reader": str(reader)}
            for reader in readers
            for theme, stories in held
            for at in range(stories)
        ]
    )


def themes(stories: int, a: int, b: int) -> Result:
    told = pd.DataFrame(
        [{"story": f"s{at}", "person": f"p{at}", "role": "carer", "outcome": "o"} for at in range(stories)]
    )
    return what_people_said(codings((Reader.FIRST,), ("a", a), ("b", b), ("gone", stories)), told, WORDS)


def counts(result: Result) -> dict[object, object]:
    return {row[0]: row[1] for row in result.table.rows}


def kept(*results: Result, may_stand: bool = True) -> list[Report]:
    """What is kept of these results once they are published."""
    made = json.loads(to_keep(safe_to_publish(results), ()))
    return [Report(tuple(map(Result.from_dict, made)), may_stand)]


def after(now: Result, then: Result, **known: bool) -> Result:
    return safe_to_publish([now], earlier=kept(then, **known))[0]


def test_one_more_story_leaves_the_published_numbers_standing() -> None:
    told = after(themes(13, 8, 13), themes(12, 7, 12))
    assert (12, {"Food": 12, "Waiting": 7}, ["as before"]) == (
        told.answered,
        counts(told),
        [each.code for each in told.caveats],
    )


@pytest.mark.parametrize(("now", "may_stand"), [(themes(13, 8, 13), False), (themes(11, 7, 11), True)])
def test_nothing_stands_with_a_story_that_was_taken_back(now: Result, may_stand: bool) -> None:
    told = after(now, themes(12, 7, 12), may_stand=may_stand)
    assert (0, {"Food": None, "Waiting": None}) == (told.answered, counts(told))


def test_the_same_numbers_are_told_again_as_they_are() -> None:
    assert safe_to_publish([themes(12, 7, 12)])[0] == after(themes(12, 7, 12), themes(12, 7, 12))


def test_a_story_read_anew_leaves_the_published_numbers_standing() -> None:
    assert {"Food": 12, "Waiting": 7} == counts(after(themes(12, 8, 12), themes(12, 7, 12)))


def test_many_more_stories_are_told_of() -> None:
    assert {"Food": 24, "Waiting": 14} == counts(after(themes(24, 14, 24), themes(12, 7, 12)))


def test_the_earlier_numbers_stand_where_few_of_many_new_stories_hold_a_theme() -> None:
    told = after(themes(24, 8, 24), themes(12, 7, 12))
    assert (12, 7) == (told.answered, counts(told)["Waiting"])


def test_a_theme_that_was_hidden_is_told_when_all_of_it_could_be_new() -> None:
    assert [{"Food": 25, "Waiting": 20}, {"Food": None, "Waiting": None}] == [
        counts(after(themes(40, 20, 25), themes(12, 3, 6))),
        counts(after(themes(17, 7, 11), themes(12, 3, 6))),
    ]


def test_a_stricter_rule_lets_no_smaller_number_stand() -> None:
    told = safe_to_publish([themes(13, 8, 13)], UNDER_10, kept(themes(12, 7, 12)))[0]
    assert 0 == told.answered


def test_rounded_numbers_stand_beside_rounded_ones() -> None:
    then = safe_to_publish([themes(30, 20, 30)], HES)
    now = safe_to_publish([themes(33, 20, 33)], HES, [Report(then)])[0]
    assert counts(then[0]) == counts(now)


def coders(stories: int, a: int) -> Result:
    return do_coders_agree(codings(tuple(Reader), ("a", a), ("b", stories)), WORDS)


def test_how_far_readers_agree_on_few_more_stories_is_not_told() -> None:
    assert [20, 20, 30] == [after(coders(each, 10), coders(20, 10)).answered for each in (21, 29, 30)]


def test_stories_about_another_outcome_are_held_against_their_own() -> None:
    other = replace(themes(13, 8, 13), about=(("outcome", "other"), ("by", "role")))
    assert 13 == after(other, themes(12, 7, 12)).answered


def one_theme(stories: int, a: int) -> Result:
    told = themes(stories, a, stories)
    return replace(
        told,
        table=replace(told.table, rows=tuple(row for row in told.table.rows if row[0] == "Waiting")),
        estimates=tuple(
            replace(each, value=stories - a) if each.name == "none of these" else each
            for each in told.estimates
            if each.name != "Food: stories"
        ),
    )


@pytest.mark.parametrize("held", [9, 3])
def test_stories_with_none_of_the_themes_cannot_be_worked_out(held: int) -> None:
    told = safe_to_publish([one_theme(12, held)])[0]
    assert [None] * 3 == [
        counts(told)["Waiting"],
        *(told.estimate(name).value for name in ("Waiting: stories", "none of these")),
    ]


def test_stories_with_none_of_the_themes_are_told_where_they_are_many() -> None:
    told = safe_to_publish([one_theme(24, 12)])[0]
    assert (12, 12) == (counts(told)["Waiting"], told.estimate("none of these").value)


@pytest.mark.parametrize(("left", "told"), [(2, ()), (6, (LeftOut("story not read yet", 6),))])
def test_few_stories_that_were_left_out_are_not_told(left: int, told: tuple[LeftOut, ...]) -> None:
    found = replace(themes(12, 7, 12), left_out=(LeftOut("story not read yet", left),))
    assert told == safe_to_publish([found])[0].left_out


def test_few_stories_of_roles_that_are_hidden_are_hidden_together() -> None:
    roles = ["carer"] * 20 + ["staff"] * 6 + ["manager"] * 3
    told = pd.DataFrame(
        [
            {"story": f"s{at}", "person": f"p{at}", "role": role, "outcome": "o"}
            for at, role in enumerate(roles)
        ]
    )
    found = what_people_said(codings((Reader.FIRST,), ("a", 22), ("b", 29)), told, WORDS)
    assert None is counts(safe_to_publish([found])[0])["Waiting"]
