"""The difference between two groups' answers after, for people who began alike."""

from __future__ import annotations

import numpy as np

from .signed_rank import Numbers

Mask = np.ndarray[tuple[int], np.dtype[np.bool_]]
"""Yes or no for each person."""


def ancova(
    before: Numbers, after: Numbers, ours: Mask, level: float = 0.95
) -> tuple[float, float | None, float | None]:
    """How much higher our people ended than the others, from the same start, with its interval.

    One number a person in `before` and `after`, in the same order; `ours` says who took part; at least 2
    people in each group. Least squares of after on before and group, with the HC3 standard error and t on
    n - 3 degrees of freedom. Where everybody began alike, the start is left out of it. The interval is None
    where the errors cannot be known: no spread is left, or one person alone decides a coefficient.
    Source: MacKinnon JG, White H (1985), Journal of Econometrics 29: 305-325; Long JS, Ervin LH (2000), The
    American Statistician 54: 217-224.
    """
    from scipy.special import stdtrit

    columns = [np.ones(len(after)), ours.astype(float)]
    columns += [before - before.mean()] if np.ptp(before) > 1e-10 else []
    x = np.column_stack(columns)
    if np.linalg.matrix_rank(x) < x.shape[1]:
        return float(after[ours].mean() - after[~ours].mean()), None, None
    inverse = np.linalg.inv(x.T @ x)
    slope = inverse @ x.T @ after
    left, leverage = after - x @ slope, np.einsum("ij,jk,ik->i", x, inverse, x)
    scale = max(float(np.abs(after).max()), 1.0)
    if leverage.max() > 1 - 1e-10 or np.abs(left).max() < 1e-10 * scale:
        return float(slope[1]), None, None
    pull = x @ inverse[:, 1]
    error = float(np.sqrt((pull**2 * (left / (1 - leverage)) ** 2).sum()))
    reach = float(stdtrit(len(after) - x.shape[1], (1 + level) / 2)) * error
    return float(slope[1]), float(slope[1]) - reach, float(slope[1]) + reach
