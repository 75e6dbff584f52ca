"""The plain tables that every analysis takes."""

from __future__ import annotations

import math

from coimpact_widgets.analysis.tables import answers_table, people_table
from coimpact_widgets.domain.answer import Answer, Missing, Person
from coimpact_widgets.domain.measure import TimePoint


def test_an_answer_is_a_row() -> None:
    table = answers_table([Answer("P1", "m1", TimePoint.BEFORE, 4.0)])
    assert [("P1", "m1", "before", 4.0, "")] == list(table.itertuples(index=False, name=None))


def test_a_missing_answer_keeps_its_reason() -> None:
    table = answers_table([Answer("P1", "m1", TimePoint.AFTER, None, Missing.DO_NOT_KNOW)])
    assert (True, "don't know") == (math.isnan(table["value"][0]), table["missing"][0])


def test_no_answers_are_an_empty_table_with_every_column() -> None:
    assert ["person", "measure", "time_point", "value", "missing"] == list(answers_table([]).columns)


def test_somebody_in_two_people_groups_has_two_rows() -> None:
    table = people_table([Person("P1", ("carer", "Welsh speaker")), Person("P2")])
    assert [("P1", "carer"), ("P1", "Welsh speaker")] == list(table.itertuples(index=False, name=None))
