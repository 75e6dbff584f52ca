"""How far an estimate of an AR(1) model may be off when the correlation itself is known from few months."""

from __future__ import annotations

import numpy as np

from .ar1 import Fit, Matrix
from .months import Places
from .signed_rank import Numbers


def error_and_df(fit: Fit, at: Places, design: Matrix, weights: Numbers) -> tuple[float, float]:
    """The standard error of a weighted sum of the coefficients, and its degrees of freedom.

    Description: `fit` was made of months at the places `at` with this `design`, n by p; `weights` has p
    numbers. The error allows for the spread and the correlation of neighbours having been estimated: with
    few months the usual one is too small. The degrees of freedom need not be whole.

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
    moved = [-beside.T @ each @ beside for each in first]
    known = _covariance_of_parameters(inverse, beside, fit.covariance, first)
    wider = sum(
        known[i, j]
        * (
            beside.T @ first[i] @ inverse @ first[j] @ beside
            - moved[i] @ fit.covariance @ moved[j]
            - beside.T @ second[i][j] @ beside / 4
        )
        for i in (0, 1)
        for j in (0, 1)
    )
    variance = weights @ fit.covariance @ weights
    along = fit.covariance @ weights
    gradient = np.array([along @ each @ along for each in moved])
    adjusted = variance + 2 * along @ wider @ along
    error = np.sqrt(adjusted if adjusted > 0 else variance)
    return float(error), float(2 * variance**2 / (gradient @ known @ gradient))


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
