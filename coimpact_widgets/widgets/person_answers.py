"""People and their answers, as the answer table is given them and as it says what is to be saved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from ..domain.answer import Missing
from ..domain.measure import AnswerType
from ..domain.typed_answer import TypedAnswer, parse_answer, what_to_type, written_answer
from ..errors import Problem

CODE = "person code"
GROUP = "people group"
BLANK = TypedAnswer(None, Missing.BLANK)


@dataclass(frozen=True)
class Column:
    """One measure at one time point: `group` is its name, `asks` its question, `label` the time point.

    `labels`, `low` and `high` are the measure's own: the words for an ordinal answer, lowest first,
    or the range of a score.
    """

    key: str
    label: str
    group: str = ""
    answer_type: AnswerType = AnswerType.ORDINAL
    labels: tuple[str, ...] = ()
    low: float = 0.0
    high: float = 10.0
    asks: str = ""

    @property
    def name(self) -> str:
        """The column as it is read out, such as "Feel less alone, before"."""
        return ", ".join(part for part in (self.group, self.label) if part)

    @property
    def what_to_type(self) -> str:
        """One sentence that says which answers this column takes."""
        return what_to_type(self.answer_type, self.labels, self.low, self.high)

    def read(self, text: str) -> TypedAnswer | Problem:
        """What a text in this column means, or what to type instead."""
        return _read(self, text)

    def write(self, answer: TypedAnswer) -> str:
        """How an answer stands in this column."""
        return written_answer(answer.value, answer.missing, self.answer_type, self.labels)


@dataclass(frozen=True)
class PersonAnswers:
    """One person: their person code, people group, and answers by the key of the column.

    A blank answer is left out.
    """

    code: str
    people_group: str = ""
    answers: Mapping[str, TypedAnswer] = field(default_factory=dict)


@dataclass(frozen=True)
class PersonChange:
    """What is to be saved about one person.

    `was` is the code they were last saved under, empty when they are new. `answers` holds the answers
    that differ from what was saved, blanks included; all of them when the code is new.
    When `removed`, they go altogether. `back` is the code they were removed under, when they are put back.
    """

    code: str
    was: str = ""
    people_group: str = ""
    answers: Mapping[str, TypedAnswer] = field(default_factory=dict)
    removed: bool = False
    back: str = ""


@dataclass(frozen=True)
class CellProblem:
    """A text that cannot be saved as it stands. `field` is CODE, GROUP or the key of a column."""

    row: str
    field: str
    name: str
    message: str


@lru_cache(maxsize=4096)
def _read(column: Column, text: str) -> TypedAnswer | Problem:
    return parse_answer(text, column.answer_type, column.labels, column.low, column.high, column.key)
