"""A round: each member answers alone first, and then all answers are shown together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from ..errors import Problem


@dataclass(frozen=True)
class Round:
    """Whether the answers to one thing are shown. Without this record nobody sees more than how many.

    `about` is what was asked: `Vote.about` of a vote, or the id of a meeting. It is known from the record
    who showed them: its role is that of whoever pressed.
    """

    kind: ClassVar[str] = "round"
    about: str = ""
    shown: bool = False

    @property
    def id(self) -> str:
        """The id of its record: the same for everybody who shows these answers."""
        return f"{self.kind}-{self.about}"

    def problems(self) -> list[Problem]:
        """Nothing: this is made by a button, not typed."""
        return []
