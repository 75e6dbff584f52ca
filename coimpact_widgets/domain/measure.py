"""Measures: how a group will know whether an outcome happened."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from ..errors import Problem
from .role import Role

OUR_BANK = "Co-Impact measure bank, written for this project"
"""The source of the questions that come with the program, and need not be named."""


class TimePoint(StrEnum):
    """When a measure is taken. The order is the order in time.

    THEN is asked afterwards and looks back: "How was it before?" It is never an answer before or after.
    """

    BEFORE = "before"
    DURING = "during"
    AFTER = "after"
    THEN = "then"
    LATER = "later"

    @property
    def told(self) -> str:
        """The time point as a group reads it: its name, and for THEN what it asks."""
        return "then (looking back)" if self is TimePoint.THEN else str(self)


class AnswerType(StrEnum):
    """What kind of answer a measure takes.

    ORDINAL: a choice among ordered words, kept as 1, 2, 3 ... SCORE: a number within a range.
    YES_NO: kept as 1 for yes and 0 for no.
    """

    ORDINAL = "ordinal"
    SCORE = "score"
    YES_NO = "yes/no"


class Better(StrEnum):
    """Which way is the change the group hopes for."""

    HIGHER = "higher"
    LOWER = "lower"


@dataclass(frozen=True)
class Measure:
    """One question asked of people, at one or more time points, about one outcome.

    `name` is short and unique in the project: it heads the column that answers are typed into.
    `labels` are the words for an ordinal answer, lowest first; `low` and `high` the range of a score,
    and `low_label` and `high_label` what its ends mean, such as "Not at all".
    `source` says where the question comes from; empty means the group's own question.
    `main` marks the one measure that the group named as the main one before it saw any answers.
    `scale` is the id of the scale it belongs to, and `item` the key of its question there; a whole score has
    a scale and no item. `smallest_change` is the least change that would matter to the group, in points of
    the score or steps between answers; for one question of a scale, in points of the whole score.
    `chosen_by` are the roles that put it forward or chose it. `wording` are the words of the questions behind
    a score that is worked out elsewhere, which a group that may use them pasted.
    """

    kind: ClassVar[str] = "measure"
    outcome: str = ""
    name: str = ""
    question: str = ""
    answer_type: AnswerType = AnswerType.ORDINAL
    labels: tuple[str, ...] = ()
    low: float = 0.0
    high: float = 10.0
    better: Better = Better.HIGHER
    time_points: tuple[TimePoint, ...] = (TimePoint.BEFORE, TimePoint.AFTER)
    asked_of: str = ""
    how: str = ""
    source: str = ""
    low_label: str = ""
    high_label: str = ""
    main: bool = False
    scale: str = ""
    item: str = ""
    smallest_change: float | None = None
    chosen_by: tuple[Role, ...] = ()
    wording: tuple[str, ...] = ()
    position: float = 0.0

    @property
    def range(self) -> tuple[float, float]:
        """The lowest and highest value an answer can have."""
        if self.answer_type is AnswerType.ORDINAL:
            return 1.0, float(len(self.labels))
        if self.answer_type is AnswerType.YES_NO:
            return 0.0, 1.0
        return self.low, self.high

    def takes_answers_of(self, other: Measure) -> bool:
        """Whether answers given to `other` mean the same here.

        The words for an answer may be put better, but the same word keeps its place.
        """
        kept = self.answer_type is other.answer_type and self.range == other.range
        words = other._words()
        moved = any(
            label in words and words.index(label) != place
            for place, label in enumerate(self._words())
            if label
        )
        return kept and not moved and self.better is other.better

    def _words(self) -> tuple[str, ...]:
        """The words that have a place among the answers, lowest first; empty where there are none."""
        return (self.low_label, self.high_label) if self.answer_type is AnswerType.SCORE else self.labels

    def problems(self) -> list[Problem]:
        """What has to be put right before this measure can be kept."""
        found = []
        if not self.outcome:
            found.append(Problem("outcome", "Choose the outcome this measure is about."))
        if not self.question.strip():
            found.append(Problem("question", "Enter the question you will ask."))
        if not self.name.strip():
            found.append(Problem("name", "Enter a short name for this measure."))
        if self.answer_type is AnswerType.ORDINAL:
            found += self._problems_of_labels()
        if self.answer_type is AnswerType.SCORE:
            found += self._problems_of_range()
        if not self.time_points:
            found.append(Problem("time_points", "Choose when you will ask."))
        if self.smallest_change is not None and self.smallest_change <= 0:
            found.append(Problem("smallest_change", "Use a number larger than 0."))
        return found

    def _problems_of_labels(self) -> list[Problem]:
        found = []
        if not 2 <= len(self.labels) <= 11:
            found.append(Problem("labels", "Enter between 2 and 11 answers, one on each line."))
        if len(_alike(self.labels)) < len(self.labels):
            found.append(Problem("labels", "Make each answer different from the others."))
        return found

    def _problems_of_range(self) -> list[Problem]:
        found = []
        if not self.low < self.high:
            found.append(Problem("high", "Make the highest number larger than the lowest."))
        ends = self.low_label.strip(), self.high_label.strip()
        if all(ends) and len(_alike(ends)) == 1:
            found.append(Problem("high_label", "Make this different from what the lowest number means."))
        return found


def _alike(labels: tuple[str, ...]) -> set[str]:
    """The labels as people read them: capitals and spaces do not make another answer."""
    return {" ".join(label.casefold().split()) for label in labels}
