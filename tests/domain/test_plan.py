"""The plan says how people are asked, who, when, and what would please the group; little of it is needed."""

from __future__ import annotations

from datetime import date

import pytest

from coimpact_widgets.domain.asked_group import AskedGroup
from coimpact_widgets.domain.measure import Measure, TimePoint
from coimpact_widgets.domain.plan import Format, Plan
from coimpact_widgets.domain.planned_time import PlannedTime
from coimpact_widgets.domain.target import Target
from coimpact_widgets.errors import Problem
from tests.domain.projects import project_with


def test_an_empty_plan_can_be_kept():
    assert [] == Plan().problems()


def test_which_other_languages_is_asked_for_where_there_are_some():
    plan = Plan(formats=(Format.LARGE_PRINT, Format.OTHER_LANGUAGE))
    assert [Problem("languages", "Enter which other languages.")] == plan.problems()


def test_a_project_that_has_not_planned_has_an_empty_plan():
    assert Plan() == project_with().plan


def test_a_project_knows_its_plan():
    assert Plan("The peer workers") == project_with(p=Plan("The peer workers")).plan


@pytest.mark.parametrize(
    ("chosen", "asked"),
    [((), ["m1", "m2"]), (("m2",), ["m2"]), (("m2", "removed"), ["m2"]), (("removed",), ["m1", "m2"])],
)
def test_a_group_without_standing_measures_of_its_own_is_asked_them_all(chosen, asked):
    measures = project_with(m1=Measure("o"), m2=Measure("o")).measures
    assert asked == [each.id for each in AskedGroup("Staff", measures=chosen).asked(measures)]


@pytest.mark.parametrize(
    ("group", "fields"),
    [
        (AskedGroup(" "), ["people_group"]),
        (AskedGroup("Staff", 0), ["expected"]),
        (AskedGroup("Staff", 1), []),
    ],
)
def test_a_group_needs_a_name_and_may_have_a_number(group, fields):
    assert fields == [problem.field for problem in group.problems()]


@pytest.mark.parametrize(
    ("time", "fields"),
    [
        (PlannedTime(), ["time_point"]),
        (PlannedTime(TimePoint.BEFORE), []),
        (PlannedTime(TimePoint.BEFORE, "2026-03-02"), []),
        (PlannedTime(TimePoint.BEFORE, "2026-03-02", "2026-03-02"), []),
        (PlannedTime(TimePoint.BEFORE, "2026-03-02", "2026-03-01"), ["last"]),
        (PlannedTime(TimePoint.BEFORE, last="2026-03-02"), ["first"]),
        (PlannedTime(TimePoint.BEFORE, "soon", "2026-02-30"), ["first", "last"]),
    ],
)
def test_a_planned_time_ends_no_earlier_than_it_begins(time, fields):
    assert fields == [problem.field for problem in time.problems()]


def test_one_day_is_the_first_and_the_last():
    time = PlannedTime(TimePoint.AFTER, "2026-03-02")
    assert (date(2026, 3, 2), date(2026, 3, 2)) == (time.first_day, time.last_day)


def test_a_time_point_has_one_plan():
    assert "planned-time-before" == PlannedTime(TimePoint.BEFORE).id


@pytest.mark.parametrize(
    ("target", "fields"),
    [
        (Target(), ["about"]),
        (Target("m1", 0.0), ["change"]),
        (Target("m1", people=0), ["people"]),
        (Target("m1", 1.5, 10, "Most of us"), []),
    ],
)
def test_a_target_is_larger_than_nothing(target, fields):
    assert fields == [problem.field for problem in target.problems()]


def test_a_target_says_something_once_there_is_a_number_or_words():
    said = (Target("m1"), Target("m1", words=" "), Target("m1", people=2), Target("m1", words="Most"))
    assert [False, False, True, True] == [each.said for each in said]
