"""What is gathered from people: who answered, what they answered, and how often something happened."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from math import inf
from typing import ClassVar

from ..errors import Problem
from .agreed_to import NOTHING_SAID, AgreedTo
from .measure import TimePoint
from .unexpected import Felt


class Missing(StrEnum):
    """Why there is no answer. The kinds differ and are kept apart."""

    BLANK = "blank"
    DO_NOT_KNOW = "don't know"
    PREFER_NOT_TO_SAY = "prefer not to say"
    NOT_APPLICABLE = "not applicable"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who answers, known only by a person code: their people groups, and what they agreed to."""

    code: str
    people_groups: tuple[str, ...] = ()
    agreed: AgreedTo = NOTHING_SAID


@dataclass(frozen=True, slots=True)
class Answer:
    """One person, one measure (by record id), one time point.

    `value` is None exactly when `missing` says why.
    """

    person: str
    measure: str
    time_point: TimePoint
    value: float | None
    missing: Missing | None = None


@dataclass(frozen=True)
class MonthlyCount:
    """How often something happened in one month. `month` is the first day of that month.

    `name` says what was counted, such as "Visits to A&E at night". `outcome` is a record id, or empty.
    `count` is None where the group knows that there is a number, and not yet which. `out_of` is what it is
    out of, such as 900 bed days; None where nobody said. `provisional` says that the number may still change.
    """

    kind: ClassVar[str] = "monthly count"
    name: str
    month: date
    count: int | None
    outcome: str = ""
    out_of: float | None = None
    provisional: bool = False

    def problems(self) -> list[Problem]:
        """What has to be put right before this count can be kept."""
        found = [] if self.name.strip() else [Problem("name", "Enter what you counted.")]
        if self.count is not None and self.count < 0:
            found.append(Problem("count", "Enter a count of 0 or more."))
        if self.out_of is not None and not 0 < self.out_of < inf:
            found.append(Problem("out_of", "Enter a number above 0 for what it is out of."))
        return found


class Consent(StrEnum):
    """Who may read a story. It can be withdrawn at any time, which removes the story."""

    GROUP = "group only"
    REPORT = "report"
    PUBLIC = "public"

    @property
    def may_leave(self) -> bool:
        """Whether people outside the group may read the story."""
        return self is not Consent.GROUP


class Expected(StrEnum):
    """Whether the group had hoped for what a story tells."""

    EXPECTED = "expected"
    NOT_EXPECTED = "not expected"


class Quoting(StrEnum):
    """What the group chose about quoting a story in reports. Without a choice it is quoted in its turn."""

    FIRST = "quote first"
    NOT = "do not quote"


@dataclass(frozen=True)
class Story:
    """Something said or seen, in words. `role` is all we know of who said it.

    `outcome` is a record id, or empty.
    `person` is the person code of whoever said it, or empty; it lets a story go when that person withdraws.
    `expected`, `felt` and `quoting` are None where the group has not said. A story is quoted only where its
    consent allows it, whatever was chosen.
    """

    kind: ClassVar[str] = "story"
    text: str
    role: str = ""
    outcome: str = ""
    consent: Consent = Consent.GROUP
    person: str = ""
    id: str = ""
    expected: Expected | None = None
    felt: Felt | None = None
    quoting: Quoting | None = None

    def problems(self) -> list[Problem]:
        """What has to be put right before this story can be kept."""
        return [] if self.text.strip() else [Problem("text", "Enter what was said or seen.")]


@dataclass(frozen=True)
class Batch:
    """What came in together: one file, or one sitting of typing in. It can be undone as one.

    `sha256` is the hash of the file, empty when typed in.
    `columns` says which column of the file became what. Of person codes that the group put together, it says
    which of them is now which.
    `id` is 0 until the store has kept it; later batches have higher numbers.
    """

    name: str
    sha256: str = ""
    role: str = ""
    columns: tuple[tuple[str, str], ...] = ()
    id: int = 0
    at: datetime | None = None
