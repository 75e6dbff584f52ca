"""The answers of the same people at several times."""

from __future__ import annotations

import pytest

from coimpact_widgets.analysis.result import LeftOut
from coimpact_widgets.analysis.several_times import SeveralTimes, between, several_times
from coimpact_widgets.analysis.tables import answers_table
from coimpact_widgets.domain.answer import Answer, Missing
from coimpact_widgets.domain.measure import TimePoint
from tests.analysis.answers import ORDINAL, Given, table_at

TIMES = ("before", "during", "after")


def found(*people: tuple[Given, Given, Given]) -> SeveralTimes:
    columns = zip(*people, strict=True)
    return several_times(table_at(dict(zip(TIMES, columns, strict=True))), ORDINAL, "m1", TIMES)


def test_those_who_answered_every_time_are_complete() -> None:
    assert ["P001"] == list(found((1, 2, 3), (1, None, 3)).complete.index)


def test_those_who_answered_once_are_there_too() -> None:
    assert ["P001", "P002"] == list(
        found((1, 2, 3), (1, None, None), (None, Missing.DO_NOT_KNOW, None)).any.index
    )


def test_who_missed_a_time_is_left_out_with_the_reason_they_gave() -> None:
    given = found((1, 2, 3), (1, None, 3), (1, 2, Missing.PREFER_NOT_TO_SAY))
    expected = (LeftOut("prefer not to say", 1), LeftOut("no answer at one of the times", 1))
    assert expected == given.not_complete


def test_who_answered_at_no_time_is_silent() -> None:
    assert (LeftOut("don't know", 1),) == found((1, 2, 3), (None, Missing.DO_NOT_KNOW, None)).silent


def test_a_value_that_is_not_one_of_the_answers_is_no_answer_and_is_said() -> None:
    given = found((1, 2, 9), (1, 2, 3))
    assert (True, ["P002"], (LeftOut("not one of the answers", 1),)) == (
        given.any_wrong,
        list(given.complete.index),
        given.not_complete,
    )


def test_a_then_rating_is_at_no_other_time() -> None:
    answers = table_at({"before": [1], "after": [5], "then": [3]})
    assert [[1.0, 5.0]] == several_times(
        answers, ORDINAL, "m1", ("before", "after")
    ).answers.to_numpy().tolist()


def test_two_of_the_times_make_a_paired_table() -> None:
    pairs = between(found((1, 2, 3)).complete, "during", "after")
    assert [(2.0, 3.0)] == [tuple(row) for row in pairs[["before", "after"]].to_numpy()]


def test_nobody_at_all_is_no_trouble() -> None:
    assert 0 == len(several_times(table_at({"before": []}), ORDINAL, "m1", TIMES).any)


def test_two_answers_of_one_person_at_one_time_are_a_defect() -> None:
    twice = answers_table([Answer("P1", "m1", TimePoint.BEFORE, 1.0)] * 2)
    with pytest.raises(ValueError, match="two answers"):
        several_times(twice, ORDINAL, "m1", TIMES)
