"""A mixed model with a random intercept: averages over time that use every answer of every person."""

from __future__ import annotations

from dataclasses import dataclass
from math import log, sqrt

import numpy as np

from .several_times import Grid
from .signed_rank import Numbers

LARGEST = 1e9
"""The largest ratio of the variance between people to that within them that is looked for."""
STEPS = 40
"""How many ratios are tried before the best is sought exactly."""


@dataclass(frozen=True)
class RandomIntercept:
    """The fitted model: a mean for each time with their covariances, and two standard deviations in points.

    `between` is how widely people differ from each other, `within` how widely a person's own answers do, once
    the time is taken off. `df` are the degrees of freedom for t, by containment.
    """

    means: Numbers
    covariance: Grid
    between: float
    within: float
    df: int

    def test_of_times(self) -> float:
        """The p of the F test that all means are alike."""
        from scipy.special import fdtrc

        contrasts = np.hstack([-np.ones((len(self.means) - 1, 1)), np.eye(len(self.means) - 1)])
        changes = contrasts @ self.means
        spread = contrasts @ self.covariance @ contrasts.T
        f = float(changes @ np.linalg.solve(spread, changes)) / len(changes)
        return float(fdtrc(len(changes), self.df, max(f, 0.0)))


class _Profile:
    """The restricted likelihood, as a function of the ratio of the two variances alone."""

    def __init__(self, answers: Grid) -> None:
        seen = ~np.isnan(answers)
        values = np.where(seen, answers - np.nanmean(answers), 0.0)
        self.moved = float(np.nanmean(answers))
        self.seen, self.values = seen.astype(float), values
        self.sizes, self.sums = self.seen.sum(axis=1), values.sum(axis=1)
        self.counts, self.totals = self.seen.sum(axis=0), values.sum(axis=0)
        self.answers, self.times = int(self.sizes.sum()), answers.shape[1]

    def fit(self, ratio: float) -> tuple[Grid, Numbers, float]:
        """The information on the means, the means, and the residual sum of squares, at this ratio."""
        shrunk = ratio / (1 + ratio * self.sizes)
        information = np.diag(self.counts) - self.seen.T @ (self.seen * shrunk[:, None])
        means = np.linalg.solve(information, self.totals - self.seen.T @ (shrunk * self.sums))
        rest = (self.values - means) * self.seen
        squares = float((rest**2).sum() - (shrunk * rest.sum(axis=1) ** 2).sum())
        return information, means, squares

    def height(self, ratio: float) -> float:
        """Twice the restricted log-likelihood, but for a constant, with its sign turned: lowest is best."""
        information, _, squares = self.fit(ratio)
        spare = self.answers - self.times
        return float(
            spare * log(squares) + np.log1p(ratio * self.sizes).sum() + np.linalg.slogdet(information)[1]
        )

    def slope(self, ratio: float) -> float:
        """How `height` rises with the ratio."""
        information, means, squares = self.fit(ratio)
        weights = 1 / (1 + ratio * self.sizes) ** 2
        rest = ((self.values - means) * self.seen).sum(axis=1)
        turned = self.seen.T @ (self.seen * weights[:, None])
        spare = self.answers - self.times
        return float(
            -spare * (weights * rest**2).sum() / squares
            + (self.sizes / (1 + ratio * self.sizes)).sum()
            - np.trace(np.linalg.solve(information, turned))
        )


def random_intercept(answers: Grid) -> RandomIntercept | None:
    """Fit a mean for each time and a random intercept for each person, by restricted maximum likelihood.

    Description: `answers` has a row for each person and a column for each time, NaN where missing; every time
    has an answer, and some people have two or more. None when nobody's answers differ by more than the times
    do: then there is no chance to allow for.

    Formula: answer = mean of the time + person + rest; the ratio of the variances is found where the profiled
    restricted likelihood is highest, the smallest ratio being nothing. df = answers - people - (times - 1).
    Assumes: missing answers are missing at random; one spread within people at all times.
    Source: Laird NM, Ware JH (1982), Biometrics 38: 963-974; Pinheiro JC, Bates DM (2000), Mixed-Effects
    Models in S and S-PLUS, 2.4 on degrees of freedom.
    """
    profile = _Profile(answers[~np.isnan(answers).all(axis=1)])
    if _no_rest(profile):
        return None
    ratio = _best_ratio(profile)
    information, means, squares = profile.fit(ratio)
    within = squares / (profile.answers - profile.times)
    return RandomIntercept(
        means + profile.moved,
        np.asarray(within * np.linalg.inv(information)),
        sqrt(ratio * within),
        sqrt(within),
        profile.answers - len(profile.sizes) - (profile.times - 1),
    )


def _no_rest(profile: _Profile) -> bool:
    """Whether people's answers are their own level and the level of the time, and nothing else."""
    scale = float((profile.values**2).sum())
    return scale < 1e-18 or profile.fit(LARGEST)[2] < 1e-7 * scale


def _best_ratio(profile: _Profile) -> float:
    """Nothing, or the ratio at which the slope is nothing around the best of many that are tried."""
    from scipy.optimize import brentq

    tried = np.concatenate([[0.0], np.logspace(-4, np.log10(LARGEST), STEPS)])
    best = int(np.argmin([profile.height(float(ratio)) for ratio in tried]))
    low, high = float(tried[max(best - 1, 0)]), float(tried[min(best + 1, STEPS)])
    if profile.slope(low) >= 0:
        return low
    if profile.slope(high) <= 0:
        return high
    return float(brentq(profile.slope, low, high, xtol=1e-14, rtol=1e-13))
