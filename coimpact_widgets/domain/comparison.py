"""The comparison: a group like the people who took part, that did not take part itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from ..errors import Problem
from .measure import TimePoint


@dataclass(frozen=True)
class Comparison:
    """Which people group did not take part, and how its people were chosen. There is one in a project.

    An empty `people_group` says that there is no such group, as in most projects.
    `began` is the first time point after what the group does began: those before it are earlier waves.
    """

    kind: ClassVar[str] = "comparison"
    people_group: str = ""
    how: str = ""
    began: TimePoint = TimePoint.DURING

    def problems(self) -> list[Problem]:
        """What has to be put right before this comparison can be kept."""
        found = []
        if self.people_group.strip() and not self.how.strip():
            found.append(Problem("how", "Enter how these people were chosen."))
        if self.began is TimePoint.BEFORE:
            found.append(Problem("began", "Choose when you began, after the first answers."))
        return found
