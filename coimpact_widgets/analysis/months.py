"""A count kept month by month, read from a plain table. A month with no number is a gap."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from ..errors import TooFew
from .month_caveats import NO_OUT_OF, PROVISIONAL
from .result import Caveat
from .signed_rank import Numbers

if TYPE_CHECKING:
    import pandas as pd

Month = str | date
Places = np.ndarray[tuple[int], np.dtype[np.int64]]


@dataclass(frozen=True)
class Months:
    """The months that have a number, in order. `at` counts months, so that a gap is more than one apart.

    `out_of` is what each number is a part of, such as people; None where numbers are counts alone. `left`
    is how many months have a number and nothing that it is out of, where others have. `provisional` are the
    months whose number may still change.
    """

    at: Places
    counts: Numbers
    out_of: Numbers | None = None
    left: int = 0
    provisional: tuple[str, ...] = ()

    def __len__(self) -> int:
        return len(self.at)

    @property
    def values(self) -> Numbers:
        """What is looked at: the count, or the rate where there is something it is out of."""
        return self.counts if self.out_of is None else np.asarray(self.counts / self.out_of)

    @property
    def names(self) -> tuple[str, ...]:
        """The months as "2025-04"."""
        return tuple(name_of(int(at)) for at in self.at)

    @property
    def has_gaps(self) -> bool:
        """Whether a month in between has no number."""
        return bool((np.diff(self.at) > 1).any())

    def part(self, where: np.ndarray[tuple[int], np.dtype[np.bool_]]) -> Months:
        """Only the months for which `where` is True."""
        out_of = None if self.out_of is None else self.out_of[where]
        return replace(self, at=self.at[where], counts=self.counts[where], out_of=out_of)


def months_of(counts: pd.DataFrame) -> Months:
    """The months of a table with columns month and count, and maybe out_of.

    `month` holds dates or texts such as "2025-04". Rows without a count, or, where others have it,
    without what it is out of, are gaps. Where no row has an out_of, numbers are counts alone.
    Raises ValueError when a month stands twice, a count is below 0, or what it is out of is not above 0.
    """
    told = counts.dropna(subset=["count"])
    is_rate = "out_of" in told and bool(told["out_of"].notna().any())
    known = told.dropna(subset=["out_of"]) if is_rate else told
    at = np.array([place_of(each) for each in known["month"]], dtype=np.int64)
    order = np.argsort(at, kind="stable")
    numbers = known["count"].to_numpy(dtype=float)[order]
    out_of = known["out_of"].to_numpy(dtype=float)[order] if is_rate else None
    if len(set(at.tolist())) < len(at):
        raise ValueError("a month stands twice: give the counts of one name at a time")
    if not (np.isfinite(numbers) & (numbers >= 0)).all():
        raise ValueError("a count has to be 0 or more")
    if out_of is not None and not (np.isfinite(out_of) & (out_of > 0)).all():
        raise ValueError("what a count is out of has to be above 0")
    open_still = known[known["provisional"]]["month"] if "provisional" in known else ()
    return Months(at[order], numbers, out_of, len(told) - len(known), names_of(list(open_still)))


def said_of(counts: pd.DataFrame, months: Months) -> tuple[tuple[str, object], ...]:
    """What a table says of what it counts, as facts of a result: of, per and share, better, provisional.

    Nothing that the table does not say is among them.
    """
    first = counts.iloc[0].to_dict() if len(counts) else {}
    facts: dict[str, object] = {"of": str(first.get("of", "")), "per": int(first.get("per", 0))}
    facts |= {"share": bool(first.get("share", False))}
    rate = facts if months.out_of is not None and facts["of"] else {}
    said = rate | {"better": str(first.get("better", "")), "provisional": months.provisional}
    return tuple((name, value) for name, value in said.items() if value)


def caveats_of(months: Months) -> list[Caveat]:
    """What a reader must know of how the months were counted."""
    found = {NO_OUT_OF: months.left, PROVISIONAL: months.provisional}
    return [caveat for caveat, holds in found.items() if holds]


def place_of(month: object) -> int:
    """A month as a number that rises by one a month, from a date or from text such as "2025-04".

    Raises ValueError when it is neither.
    """
    import pandas as pd

    if isinstance(month, date | pd.Period):
        return month.year * 12 + month.month - 1
    when = pd.Timestamp(str(month))
    return when.year * 12 + when.month - 1


def name_of(place: int) -> str:
    """The month with this number as "2025-04"."""
    return f"{place // 12:04d}-{place % 12 + 1:02d}"


def names_of(months: object) -> tuple[str, ...]:
    """One month or several, of any form that `place_of` reads, as "2025-04", each once and in order."""
    several = months if isinstance(months, Iterable) and not isinstance(months, str) else (months,)
    return tuple(name_of(each) for each in sorted({place_of(month) for month in several if month}))


def sides_of(months: Months, began: Month | None, fewest: int) -> tuple[Months, Months]:
    """The months before `began`, and it with those after.

    Raises TooFew when nobody said when the group began, or a side has fewer than `fewest` months.
    """
    if not began:
        raise TooFew(1, 0, "event that says when you began")
    after = months.at >= place_of(began)
    fewer = min(int(after.sum()), int((~after).sum()))
    if fewer < fewest:
        one, many = "month with a number", "months with a number"
        raise TooFew(fewest, fewer, f"{one if fewest == 1 else many} on each side of when you began")
    return months.part(~after), months.part(after)
