"""Outcomes that a member proposes: written alone first, and then all shown together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from ..errors import Problem
from .pathway import Outcome
from .project import Contents
from .role import Role
from .vote import is_same_member

PROPOSALS = "proposals"
"""What the round is about in which outcomes are proposed."""


@dataclass(frozen=True)
class Proposal:
    """What one member hopes will change, each as "who: what changes". It is in no report.

    Once they are shown, the group takes from them what it wants as outcomes of its pathway.
    """

    kind: ClassVar[str] = "proposal"
    role: Role | None = None
    chosen_name: str = ""
    outcomes: tuple[str, ...] = ()

    def problems(self) -> list[Problem]:
        """What has to be put right before this can be kept."""
        found = [] if self.role else [Problem("role", "Choose how you take part.")]
        if not self.outcomes:
            return [*found, Problem("outcomes", "Enter what you hope will change.")]
        lacking = [at for at, text in enumerate(self.outcomes, start=1) if outcome_of(text).problems()]
        said = (f"Line {at}: say who changes, then a colon (:), then what changes." for at in lacking)
        return [*found, *(Problem("outcomes", each) for each in said)]

    def is_of(self, other: Proposal) -> bool:
        """Whether the same member gave both; never where there is no name."""
        return is_same_member(self, other)


def outcome_of(text: str) -> Outcome:
    """The outcome that is written as "who: what changes"."""
    who, _, change = text.partition(":")
    return Outcome(who.strip(), change.strip())


def proposed(contents: Contents) -> dict[str, tuple[Role, ...]]:
    """Each outcome that was proposed, with the roles that did, once they are shown; before that nothing.

    Those that two wrote in the same words are one. They stand by their words, not by who wrote first.
    """
    found: dict[str, set[Role]] = {}
    words: dict[str, str] = {}
    for record in contents.of(Proposal) if contents.shown(PROPOSALS) else ():
        for text in record.value.outcomes:
            said = words.setdefault(outcome_of(text).text.casefold(), outcome_of(text).text)
            found.setdefault(said, set()).update([record.value.role] if record.value.role else [])
    return {each: tuple(role for role in Role if role in found[each]) for each in sorted(found)}
