"""What happened when: a month in any form that people type, and what has to be put right."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from coimpact_widgets.domain.event import Event, written_month
from tests.domain.projects import project_with

OPENED = Event("The café opened", "2025-04", began=True)


def messages(event):
    return [problem.message for problem in event.problems()]


@pytest.mark.parametrize("typed", ["April 2025", "apr 25", "2025-04", "4/2025", " April  2025 "])
def test_a_month_is_understood_however_it_is_typed(typed):
    assert "2025-04" == written_month(typed)


def test_what_is_no_month_stays_as_it_was_typed():
    assert "last spring" == written_month(" last  spring ")


def test_an_event_has_its_month_in_words():
    assert ("April 2025", date(2025, 4, 1)) == (OPENED.month_in_words, OPENED.when)


def test_an_empty_event_says_all_that_is_missing():
    assert ["Enter what happened.", "Enter the month it happened."] == messages(Event())


def test_a_month_that_is_not_understood_is_named():
    assert ["Enter a month and a year, such as April 2025."] == messages(replace(OPENED, month="last spring"))


def test_an_event_that_is_whole_has_no_problems():
    assert [] == messages(OPENED)


def test_events_stand_in_the_order_of_their_months():
    contents = project_with(late=Event("Winter plan", "2025-11"), early=OPENED)
    assert ["early", "late"] == [event.id for event in contents.events]


def test_a_project_knows_when_its_work_began():
    assert date(2025, 4, 1) == project_with(other=Event("A flood", "2024-01"), opened=OPENED).began


def test_a_project_without_such_an_event_does_not():
    assert None is project_with(other=Event("A flood", "2024-01")).began
