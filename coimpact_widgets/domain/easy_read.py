"""The check that alone makes a plain summary "Easy Read": who checked which words, and when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from ..errors import Problem
from .day import day_kept
from .role import Role

DRAFT, EASY_READ = "Plain summary (draft)", "Easy Read"
"""What a plain summary is called before its words were checked, and once they are."""


@dataclass(frozen=True)
class EasyReadCheck:
    """That people with a learning disability checked the words of the plain summary.

    `role` is that of the member who read it with them, `people` how many they were, `on` the day as
    "2026-08-06" and `asked` what they asked to change. `words` is the mark of the words that they checked.
    """

    kind: ClassVar[str] = "easy read check"
    role: Role | None = None
    people: int | None = None
    on: str = ""
    asked: str = ""
    words: str = ""

    def problems(self) -> list[Problem]:
        """Who read it, how many checked it, the day and the words are needed."""
        found = [] if self.role else [Problem("role", "Choose the role of who read it with them.")]
        if not self.people or self.people < 1:
            found.append(Problem("people", "Enter how many people checked it."))
        if not self.when:
            found.append(Problem("on", "Enter the day on which they checked it."))
        return found if self.words else [*found, Problem("words", "Say whether these are the same words.")]

    @property
    def when(self) -> date | None:
        """The day; None when that is no day."""
        return day_kept(self.on)

    def holds_for(self, words: str) -> bool:
        """Whether this is a whole check of the words with this mark."""
        return self.words == words and not self.problems()


def title_of(checks: Iterable[EasyReadCheck], words: str) -> str:
    """What a plain summary with this mark of its words is called. Only a check of these words counts."""
    return EASY_READ if any(each.holds_for(words) for each in checks) else DRAFT
