"""Findings: what a group agrees that a result means."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from ..errors import Problem
from .role import Role


class Agreed(StrEnum):
    """Whether the group agrees with a finding. Disagreement is a finding too."""

    ALL = "we all agree"
    SOME = "some of us disagree"
    NOT_YET = "not decided yet"


@dataclass(frozen=True)
class Finding:
    """What the group thinks a result means. `measure` is the record id of the measure it is about.

    `agrees` and `disagrees` are the roles that see it so and those that see it differently. A role stands in
    both when its members do not agree with each other. `next_step` is what the group will do now, `next_who`
    is who will see to it, and `next_by` is by when.
    """

    kind: ClassVar[str] = "finding"
    measure: str = ""
    text: str = ""
    agreed: Agreed = Agreed.NOT_YET
    disagreement: str = ""
    position: float = 0.0
    agrees: tuple[Role, ...] = ()
    disagrees: tuple[Role, ...] = ()
    next_step: str = ""
    next_who: str = ""
    next_by: str = ""

    def problems(self) -> list[Problem]:
        """What has to be put right before this finding can be kept."""
        found = [] if self.text.strip() else [Problem("text", "Enter what you think this means.")]
        if self.agreed is Agreed.ALL and self.disagrees:
            found.append(Problem("disagrees", "You all agree, so leave this empty, or change that answer."))
        if (self.next_who.strip() or self.next_by.strip()) and not self.next_step.strip():
            found.append(Problem("next_step", "Enter what you will do next."))
        return found
