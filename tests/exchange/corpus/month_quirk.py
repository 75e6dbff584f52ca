"""A file of monthly figures with one quirk, and the counts that it holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Held = Mapping[str, Mapping[str, object]]
"""For each thing counted: its number by month as "2024-04"; with what it is out of, a pair."""

VISITS: Held = {"Visits": {"2024-04": 14, "2024-05": 9, "2024-06": 0}}


@dataclass(frozen=True)
class MonthQuirk:
    """One file. `stands_for` says what real files it is like, and `holds` the counts that it has.

    `told` are words that the summary has to have, and `chosen` what the group chose. `shares` are the things
    of which each one counted is one of those it is out of.
    """

    stands_for: str
    name: str
    data: bytes
    holds: Held = field(default_factory=lambda: VISITS)
    told: tuple[str, ...] = ()
    chosen: Mapping[str, str] = field(default_factory=dict)
    shares: tuple[str, ...] = ()
