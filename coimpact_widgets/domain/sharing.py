"""What a group has given away: which reports it made, in which view."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from ..errors import Problem


@dataclass(frozen=True)
class Shared:
    """One report that the group made.

    `view` is the view's name; `form` is how it was written, such as "Word".
    """

    kind: ClassVar[str] = "shared"
    form: str = ""
    view: str = ""

    def problems(self) -> list[Problem]:
        """Nothing: this is written by the program, not typed."""
        return []
