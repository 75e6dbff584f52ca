"""The course of step 2: whether a group begins with its impact and works back, or with what it does."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from ..errors import Problem


class Begins(StrEnum):
    """Where a group begins its pathway. Either way it comes to the same cards and links."""

    IMPACT = "impact"
    ACTIVITIES = "activities"


@dataclass(frozen=True)
class Course:
    """Where this group begins. There is one in a project; a group that is not sure begins with the impact."""

    kind: ClassVar[str] = "course"
    begins: Begins = Begins.IMPACT

    def problems(self) -> list[Problem]:
        """Nothing: each course is as good."""
        return []
