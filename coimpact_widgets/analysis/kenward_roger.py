"""How far an estimate of an AR(1) model may be off when the correlation itself is known from few months."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product

import numpy as np

from .ar1 import Fit, Matrix
from .months import Places
from .signed_rank import Numbers


@dataclass(frozen=True)
class Doubt:
    """How far the estimates of one fit may be off: worked out once, and asked for each weighted sum.

    `covariance` is that of the p coefficients, and `wider` what is added to its middle. `moved` says how each
    of the two parameters, spread and correlation, moves it, and `known` is their covariance, 2 by 2.
    """

    covariance: Matrix
    wider: Matrix
    moved: tuple[Matrix, Matrix]
    known: Matrix

    def error_and_df(self, weights: Numbers) -> tuple[float, float]:
        """The standard error of a weighted sum of the coefficients, and its degrees of freedom.

        `weights` has p numbers. The degrees of freedom need not be whole.
        """
        variance = weights @ self.covariance @ weights
        along = self.covariance @ weights
        gradient = np.array([along @ each @ along for each in self.moved])
        adjusted = variance + 2 * along @ self.wider @ along
        error = np.sqrt(adjusted if adjusted > 0 else variance)
        return float(error), float(2 * variance**2 / (gradient @ self.known @ gradient))


def doubt_of(fit: Fit, at: Places, design: Matrix) -> Doubt:
    """How far the estimates of a fit may be off, where its spread and correlation were estimated too.

    Description: `fit` was made of months at the places `at` with this `design`, n by p. With few months the
    usual errors are too small.

    Formula: the covariance of the coefficients is widened by the curvature of the model in spread and
    correlation, weighed by the inverse of their expected information; where that leaves nothing, it stays as
    it was. The degrees of freedom are twice the square of the unwidened variance over its own variance.
    Source: Kenward MG, Roger JH (1997), Biometrics 53: 983-997.
    """
    correlation, slope, bend = _correlations(fit.rho, at)
    spread = fit.spread
    inverse = _inverse(spread * correlation)
    first = (correlation, spread * slope)
    second = ((np.zeros_like(slope), slope), (slope, spread * bend))
    beside = inverse @ design
    moved = (-beside.T @ first[0] @ beside, -beside.T @ first[1] @ beside)
    known = _covariance_of_parameters(inverse, beside, fit.covariance, first)
    wider = np.zeros_like(fit.covariance)
    for i, j in product((0, 1), repeat=2):
        curved = beside.T @ first[i] @ inverse @ first[j] @ beside - moved[i] @ fit.covariance @ moved[j]
        wider = wider + known[i, j] * (curved - beside.T @ second[i][j] @ beside / 4)
    return Doubt(fit.covariance, wider, moved, known)


def _correlations(rho: float, at: Places) -> tuple[Matrix, Matrix, Matrix]:
    """The correlation of every two months, and its first and second derivative by that of neighbours."""
    apart = np.abs(np.subtract.outer(at, at))
    slope = apart * np.power(rho, np.maximum(apart - 1, 0))
    bend = apart * (apart - 1) * np.power(rho, np.maximum(apart - 2, 0))
    return np.power(rho, apart), slope, bend


def _covariance_of_parameters(
    inverse: Matrix, beside: Matrix, covariance: Matrix, first: tuple[Matrix, Matrix]
) -> Matrix:
    """How surely spread and correlation are known: the inverse of their expected restricted information."""
    left = inverse - beside @ covariance @ beside.T
    parts = [left @ each for each in first]
    information = [[np.trace(one @ other) / 2 for other in parts] for one in parts]
    return _inverse(np.array(information))


def _inverse(matrix: Matrix) -> Matrix:
    return np.asarray(np.linalg.inv(matrix)).reshape(matrix.shape)
