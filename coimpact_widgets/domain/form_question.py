"""One question of a form: one measure at one time, with its answers and the name of its column."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

from .answer import Missing
from .measure import AnswerType, Measure, TimePoint
from .record import Record
from .typed_answer import MISSING_WORDS, TypedAnswer, parse_answer, plain, written_answer

MOST_TO_CHOOSE = 12
"""A score with more numbers than this is written, not chosen."""
ASIDE = (Missing.DO_NOT_KNOW, Missing.PREFER_NOT_TO_SAY)
"""Why there may be no answer, as a form offers it."""


@dataclass(frozen=True)
class Choice:
    """One answer to choose: what people read, and how a survey tool keeps it.

    `value` is None exactly when `missing` says why.
    """

    words: str
    code: str
    value: float | None = None
    missing: Missing | None = None


@dataclass(frozen=True)
class FormQuestion:
    """One measure as a form asks it. `words` are unlike those of every other question of the project.

    `outcome` is what it is about, in words, and `number` the place of that outcome among all, 0 for none.
    `asked_of` says who is to answer it, where others on the same form are not.
    """

    measure: Record[Measure]
    time_point: TimePoint
    words: str
    outcome: str = ""
    number: int = 0
    asked_of: str = ""

    @property
    def column(self) -> str:
        """The name of its column, which stays when the measure gets another name or other words."""
        return column_name(self.measure.id, self.time_point)

    @property
    def choices(self) -> tuple[Choice, ...]:
        """The answers to choose from, lowest first, but yes before no; none where a number is written."""
        measure = self.measure.value
        low, high = measure.range
        if measure.answer_type is AnswerType.SCORE and (self.is_given or not _few_whole(low, high)):
            return ()
        values = [low + step for step in range(round(high - low) + 1)]
        if measure.answer_type is AnswerType.YES_NO:
            values.reverse()
        return tuple(_choice(measure, value) for value in values)

    @property
    def aside(self) -> tuple[Choice, ...]:
        """What may be chosen in place of an answer. A question of a set stands as its makers wrote it."""
        if self.measure.value.scale:
            return ()
        said = {plain(each.words) for each in self.choices}
        offered = [Choice(str(each).capitalize(), _code_of(each), missing=each) for each in ASIDE]
        return tuple(each for each in offered if plain(each.words) not in said)

    @property
    def looks_back(self) -> bool:
        """Whether it asks afterwards how it was before."""
        return self.time_point is TimePoint.THEN

    @property
    def is_given(self) -> bool:
        """Whether it is a score that the team works out elsewhere."""
        return bool(self.measure.value.scale) and not self.measure.value.item

    @property
    def is_whole(self) -> bool:
        """Whether a number that is written has to be whole."""
        return not self.is_given and all(end == int(end) for end in self.measure.value.range)

    @property
    def ends(self) -> tuple[str, str]:
        """What the lowest and the highest number mean, each empty where nobody has said."""
        return self.measure.value.low_label.strip(), self.measure.value.high_label.strip()


def column_name(measure: str, time_point: TimePoint) -> str:
    """The name of the column of a measure (its id) at a time: letters, figures and underscores."""
    plainly = re.sub("[^A-Za-z0-9]", "_", measure)
    unlike = (
        "" if re.fullmatch("[a-z0-9-]*", measure) else f"_{hashlib.sha256(measure.encode()).hexdigest()[:8]}"
    )
    return f"q_{plainly}{unlike}_{time_point}"


def _few_whole(low: float, high: float) -> bool:
    return low == int(low) and high == int(high) and high - low < MOST_TO_CHOOSE


def _choice(measure: Measure, value: float) -> Choice:
    words = written_answer(value, None, measure.answer_type, measure.labels)
    return Choice(words, _answer_code(measure, value, words), value)


def _answer_code(measure: Measure, value: float, words: str) -> str:
    """The number that is kept; the words where the number would be read as another answer."""
    number = f"{value:g}"
    read = parse_answer(number, measure.answer_type, measure.labels, measure.low, measure.high)
    return number if read == TypedAnswer(value) else "_".join(words.split())


def _code_of(missing: Missing) -> str:
    return MISSING_WORDS[missing][0].replace("'", "").replace(" ", "_")
