"""Which meetings are worth asking about? The rules for monthly series, with meetings in place of months."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from .month_marks import UP, marks_of
from .months import Months
from .moving_range import limits_of

HIGHER, LOWER = "higher", "lower"


def worth_asking_about(shares: Sequence[tuple[int, int]]) -> tuple[str, ...]:
    """Which meetings are worth asking about?

    Description: each meeting in order as (how many said it went well, of how many). Gives for each
    HIGHER, LOWER or nothing: whether it stands out from the others more than meetings differ by chance.
    Formula: that of `month_by_month`, on the shares, with a meeting in place of a month.
    Assumes: neighbouring meetings do not depend on each other.
    Least: 6 meetings with an answer and 5 moves between neighbours; with fewer none is marked.
    Source: NHS England, Making Data Count; Wheeler DJ (2000), Understanding Variation.
    """
    known = [at for at, (_, of) in enumerate(shares) if of]
    counts = np.array([shares[at][0] for at in known], dtype=float)
    out_of = np.array([shares[at][1] for at in known], dtype=float)
    meetings = Months(np.array(known, dtype=np.int64), counts, out_of)
    found = [""] * len(shares)
    for at, marks in zip(known, marks_of(meetings, limits_of(meetings)), strict=True):
        if marks:
            found[at] = HIGHER if marks[0].way in UP else LOWER
    return tuple(found)
