"""Explanations: what else could explain a change, what would have happened anyway, and what points to us."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from ..errors import Problem


class Could(StrEnum):
    """Whether something else could explain a change, as far as the group has looked."""

    NO = "no, we looked"
    MIGHT = "it might"
    DO_NOT_KNOW = "we do not know"


class Rival(StrEnum):
    """What else could explain a change: asked of every outcome. Each is the name of a field."""

    WIDER_TREND = "wider_trend"
    OTHER_SERVICES = "other_services"
    WHO_ANSWERED = "who_answered"
    STARTED_LOW = "started_low"
    CEILING = "ceiling"
    GOODWILL = "goodwill"


class Answered(StrEnum):
    """How the group answers whether something points to its own work."""

    YES = "yes"
    NO = "no"
    NOT_SURE = "not sure"


class Support(StrEnum):
    """What can point to the group's own work. Each is the name of a field.

    TIMING: the change came after the activity. DOSE: those who took part more changed more.
    MECHANISM: people told us that this is why.
    """

    TIMING = "timing"
    DOSE = "dose"
    MECHANISM = "mechanism"


@dataclass(frozen=True)
class Explanation:
    """What the group thinks explains the change in one outcome. `outcome` is its record id.

    There is one for each outcome. None means that the question was not answered yet. `what_else` names
    other explanations, `anyway` says what would have happened without the group, and `supports` what else
    points to its work.
    """

    kind: ClassVar[str] = "explanation"
    outcome: str = ""
    timing: Answered | None = None
    dose: Answered | None = None
    mechanism: Answered | None = None
    supports: str = ""
    anyway: str = ""
    wider_trend: Could | None = None
    other_services: Could | None = None
    who_answered: Could | None = None
    started_low: Could | None = None
    ceiling: Could | None = None
    goodwill: Could | None = None
    what_else: str = ""

    @property
    def id(self) -> str:
        """The id of its record: the same for everybody who writes about this outcome."""
        return f"{self.kind}-{self.outcome}"

    @property
    def rivals(self) -> dict[Rival, Could | None]:
        """Each rival explanation with what the group said of it."""
        return {rival: getattr(self, rival) for rival in Rival}

    @property
    def pointers(self) -> dict[Support, Answered | None]:
        """Timing, dose and mechanism with what the group said of each."""
        return {support: getattr(self, support) for support in Support}

    def problems(self) -> list[Problem]:
        """Whether it is known what this explains. All the rest may stay open."""
        return [] if self.outcome else [Problem("outcome", "Choose the outcome this is about.")]
