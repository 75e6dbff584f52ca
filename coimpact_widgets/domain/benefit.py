"""Benefits: what people gain from taking part itself, whatever comes of the work."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from ..errors import Problem


@dataclass(frozen=True)
class Benefit:
    """What somebody gains from taking part. `known` says how the group knows, and may be empty.

    It stands on the pathway and leads nowhere: it needs no link and no measure.
    """

    kind: ClassVar[str] = "benefit"
    who: str = ""
    gain: str = ""
    known: str = ""
    position: float = 0.0

    @property
    def text(self) -> str:
        """The benefit in one line, such as "Members of the group: new friends"."""
        who, gain = self.who.strip(), self.gain.strip()
        return f"{who}: {gain}" if who else gain

    def problems(self) -> list[Problem]:
        """What has to be put right before this benefit can be kept."""
        found = [] if self.who.strip() else [Problem("who", "Enter who gains.")]
        return found if self.gain.strip() else [*found, Problem("gain", "Enter what they gain.")]
