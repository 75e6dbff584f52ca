"""What the group thinks explains a change: kept for each outcome, and all of it may stay open."""

from dataclasses import fields
from datetime import timedelta

import pytest

from coimpact_widgets.domain.explanation import Answered, Could, Explanation, Rival, Support
from coimpact_widgets.domain.pathway import Outcome
from coimpact_widgets.domain.record import Record, from_body, to_body
from tests.domain.projects import NOON, project_with


def test_everything_but_the_outcome_may_stay_open():
    assert [] == Explanation("o").problems()


def test_an_explanation_is_about_an_outcome():
    assert ["Choose the outcome this is about."] == [each.message for each in Explanation().problems()]


def test_a_full_explanation_comes_back_the_same():
    full = Explanation("o", timing=Answered.YES, wider_trend=Could.MIGHT, goodwill=Could.NO, anyway="Some")
    assert full == from_body(Explanation, to_body(full))
    assert from_body(Explanation, to_body(full)).goodwill is Could.NO


@pytest.mark.parametrize("asked", [*Rival, *Support])
def test_each_question_has_a_field_of_its_name(asked):
    assert asked.value in {field.name for field in fields(Explanation)}


def test_the_six_rivals_are_told_with_what_was_said_of_each():
    assert {**dict.fromkeys(Rival), Rival.CEILING: Could.MIGHT} == Explanation(ceiling=Could.MIGHT).rivals


def test_what_points_to_the_group_is_told_with_what_was_said_of_each():
    assert {**dict.fromkeys(Support), Support.DOSE: Answered.NO} == Explanation(dose=Answered.NO).pointers


def test_a_project_has_an_explanation_for_each_outcome_that_stands():
    found = project_with(o=Outcome("People", "rest"), a=Explanation("o"), b=Explanation("removed"))
    assert (Explanation("o"),) == found.explanations


def test_of_two_explanations_of_one_outcome_the_newest_stands():
    found = project_with(o=Outcome("People", "rest"))
    older = Record("a", 1, Explanation("o", anyway="Some"), "", NOON)
    newer = Record("b", 1, Explanation("o", anyway="None"), "", NOON - timedelta(hours=1))
    both = type(found)(found.project, (*found.records, older, newer))
    assert newer == both.explanation_of("o")


def test_an_outcome_that_nobody_has_explained_has_no_explanation():
    assert project_with(o=Outcome("People", "rest")).explanation_of("o") is None
