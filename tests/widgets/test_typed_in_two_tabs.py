"""Two tabs of one project are typed into: nobody is taken for somebody who was added in the other."""

from __future__ import annotations

import pytest

from coimpact_widgets.domain.answer import Answer, Batch, Person
from coimpact_widgets.domain.measure import Measure, TimePoint
from coimpact_widgets.store.project_keeper import ProjectKeeper
from coimpact_widgets.widgets.person_answers import CODE, GROUP
from coimpact_widgets.widgets.typed_answers import TypedAnswers

LISTENED = Measure("o", "Listened to", "Do you feel listened to?", labels=("Never", "Sometimes", "Often"))
TAKEN = "Somebody was added elsewhere as P2. Use another person code, or remove this row."


@pytest.fixture
def keeper(store):
    return ProjectKeeper(store, store.create_project("Ours").id)


def answered(keeper, measure, time_point=TimePoint.BEFORE):
    """Who answered what."""
    return {
        each.person: each.value
        for each in keeper.contents().answers
        if (each.measure, each.time_point) == (measure.id, time_point)
    }


def groups(keeper):
    return {person.code: person.people_groups for person in keeper.contents().people}


def with_p1(keeper):
    """The measure of a project in which P1 has answered."""
    listened = keeper.save(LISTENED)
    keeper.gather(Batch("Before"), [Person("P1")], [Answer("P1", listened.id, TimePoint.BEFORE, 1)])
    return listened


def begun_in_two_tabs(keeper):
    """Two tables opened on P1 alone; in the second, P2 who often feels listened to is added afterwards."""
    listened = with_p1(keeper)
    first, second = TypedAnswers(keeper).table(), TypedAnswers(keeper).table()
    theirs = second.add_rows(1)
    for field, text in ((CODE, "P2"), (GROUP, "carer"), (f"{listened.id}@before", "often")):
        second.type(theirs, field, text)
    return listened, first


def code_problems(table):
    return [problem.message for problem in table.grid.problems() if problem.field == CODE]


def test_a_person_is_not_renamed_to_somebody_who_was_added_in_another_tab(keeper):
    listened, first = begun_in_two_tabs(keeper)
    first.type("row1", CODE, "P2")
    assert ({"P1": 1.0, "P2": 3.0}, [TAKEN]) == (answered(keeper, listened), code_problems(first))
    assert {"P1": (), "P2": ("carer",)} == groups(keeper)


def test_somebody_new_is_not_taken_for_somebody_who_was_added_in_another_tab(keeper):
    listened, first = begun_in_two_tabs(keeper)
    mine = first.add_rows(1)
    first.type(mine, CODE, "P2")
    first.type(mine, f"{listened.id}@before", "never")
    assert ({"P1": 1.0, "P2": 3.0}, [TAKEN]) == (answered(keeper, listened), code_problems(first))
    assert "Never" == first.grid.row(mine).text(f"{listened.id}@before")


def test_a_code_that_differs_in_capitals_only_is_not_added_in_another_tab(keeper):
    _, first = begun_in_two_tabs(keeper)
    first.type(first.add_rows(1), CODE, "p2")
    assert ["P1", "P2"] == [person.code for person in keeper.contents().people]


def test_everybody_else_is_saved_while_one_code_is_taken_elsewhere(keeper):
    listened, first = begun_in_two_tabs(keeper)
    first.type(first.add_rows(1), CODE, "P2")
    first.type("row1", f"{listened.id}@after", "often")
    assert {"P1": 3.0} == answered(keeper, listened, TimePoint.AFTER)


def test_a_row_whose_code_was_taken_elsewhere_is_kept_under_another(keeper):
    listened, first = begun_in_two_tabs(keeper)
    mine = first.add_rows(1)
    for field, text in ((CODE, "P2"), (f"{listened.id}@before", "never"), (CODE, "P3")):
        first.type(mine, field, text)
    assert {"P1": 1.0, "P2": 3.0, "P3": 1.0} == answered(keeper, listened)
    assert [] == code_problems(first)


def test_a_removed_person_is_not_put_back_over_somebody_who_was_added_since(keeper):
    listened = with_p1(keeper)
    table = TypedAnswers(keeper).table()
    table.remove("row1")
    elsewhere = TypedAnswers(keeper).table()
    elsewhere.type("row1", CODE, "P1")
    elsewhere.mean("P1")
    table.put_back("row1")
    assert ({}, 1) == (answered(keeper, listened), table.unsaved)


def test_an_answer_leaves_the_people_group_that_was_given_in_another_tab(keeper):
    listened = with_p1(keeper)
    first, second = TypedAnswers(keeper).table(), TypedAnswers(keeper).table()
    second.type("row1", GROUP, "carer")
    first.type("row1", f"{listened.id}@after", "often")
    assert {"P1": ("carer",)} == groups(keeper)
