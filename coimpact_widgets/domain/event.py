"""What happened when: the month a group began, and whatever else could explain a change."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from ..errors import Problem
from .month import month_name, parse_month


@dataclass(frozen=True)
class Event:
    """Something that happened. `month` is as "2025-04". `began` says that co-production began with it."""

    kind: ClassVar[str] = "event"
    text: str = ""
    month: str = ""
    began: bool = False

    @property
    def when(self) -> date | None:
        """The first day of its month; None when that is no month."""
        return parse_month(self.month)

    @property
    def month_in_words(self) -> str:
        """Its month as "April 2025"; empty when that is no month."""
        return month_name(self.when) if self.when else ""

    def problems(self) -> list[Problem]:
        """What has to be put right before this event can be kept."""
        found = [] if self.text.strip() else [Problem("text", "Enter what happened.")]
        if not self.month.strip():
            found.append(Problem("month", "Enter the month it happened."))
        elif not self.when:
            found.append(Problem("month", "Enter a month and a year, such as April 2025."))
        return found


def written_month(typed: str) -> str:
    """A month as people type it, such as "Apr 25" or "4/2025", as "2025-04"; other text stays as it is."""
    when = parse_month(typed)
    return f"{when.year:04d}-{when.month:02d}" if when else " ".join(typed.split())
