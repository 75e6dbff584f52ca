"""How and when people agreed that their answers are kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from ..errors import Problem
from .day import day_kept


class HowAgreed(StrEnum):
    """How people said yes."""

    SIGNED = "signed a form"
    TICKED = "ticked a box on the form or on a screen"
    SAID = "said yes, and somebody wrote that down"
    FOR_THEM = "somebody who may decide for them said yes"


@dataclass(frozen=True)
class ConsentGiven:
    """That people agreed. `batch` is the number of what came in with them, as text, or empty for everybody.

    It never holds a person code: the history of what is written has no place for one. `on` is a day as
    "2026-08-06", and `told` what they were told, where that is more than the plan says.
    """

    kind: ClassVar[str] = "consent given"
    batch: str = ""
    how: HowAgreed | None = None
    on: str = ""
    told: str = ""
    position: float = 0.0

    @property
    def when(self) -> date | None:
        """The day, or the first of several, or None when the group has not said."""
        return day_kept(self.on)

    def problems(self) -> list[Problem]:
        """What has to be put right before this can be kept."""
        found = [] if self.how else [Problem("how", "Choose how they agreed.")]
        return found if self.when else [*found, Problem("on", "Enter the day they agreed.")]
