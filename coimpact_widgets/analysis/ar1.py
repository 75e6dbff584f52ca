"""A straight-line model of a series whose neighbouring months are alike: generalised least squares, AR(1)."""

from __future__ import annotations

from dataclasses import dataclass
from math import log

import numpy as np

from .months import Places
from .signed_rank import Numbers

Matrix = np.ndarray[tuple[int, int], np.dtype[np.float64]]

EDGE = 0.99
"""A correlation of neighbours at least this near to 1 or -1 is at the edge: no line can then be told."""
STEPS = 67
NEAR = 1e-3
"""How far apart the likelihood is looked at to find its slope: near enough, and not lost in rounding."""
EXACT_FIT = 1e-9
"""The lines fit exactly when they leave this share of the size of the numbers, or less."""


@dataclass(frozen=True)
class Fit:
    """Coefficients and their covariance, the correlation of neighbours, the variance of one month, n - p."""

    coefficients: Numbers
    covariance: Matrix
    rho: float
    spread: float
    df: int

    def combined(self, weights: Numbers) -> tuple[float, float]:
        """A weighted sum of the coefficients, and its standard error."""
        return float(weights @ self.coefficients), float(np.sqrt(weights @ self.covariance @ weights))


def fits_exactly(values: Numbers, design: Matrix) -> bool:
    """Whether the model leaves nothing over, as with a number that never changes."""
    left = values - design @ np.linalg.lstsq(design, values, rcond=None)[0]
    return float(np.abs(left).max()) <= EXACT_FIT * max(1.0, float(np.abs(values).max()))


def fit_ar1(at: Places, values: Numbers, design: Matrix) -> Fit | None:
    """Fit by restricted maximum likelihood, over the correlation alone. None when that is at its edge.

    `at` places the months; the correlation of two months is rho to the power of how far apart they are, so a
    gap is no trouble. `design` has a column for each coefficient. The numbers must not fit exactly.
    Source: Pinheiro JC, Bates DM (2000), Mixed-Effects Models in S and S-PLUS, chapter 5.
    """
    steps = np.diff(at).astype(float)
    rho = _most_likely(steps, values, design)
    if abs(rho) >= EDGE:
        return None
    whitened, its_design, _ = _whiten(rho, steps, values, design)
    inverse = np.linalg.inv(its_design.T @ its_design)
    found = inverse @ its_design.T @ whitened
    left, df = whitened - its_design @ found, len(values) - design.shape[1]
    spread = float(left @ left) / df
    return Fit(found, np.asarray(spread * inverse), rho, spread, df)


def _most_likely(steps: Numbers, values: Numbers, design: Matrix) -> float:
    """The correlation with the highest restricted likelihood: the best of a grid, then where it is level."""
    from scipy.optimize import brentq

    grid = np.linspace(-EDGE, EDGE, STEPS)
    best = int(np.argmin([_loss(rho, steps, values, design) for rho in grid]))
    if best in (0, STEPS - 1):
        return float(grid[best])

    def slope(rho: float) -> float:
        losses = [_loss(rho + step * NEAR, steps, values, design) for step in (-2, -1, 1, 2)]
        return float(np.dot(losses, (1, -8, 8, -1)))

    left, right = grid[best - 1], grid[best + 1]
    return (
        float(brentq(slope, left, right, xtol=1e-13)) if slope(left) < 0 < slope(right) else float(grid[best])
    )


def _loss(rho: float, steps: Numbers, values: Numbers, design: Matrix) -> float:
    """Minus twice the restricted log likelihood, but for what does not depend on the correlation."""
    whitened, its_design, log_size = _whiten(rho, steps, values, design)
    root, triangle = np.linalg.qr(its_design)
    left = whitened - root @ (root.T @ whitened)
    df = len(values) - design.shape[1]
    return float(df * log(left @ left) + log_size + 2 * np.log(np.abs(np.diag(triangle))).sum())


def _whiten(rho: float, steps: Numbers, values: Numbers, design: Matrix) -> tuple[Numbers, Matrix, float]:
    """The numbers and the design with the correlation taken out, and the log of what that scaled them by."""
    power = np.power(rho, steps)
    spread = np.sqrt(1 - power**2)
    whole = np.column_stack([values, design])
    inner = (whole[1:] - power[:, None] * whole[:-1]) / spread[:, None]
    done = np.vstack([whole[:1], inner])
    return done[:, 0], done[:, 1:], float(2 * np.log(spread).sum())
