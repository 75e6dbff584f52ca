"""The people groups that will be asked, and how many people are expected in each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from ..errors import Problem


@dataclass(frozen=True)
class AskedGroup:
    """A people group that will be asked. `expected` is how many of its people may answer, from 1.

    `measures` are the record ids of what they are asked. Empty means every measure, as in most plans.
    """

    kind: ClassVar[str] = "asked group"
    people_group: str = ""
    expected: int | None = None
    measures: tuple[str, ...] = ()
    position: float = 0.0

    def asks(self, measure: str) -> bool:
        """Whether these people are asked this measure (its record id)."""
        return not self.measures or measure in self.measures

    def problems(self) -> list[Problem]:
        """What has to be put right before this group can be kept."""
        found = [] if self.people_group.strip() else [Problem("people_group", "Enter who you will ask.")]
        if self.expected is not None and self.expected < 1:
            found.append(Problem("expected", "Use a whole number of 1 or more."))
        return found
