"""What a group has given away: which reports it made, in which view."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from ..errors import Problem


@dataclass(frozen=True)
class Shared:
    """One report that the group made.

    `view` is the view's name; `form` is how it was written, such as "Word"; `rule` names what was hidden;
    `report` names which kind of report it was, such as "funder".
    `published` holds the numbers of people that left the group with it, as JSON, when they were new: what the
    next report must be held against. It never holds a number that was hidden.
    """

    kind: ClassVar[str] = "shared"
    form: str = ""
    view: str = ""
    rule: str = ""
    published: str = ""
    report: str = ""

    def problems(self) -> list[Problem]:
        """Nothing: this is written by the program, not typed."""
        return []
