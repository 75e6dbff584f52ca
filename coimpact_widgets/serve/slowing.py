"""Makes guessing slow: each wrong guess is answered later than the one before."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

FIRST = 0.25
"""Seconds until the first wrong guess is answered. Each one after it takes twice as long."""
LONGEST = 10.0
FORGET_EVERY = 10.0
"""Seconds of calm after which one wrong guess is forgotten."""


class Slowing:
    """Counts the wrong guesses of everybody together, so that nothing is won by guessing from many places.

    Whoever guesses right is never made to wait: so nobody can keep others out by guessing wrong.
    """

    def __init__(self, now: Callable[[], float] = monotonic) -> None:
        self._now = now
        self._failures, self._last = 0, now()

    def failed(self) -> float:
        """Count a wrong guess. Returns the seconds after which it may be answered, FIRST to LONGEST."""
        now = self._now()
        forgotten = int((now - self._last) // FORGET_EVERY)
        self._failures, self._last = max(0, self._failures - forgotten) + 1, now
        return float(min(LONGEST, FIRST * 2.0 ** min(self._failures - 1, 10)))
