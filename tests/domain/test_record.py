"""Written values go to JSON and come back the same."""

import json
from dataclasses import fields

import pytest

from coimpact_widgets.domain.finding import Agreed, Finding
from coimpact_widgets.domain.kinds import KINDS
from coimpact_widgets.domain.measure import AnswerType, Better, Measure, TimePoint
from coimpact_widgets.domain.record import from_body, to_body
from coimpact_widgets.domain.role import Role


def through_json(value):
    return from_body(type(value), json.loads(json.dumps(to_body(value))))


@pytest.mark.parametrize("kind", KINDS.values(), ids=list(KINDS))
def test_an_empty_value_of_every_kind_comes_back_the_same(kind):
    assert through_json(kind()) == kind()


def test_a_full_measure_comes_back_with_its_types():
    measure = Measure(
        outcome="o1",
        name="Less alone",
        question="How often do you feel alone? 😀 ŵ שלום <script>",
        answer_type=AnswerType.SCORE,
        labels=("a", "b"),
        low=-1.5,
        high=3,
        better=Better.LOWER,
        time_points=(TimePoint.BEFORE, TimePoint.LATER),
    )
    assert measure == through_json(measure)
    assert through_json(measure).time_points[1] is TimePoint.LATER


def test_a_role_comes_back_as_a_role():
    assert through_json(KINDS["member"](role=Role.CARER)).role is Role.CARER


def test_a_body_that_lacks_a_field_takes_its_default():
    assert Finding(text="It helped") == from_body(Finding, {"text": "It helped"})
    assert Agreed.NOT_YET is from_body(Finding, {}).agreed


def test_a_body_with_an_unknown_field_is_refused():
    with pytest.raises(KeyError, match="Finding has no colour"):
        from_body(Finding, {"colour": "red"})


@pytest.mark.parametrize("kind", KINDS.values(), ids=list(KINDS))
def test_problems_name_fields_that_exist(kind):
    names = {field.name for field in fields(kind)}
    assert {problem.field for problem in kind().problems()} <= names
