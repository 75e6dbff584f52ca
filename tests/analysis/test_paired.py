"""Matching people's answers before with their own answers after."""

from __future__ import annotations

import pandas as pd
import pytest

from coimpact_widgets.analysis.paired import counts_of_pairs, differences, pair
from coimpact_widgets.domain.answer import Missing
from tests.analysis.answers import ORDINAL, SCORE, YES_NO, Given, table_of


def left_out(*pairs: tuple[Given, Given]) -> dict[str, int]:
    return {each.reason: each.count for each in pair(table_of(pairs), ORDINAL, "m1").left_out}


def test_only_people_with_both_answers_are_compared() -> None:
    found = pair(table_of([(1, 2), (3, None), (None, 4), (5, 5)]), ORDINAL, "m1")
    assert ["P01", "P04"] == list(found.table.index)


def test_answers_to_another_measure_are_not_mixed_in() -> None:
    answers = pd.concat([table_of([(1, 2)], "m1"), table_of([(3, 4), (5, 5)], "m2")])
    assert 1 == len(pair(answers, ORDINAL, "m1").table)


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ((3, None), "no answer after"),
        ((None, 3), "no answer before"),
        ((3, Missing.BLANK), "no answer after"),
        ((Missing.BLANK, Missing.BLANK), "no answer at either"),
        ((3, Missing.DO_NOT_KNOW), "don't know"),
        ((Missing.PREFER_NOT_TO_SAY, 3), "prefer not to say"),
        ((Missing.NOT_APPLICABLE, None), "not applicable"),
        ((Missing.BLANK, Missing.DO_NOT_KNOW), "don't know"),
        ((3, 6), "not one of the answers"),
        ((0, 3), "not one of the answers"),
        ((2.5, 3), "not one of the answers"),
    ],
)
def test_somebody_left_out_has_one_reason(given: tuple[Given, Given], reason: str) -> None:
    assert {reason: 1} == left_out(given)


def test_reasons_are_told_in_the_same_order_whoever_comes_first() -> None:
    assert ["no answer before", "no answer after"] == list(left_out((3, None), (None, 3)))


def test_a_score_may_lie_between_whole_numbers() -> None:
    assert 1 == len(pair(table_of([(2.5, 7.25)]), SCORE, "m1").table)


def test_yes_and_no_are_the_only_answers_to_yes_or_no() -> None:
    assert 1 == len(pair(table_of([(0, 1), (0, 2), (0.5, 1)]), YES_NO, "m1").table)


def test_who_answered_before_and_after_is_counted_whoever_is_missing() -> None:
    found = pair(table_of([(1, 2), (3, None), (3, Missing.DO_NOT_KNOW), (None, 4)]), ORDINAL, "m1")
    assert (3, 2) == (found.answered_before, found.answered_after)


def test_other_time_points_can_be_compared() -> None:
    answers = table_of([(1, 2)]).replace({"time_point": {"after": "later"}})
    assert 1 == len(pair(answers, ORDINAL, "m1", "before", "later").table)


def test_nobody_is_nobody() -> None:
    found = pair(table_of([]), ORDINAL, "m1")
    assert (0, (), 0) == (len(found.table), found.left_out, found.answered_before)


def test_two_answers_of_one_person_at_one_time_are_refused() -> None:
    answers = pd.concat([table_of([(1, 2)]), table_of([(3, 2)])])
    with pytest.raises(ValueError, match="two answers of one person"):
        pair(answers, ORDINAL, "m1")


def test_equal_changes_are_equal_whatever_they_started_from() -> None:
    found = pair(table_of([(0.1, 0.2), (0.2, 0.3), (0.8, 0.9)]), SCORE, "m1")
    assert [0.1, 0.1, 0.1] == list(differences(found.table))


def test_up_to_twelve_people_are_counted_by_their_pair_of_answers() -> None:
    pairs = pair(table_of([(3, 4), (1, 2), (3, 4), (3, 3)]), ORDINAL, "m1").table
    assert ((1.0, 2.0, 1), (3.0, 3.0, 1), (3.0, 4.0, 2)) == counts_of_pairs(pairs).rows


def test_more_people_than_can_be_drawn_one_by_one_have_no_pairs() -> None:
    assert [12, 0] == [
        sum(row[2] for row in counts_of_pairs(pair(table_of([(1, 2)] * people), ORDINAL, "m1").table).rows)
        for people in (12, 13)
    ]


def test_a_table_of_plain_texts_pairs_as_one_of_answers_does() -> None:
    answers = table_of([(1, 2), (3, None), (Missing.DO_NOT_KNOW, 4)])
    plain = answers.astype({"measure": str})
    assert pair(plain, ORDINAL, "m1").people.equals(pair(answers, ORDINAL, "m1").people)


def test_a_measure_that_nobody_was_asked_has_no_pairs() -> None:
    assert 0 == len(pair(table_of([(1, 2)]), ORDINAL, "m2").people)
