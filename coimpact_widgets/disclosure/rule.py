"""Which numbers of people are too small to publish, and how the others are written."""

from __future__ import annotations

from dataclasses import dataclass

FEWEST_FOR_AVERAGE = 10
"""An average, a share, a test, or what people answered: of fewer people than this it is not published."""


@dataclass(frozen=True)
class Rule:
    """Counts of 1 to under `threshold` are hidden; the others are written to the nearest `nearest`.

    A count of nobody stays. Nothing hidden may be worked out to within `threshold` either.
    """

    threshold: int = 5
    nearest: int = 1

    @property
    def rounds(self) -> bool:
        """Whether counts are rounded."""
        return self.nearest > 1

    @property
    def blur(self) -> float:
        """How far a published average may lie from the true one: with rounding it has one decimal."""
        return 0.05 if self.rounds else 0.0

    def is_small(self, number: float) -> bool:
        """Whether so many people, or events, could point to one of them."""
        return 0 < number < self.threshold

    def written(self, number: float) -> int:
        """A count as it is published: to the nearest `nearest`, halves up."""
        return int((number + self.nearest / 2) // self.nearest * self.nearest)

    def behind(self, written: float) -> tuple[float, float]:
        """The fewest and the most that a published count can stand for."""
        if not self.rounds or not written:
            return written, written
        reach = (self.nearest - 1) // 2
        return max(written - self.nearest // 2, self.threshold), written + reach


UNDER_5 = Rule()
UNDER_10 = Rule(10)
HES = Rule(8, 5)
"""Hospital Episode Statistics: 0 stays, 1 to 7 are hidden, the rest are given to the nearest 5."""

RULES = {"under 5": UNDER_5, "under 10": UNDER_10, "HES": HES}
"""Each rule by the name that a notebook gives it."""


def rule_named(name: str) -> Rule:
    """The rule of this name. Raises ValueError, with the names there are, for any other."""
    if name not in RULES:
        raise ValueError(f"'{name}' is not a rule for hiding numbers; there are: {', '.join(RULES)}")
    return RULES[name]
