"""How a group agrees to work: what co-production means to it, its ground rules and its resources."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from ..errors import Problem
from .role import Role


@dataclass(frozen=True)
class Agreement:
    """What co-production means to this group, and how it will live each of the four principles.

    There is one agreement in a project. Every field may be left empty: then it is not yet made.
    `shaped`, `paid` and `needs_met` look back: who shaped the work and chose the measures, how members were
    paid, and whether everybody had what they needed to take part. `aftercare` says who people can talk to
    when something upset them.
    Source of the four principles: Social Care Institute for Excellence,
    Co-production: what it is and how to do it.
    """

    kind: ClassVar[str] = "agreement"
    meaning: str = ""
    equality: str = ""
    diversity: str = ""
    accessibility: str = ""
    reciprocity: str = ""
    shaped: str = ""
    paid: str = ""
    needs_met: str = ""
    aftercare: str = ""

    def problems(self) -> list[Problem]:
        """Nothing: an agreement may be made a little at a time."""
        return []


@dataclass(frozen=True)
class Member:
    """Somebody doing the work together. A chosen name is optional: no real name is ever needed."""

    kind: ClassVar[str] = "member"
    role: Role | None = None
    chosen_name: str = ""
    access_needs: str = ""
    position: float = 0.0

    def problems(self) -> list[Problem]:
        """What has to be put right before this member can be kept."""
        if self.role is None:
            return [Problem("role", "Choose how this person takes part.")]
        return []


@dataclass(frozen=True)
class GroundRule:
    """One rule that the group has agreed for its time together."""

    kind: ClassVar[str] = "ground rule"
    text: str = ""
    position: float = 0.0

    def problems(self) -> list[Problem]:
        """What has to be put right before this rule can be kept."""
        return [] if self.text.strip() else [Problem("text", "Enter the rule you agreed.")]


@dataclass(frozen=True)
class Resource:
    """Something the group can use: money, time, a room, skills."""

    kind: ClassVar[str] = "resource"
    text: str = ""
    position: float = 0.0

    def problems(self) -> list[Problem]:
        """What has to be put right before this resource can be kept."""
        return [] if self.text.strip() else [Problem("text", "Enter what you can use.")]
