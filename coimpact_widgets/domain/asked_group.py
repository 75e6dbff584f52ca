"""The people groups that will be asked, and how many people are expected in each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from ..errors import Problem
from .measure import Measure
from .record import Record


@dataclass(frozen=True)
class AskedGroup:
    """A people group that will be asked. `expected` is how many of its people may answer, from 1.

    `measures` are the record ids of what they are asked. Empty means every measure, as in most plans.
    `known_as` is what these people are marked as in the answers, where that is not the same name: "people who
    use the café" may be marked "lived experience".
    """

    kind: ClassVar[str] = "asked group"
    people_group: str = ""
    expected: int | None = None
    measures: tuple[str, ...] = ()
    position: float = 0.0
    known_as: str = ""

    @property
    def marked(self) -> str:
        """The people group that these people are marked with."""
        return self.known_as.strip() or self.people_group.strip()

    def asked(self, measures: Sequence[Record[Measure]]) -> tuple[Record[Measure], ...]:
        """What these people are asked, of the measures that stand."""
        return self.chosen(measures) or tuple(measures)

    def chosen(self, measures: Sequence[Record[Measure]]) -> tuple[Record[Measure], ...]:
        """What these people are asked, where that is not everything; else nothing.

        A measure that was removed limits nobody: where none of those chosen stands, they are asked every one.
        """
        return tuple(each for each in measures if each.id in self.measures)

    def problems(self) -> list[Problem]:
        """What has to be put right before this group can be kept."""
        found = [] if self.people_group.strip() else [Problem("people_group", "Enter who you will ask.")]
        if self.expected is not None and self.expected < 1:
            found.append(Problem("expected", "Use a whole number of 1 or more."))
        return found
