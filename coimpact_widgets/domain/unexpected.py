"""Unexpected changes: what happened and was not planned, good or bad."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from ..errors import Problem


class Felt(StrEnum):
    """Whether a change that nobody planned was good or bad for people."""

    GOOD = "good"
    BAD = "bad"
    BOTH = "good for some and bad for others"


@dataclass(frozen=True)
class UnexpectedChange:
    """Something that happened and was not planned, and whether it was good or bad."""

    kind: ClassVar[str] = "unexpected change"
    text: str = ""
    felt: Felt | None = None
    position: float = 0.0

    def problems(self) -> list[Problem]:
        """What has to be put right before this can be kept."""
        found = [] if self.text.strip() else [Problem("text", "Enter what happened.")]
        if self.felt is None:
            found.append(Problem("felt", "Choose whether it was good or bad."))
        return found
