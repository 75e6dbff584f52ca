"""How a monthly series of a reference case becomes the table that our functions take."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from coimpact_widgets.analysis.interrupted import interrupted_series
from coimpact_widgets.analysis.rates import counts_compared
from coimpact_widgets.analysis.result import Result
from coimpact_widgets.analysis.xmr import month_by_month

Counts = Sequence[float | None]


def xmr(counts: Counts, first: str = "2024-01", **options: object) -> Result:
    """The chart of counts that begin in `first`, one a month; None is a month with no number."""
    return month_by_month(table(counts, first), "Visits", **options)


def compared(counts: Counts, began: str, first: str = "2024-01", out_of: Counts | None = None) -> Result:
    """The counts before and from `began`."""
    return counts_compared(table(counts, first, out_of), began)


def interrupted(counts: Counts, began: str, first: str = "2024-01") -> Result:
    """The change in level and slope at `began`."""
    return interrupted_series(table(counts, first), began)


def table(counts: Counts, first: str = "2024-01", out_of: Counts | None = None) -> pd.DataFrame:
    """A table of counts, a row a month; months with None have no row."""
    months = pd.period_range(first, periods=len(counts), freq="M").astype(str)
    made = pd.DataFrame({"month": months, "count": counts})
    return (made if out_of is None else made.assign(out_of=out_of)).dropna()
