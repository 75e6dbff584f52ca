"""What it costs to find out is added up from what the group typed."""

from __future__ import annotations

import pytest

from coimpact_widgets.domain.cost import Cost, CostOf, total, total_hours

INTERVIEWS = Cost("Peer interviewers", people=3, hours=10.0, rate=15.0)


def test_hours_are_multiplied_by_people_and_rate():
    assert (30.0, 450.0) == (INTERVIEWS.all_hours, INTERVIEWS.sum)


def test_hours_that_nobody_is_paid_for_cost_nothing_and_count():
    staff = Cost("Staff", people=2, hours=4.0, rate=0.0)
    assert (8.0, 0.0) == (staff.all_hours, staff.sum)


def test_without_a_rate_the_hours_are_known_and_the_sum_is_not():
    staff = Cost("Staff", people=2, hours=4.0)
    assert (8.0, None) == (staff.all_hours, staff.sum)


def test_other_costs_are_a_sum_whatever_hours_stand_beside():
    buses = Cost("Bus fares", CostOf.EXPENSES, 3, 10.0, 15.0, 60.0)
    assert (None, 60.0) == (buses.all_hours, buses.sum)


def test_the_total_is_of_what_is_said():
    costs = (INTERVIEWS, Cost("Staff", people=2, hours=4.0), Cost("Fares", CostOf.EXPENSES, pounds=60.0))
    assert (510.0, 38.0) == (total(costs), total_hours(costs))


@pytest.mark.parametrize(
    ("cost", "fields"),
    [
        (Cost(), ["what"]),
        (Cost("Staff", people=0), ["people"]),
        (Cost("Staff", hours=-1.0, rate=-1.0), ["hours", "rate"]),
        (Cost("Fares", CostOf.EXPENSES, pounds=-1.0), ["pounds"]),
    ],
)
def test_a_cost_has_a_name_and_nothing_below_zero(cost, fields):
    assert fields == [problem.field for problem in cost.problems()]
