"""Out of how many of what a rate is told: "in every 100 appointments", "for each 1,000 bed days"."""

from __future__ import annotations

from dataclasses import dataclass

from ..analysis.result import Result
from .numbers import whole
from .phrases import small_start

SCALES = (100, 1_000, 10_000, 100_000)
"""Out of how many a rate is told where nobody said: the first at which it is 1 or more."""


@dataclass(frozen=True)
class Exposure:
    """For each `per` of what a rate is told. `share` says that each one counted is one of them."""

    per: int
    of: str = ""
    share: bool = False

    @property
    def each(self) -> str:
        """ "in every 100", "in every 100 appointments" or "for each 1,000 bed days"."""
        begin = "for each" if self.of and not self.share else "in every"
        return " ".join(filter(None, (begin, whole(self.per), self.of)))


def exposure_of(result: Result, highest: float) -> Exposure:
    """For each how many the rates of this result are told, of which `highest` is the highest.

    That is what the group said, unless every number would then be under 1.
    """
    about = dict(result.about)
    said = int(about.get("per", 0))
    fit = [each for each in (said, *SCALES) if each > 1 and highest * each >= 1]
    per = fit[0] if fit else SCALES[-1] if highest else said or SCALES[0]
    return Exposure(per, of_what(result), bool(about.get("share")))


def of_what(result: Result) -> str:
    """What the numbers of a result are out of, such as "bed days"; empty where nobody said."""
    return small_start(str(dict(result.about).get("of", "")))
