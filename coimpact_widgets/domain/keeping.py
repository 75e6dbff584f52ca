"""Until when a group keeps what it gathered, and the reminder when that day comes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar

from ..errors import Problem
from .answer import Person
from .day import day_in_words, day_kept

SOON = timedelta(days=30)
"""So long before the day the group is reminded."""
MOST_NAMED = 10


@dataclass(frozen=True)
class Keeping:
    """The last day on which people's answers and stories are kept, as "2027-08-06". A project has one."""

    kind: ClassVar[str] = "keeping"
    until: str = ""

    @property
    def last_day(self) -> date | None:
        """The last day, or None when the group has not said."""
        return day_kept(self.until)

    def problems(self) -> list[Problem]:
        """What has to be put right before this can be kept."""
        wrong = bool(self.until) and self.last_day is None
        return [Problem("until", "Enter a day, such as 27 3 2027.")] if wrong else []

    def reminder(self, today: date) -> str:
        """What to do about it, once the day is near or past; else empty."""
        last = self.last_day
        if last is None or last - today > SOON:
            return ""
        day = day_in_words(last)
        if last >= today:
            return f"You said you would keep people's answers until {day}. That day is near."
        return f"You said you would keep people's answers until {day}. That day is past. Take them out now."


def kept_too_long(people: Iterable[Person], today: date) -> str:
    """Whose own day for keeping what they said is past, with what to do; empty where there is nobody."""
    past = [each.code for each in people if each.agreed.last_day and each.agreed.last_day < today]
    if not past:
        return ""
    more = f" and {len(past) - MOST_NAMED:,} more" if len(past) > MOST_NAMED else ""
    whose = f"{', '.join(past[:MOST_NAMED])}{more}"
    return (
        f"The day until which these people let you keep what they said is past: {whose}. Take them out now."
    )
