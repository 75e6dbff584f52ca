"""The process check: how well a group worked together at one meeting, as each member saw it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from ..errors import Problem
from .day import day_kept
from .role import Role
from .vote import FEWEST_OF_A_ROLE, is_same_member


@dataclass(frozen=True)
class Item:
    """One thing that is asked. `name` is its field in a ProcessCheck, `principle` the one it is about.

    `short` names it in a table.
    """

    name: str
    principle: str
    asked: str
    short: str


ITEMS = (
    Item("fair_say", "equality", "Did you have a fair say in what we decided?", "A fair say"),
    Item("listened_to", "equality", "Did we listen to you as much as to others?", "Listened to"),
    Item("right_people", "diversity", "Were the people here that we need?", "The right people here"),
    Item("could_follow", "accessibility", "Could you follow what we said and read?", "Could follow"),
    Item("own_way", "accessibility", "Could you take part in the way that suits you?", "In your own way"),
    Item("got_back", "reciprocity", "Did you get something back for what you gave?", "Something back"),
)
"""Our own six questions on the four principles of co-production that SCIE names."""

YES, MOSTLY, PARTLY, NOT_REALLY, NO, NOT_SURE = 5, 4, 3, 2, 1, 0
ANSWERS = {
    YES: "Yes",
    MOSTLY: "Mostly",
    PARTLY: "Partly",
    NOT_REALLY: "Not really",
    NO: "No",
    NOT_SURE: "I'm not sure",
}
"""What can be answered, by the number that is kept."""


@dataclass(frozen=True)
class ProcessCheck:
    """What one member answered about one meeting: one record a member and meeting.

    `meeting` is its day as "2026-08-06". An answer is a key of ANSWERS, or None where it was left out.
    `words` are in no copy to publish; `may_tell` says that a copy inside the group may have them.
    """

    kind: ClassVar[str] = "process check"
    meeting: str = ""
    role: Role | None = None
    chosen_name: str = ""
    fair_say: int | None = None
    listened_to: int | None = None
    right_people: int | None = None
    could_follow: int | None = None
    own_way: int | None = None
    got_back: int | None = None
    words: str = ""
    may_tell: bool = False

    def problems(self) -> list[Problem]:
        """What has to be put right before this can be kept."""
        found = [] if day_of(self.meeting) else [Problem("meeting", "Enter the day of the meeting.")]
        if self.role is None:
            found.append(Problem("role", "Choose how you take part."))
        given = [self.answer(each) for each in ITEMS]
        if not any(each is not None for each in given):
            found.append(Problem(ITEMS[0].name, "Answer at least one of the questions."))
        return found

    def answer(self, item: Item) -> int | None:
        """What was answered: 1 to 5, NOT_SURE, or None."""
        given: int | None = getattr(self, item.name)
        return given if given in ANSWERS else None

    def is_of(self, other: ProcessCheck) -> bool:
        """Whether the same member gave both about one meeting; never where there is no name."""
        return self.meeting == other.meeting and is_same_member(self, other)


@dataclass(frozen=True)
class Side:
    """The answers of one role, or of several roles where few answered. `roles` are in one order."""

    roles: tuple[Role, ...]
    checks: tuple[ProcessCheck, ...]

    def counts(self, item: Item) -> dict[int, int]:
        """How many gave each answer, of the answers that were given, best first."""
        given = [each.answer(item) for each in self.checks]
        return {answer: given.count(answer) for answer in ANSWERS if answer in given}

    def went_well(self, item: Item) -> tuple[int, int]:
        """How many said yes or mostly, and of how many who were sure."""
        counts = self.counts(item)
        return counts.get(YES, 0) + counts.get(MOSTLY, 0), sum(counts.values()) - counts.get(NOT_SURE, 0)


def sides(checks: Iterable[ProcessCheck]) -> tuple[Side, ...]:
    """The answers by role, side by side, in one order; nothing where only one person answered.

    Nobody stands alone: roles in which one person answered are taken together, and with one other role where
    that is still one person.
    """
    given = [each for each in checks if each.role]
    by_role = [Side((role,), of) for role in Role if (of := tuple(c for c in given if c.role is role))]
    apart = [each for each in by_role if len(each.checks) >= FEWEST_OF_A_ROLE]
    alone = [each for each in by_role if len(each.checks) < FEWEST_OF_A_ROLE]
    if len(alone) == 1 and apart:
        joins = min(apart, key=lambda each: len(each.checks))
        apart.remove(joins)
        alone.append(joins)
    together = [_joined(alone)] if sum(len(each.checks) for each in alone) >= FEWEST_OF_A_ROLE else []
    return (*apart, *together)


def differ_on(found: Iterable[Side], item: Item) -> bool:
    """Whether most of one side said yes or mostly, and few of another."""
    told = [(well, of) for well, of in (each.went_well(item) for each in found) if of >= FEWEST_OF_A_ROLE]
    return any(2 * well > of for well, of in told) and any(2 * well < of for well, of in told)


def worth_talking_about(found: Iterable[Side], item: Item) -> bool:
    """Whether anybody said no, or not really."""
    return any({NO, NOT_REALLY} & {*each.counts(item)} for each in found)


def meeting_id(day: date) -> str:
    """What a round of this check is about, for the meeting of this day."""
    return f"{ProcessCheck.kind.replace(' ', '-')}-{day.isoformat()}"


def day_of(meeting: str) -> date | None:
    """The day of a meeting, or None where that is not known."""
    return day_kept(meeting)


def _joined(apart: Iterable[Side]) -> Side:
    several = sorted(apart, key=lambda each: [*Role].index(each.roles[0]))
    return Side(
        tuple(role for each in several for role in each.roles),
        tuple(check for each in several for check in each.checks),
    )
