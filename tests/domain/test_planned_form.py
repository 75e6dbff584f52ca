"""A planned form holds what the people of one group are asked at one time."""

from __future__ import annotations

from coimpact_widgets.domain.asked_group import AskedGroup
from coimpact_widgets.domain.measure import Measure, TimePoint
from coimpact_widgets.domain.planned_form import planned_forms
from coimpact_widgets.domain.planned_time import PlannedTime
from tests.domain.projects import project_with

BEFORE, AFTER, THEN, LATER = TimePoint.BEFORE, TimePoint.AFTER, TimePoint.THEN, TimePoint.LATER
ASKED = {"heard": Measure("o"), "sleep": Measure("o", time_points=(AFTER, LATER))}
MARCH = PlannedTime(BEFORE, "2026-03-02")


def told(contents):
    """Each form as its time, its group and its questions."""
    return [
        (
            form.time_point,
            form.group.value.people_group if form.group else "",
            [each.measure.id for each in form.questions],
        )
        for form in planned_forms(contents)
    ]


def test_without_groups_there_is_one_form_at_each_time():
    assert [
        (BEFORE, "", ["heard"]),
        (AFTER, "", ["heard", "sleep"]),
        (LATER, "", ["sleep"]),
    ] == told(project_with(**ASKED))


def test_each_group_has_a_form_of_its_own_with_what_it_is_asked():
    groups = {"g1": AskedGroup("Guests"), "g2": AskedGroup("Staff", measures=("sleep",))}
    assert [
        (BEFORE, "Guests", ["heard"]),
        (AFTER, "Guests", ["heard", "sleep"]),
        (AFTER, "Staff", ["sleep"]),
        (LATER, "Guests", ["sleep"]),
        (LATER, "Staff", ["sleep"]),
    ] == told(project_with(**ASKED, **groups))


def test_a_measure_that_was_removed_limits_no_group():
    groups = {
        "g1": AskedGroup("Guests", measures=("gone",)),
        "g2": AskedGroup("Staff", measures=("gone", "heard")),
    }
    assert [(BEFORE, "Guests", ["heard"]), (BEFORE, "Staff", ["heard"])] == told(
        project_with(heard=Measure("o", time_points=(BEFORE,)), **groups)
    )


def test_what_looks_back_is_asked_on_the_form_of_after_under_its_own_time():
    (form,) = planned_forms(project_with(m=Measure("o", time_points=(AFTER, THEN))))
    assert (AFTER, [AFTER, THEN]) == (form.time_point, [each.time_point for each in form.questions])


def test_a_form_has_the_dates_of_its_time():
    before, after = planned_forms(project_with(m=Measure("o"), t=MARCH))
    assert (MARCH, None) == (before.when, after.when)


def test_minutes_are_those_of_each_question_and_half_a_minute_where_nobody_knows():
    _, after, _ = planned_forms(project_with(**ASKED))
    assert (1.0, 3.5) == (after.minutes({}), after.minutes({"heard": 3.0}))


def test_a_project_without_measures_has_no_forms():
    assert () == planned_forms(project_with(g=AskedGroup("Guests")))
