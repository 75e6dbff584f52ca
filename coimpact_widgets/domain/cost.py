"""What it costs to find out: people's hours, expenses, what people need to take part, and other things."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from ..errors import Problem


class CostOf(StrEnum):
    """What the money is for. The hours of TIME are multiplied; the others are a sum of pounds."""

    TIME = "hours that people give"
    ACCESS = "what people need to take part"
    EXPENSES = "expenses"
    OTHER = "something else"


@dataclass(frozen=True)
class Cost:
    """One cost of the evaluation. Of TIME: how many people, the hours of each, and pounds an hour.

    A rate of 0 says that nobody is paid for these hours. Of all else, `pounds` is the whole sum.
    """

    kind: ClassVar[str] = "cost"
    what: str = ""
    cost_of: CostOf = CostOf.TIME
    people: int | None = None
    hours: float | None = None
    rate: float | None = None
    pounds: float | None = None
    position: float = 0.0

    @property
    def all_hours(self) -> float | None:
        """The hours of all these people together, or None where that is not said."""
        if self.cost_of is not CostOf.TIME or self.people is None or self.hours is None:
            return None
        return self.people * self.hours

    @property
    def sum(self) -> float | None:
        """What it comes to in pounds, or None where too little is said."""
        if self.cost_of is not CostOf.TIME:
            return self.pounds
        return None if self.all_hours is None or self.rate is None else self.all_hours * self.rate

    def problems(self) -> list[Problem]:
        """What has to be put right before this cost can be kept."""
        found = [] if self.what.strip() else [Problem("what", "Enter what this is for.")]
        if self.people is not None and self.people < 1:
            found.append(Problem("people", "Use a whole number of 1 or more."))
        found += [
            Problem(name, "Use a number of 0 or more.")
            for name in ("hours", "rate", "pounds")
            if (getattr(self, name) or 0) < 0
        ]
        return found


def total(costs: Iterable[Cost]) -> float:
    """What all of these come to in pounds, as far as it is said."""
    return sum(each.sum or 0.0 for each in costs)


def total_hours(costs: Iterable[Cost]) -> float:
    """The hours that people give to all of these, as far as it is said."""
    return sum(each.all_hours or 0.0 for each in costs)
