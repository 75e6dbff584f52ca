"""Cohen's kappa: do two readers agree more often than by luck? For one yes or no, or several pooled."""

from __future__ import annotations

from math import sqrt
from statistics import NormalDist

import numpy as np

Ticks = np.ndarray[tuple[int, int], np.dtype[np.float64]]

NO_SPREAD = 1e-12


def kappa(
    first: Ticks, second: Ticks, level: float = 0.95
) -> tuple[float, float | None, float | None] | None:
    """Kappa of two readers with its interval; None when luck would agree every time, as on what nobody found.

    `first` and `second` hold 0 or 1: a row a unit, a column for each thing that was judged. Of several
    columns, the agreement and the agreement by luck are averaged over the columns, then compared. The
    interval comes from how much each unit weighs (the delta method); with one column it is that of Fleiss,
    Cohen and Everitt. It is None when the readers agreed every time.
    Source: Cohen J (1960), Educational and Psychological Measurement 20: 37-46; Fleiss JL, Cohen J, Everitt
    BS (1969), Psychological Bulletin 72: 323-327; De Vries H and others (2008), Field Methods 20: 272-282.
    """
    one, other = first.mean(axis=0), second.mean(axis=0)
    agreed = (first == second).mean(axis=1)
    observed, luck = agreed.mean(), (one * other + (1 - one) * (1 - other)).mean()
    if 1 - luck < NO_SPREAD:
        return None
    found = float((observed - luck) / (1 - luck))
    of_luck = ((first - one) * (2 * other - 1) + (second - other) * (2 * one - 1)).mean(axis=1)
    weighs = (agreed - observed) / (1 - luck) - (1 - observed) / (1 - luck) ** 2 * of_luck
    error = sqrt(float((weighs**2).sum())) / len(first)
    if error < NO_SPREAD:
        return found, None, None
    reach = NormalDist().inv_cdf((1 + level) / 2) * error
    return found, max(-1.0, found - reach), min(1.0, found + reach)
