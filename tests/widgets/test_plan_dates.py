"""The dates of the plan: each time that is used has its days, which come one after another."""

from __future__ import annotations

from datetime import date

import pytest

from coimpact_widgets.domain.measure import Measure, TimePoint
from coimpact_widgets.domain.planned_time import PlannedTime
from coimpact_widgets.widgets.plan_dates import NO_MEASURES

from .fake_keeper import FakeKeeper
from .planned import pages_of, planned
from .walk import answers, body, go_on

BEFORE, AFTER = TimePoint.BEFORE, TimePoint.AFTER


def fill(pages, **values):
    fields = {field.name: field for field in pages.fields}
    for name, value in values.items():
        fields[name].value = value


def test_dates_are_asked_for_each_time_that_is_used_and_kept():
    keeper = planned()
    pages = pages_of(keeper)
    pages.show("when")
    assert ["first-before", "last-before", "first-after", "last-after"] == [f.name for f in pages.fields]
    fill(pages, **{"first-before": date(2026, 3, 2), "last-before": date(2026, 3, 13)})
    go_on(pages)
    assert [PlannedTime(BEFORE, "2026-03-02", "2026-03-13")] == [
        each.value for each in keeper.contents().of(PlannedTime)
    ]
    assert "Before you begin: 2 March 2026 to 13 March 2026" == answers(pages)["when"]


def test_a_last_day_before_the_first_is_said_beside_it():
    pages = pages_of(planned())
    pages.show("when")
    fill(pages, **{"first-after": date(2026, 3, 2), "last-after": date(2026, 3, 1)})
    go_on(pages)
    assert (
        "Make the last day the same as the first, or later."
        == {f.name: f for f in pages.fields}["last-after"].error
    )


@pytest.mark.parametrize(
    ("after", "field", "day"),
    [
        ({"first-after": date(2026, 12, 3)}, "first-after", "12 January 2027"),
        ({"first-after": date(2027, 2, 1)}, "last-after", "30 June 2027"),
    ],
)
def test_a_time_that_is_planned_before_an_earlier_one_is_said_beside_its_day(after, field, day):
    keeper = planned()
    pages = pages_of(keeper)
    pages.show("when")
    fill(pages, **{"first-before": date(2027, 1, 12), "last-before": date(2027, 6, 30)}, **after)
    go_on(pages)
    said = f"“After” cannot come before “Before you begin”. Make this {day} or later."
    assert (said, ()) == (
        {f.name: f for f in pages.fields}[field].error,
        keeper.contents().of(PlannedTime),
    )


def test_the_days_of_two_times_may_overlap():
    keeper = planned()
    pages = pages_of(keeper)
    pages.show("when")
    fill(
        pages,
        **{"first-before": date(2027, 1, 12), "last-before": date(2027, 6, 30)},
        **{"first-after": date(2027, 4, 1), "last-after": date(2027, 9, 30)},
    )
    go_on(pages)
    assert 2 == len(keeper.contents().of(PlannedTime))


def test_another_time_is_asked_about_once_a_measure_has_it():
    keeper = planned()
    pages = pages_of(keeper)
    pages.show("when")
    keeper.save(Measure("r1", "Later", "And now?", labels=("No", "Yes"), time_points=(TimePoint.LATER,)))
    pages.show("when")
    assert "first-later" in {field.name for field in pages.fields}


def test_without_measures_there_are_no_dates_to_give():
    pages = pages_of(FakeKeeper())
    pages.show("when")
    assert ((), True) == (pages.fields, NO_MEASURES in body(pages).view.markup)
