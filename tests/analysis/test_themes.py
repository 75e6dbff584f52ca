"""What people said, counted: stories, different people, each role by itself, and whether the last was new."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from coimpact_widgets.analysis.result import Result
from coimpact_widgets.analysis.themes import what_people_said
from coimpact_widgets.errors import TooFew
from tests.analysis.readings import THEMES, codings, stories

OUTCOMES = {"o1": "Members: feel less alone", "o2": "Staff: listen more"}
READINGS = some.lists(some.sets(some.sampled_from("abc")).map("".join), min_size=1, max_size=20)


def said(*found: str, **facts: list[str]) -> Result:
    return what_people_said(codings(found), stories(len(found), **facts), THEMES)


def rows(result: Result) -> dict[object, tuple[object, ...]]:
    return {row[0]: row[1:] for row in result.table.rows}


def codes(result: Result) -> list[str]:
    return [caveat.code for caveat in result.caveats]


def test_each_story_with_a_theme_counts_once() -> None:
    result = said("ab", "a", "")
    assert [2, 1, 0] == [result.estimate(f"{words}: stories").value for words in THEMES.values()]


def test_different_people_are_counted_where_they_are_known() -> None:
    assert 2 == rows(said("a", "a", "a", people=["P1", "P1", "P2"]))["Being heard"][1]


def test_nobody_known_is_not_nobody() -> None:
    assert (None, 0) == (rows(said("a"))["Being heard"][1], rows(said("a"))["Time"][1])


def test_the_theme_of_most_stories_comes_first_and_those_alike_in_the_order_of_the_group() -> None:
    assert ["Time", "Being heard", "Not alone"] == [row[0] for row in said("c", "ac", "b").table.rows]


def test_roles_stand_side_by_side_and_fifty_of_one_change_nothing_in_another() -> None:
    one = said("a", "b", roles=["carer", "staff"])
    many = said("a", *["b"] * 50, roles=["carer", *["staff"] * 50])
    place = one.table.columns.index("carer") - 1
    assert rows(one)["Being heard"][place] == rows(many)["Being heard"][place] == 1


def test_roles_come_in_our_order_then_others_then_those_not_known() -> None:
    result = said("a", "a", "a", "a", roles=["", "volunteer", "staff", "carer"])
    assert ("carer", "staff", "volunteer", "role not known") == result.table.columns[3:]


def test_each_group_says_how_many_of_its_stories_were_read() -> None:
    result = said("a", "", "b", roles=["carer", "carer", "staff"])
    assert [2, 1] == [result.estimate(f"{role}: stories read").value for role in ("carer", "staff")]


def test_outcomes_stand_side_by_side() -> None:
    told = stories(3, outcomes=["o2", "o1", "removed"])
    result = what_people_said(codings(["a", "a", "b"]), told, THEMES, OUTCOMES, "outcome")
    assert (*OUTCOMES.values(), "no outcome given") == result.table.columns[3:]
    assert (2, None, 1, 1, 0) == rows(result)["Being heard"]


def test_one_outcome_can_be_asked_about() -> None:
    told = stories(3, outcomes=["o1", "o2", "o1"])
    result = what_people_said(codings(["a", "a", "-"]), told, THEMES, OUTCOMES, "", "o1")
    assert (1, 1, "Themes in the stories: Members: feel less alone") == (
        result.answered,
        result.left_out[0].count,
        dict(result.about)["name"],
    )


def test_a_story_not_read_is_left_out_and_one_without_themes_is_not() -> None:
    result = said("a", "", "-")
    assert (2, 1, [("story not read yet", 1)]) == (
        result.answered,
        result.estimate("none of these").value,
        [(each.reason, each.count) for each in result.left_out],
    )


def test_a_story_that_is_gone_is_not_counted() -> None:
    result = what_people_said(codings(["a", "a", "a"]), stories(2), THEMES)
    assert (2, 2) == (result.answered, rows(result)["Being heard"][0])


def test_only_the_first_reader_is_counted() -> None:
    result = what_people_said(codings(["a", "-"], ["b", "b"]), stories(2), THEMES)
    assert (1, 0) == (result.answered, rows(result)["Not alone"][0])


def test_nothing_is_said_of_what_is_new_under_nine_stories() -> None:
    result = said(*["a"] * 8)
    assert (None, True) == (
        result.estimate("new themes in last run").value,
        "too few for new themes" in codes(result),
    )


@pytest.mark.parametrize(("last", "new"), [(["a", "b", ""], 0), (["c", "a", "a"], 1), (["a", "a", "c"], 1)])
def test_a_theme_of_the_last_stories_is_new_when_no_earlier_story_has_it(last: list[str], new: int) -> None:
    result = said(*["a"] * 5, "b", *last)
    assert [2, new] == [
        result.estimate(name).value for name in ("themes in the first stories", "new themes in last run")
    ]


def test_the_first_and_the_last_stories_can_be_fewer() -> None:
    result = what_people_said(codings(["a"] * 6), stories(6), THEMES, base=4, run=2)
    assert 0 == result.estimate("new themes in last run").value


@pytest.mark.parametrize("wrong", [{"by": "age"}, {"base": 3}, {"run": 4}])
def test_another_way_of_asking_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="base is 4 to 6"):
        what_people_said(codings(["a"]), stories(1), THEMES, **wrong)  # type: ignore[arg-type]


def test_without_a_story_that_was_read_it_says_what_is_needed() -> None:
    with pytest.raises(TooFew, match="1 story that the first reader has read"):
        said("-")


def test_without_a_theme_it_says_what_is_needed() -> None:
    with pytest.raises(TooFew, match="1 theme"):
        what_people_said(codings(["a"]), stories(1), {})


def test_one_reader_and_tellers_not_known_are_to_be_borne_in_mind() -> None:
    assert ["tellers not known", "one reader", "too few for new themes"] == codes(said("a", "b"))


def test_with_a_second_reader_and_everybody_known_neither_is() -> None:
    result = what_people_said(codings(["a"] * 9, ["a"]), stories(9, ["P1"] * 9), THEMES)
    assert [] == codes(result)


@given(READINGS, some.randoms())
def test_the_order_of_the_tables_changes_no_count(found: list[str], random: object) -> None:
    table, told = codings(found), stories(len(found))
    mixed = what_people_said(
        table.sample(frac=1, random_state=1), told.sample(frac=1, random_state=2), THEMES
    )
    assert rows(what_people_said(table, told, THEMES)) == rows(mixed)


@given(READINGS)
def test_no_theme_has_more_stories_than_were_read_nor_people_than_stories(found: list[str]) -> None:
    result = said(*found, people=[f"P{at % 3}" for at in range(len(found))])
    assert all(result.answered >= row[1] >= row[2] for row in result.table.rows)  # type: ignore[operator]


@given(READINGS)
def test_groups_add_up_to_all_stories(found: list[str]) -> None:
    result = said(*found, roles=["carer", "staff"] * 10)
    assert [row[1] for row in result.table.rows] == [sum(row[3:]) for row in result.table.rows]  # type: ignore[arg-type]
