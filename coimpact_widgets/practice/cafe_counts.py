"""The made-up monthly count of the practice project: visits to A&E at night, before and since the café."""

from __future__ import annotations

import math
from datetime import date
from random import Random

from ..domain.answer import MonthlyCount
from .cafe_pathway import COMMUNITY

SEED = 20250401
WHAT_WAS_COUNTED = "Visits to A&E at night in a mental health crisis"
OPENED = date(2025, 4, 1)
MEAN_BEFORE, MEAN_AFTER = 31.0, 24.0
"""The true mean of each month, before the café opened and since. Each count is Poisson."""


def cafe_counts() -> tuple[MonthlyCount, ...]:
    """24 months, from January 2024 to December 2025. The café opened in April 2025."""
    random = Random(SEED)  # noqa: S311 - it draws made-up counts, it keeps no secret
    months = [date(year, month, 1) for year in (2024, 2025) for month in range(1, 13)]
    means = [MEAN_AFTER if month >= OPENED else MEAN_BEFORE for month in months]
    return tuple(
        MonthlyCount(WHAT_WAS_COUNTED, month, _poisson(random, mean), COMMUNITY)
        for month, mean in zip(months, means, strict=True)
    )


def _poisson(random: Random, mean: float) -> int:
    """One Poisson count, by multiplying uniform numbers. Source: Knuth, Seminumerical Algorithms, 3.4.1."""
    floor, product, count = math.exp(-mean), random.random(), 0
    while product > floor:
        product *= random.random()
        count += 1
    return count
