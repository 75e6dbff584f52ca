"""Votes: what each member would choose of one list, a record each, so that none is lost or averaged."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar, Protocol

from ..errors import Problem
from .role import Role

OUTCOMES = "outcomes"
"""What a vote is about that chooses among the outcomes."""
MOST_CHOSEN = 3
"""Nobody chooses more than this of one list: else it says little of what matters most."""


def most_chosen(offered: int) -> int:
    """How many of these one vote may choose, 1 to MOST_CHOSEN: at most half, so that it says something."""
    return max(1, min(MOST_CHOSEN, offered // 2))


FEWEST_OF_A_ROLE = 2
"""With fewer votes, what a role chose is what one person chose."""


@dataclass(frozen=True)
class Vote:
    """What one member would choose, of one list. One record a member and list; names may be left out.

    `about` is OUTCOMES, or the record id of the outcome whose measures are chosen. `choices` are record ids
    of outcomes or measures, or ids of bank questions.
    """

    kind: ClassVar[str] = "vote"
    about: str = ""
    role: Role | None = None
    chosen_name: str = ""
    choices: tuple[str, ...] = ()

    def problems(self) -> list[Problem]:
        """What has to be put right before this vote can be kept."""
        found = [] if self.about else [Problem("about", "Choose what you vote on.")]
        if self.role is None:
            found.append(Problem("role", "Choose how you take part."))
        if not self.choices:
            found.append(Problem("choices", "Choose at least one."))
        if len(self.choices) > MOST_CHOSEN:
            found.append(Problem("choices", f"Choose up to {MOST_CHOSEN}. You chose {len(self.choices)}."))
        return found

    def is_of(self, other: Vote) -> bool:
        """Whether the same member gave both: known by role and name, so never where there is no name."""
        return self.about == other.about and is_same_member(self, other)


class ByMember(Protocol):
    """What a member gave, who is known by role and chosen name."""

    @property
    def role(self) -> Role | None:
        """How they take part."""
        ...

    @property
    def chosen_name(self) -> str:
        """What they want to be called, or empty."""
        ...


def is_same_member(one: ByMember, other: ByMember) -> bool:
    """Whether one member gave both: known by role and name, so never where there is no name."""
    first, second = (each.chosen_name.strip().casefold() for each in (one, other))
    return bool(first) and (one.role, first) == (other.role, second)


@dataclass(frozen=True)
class Chose:
    """How many in one role chose something, of those in this role who voted: `chose` is 0 to `voted`."""

    role: Role
    chose: int
    voted: int

    @property
    def most(self) -> bool:
        """Whether more than half of them chose it."""
        return 2 * self.chose > self.voted

    @property
    def few(self) -> bool:
        """Whether less than half of them chose it."""
        return 2 * self.chose < self.voted


def chosen_by(votes: Iterable[Vote], choice: str) -> tuple[Chose, ...]:
    """How many of each role chose this, side by side: every role that voted on the list, in one order."""
    given = [vote for vote in votes if vote.role and vote.choices]
    return tuple(
        Chose(role, sum(choice in vote.choices for vote in of), len(of))
        for role in Role
        if (of := [vote for vote in given if vote.role is role])
    )


def several_of(chose: Iterable[Chose]) -> tuple[Chose, ...]:
    """Those roles in which enough voted to speak of the role, and not of one person."""
    return tuple(each for each in chose if each.voted >= FEWEST_OF_A_ROLE)


def differ(chose: Iterable[Chose]) -> bool:
    """Whether roles differ: most of one chose it, and few of another. One vote does not speak for a role."""
    found = several_of(chose)
    return any(each.most for each in found) and any(each.few for each in found)
