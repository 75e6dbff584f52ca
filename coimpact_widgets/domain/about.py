"""What readers of a report should know first: what the project is, where and when, who wrote it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from ..errors import Problem


@dataclass(frozen=True)
class About:
    """What stands at the top of a report. There is one in a project, and every field may be left empty.

    `what` says in a sentence what the project is, `where` it takes place, and `period` which time the report
    is about. `author` is who wrote it, by role or as a group, and `contact` is how readers reach them.
    """

    kind: ClassVar[str] = "about"
    what: str = ""
    where: str = ""
    period: str = ""
    author: str = ""
    contact: str = ""

    def problems(self) -> list[Problem]:
        """Nothing: what is not written is left out of reports."""
        return []
