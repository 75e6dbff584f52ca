"""What somebody asked for and what was done about it: one ask, one deed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from ..errors import Problem


@dataclass(frozen=True)
class SaidAndDone:
    """One thing that people asked for, what the group did, or why it could not, and what changed.

    `outcome` is the record id of the outcome it is about; empty where it is about none.
    """

    kind: ClassVar[str] = "said and done"
    said: str = ""
    did: str = ""
    changed: str = ""
    outcome: str = ""
    position: float = 0.0

    def problems(self) -> list[Problem]:
        """What has to be put right before this can be kept."""
        said = [] if self.said.strip() else [Problem("said", "Enter what people asked for.")]
        did = [] if self.did.strip() else [Problem("did", "Enter what you did, or why you could not.")]
        return [*said, *did]
