"""A comparison names the group that did not take part, and how its people were chosen."""

from __future__ import annotations

import pytest

from coimpact_widgets.domain.comparison import Comparison
from coimpact_widgets.domain.measure import TimePoint
from coimpact_widgets.errors import Problem
from tests.domain.projects import project_with, record

WAITING = Comparison("waiting list", "They asked to come and there was no room yet.")


def test_a_group_with_how_it_was_chosen_has_no_problems():
    assert [] == WAITING.problems()


def test_that_there_is_no_such_group_can_be_kept():
    assert [] == Comparison().problems()


@pytest.mark.parametrize("how", ["", " "])
def test_how_its_people_were_chosen_is_asked_for(how):
    assert [Problem("how", "Enter how these people were chosen.")] == Comparison("staff", how).problems()


def test_nothing_can_begin_before_the_first_answers():
    comparison = Comparison("staff", "By chance.", TimePoint.BEFORE)
    assert ["began"] == [problem.field for problem in comparison.problems()]


def test_a_project_knows_its_comparison():
    assert record("r1", WAITING) == project_with(r1=WAITING).comparison


def test_a_project_that_has_not_said_has_no_comparison():
    assert None is project_with().comparison
