"""What a group says of one thing that it counts: what it is out of, and which way it hopes for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar

from ..errors import Problem

LOWER, HIGHER = "lower", "higher"
"""Which way a group can hope that a number goes. It may also hope for neither."""
_EXPOSURE = re.compile(
    r"(?:(?:out of|for each|for every|in every|per|every|each)\b)?\s*"
    r"(?P<per>\d{1,3}(?:[, ]\d{3})+|\d{1,7})?\s*(?P<what>.*)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class ThingCounted:
    """One thing counted, known by its name and outcome as its counts are.

    `exposure` is what its numbers are out of, in the group's words, such as "1,000 bed days"; empty where
    they are just numbers. `share` says that each one counted is one of these, as 12 of 40 appointments are.
    `better` is "lower", "higher" or empty.
    """

    kind: ClassVar[str] = "thing counted"
    name: str = ""
    outcome: str = ""
    exposure: str = ""
    share: bool = False
    better: str = ""

    @property
    def out_of(self) -> str:
        """What its numbers are out of, without a number: "bed days"."""
        found = _EXPOSURE.fullmatch(" ".join(self.exposure.split()))
        return found["what"] if found else ""

    @property
    def per(self) -> int:
        """For each how many a rate is told, such as 1,000; 0 where the group did not say."""
        found = _EXPOSURE.fullmatch(" ".join(self.exposure.split()))
        return int(re.sub(r"\D", "", found["per"])) if found and found["per"] else 0

    def problems(self) -> list[Problem]:
        """What has to be put right before this can be kept."""
        found = [] if self.name.strip() else [Problem("name", "Enter what you counted.")]
        if self.exposure.strip() and not self.out_of:
            found.append(Problem("exposure", "Enter what the number is out of, such as bed days."))
        return found
