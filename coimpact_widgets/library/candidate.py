"""The measures to choose from: questions of the bank and whole sets, with what is compared of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from ..domain.scale import Made, Scale
from .measure_bank import BankMeasure
from .outcome_bank import ForWhom
from .reading_age import reading_age

MINUTES_A_QUESTION = 0.25
"""How long one short statement takes, where nobody published how long a set takes."""


class Effort(StrEnum):
    """What a group has to do before it can ask.

    READY: nothing. PASTE: get the questions and paste them. SCORE: work out each score elsewhere and type it.
    """

    READY = "ready"
    PASTE = "paste"
    SCORE = "score"


@dataclass(frozen=True)
class Candidate:
    """One measure to choose: a `question` of the bank, or a whole `scale`."""

    question: BankMeasure | None = None
    scale: Scale | None = None

    @property
    def of(self) -> BankMeasure | Scale:
        """What it is."""
        found = self.question or self.scale
        assert found
        return found

    @property
    def id(self) -> str:
        """Its id, which no question and set share."""
        return self.of.id

    @property
    def name(self) -> str:
        """What a group calls it."""
        return self.scale.title if self.scale else self.of.name

    @property
    def group(self) -> ForWhom:
        """Whose change it shows. Every set is about people who draw on care."""
        return self.question.group if self.question else ForWhom.PEOPLE

    @property
    def asks(self) -> str:
        """What it asks: the question, or the whole name of a set."""
        return self.scale.name if self.scale else self.question.question if self.question else ""

    @property
    def seen(self) -> str:
        """The words that people read of it: its name and what it asks."""
        return f"{self.name} {self.asks}"

    @property
    def tested(self) -> bool:
        """Whether somebody tried it out with people. Whole sets were, by their makers."""
        return bool(self.scale or (self.question and self.question.tested_by))

    @property
    def words(self) -> str:
        """What it can be found by."""
        return " ".join((self.name, *self.of.about, self.id.replace("-", " ")))

    @property
    def questions(self) -> int:
        """How many questions people answer; 0 where that is not known."""
        return self.scale.asked if self.scale else 1

    @property
    def minutes(self) -> float:
        """About how many minutes one person takes; 0 where that is not known."""
        if self.of.minutes is not None:
            return self.of.minutes
        return self.questions * MINUTES_A_QUESTION

    @property
    def reading_age(self) -> float | None:
        """The age in years at which a reader follows it; None where its words may not stand here."""
        if self.question:
            return self.question.reading_age
        asked = [item.question for item in self.scale.items] if self.scale and self.scale.worded else []
        return reading_age(" ".join(asked)) if asked else None

    @property
    def effort(self) -> Effort:
        """What a group has to do before it can ask."""
        if self.scale and self.scale.made is Made.GIVEN:
            return Effort.SCORE
        return Effort.PASTE if self.scale and not self.scale.worded else Effort.READY


def candidates(bank: Sequence[BankMeasure], scales: Sequence[Scale]) -> tuple[Candidate, ...]:
    """Every question and every set, but for the sets that the questions of the bank ask."""
    questions = (Candidate(question=each) for each in bank)
    return (*questions, *(Candidate(scale=each) for each in scales if not each.ready))
