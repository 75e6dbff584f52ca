"""Every people group has a voice of its own, and none can drown out another."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coimpact_widgets.analysis.people_groups import people_groups
from coimpact_widgets.analysis.tables import people_table
from coimpact_widgets.domain.answer import Person
from coimpact_widgets.errors import TooFew
from tests.analysis.answers import ORDINAL, SCORE, YES_NO, people_in_turn, table_of

UP, SAME, DOWN = (2, 4), (3, 3), (4, 2)
LIVED, STAFF = "lived experience", "staff"
MIXED = st.lists(st.tuples(st.integers(1, 5), st.integers(1, 5)), min_size=1, max_size=14)


def of(measure=ORDINAL, groups=None, **pairs):
    """The result for people in groups; each group's pairs are given under its name."""
    answers = table_of([pair for each in pairs.values() for pair in each])
    sizes = {name.replace("_", " "): len(each) for name, each in pairs.items()}
    return people_groups(answers, people_in_turn(sizes), measure, "m1", groups)


def codes(result):
    return {caveat.code for caveat in result.caveats}


def row(result, name):
    return next(each for each in result.table.rows if each[0] == name)


def test_each_group_has_its_own_counts():
    result = of(lived_experience=[UP] * 9 + [SAME] * 2 + [DOWN], staff=[UP] * 2 + [SAME] * 8)
    assert ((LIVED, 12, 9, 2, 1), (STAFF, 10, 2, 8, 0)) == result.table.rows[:2]


def test_everyone_is_counted_once_at_the_end():
    assert ("everyone", 5, 3, 1, 1) == of(lived_experience=[UP, UP, DOWN], staff=[UP, SAME]).table.rows[-1]


def test_lived_experience_comes_first_whatever_its_letter():
    result = of(staff=[UP], admin=[UP], lived_experience=[UP], carer=[UP])
    assert [LIVED, "carer", "staff", "admin", "everyone"] == [each[0] for each in result.table.rows]


def test_no_number_is_averaged_over_groups():
    result = of(SCORE, lived_experience=[(2, 8)] * 3, staff=[(2, 2)] * 9)
    means = {each.name: each.value for each in result.estimates if each.name.endswith("mean change")}
    assert {f"{LIVED}: mean change": 6.0, f"{STAFF}: mean change": 0.0, "everyone: mean change": 1.5} == means


@pytest.mark.parametrize("measure", [ORDINAL, SCORE], ids=["ordinal", "score"])
@given(lived=MIXED, staff=MIXED)
def test_fifty_more_staff_leave_lived_experience_as_it_was(measure, lived, staff):
    few = of(measure, lived_experience=lived, staff=staff)
    many = of(measure, lived_experience=lived, staff=staff + [UP] * 50)
    assert voice(few, LIVED) == voice(many, LIVED)


def voice(result, name):
    """Everything that a result says of one group, byte for byte."""
    mine = [each for each in result.estimates if each.name.startswith(f"{name}: ")]
    return repr((mine, row(result, name)))


@given(first=MIXED, second=MIXED, shuffle=st.randoms(use_true_random=False))
def test_the_order_of_people_makes_no_difference(first, second, shuffle):
    answers = table_of(first + second)
    people = people_in_turn({LIVED: len(first), STAFF: len(second)})
    rows, groups = list(answers.index), list(people.index)
    shuffle.shuffle(rows)
    shuffle.shuffle(groups)
    mixed = people_groups(answers.loc[rows], people.loc[groups], ORDINAL, "m1")
    assert people_groups(answers, people, ORDINAL, "m1") == mixed


@given(first=MIXED, second=MIXED)
def test_other_names_for_the_groups_give_the_same_numbers(first, second):
    ours, theirs = of(a=first, b=second), of(b=first, a=second)
    assert ours.estimate("interaction p").value == pytest.approx(theirs.estimate("interaction p").value)
    assert row(ours, "a")[1:] == row(theirs, "b")[1:]


@given(first=MIXED, second=MIXED)
def test_swapping_before_and_after_turns_each_change_round(first, second):
    forth = of(SCORE, a=first, b=second)
    back = of(SCORE, a=[pair[::-1] for pair in first], b=[pair[::-1] for pair in second])
    assert [row[2] for row in forth.table.rows] == [row[4] for row in back.table.rows]
    assert forth.estimate("interaction p").value == pytest.approx(back.estimate("interaction p").value)


def test_a_group_spelled_in_capitals_is_the_same_group():
    people = people_table([Person("P01", ("Staff",)), Person("P02", ("staff",)), Person("P03", ("staff",))])
    result = people_groups(table_of([UP, UP, SAME]), people, ORDINAL, "m1")
    assert [("staff", 3, 2, 1, 0), ("everyone", 3, 2, 1, 0)] == list(result.table.rows)


def test_somebody_in_two_groups_is_counted_in_each_and_tested_in_none():
    people = people_table(
        [Person("P01", (LIVED, "carer")), Person("P02", (LIVED,)), Person("P03", ("carer",))]
    )
    result = people_groups(table_of([UP, UP, SAME]), people, ORDINAL, "m1")
    assert [(LIVED, 2, 2, 0, 0), ("carer", 2, 1, 1, 0), ("everyone", 3, 2, 1, 0)] == list(result.table.rows)
    assert "in several groups" in codes(result)


def test_people_in_none_are_told_apart():
    people = people_table([Person("P01", (LIVED,)), Person("P02", ())])
    result = people_groups(table_of([UP, SAME]), people, ORDINAL, "m1")
    assert ("no group given", 1, 0, 1, 0) == result.table.rows[1]


def test_only_the_groups_that_are_asked_for_are_compared():
    result = of(groups=["Lived Experience", "staff"], lived_experience=[UP], carer=[UP], staff=[SAME])
    assert [LIVED, STAFF, "none of these groups", "everyone"] == [each[0] for each in result.table.rows]


def test_the_test_needs_ten_people_in_each_group():
    result = of(lived_experience=[UP] * 9, staff=[SAME] * 12)
    assert (None, True) == (result.estimate("interaction p").value, "group test needs 10" in codes(result))


def test_under_thirty_in_a_group_only_a_big_difference_would_have_shown():
    assert "under 30 a group" in codes(of(lived_experience=[UP] * 10, staff=[SAME] * 40))


def test_the_test_uses_only_people_in_one_group():
    both = [Person(f"P{at:02}", (LIVED, STAFF)) for at in range(1, 21)]
    alone = [Person(f"P{at:02}", ((LIVED, STAFF)[at % 2],)) for at in range(21, 41)]
    pairs = [UP] * 20 + [(UP, DOWN)[at % 2] for at in range(21, 41)]
    result = people_groups(table_of(pairs), people_table(both + alone), ORDINAL, "m1")
    only = people_groups(table_of(pairs), people_table(alone), ORDINAL, "m1")
    assert only.estimate("interaction p") == result.estimate("interaction p")
    assert "tested in one group" in codes(result)


@pytest.mark.parametrize("measure", [ORDINAL, SCORE, YES_NO], ids=["ordinal", "score", "yes/no"])
def test_groups_that_all_changed_alike_are_not_tested(measure):
    pair = (0, 1) if measure is YES_NO else UP
    result = of(measure, lived_experience=[pair] * 10, staff=[pair] * 10)
    assert (None, True) == (result.estimate("interaction p").value, "a group changed alike" in codes(result))


def test_one_group_alone_is_told_and_not_tested():
    result = of(staff=[UP] * 12)
    assert (None, ()) == (result.estimate("interaction p").value, result.caveats)


def test_a_group_that_is_called_everyone_is_a_group_beside_the_total():
    result = of(Everyone=[UP, UP], staff=[SAME])
    assert (("staff", 1, 0, 1, 0), ("“Everyone”", 2, 2, 0, 0), ("everyone", 3, 2, 1, 0)) == result.table.rows


def test_a_group_that_is_called_as_those_without_a_group_is_not_mixed_with_them():
    people = people_table([Person("P01", ("No group given",)), Person("P02", ())])
    result = people_groups(table_of([UP, SAME]), people, ORDINAL, "m1")
    assert ["“No group given”", "no group given", "everyone"] == [each[0] for each in result.table.rows]


def test_a_group_that_is_called_everyone_can_be_asked_for_by_its_name():
    result = of(groups=["everyone"], Everyone=[UP, UP], staff=[SAME])
    assert ["“Everyone”", "none of these groups", "everyone"] == [each[0] for each in result.table.rows]


def test_no_estimate_of_a_group_called_everyone_is_that_of_the_total():
    result = of(Everyone=[UP, UP], staff=[SAME])
    assert (2, 3) == (
        result.estimate("“Everyone”: people").value,
        result.estimate("everyone: people").value,
    )


@pytest.mark.parametrize("people", [people_table([]), people_table([Person("Q1", ("staff",))])])
def test_nobody_in_a_group_is_too_few(people):
    with pytest.raises(TooFew, match="people group"):
        people_groups(table_of([UP]), people, ORDINAL, "m1")


def test_nobody_who_answered_twice_is_too_few():
    with pytest.raises(TooFew, match="person who answered both"):
        people_groups(table_of([(2, None)]), people_in_turn({"staff": 1}), ORDINAL, "m1")


def test_one_person_is_counted_and_nothing_more():
    result = of(SCORE, staff=[UP])
    assert {None} == {each.value for each in result.estimates if each.unit in ("points", "p")}


def test_the_tables_that_are_given_stay_as_they_are():
    answers, people = table_of([UP, SAME]), people_in_turn({LIVED: 1, "Staff": 1})
    copies = answers.copy(), people.copy()
    people_groups(answers, people, ORDINAL, "m1")
    pd.testing.assert_frame_equal(copies[0], answers)
    pd.testing.assert_frame_equal(copies[1], people)
