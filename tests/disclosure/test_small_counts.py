"""Monthly counts that are too small to publish."""

from __future__ import annotations

from datetime import date

import pytest

from coimpact_widgets.disclosure.rule import UNDER_10
from coimpact_widgets.disclosure.small_counts import small_counts, what_counts_hide
from coimpact_widgets.disclosure.view import View
from coimpact_widgets.domain.answer import MonthlyCount
from coimpact_widgets.domain.thing_counted import ThingCounted


def counted(number: int) -> MonthlyCount:
    return MonthlyCount("Visits", date(2026, 1, 1), number)


@pytest.mark.parametrize(("number", "small"), [(0, False), (1, True), (4, True), (5, False)])
def test_one_to_four_events_in_a_month_are_hidden_from_others(number: int, small: bool) -> None:
    assert small == (counted(number) in small_counts([counted(number)], View.PUBLISH))


def test_inside_the_group_nothing_is_hidden() -> None:
    assert frozenset() == small_counts([counted(1)], View.INSIDE)


def test_a_higher_threshold_hides_more() -> None:
    assert {counted(9)} == small_counts([counted(9), counted(10)], View.PUBLISH, UNDER_10)


def test_what_is_hidden_is_told_once_for_each_thing_counted() -> None:
    assert ["Visits"] == [each.name for each in what_counts_hide([counted(1), counted(2), counted(9)])]


def test_nothing_small_is_nothing_told() -> None:
    assert () == what_counts_hide([counted(0), counted(5)])


@pytest.mark.parametrize(
    ("number", "of", "small"), [(36, 40, True), (35, 40, False), (40, 40, False), (0, 3, True)]
)
def test_of_a_share_too_few_who_were_not_counted_are_hidden_as_well(
    number: int, of: float, small: bool
) -> None:
    each = MonthlyCount("Came", date(2026, 1, 1), number, "", of)
    things = [ThingCounted("Came", "", "people asked", share=True)]
    assert small == (each in small_counts([each], View.PUBLISH, things=things))


def test_of_a_rate_only_the_number_counted_can_be_too_small() -> None:
    each = MonthlyCount("Falls", date(2026, 1, 1), 38, "", 40)
    assert frozenset() == small_counts([each], View.PUBLISH, things=[ThingCounted("Falls", "", "bed days")])


def test_a_number_that_is_not_yet_known_is_not_hidden() -> None:
    assert frozenset() == small_counts([MonthlyCount("Visits", date(2026, 1, 1), None)], View.PUBLISH)
