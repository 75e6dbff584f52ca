"""The code of somebody who was taken out is pointed out where answers are typed."""

from __future__ import annotations

import pytest

from coimpact_widgets.domain.answer import Batch, Person
from coimpact_widgets.domain.measure import Measure
from coimpact_widgets.store.project_keeper import ProjectKeeper
from coimpact_widgets.widgets.person_answers import CODE
from coimpact_widgets.widgets.typed_answers import TypedAnswers


@pytest.fixture
def keeper(store):
    keeper = ProjectKeeper(store, store.create_project("Ours").id)
    keeper.save(Measure("o", "Listened to", "Do you feel listened to?", labels=("Never", "Sometimes")))
    keeper.gather(Batch("b"), [Person("P1")])
    return keeper


def test_the_code_of_somebody_who_was_taken_out_is_pointed_out_and_not_kept(keeper):
    keeper.erase_person("P1")
    table = TypedAnswers(keeper).table()
    table.type("row1", CODE, "p 1")
    (problem,) = table.grid.problems()
    assert "p 1 was taken out for good." in problem.message
    assert () == keeper.contents().people


def test_the_code_of_somebody_who_agreed_again_is_kept_once_the_group_says_so(keeper):
    keeper.erase_person("P1")
    table = TypedAnswers(keeper).table()
    table.type("row1", CODE, "P1")
    assert ["P1"] == table.grid.to_be_meant()
    table.mean("P1")
    assert ["P1"] == [person.code for person in keeper.contents().people]


def test_a_code_that_is_put_right_is_not_taken_for_that_of_somebody_taken_out(keeper):
    TypedAnswers(keeper).table().type("row1", CODE, "P2")
    assert () == keeper.contents().withdrawn
    TypedAnswers(keeper).table().remove("row1")
    assert 1 == len(keeper.contents().withdrawn)
