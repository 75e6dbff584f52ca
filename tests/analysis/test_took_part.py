"""A comparison group is kept out of everything that is about those who took part."""

from __future__ import annotations

from coimpact_widgets.analysis.took_part import compared, took_part
from tests.analysis.answers import people_in_turn, table_of

PEOPLE = people_in_turn({"lived experience": 2, "Waiting list": 1})
ANSWERS = table_of([(2, 3), (3, 4), (4, 1)])


def test_those_compared_are_found_however_their_group_is_spelled():
    assert {"P03"} == compared(PEOPLE, "waiting  LIST")


def test_their_answers_are_left_out():
    assert ["P01", "P01", "P02", "P02"] == list(took_part(ANSWERS, PEOPLE, "waiting list")["person"])


def test_they_are_left_out_of_the_people_too():
    assert ["P01", "P02"] == list(took_part(PEOPLE, PEOPLE, "waiting list")["person"])


def test_without_a_comparison_group_everybody_took_part():
    assert took_part(ANSWERS, PEOPLE, "") is ANSWERS
