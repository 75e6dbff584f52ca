"""The average and limits of a monthly series, from how far it moves from one month to the next."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .months import Months
from .signed_rank import Numbers

REACH = 2.66
"""The limits stand so many mean moving ranges from the average: 3 over 1.128, as two neighbours differ."""
SCREENED_OVER = 3.27
"""A moving range over so many times their mean is left out of it, once."""
FEWEST_MONTHS = 6
FEWEST_MOVES = 5


@dataclass(frozen=True)
class Limits:
    """The average, how far a limit stands from it, and the limits as they are shown: never below `floor`.

    `reach` is the same on both sides, so that the outer third is judged before a limit stops at 0.
    """

    average: float
    reach: float
    floor: float = 0.0
    ceiling: float | None = None

    @property
    def low(self) -> float:
        """The lower limit."""
        return max(self.floor, self.average - self.reach)

    @property
    def high(self) -> float:
        """The upper limit."""
        high = self.average + self.reach
        return high if self.ceiling is None else min(self.ceiling, high)

    @property
    def stops_at_floor(self) -> bool:
        """Whether the lower limit would have been below 0."""
        return self.average - self.reach < self.floor


def limits_of(months: Months, *, screened: bool = True) -> Limits | None:
    """The limits of one stretch of months; None with too few, or when it does not move.

    A part of something, such as 3 of 40, cannot be more than all of it: then the upper limit stops at 1.
    Source: Nelson LS (1982), Journal of Quality Technology 14: 172-173, for leaving out large moving ranges.
    """
    if not has_enough(months):
        return None
    mean = _mean_move(moving_ranges(months), screened=screened)
    part = months.out_of is not None and bool((months.counts <= months.out_of).all())
    return Limits(float(months.values.mean()), REACH * mean, ceiling=1.0 if part else None) if mean else None


def has_enough(months: Months) -> bool:
    """Whether there are months enough, and enough of them next to each other, for limits."""
    return len(months) >= FEWEST_MONTHS and len(moving_ranges(months)) >= FEWEST_MOVES


def moving_ranges(months: Months) -> Numbers:
    """How far each month is from the month before it. Months with a gap between them have none.

    Source: Shewhart WA (1931), Economic Control of Quality of Manufactured Product.
    """
    neighbours = np.diff(months.at) == 1
    return np.asarray(np.round(np.abs(np.diff(months.values))[neighbours], 10))


def _mean_move(moves: Numbers, *, screened: bool) -> float:
    """The mean moving range. When all that moves would be left out, nothing is."""
    mean = float(moves.mean())
    kept = moves[moves <= SCREENED_OVER * mean] if screened else moves
    return float(kept.mean()) or mean
