"""Counts of people in a result, and how each is made up of parts that a reader does not see."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from .rule import Rule

Part = tuple[str | int, ...]
"""The people nobody sees apart, such as those who moved from the first answer to the second."""


class Family(StrEnum):
    """Counts that belong together, and what is hidden together when hiding less is not enough."""

    ANSWERED = "answered"
    WAYS = "ways"
    ANSWERS = "answers"
    AVERAGE = "average"
    SPREAD = "spread"
    STARTED = "started"
    ENDED = "ended"
    LEFT_OUT = "left out"
    GROUPS = "groups"
    SIZES = "sizes of change"


@dataclass(frozen=True)
class Place:
    """Where a number is printed. `part` is "answered", "estimate", "interval", "left out" or "cell"."""

    part: str
    name: str = ""
    row: int = -1
    column: int = -1


@dataclass(frozen=True)
class Count:
    """A number made up of parts: `value` is the sum of each part's people times its weight.

    `places` says which result (by kind) prints it where; a count with no places can only be worked out.
    Counts of the same `margin` add up to a number that is printed as well; where they are `whole`, a table's
    other margins would give one away, so all are hidden or none. `of_people` is False for sums of points.
    `between` is what a reader learns where that is not the value itself: its lowest and its highest.
    """

    family: Family
    value: int
    parts: tuple[tuple[Part, float], ...]
    places: tuple[tuple[str, Place], ...] = ()
    margin: str = ""
    whole: bool = False
    of_people: bool = True
    between: tuple[float, float] | None = None

    def is_small(self, rule: Rule) -> bool:
        """Whether it counts so few people that it could point to one of them."""
        return self.of_people and rule.is_small(self.value)

    def told(self, rule: Rule) -> tuple[float, float]:
        """The lowest and the highest that a reader takes it for, once it is printed."""
        if self.between or not self.of_people:
            return self.between or (self.value, self.value)
        return rule.behind(rule.written(self.value))


def people(parts: Iterable[Part]) -> tuple[tuple[Part, float], ...]:
    """These parts, each counted once."""
    return tuple((part, 1) for part in parts)


def with_partners(values: dict[int, int], rule: Rule) -> set[int]:
    """Which of some counts that add up to a known total to hide, by their keys.

    All that are small; then the smallest others, until the hidden ones cannot be told from
    their sum, even by somebody who knows this rule. Others of the same size go together. A count of nobody
    stays, unless every other count is small.
    """
    hidden = {key for key, value in values.items() if rule.is_small(value)}
    others = {key: value for key, value in values.items() if value >= rule.threshold}
    if hidden and not others:
        return set(values)
    while others and _told_by_sum([values[key] for key in hidden], rule.threshold):
        smallest = min(others.values())
        hidden |= {key for key, value in others.items() if value == smallest}
        others = {key: value for key, value in others.items() if value > smallest}
    return hidden


def _told_by_sum(hidden: list[int], threshold: int) -> bool:
    """Whether the sum of hidden counts gives them away: few, small, all 1, or all the largest small."""
    total, most = sum(hidden), threshold - 1
    if not hidden:
        return False
    alike = max(hidden) <= most and total in (len(hidden), len(hidden) * most)
    return len(hidden) < 2 or total < threshold or alike
