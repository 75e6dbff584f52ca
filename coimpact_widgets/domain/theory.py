"""Theories: where members see it differently, each way of seeing it stands beside the others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from ..errors import Problem
from .role import Role


@dataclass(frozen=True)
class Theory:
    """One way of seeing what leads to what: a named set of links, such as "What staff think".

    `proposed_by` are the roles that put it forward. Its links name it; a group that agrees needs none.
    """

    kind: ClassVar[str] = "theory"
    name: str = ""
    proposed_by: tuple[Role, ...] = ()
    position: float = 0.0

    @property
    def text(self) -> str:
        """The theory in one line."""
        return self.name.strip()

    def problems(self) -> list[Problem]:
        """What has to be put right before this theory can be kept."""
        return [] if self.text else [Problem("name", "Enter a name, such as: What staff think.")]
