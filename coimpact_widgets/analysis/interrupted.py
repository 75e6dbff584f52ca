"""Did the level or the slope of a monthly series change at the month the group began?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from . import month_caveats as caveats
from .ar1 import Fit, Matrix, fit_ar1, fits_exactly
from .kenward_roger import doubt_of
from .kind import Kind
from .months import Month, Months, Places, caveats_of, months_of, names_of, place_of, said_of, sides_of
from .result import Caveat, Estimate, Method, Result, Table
from .signed_rank import Numbers
from .xmr import SMALL

if TYPE_CHECKING:
    import pandas as pd

LEVEL = 0.95
FEWEST_EACH_SIDE = 8
FEWEST_FOR_NO_WARNING = 24
METHOD = Method(
    "interrupted time series, REML with AR(1) errors",
    "Wagner AK and others (2002), Journal of Clinical Pharmacy and Therapeutics 27: 299-309; "
    "Pinheiro JC, Bates DM (2000), Mixed-Effects Models in S and S-PLUS, chapter 5; "
    "Kenward MG, Roger JH (1997), Biometrics 53: 983-997",
    (("level", LEVEL), ("errors and degrees of freedom", "Kenward and Roger")),
)
USUAL = ", t on n - 4"
"""How the estimates end whose ranges are the usual, narrower ones, for comparison with other programs."""


def interrupted_series(
    counts: pd.DataFrame, began: Month | None, name: str = "", outcome: str = ""
) -> Result:
    """Did the level or the slope change at the month the group began?

    Description: `counts` has columns month and count, and for a rate out_of. `began` is the first month of
    after. What comes back: the change in level in that month, the change in slope for each month, and how far
    the last month stands from where the line from before would have been; in events, or in rates. The table
    has the line that was fitted and the line without the change.

    Formula: number = level + slope times month + change in level from `began` on + change in slope times
    months since `began`. The correlation of neighbouring months is AR(1), found by REML; two months k apart
    correlate as rho to the power k. Intervals and p use t with the errors and degrees of freedom of Kenward
    and Roger: with t on months less 4, as R's gls has it, 9 to 12 of 100 intervals miss at 8 to 12 months a
    side. Those stand beside them, for comparison.
    Assumes: straight lines, an even spread, and that without the change the line from before had gone on.
    Least: 8 months with a number on each side. No numbers when all months fit the lines exactly, or
    neighbours correlate by 0.99 or more.
    Source: Wagner AK and others (2002), Journal of Clinical Pharmacy and Therapeutics 27: 299-309; Pinheiro
    JC, Bates DM (2000), Mixed-Effects Models in S and S-PLUS, chapter 5; Kenward MG, Roger JH (1997),
    Biometrics 53: 983-997.
    Raises TooFew when nobody said when the group began, or a side has fewer than 8 months.
    """
    months = months_of(counts)
    before, after = sides_of(months, began, FEWEST_EACH_SIDE)
    design = _design(months, place_of(began))
    exact = fits_exactly(months.values, design)
    fit = None if exact else fit_ar1(months.at, months.values, design)
    return Result(
        kind=Kind.INTERRUPTED_SERIES,
        question="Did the level or the slope change?",
        method=METHOD,
        answered=0,
        estimates=(
            Estimate("months before", len(before), unit="months"),
            Estimate("months after", len(after), unit="months"),
            *_estimates(fit, months.at, design, "events" if months.out_of is None else "rate"),
        ),
        table=_table(months, fit, design),
        caveats=(*_caveats(months, fit, design, exact=exact), *caveats_of(months)),
        about=(("name", name), ("outcome", outcome), ("began", names_of(began)), *said_of(counts, months)),
    )


def _design(months: Months, start: int) -> Matrix:
    """A column each for the level in the first month, the slope, the change in level, and that in slope."""
    time = (months.at - months.at[0]).astype(float)
    after = (months.at >= start).astype(float)
    return np.column_stack([np.ones(len(months)), time, after, after * (months.at - start)])


@dataclass(frozen=True)
class _Sum:
    """A weighted sum of the coefficients: its value, its standard error and its degrees of freedom."""

    value: float
    error: float
    df: float

    def estimate(self, name: str, unit: str) -> Estimate:
        from scipy.special import stdtrit

        reach = float(stdtrit(self.df, (1 + LEVEL) / 2)) * self.error
        return Estimate(name, self.value, self.value - reach, self.value + reach, LEVEL, unit)

    def p(self) -> float:
        from scipy.special import stdtr

        return float(2 * stdtr(self.df, -abs(self.value) / self.error))


def _estimates(fit: Fit | None, at: Places, design: Matrix, unit: str) -> list[Estimate]:
    """The lines and their changes, the tests of the changes, and their usual ranges; then the correlation."""
    told = {
        "level before": (np.array([1.0, 0, 0, 0]), unit),
        "slope before": (np.array([0, 1.0, 0, 0]), f"{unit} a month"),
        "change in level": (np.array([0, 0, 1.0, 0]), unit),
        "change in slope": (np.array([0, 0, 0, 1.0]), f"{unit} a month"),
        "difference at the end": (np.array([0.0, 0.0, 1.0, design[-1, 3]]), unit),
    }
    changes = [name for name in told if name.startswith("change")]
    rho = Estimate("autocorrelation", fit.rho if fit else None, unit="effect")
    if fit is None:
        nothing = [Estimate(name, None, unit=its_unit) for name, (_, its_unit) in told.items()]
        return [*nothing, *(Estimate(f"{name} p", None, unit="p") for name in changes), rho]
    doubt = doubt_of(fit, at, design)
    usual = {name: _Sum(*fit.combined(weights), fit.df) for name, (weights, _) in told.items()}
    sums = {
        name: _Sum(usual[name].value, *doubt.error_and_df(weights)) for name, (weights, _) in told.items()
    }
    found = [sums[name].estimate(name, its_unit) for name, (_, its_unit) in told.items()]
    if _without(fit, design)[-1] < 0:
        found[-1] = Estimate("difference at the end", None, unit=unit)
    tests = [Estimate(f"{name} p", sums[name].p(), unit="p") for name in changes]
    beside = [usual[name].estimate(f"{name}{USUAL}", told[name][1]) for name in changes]
    return [*found, *tests, *beside, rho]


def _without(fit: Fit, design: Matrix) -> Numbers:
    """The line from before, drawn on to the last month."""
    return np.asarray(design[:, :2] @ fit.coefficients[:2])


def _table(months: Months, fit: Fit | None, design: Matrix) -> Table:
    """Each month with its number, the fitted line, and after the start the line without the change."""
    fitted = design @ fit.coefficients if fit else [None] * len(months)
    without = _without(fit, design) if fit else [None] * len(months)
    rows = [
        (
            name,
            float(value),
            None if line is None else float(line),
            float(old) if old is not None and later else None,
        )
        for name, value, line, old, later in zip(
            months.names, months.values, fitted, without, design[:, 2], strict=True
        )
    ]
    return Table(("month", "count", "fitted", "without"), tuple(rows))


def _caveats(months: Months, fit: Fit | None, design: Matrix, *, exact: bool) -> list[Caveat]:
    found = {
        caveats.ON_THE_LINES: exact,
        caveats.TOO_ALIKE: fit is None and not exact,
        caveats.UNDER_24: len(months) < FEWEST_FOR_NO_WARNING,
        caveats.LINE_BELOW_0: fit is not None and _without(fit, design)[-1] < 0,
        caveats.SMALL_FOR_A_LINE: months.out_of is None and months.values.mean() < SMALL,
        caveats.OTHER_CHANGES: fit is not None,
    }
    return [caveat for caveat, holds in found.items() if holds]
