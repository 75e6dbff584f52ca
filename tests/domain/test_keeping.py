"""The last day of keeping what people said, and the reminder when it is near or past."""

from __future__ import annotations

from datetime import date

import pytest

from coimpact_widgets.domain.keeping import Keeping
from coimpact_widgets.errors import Problem

UNTIL = Keeping("2027-03-31")


@pytest.mark.parametrize("today", [date(2026, 3, 31), date(2027, 2, 28)])
def test_long_before_the_day_nobody_is_reminded(today):
    assert "" == UNTIL.reminder(today)


@pytest.mark.parametrize("today", [date(2027, 3, 1), date(2027, 3, 31)])
def test_from_thirty_days_before_the_group_is_reminded(today):
    told = "You said you would keep people's answers until 31 March 2027. That day is near."
    assert told == UNTIL.reminder(today)


def test_after_the_day_it_says_what_to_do():
    told = (
        "You said you would keep people's answers until 31 March 2027. That day is past. Take them out now."
    )
    assert told == UNTIL.reminder(date(2027, 4, 1))


def test_without_a_day_there_is_no_reminder():
    assert ("", []) == (Keeping().reminder(date(2027, 4, 1)), Keeping().problems())


def test_what_is_no_day_is_a_problem():
    assert [Problem("until", "Enter a day, such as 27 3 2027.")] == Keeping("soon").problems()
