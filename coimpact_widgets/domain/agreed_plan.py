"""The plan as a group agreed it, and why it changed something of it since."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from ..errors import Problem
from .day import day_kept
from .role import Role

MAIN = ""
"""What the main measure is said of: the plan as a whole."""


class PlanPart(StrEnum):
    """What a plan says of a measure, a time point, a group of people, or the whole.

    MEASURE is that it is asked at all, in these words, and GROUP that these people are asked. OUTCOME, MAIN
    and GROUP_ASKS are said as record ids. What is said in several parts has each on a line. From ASKED_BY on
    each is the name of a field of `Plan`.
    """

    MEASURE = "measure"
    OUTCOME = "outcome"
    ANSWERS = "answers"
    TIMES = "time points"
    MAIN = "main measure"
    DATES = "dates"
    CHANGE = "target as a change"
    PEOPLE = "target as people"
    WORDS = "target in words"
    BETTER = "better"
    ENDS = "what the ends mean"
    ASKED_OF = "asked of"
    ASKED_HOW = "how it is asked"
    GROUP = "group"
    EXPECTED = "expected"
    GROUP_ASKS = "what a group is asked"
    COMPARED = "comparison group"
    COMPARED_HOW = "how the comparison group was chosen"
    WAYS = "ways"
    FORMATS = "formats"
    ASKED_BY = "asked_by"
    LANGUAGES = "languages"
    TOLD = "told"
    AGREES_TO = "agrees_to"
    KEPT_WHERE = "kept_where"
    SEEN_BY = "seen_by"
    KEPT_FOR = "kept_for"
    OTHER_REASON = "other_reason"


PARTS = "parts"
"""Begins the row of an agreed plan that names the parts it was agreed on."""
FIRST_PARTS = frozenset([*PlanPart][: [*PlanPart].index(PlanPart.BETTER)])
"""The parts of a plan that was agreed when there were no others."""


Said = Mapping[tuple[str, PlanPart], str]
"""What a plan says: of which record (its id; of a target, what it is about), which part, and what."""


@dataclass(frozen=True)
class AgreedPlan:
    """The plan as it was agreed, on a day as "2026-08-06", by these roles. There is one in a project.

    `kept` has a row for each thing that it says: the record id that it is about, the part, and what it says.
    A row of PARTS names the parts that were agreed on: of others it says nothing, so they cannot change.
    """

    kind: ClassVar[str] = "agreed plan"
    agreed_on: str = ""
    roles: tuple[Role, ...] = ()
    kept: tuple[tuple[str, ...], ...] = ()

    @property
    def day(self) -> date | None:
        """The day it was agreed, or None where that is no day."""
        return day_kept(self.agreed_on)

    @property
    def said(self) -> Said:
        """What the plan said. Rows that a later program kept are passed over."""
        parts = {*PlanPart}
        rows = (row for row in self.kept if len(row) == 3 and row[1] in parts)
        return {(id, PlanPart(part)): _as_kept(part, said) for id, part, said in rows}

    @property
    def parts(self) -> frozenset[PlanPart]:
        """The parts that were agreed on, whether or not anything was said of them."""
        rows = [row[1:] for row in self.kept if row[:1] == (PARTS,)]
        return frozenset(part for part in PlanPart if part in rows[0]) if rows else FIRST_PARTS

    def problems(self) -> list[Problem]:
        """What has to be put right before this can be kept."""
        found = [] if self.day else [Problem("agreed_on", "Enter the day you agreed it.")]
        if not self.roles:
            found.append(Problem("roles", "Choose who agreed it."))
        return found


@dataclass(frozen=True)
class PlanChange:
    """One thing that the plan no longer says: what was planned, and what stands there now.

    An empty `planned` says that it is new, and an empty `now` that it is gone. `why` is the reason that the
    group gave: empty where it gave none, and None where it was not asked yet.
    """

    about: str
    part: PlanPart
    planned: str
    now: str
    why: str | None = None

    @property
    def id(self) -> str:
        """The id of the record that says why."""
        return WhyChanged(self.about, self.part).id


@dataclass(frozen=True)
class WhyChanged:
    """Why the group changed something of its plan. `now` is what it said when this was written.

    `why` may be empty: then it was asked, and the group did not say.
    """

    kind: ClassVar[str] = "why changed"
    about: str = ""
    part: PlanPart = PlanPart.MEASURE
    now: str = ""
    why: str = ""

    @property
    def id(self) -> str:
        """The id of its record: the same for everybody who answers the same."""
        return "-".join(("why-changed", self.part.replace(" ", "-"), self.about)).rstrip("-")

    def answers(self, change: PlanChange) -> bool:
        """Whether this is about that change, and not about an earlier one of the same thing."""
        return (self.about, self.part, _as_kept(self.part, self.now)) == (
            change.about,
            change.part,
            change.now,
        )

    def problems(self) -> list[Problem]:
        """Nothing: a reason may be left out."""
        return []


def _as_kept(part: str, said: str) -> str:
    """What is said of a part, as it is kept now. Times were once kept as people read them."""
    return said.replace(" (looking back)", "") if part == PlanPart.TIMES else said
