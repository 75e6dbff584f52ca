"""Findings: what a group agrees that a result means."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from ..errors import Problem


class Agreed(StrEnum):
    """Whether the group agrees with a finding. Disagreement is a finding too."""

    ALL = "we all agree"
    SOME = "some of us disagree"
    NOT_YET = "not decided yet"


@dataclass(frozen=True)
class Finding:
    """What the group thinks a result means. `measure` is the record id of the measure it is about."""

    kind: ClassVar[str] = "finding"
    measure: str = ""
    text: str = ""
    agreed: Agreed = Agreed.NOT_YET
    disagreement: str = ""
    position: float = 0.0

    def problems(self) -> list[Problem]:
        """What has to be put right before this finding can be kept."""
        return [] if self.text.strip() else [Problem("text", "Enter what you think this means.")]
