"""Krippendorff's alpha for names that have no order, with gaps, and its interval by resampling."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import pandas as pd

Numbers = np.ndarray[tuple[int, ...], np.dtype[np.float64]]

RESAMPLED = 2000
SEED = 20110125


def nominal_alpha(values: pd.DataFrame) -> float | None:
    """Alpha of any number of coders: a row a unit, a column a coder, missing where a coder gave no value.

    1 is full agreement, 0 what luck gives. None when no unit has two values, or all values are alike.
    Source: Krippendorff K (2011), Computing Krippendorff's Alpha-Reliability, University of Pennsylvania.
    """
    import pandas as pd

    counts = np.column_stack(
        [(values == value).sum(axis=1) for value in pd.unique(values.to_numpy().ravel()) if pd.notna(value)]
        or [np.zeros(len(values))]
    )
    found = float(pooled_alpha([counts.astype(float)], np.ones(len(counts))))
    return None if np.isnan(found) else found


def alpha_interval(
    counted: Sequence[Numbers], level: float = 0.95, resampled: int = RESAMPLED, seed: int = SEED
) -> tuple[float, float] | None:
    """Where alpha lies when the units are drawn anew, with the same seed every time; None when never known.

    `counted` is as `pooled_alpha` takes it. Units with the same counts are drawn together, so that many cost
    no more than few.
    Source: Efron B (1979), Annals of Statistics 7: 1-26.
    """
    alike, copies = np.unique(np.hstack(counted), axis=0, return_counts=True)
    drawn = np.random.default_rng(seed).multinomial(copies.sum(), copies / copies.sum(), size=resampled)
    ends = np.cumsum([each.shape[1] for each in counted])[:-1]
    found = pooled_alpha(np.split(alike, ends, axis=1), drawn.astype(float))
    known = found[~np.isnan(found)]
    if not len(known):
        return None
    low, high = np.quantile(known, [(1 - level) / 2, (1 + level) / 2])
    return float(low), float(high)


def pooled_alpha(counted: Sequence[Numbers], weights: Numbers) -> Numbers:
    """One less the observed disagreement over that by luck, each summed over the things that were judged.

    `counted` has an array for each thing judged: a row a unit, a column a value, and in it how many coders
    gave that value. `weights` says how often each unit counts; its last axis is the units. NaN where there is
    nothing to disagree on.
    Source: Krippendorff K (2011), Computing Krippendorff's Alpha-Reliability, Annenberg School.
    """
    sides = [_disagreement(each, weights) for each in counted]
    observed, expected = sum(side[0] for side in sides), sum(side[1] for side in sides)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.asarray(np.where(expected > 0, 1 - observed / expected, np.nan))


def _disagreement(counts: Numbers, weights: Numbers) -> tuple[Numbers, Numbers]:
    """The share of pairs of values that differ: within units, and among all values. 0 without pairs."""
    given = counts.sum(axis=1)
    pairable = given > 1
    counts, given, weights = counts[pairable], given[pairable], weights[..., pairable]
    apart = weights @ ((given**2 - (counts**2).sum(axis=1)) / (given - 1))
    values = weights @ counts
    total = values.sum(axis=-1)
    pairs = np.maximum(total * (total - 1), 1)
    return apart / np.maximum(total, 1), (total**2 - (values**2).sum(axis=-1)) / pairs
