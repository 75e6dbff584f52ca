"""Did counts change after a month? How often something happened before and after, and how sure that is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from . import month_caveats as caveats
from .kind import Kind
from .months import Month, Months, caveats_of, months_of, names_of, said_of, sides_of
from .rate_ratio import LEVEL, RateRatio, exact_ratio, wider_ratio
from .result import Caveat, Estimate, Method, Result, Table

if TYPE_CHECKING:
    import pandas as pd

FEWEST_EVENTS = 5
FEWEST_TO_JUDGE = 6
EXACT = "exact rate ratio"
WIDER = "rate ratio with a quasi-Poisson interval"
SOURCE = (
    "Clopper CJ, Pearson ES (1934), Biometrika 26: 404-413; "
    "McCullagh P, Nelder JA (1989), Generalized Linear Models, section 6.2"
)


@dataclass(frozen=True)
class Side:
    """Before or after: how many events, in how many months or people-months."""

    name: str
    events: int
    exposure: float


def counts_compared(counts: pd.DataFrame, began: Month | None, name: str = "", outcome: str = "") -> Result:
    """Did it happen more or less often from the month the group began?

    Description: `counts` has columns month and count, and maybe out_of: how many people were there that
    month, or what else the table says in `of`. The month `began` and those after it are after. The rate
    ratio is the rate after over the rate before. Exposure is in months with a number, or where there is
    out_of in people-months, or in what it is of.

    Formula: given all events, those after are binomial. The Clopper-Pearson interval of their share becomes
    the interval of the ratio; the exact p is twice the smaller tail, so that both say the same. Where the
    dispersion (Pearson statistic over months less 2) is above 1, the ratio's interval is exp(log ratio plus
    and minus t(months - 2) times root of dispersion times (1/events before + 1/events after)), and the exact
    one stands beside it. With none on one side, and dispersion above 1, the exact one alone is given.
    Assumes: one rate before and one after. The dispersion allows for months that vary more than chance.
    Least: 1 month on each side and 5 events in all; under 5 only the counts. 6 months to judge dispersion;
    those of a side with no events do not count.
    With no events on one side the interval has one end; with none on either there is no ratio.
    Source: Clopper CJ, Pearson ES (1934), Biometrika 26: 404-413; McCullagh P, Nelder JA (1989), Generalized
    Linear Models, section 6.2.
    Raises TooFew when nobody said when the group began, or a side has no month with a number.
    """
    months = months_of(counts)
    before, after = sides_of(months, began, 1)
    sides = (_side("before", before), _side("after", after))
    spread = _dispersion((before, after), sides)
    exact, wider = _ratios(sides, spread, len(months))
    uncertain = _is_uneven(spread) and wider is None
    said = said_of(counts, months)
    exposure = "months" if months.out_of is None else "people-months"
    exposure = "exposure" if "of" in dict(said) else exposure
    return Result(
        kind=Kind.COUNTS_COMPARED,
        question="Did it happen more or less often?",
        method=Method(
            WIDER if wider else EXACT,
            SOURCE,
            (("level", LEVEL), ("exposure in", exposure), ("wider if", "dispersion above 1")),
        ),
        answered=0,
        estimates=(
            *_counts(sides, exposure),
            *_told(None if uncertain else wider or exact, exact),
            Estimate("dispersion", spread, unit="effect"),
        ),
        table=Table(("time", "events", "exposure", "rate"), tuple(_row(side, exact) for side in sides)),
        caveats=(*_caveats(sides, spread), *caveats_of(months)),
        about=(
            *(("name", name), ("outcome", outcome), ("began", names_of(began)), ("exposure", exposure)),
            *said,
        ),
    )


def _side(name: str, months: Months) -> Side:
    """Raises ValueError when a count is not a whole number."""
    if (months.counts % 1).any():
        raise ValueError("events are counted in whole numbers")
    exposure = len(months) if months.out_of is None else float(months.out_of.sum())
    return Side(name, int(months.counts.sum()), exposure)


def _dispersion(parts: Sequence[Months], sides: Sequence[Side]) -> float | None:
    """The Pearson statistic over its degrees of freedom: 1 when months vary as chance alone would have it.

    A time at which nothing happened says nothing of how much months vary, so its months are not counted.
    """
    told = [(part, side) for part, side in zip(parts, sides, strict=True) if side.events]
    judged = sum(len(part) for part, _ in told)
    if judged < FEWEST_TO_JUDGE:
        return None
    total = 0.0
    for part, side in told:
        each = np.ones(len(part)) if part.out_of is None else part.out_of
        expected = side.events / side.exposure * each
        total += float(((part.counts - expected) ** 2 / expected).sum())
    return total / (judged - len(told))


def _ratios(
    sides: Sequence[Side], spread: float | None, months: int
) -> tuple[RateRatio | None, RateRatio | None]:
    """The exact ratio, and the one with the wider interval where that is needed and can be had."""
    before, after = sides
    if before.events + after.events < FEWEST_EVENTS:
        return None, None
    numbers = (before.events, before.exposure, after.events, after.exposure)
    uneven = _is_uneven(spread) and before.events and after.events
    return exact_ratio(*numbers), wider_ratio(*numbers, spread or 1.0, months - 2) if uneven else None


def _is_uneven(spread: float | None) -> bool:
    return spread is not None and spread > 1


def _counts(sides: Sequence[Side], exposure: str) -> list[Estimate]:
    events = [Estimate(f"events {side.name}", side.events, unit="events") for side in sides]
    return [*events, *(Estimate(f"exposure {side.name}", side.exposure, unit=exposure) for side in sides)]


def _told(ratio: RateRatio | None, exact: RateRatio | None) -> list[Estimate]:
    found = [("rate ratio", "p", ratio), ("exact rate ratio", "exact p", exact)]
    estimates = []
    for name, p, each in found:
        low, high = (each.low, each.high) if each else (None, None)
        estimates.append(
            Estimate(name, each.ratio if each else None, low, high, LEVEL if each else None, "ratio")
        )
        estimates.append(Estimate(p, each.p if each else None, unit="p"))
    return estimates


def _row(side: Side, exact: RateRatio | None) -> tuple[str, int, float, float | None]:
    return (side.name, side.events, side.exposure, side.events / side.exposure if exact else None)


def _caveats(sides: Sequence[Side], spread: float | None) -> list[Caveat]:
    before, after = (side.events for side in sides)
    few = 0 < before + after < FEWEST_EVENTS
    enough, uneven = before + after >= FEWEST_EVENTS, _is_uneven(spread)
    found = {
        caveats.NO_EVENTS: not before + after,
        caveats.FEW_EVENTS: few,
        caveats.NONE_BEFORE: enough and not before,
        caveats.NONE_AFTER: enough and not after,
        caveats.UNEVEN: enough and uneven and bool(before and after),
        caveats.UNEVEN_WITH_NONE: enough and uneven and not (before and after),
        caveats.TOO_SHORT_TO_JUDGE: enough and spread is None,
        caveats.AS_WHOLES: enough,
        caveats.OTHER_CHANGES: enough,
    }
    return [caveat for caveat, holds in found.items() if holds]
