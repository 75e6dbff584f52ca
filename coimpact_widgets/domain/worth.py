"""What a change is worth: what only the group can say before it is told in money."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from ..errors import Problem
from .measure import AnswerType, Better, Measure
from .typed_answer import plain

LIFE_SATISFACTION = "Overall, how satisfied are you with your life nowadays?"
"""The question of the Office for National Statistics that the Treasury's value of well-being rests on."""


@dataclass(frozen=True)
class Worth:
    """What the group says about how long a change lasts, and what it took. All of it is optional.

    `years` is how long the change lasts. `drop_off` and `anyway` are shares of 100: how much of the change is
    gone after each year, and how much would have happened without the project, with `anyway_why` its reason.
    `price_factor` turns pounds of 2019 into those of `price_year`, as `price_source` has it. `cost` and
    `money` are pounds: what the project cost, and what members gave; `hours` are those that members gave.
    """

    kind: ClassVar[str] = "worth"
    years: float | None = None
    drop_off: float | None = None
    anyway: float | None = None
    anyway_why: str = ""
    price_factor: float | None = None
    price_year: str = ""
    price_source: str = ""
    cost: float | None = None
    hours: float | None = None
    money: float | None = None

    @property
    def said(self) -> bool:
        """Whether the group has said anything that something can be told from."""
        return any(each is not None for each in (self.years, self.cost, self.hours, self.money))

    def problems(self) -> list[Problem]:
        """What has to be put right before this can be kept."""
        found = []
        if self.years is not None and self.years <= 0:
            found.append(Problem("years", "Use a number larger than 0."))
        found += [
            Problem(name, "Use a number from 0 to 100.")
            for name in ("drop_off", "anyway")
            if not 0 <= (getattr(self, name) or 0) <= 100
        ]
        found += [
            Problem(name, "Use a number of 0 or more.")
            for name in ("cost", "hours", "money")
            if (getattr(self, name) or 0) < 0
        ]
        return found + self._problems_of_price()

    def _problems_of_price(self) -> list[Problem]:
        if self.price_factor is None:
            return []
        found = [] if self.price_factor > 0 else [Problem("price_factor", "Use a number larger than 0.")]
        if not self.price_year.strip():
            found.append(Problem("price_year", "Enter the year of the new prices."))
        if not self.price_source.strip():
            found.append(Problem("price_source", "Enter where this number comes from."))
        return found


def is_life_satisfaction(measure: Measure) -> bool:
    """Whether this asks the question on life satisfaction in its own words, from 0 to 10."""
    asked = plain(measure.question) == plain(LIFE_SATISFACTION)
    from_0_to_10 = measure.answer_type is AnswerType.SCORE and measure.range == (0.0, 10.0)
    return asked and from_0_to_10 and measure.better is Better.HIGHER
