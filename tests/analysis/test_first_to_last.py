"""A change over time is called clear only where each person's own change bears it out."""

from __future__ import annotations

import pytest

from coimpact_widgets.analysis.over_time import over_time
from coimpact_widgets.analysis.tables import answers_table
from coimpact_widgets.domain.answer import Answer
from coimpact_widgets.domain.measure import Measure, TimePoint
from tests.analysis.answers import ORDINAL, SCORE, YES_NO

TIMES = (TimePoint.BEFORE, TimePoint.DURING, TimePoint.AFTER)


def found(measure: Measure, *people: tuple[float, float, float]):
    answers = [
        Answer(f"P{number:02}", "m1", time, float(value))
        for number, person in enumerate(people)
        for time, value in zip(TIMES, person, strict=True)
    ]
    return over_time(answers_table(answers), measure, "m1", TIMES)


@pytest.mark.parametrize(("measure", "low", "high"), [(YES_NO, 0, 1), (ORDINAL, 1, 2)])
def test_five_of_twenty_who_changed_leave_it_to_chance(measure: Measure, low: int, high: int) -> None:
    assert found(measure, *[(low, low, high)] * 5, *[(low, low, low)] * 15).is_doubted


def test_four_of_thirty_whose_score_rose_leave_it_to_chance() -> None:
    assert found(SCORE, *[(5, 5, 9)] * 4, *[(5, 5, 5)] * 26).is_doubted


@pytest.mark.parametrize(("measure", "low", "high"), [(YES_NO, 0, 1), (ORDINAL, 1, 3), (SCORE, 4, 6)])
def test_many_who_went_one_way_do_not(measure: Measure, low: int, high: int) -> None:
    assert not found(measure, *[(low, low, high)] * 12, *[(low, high, low)] * 8).is_doubted
