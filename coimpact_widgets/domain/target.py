"""Targets: the change that a group would be pleased with, said before it asks anybody."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from ..errors import Problem
from .measure import AnswerType, Measure

UNITS = {AnswerType.YES_NO: "people", AnswerType.ORDINAL: "steps", AnswerType.SCORE: "points"}
"""What a change is counted in, for each kind of answer."""


@dataclass(frozen=True)
class Target:
    """The change the group would be pleased with. There is one for each measure or outcome in a project.

    `about` is the record id of the measure, or of the outcome where it is counted or told another way.
    `change` is the change of the average, in points of a score, towards what is better. `people` is how many
    more people would answer better, or yes. `words` say it in the group's own words. All are optional.
    """

    kind: ClassVar[str] = "target"
    about: str = ""
    change: float | None = None
    people: int | None = None
    words: str = ""

    @property
    def id(self) -> str:
        """The id of its record: the same for everybody who sets a target of the same thing."""
        return f"{self.kind}-{self.about}"

    @property
    def said(self) -> bool:
        """Whether anything was said that could be reached or missed."""
        return self.change is not None or self.people is not None or bool(self.words.strip())

    def of(self, answers: AnswerType | None) -> Target:
        """What of it belongs to answers of this kind: `people` to yes or no, `change` to all others.

        Nothing is left out where no one question is asked (None).
        """
        if answers is None:
            return self
        return replace(self, change=None) if answers is AnswerType.YES_NO else replace(self, people=None)

    def hoped(self, measure: Measure) -> float | None:
        """The change hoped for in this measure: people of a yes or no, else points or steps."""
        return self.people if measure.answer_type is AnswerType.YES_NO else self.change

    def problems(self) -> list[Problem]:
        """What has to be put right before this target can be kept."""
        found = [] if self.about else [Problem("about", "Choose what this target is about.")]
        if self.change is not None and self.change <= 0:
            found.append(Problem("change", "Use a number larger than 0."))
        if self.people is not None and self.people < 1:
            found.append(Problem("people", "Use a whole number of 1 or more."))
        return found
