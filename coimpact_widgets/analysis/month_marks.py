"""The months of a chart that are worth asking about, by the four rules of NHS England's Making Data Count."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from .months import Months
from .moving_range import Limits
from .signed_rank import Numbers

OUTSIDE, NEAR, SHIFT, TREND = "outside", "near the limit", "shift", "trend"
KINDS = (OUTSIDE, NEAR, SHIFT, TREND)
"""The four rules, in the order they are told."""
ABOVE, BELOW, RISING, FALLING = "above", "below", "rising", "falling"
UP = (ABOVE, RISING)
"""The ways of a mark that mean more."""
SHIFT_OF = 7
TREND_OF = 6
"""So many rises or falls in a row, which are seven months."""
ROUNDED_TO = 10


@dataclass(frozen=True)
class Mark:
    """Why a month is worth asking about. `kind` is the rule; `way` is above, below, rising or falling."""

    kind: str
    way: str

    def hoped_for(self, better: str) -> bool | None:
        """Whether this is the way the group hopes for; None when it has not said which it hopes for."""
        return (self.way in UP) == (better == "higher") if better in ("higher", "lower") else None


def marks_of(months: Months, limits: Limits | None) -> tuple[tuple[Mark, ...], ...]:
    """The marks of each month of one stretch; none where there are no limits. Runs never cross a gap.

    Outside: beyond a limit. Near the limit: two of three months in the outer third on one side of the
    average, all three on that side; a month outside is not in the outer third. Shift: 7 months in a row on
    one side of the average; a month that equals it ends the run. Trend: 6 rises or falls in a row; a month
    that equals the one before it ends the run.
    """
    found: list[list[Mark]] = [[] for _ in range(len(months))]
    if limits:
        begins = [0, *(np.flatnonzero(np.diff(months.at) > 1) + 1).tolist(), len(months)]
        for first, end in pairwise(begins):
            for at, mark in _of_run(months.values[first:end], limits):
                found[first + at].append(mark)
    return tuple(tuple(sorted(set(each), key=lambda mark: KINDS.index(mark.kind))) for each in found)


def _of_run(values: Numbers, limits: Limits) -> list[tuple[int, Mark]]:
    """The marks of months that follow each other, with their place among them."""
    away = np.round(values - limits.average, ROUNDED_TO)
    reach = round(limits.reach, ROUNDED_TO)
    moves = np.sign(np.round(np.diff(values), ROUNDED_TO))
    found = []
    for sign, side, way in ((1, ABOVE, RISING), (-1, BELOW, FALLING)):
        beyond, third = sign * away > reach, sign * away > 2 * reach / 3
        found += [(at, Mark(OUTSIDE, side)) for at in _places(beyond)]
        found += [(at, Mark(NEAR, side)) for at in _two_of_three(third & ~beyond, sign * away > 0)]
        found += [(at, Mark(SHIFT, side)) for at in _runs(sign * away > 0, SHIFT_OF)]
        found += [(at + step, Mark(TREND, way)) for at in _runs(moves == sign, TREND_OF) for step in (0, 1)]
    return found


def _places(where: np.ndarray[tuple[int], np.dtype[np.bool_]]) -> list[int]:
    return [int(at) for at in np.flatnonzero(where)]


def _two_of_three(
    near: np.ndarray[tuple[int], np.dtype[np.bool_]], side: np.ndarray[tuple[int], np.dtype[np.bool_]]
) -> set[int]:
    """The months near the limit that are in three months in a row on that side, two of them near it."""
    found: set[int] = set()
    for at in range(len(near) - 2):
        three = slice(at, at + 3)
        if side[three].all() and near[three].sum() >= 2:
            found |= {at + place for place in _places(near[three])}
    return found


def _runs(where: np.ndarray[tuple[int], np.dtype[np.bool_]], fewest: int) -> set[int]:
    """The places in runs of at least so many that are True."""
    found: set[int] = set()
    for at in range(len(where) - fewest + 1):
        if where[at : at + fewest].all():
            found |= set(range(at, at + fewest))
    return found
