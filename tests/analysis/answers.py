"""Measures, and tables of made-up answers, for the tests of analysis."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from coimpact_widgets.analysis.tables import answers_table, people_table
from coimpact_widgets.domain.answer import Answer, Missing, Person
from coimpact_widgets.domain.measure import AnswerType, Better, Measure, TimePoint

LABELS = ("Never", "Rarely", "Sometimes", "Often", "Always")
ORDINAL = Measure("outcome-1", "Feels heard", "How often do you feel heard?", AnswerType.ORDINAL, LABELS)
SCORE = Measure("outcome-1", "Life", "How satisfied are you with your life?", AnswerType.SCORE)
YES_NO = Measure("outcome-1", "Plan", "Do you have a plan?", AnswerType.YES_NO)
LOWER = Measure("outcome-1", "Alone", "How often are you alone?", labels=LABELS, better=Better.LOWER)

Given = float | Missing | None


def table_of(pairs: Sequence[tuple[Given, Given]], measure_id: str = "m1") -> pd.DataFrame:
    """An answers table with a person for each pair. A number is an answer, None no row, a Missing a gap."""
    return answers_table(
        _answer(f"P{at:02}", measure_id, time, given)
        for at, pair in enumerate(pairs, start=1)
        for time, given in zip((TimePoint.BEFORE, TimePoint.AFTER), pair, strict=True)
        if given is not None
    )


def table_at(given: Mapping[str, Sequence[Given]], measure_id: str = "m1") -> pd.DataFrame:
    """An answers table with the answers of the same people, in the same order, at each time point."""
    return answers_table(
        _answer(f"P{at:03}", measure_id, TimePoint(time), each)
        for time, answers in given.items()
        for at, each in enumerate(answers, start=1)
        if each is not None
    )


def apart_table(before: Sequence[Given], after: Sequence[Given]) -> pd.DataFrame:
    """An answers table of some people before, and others after."""
    nobody: list[Given] = [None]
    return table_at({"before": [*before, *nobody * len(after)], "after": [*nobody * len(before), *after]})


def _answer(person: str, measure: str, time: TimePoint, given: float | Missing) -> Answer:
    if isinstance(given, Missing):
        return Answer(person, measure, time, None, given)
    return Answer(person, measure, time, float(given))


def people_in_turn(sizes: Mapping[str, int]) -> pd.DataFrame:
    """A people table for the people of `table_of`: the first so many in the first group, and so on."""
    names = [name for name, size in sizes.items() for _ in range(size)]
    return people_table(Person(f"P{at:02}", (name,)) for at, name in enumerate(names, start=1))
