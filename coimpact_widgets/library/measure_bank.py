"""The measure bank: questions that a group can use as they are, with where each comes from."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from ..domain.measure import AnswerType, Better, Measure
from .data_folder import data_folder
from .outcome_bank import ForWhom
from .reading_age import reading_age


@dataclass(frozen=True)
class BankMeasure:
    """One question of the bank.

    `labels` are the words of an ordinal answer, lowest first. `low` and `high` are the range of a score,
    and its ends are called `low_label` and `high_label`. `group` is whose change it shows, and `about` says
    what it asks about, and the set it belongs to.
    `minutes` is how long one person takes. `source` is cited with every result; `address` is where it
    stands, empty when it is our own. `tested_by` is who tried it out with people, empty when nobody has yet.
    `cost` says what it takes to be allowed to use it. `norm` is what others answered, where it is published.
    """

    id: str
    name: str
    question: str
    answer_type: AnswerType
    better: Better
    group: ForWhom
    about: tuple[str, ...]
    minutes: float
    source: str
    address: str
    licence: str
    cost: str
    tested_by: str = ""
    labels: tuple[str, ...] = ()
    low: float = 0.0
    high: float = 10.0
    low_label: str = ""
    high_label: str = ""
    note: str = ""
    norm: str = ""
    norm_source: str = ""

    @property
    def reading_age(self) -> float:
        """The age in years at which a reader follows the question."""
        return reading_age(self.question)

    def measure(self, outcome: str) -> Measure:
        """A measure of this outcome (a record id), worded as in the bank."""
        return Measure(
            outcome=outcome,
            name=self.name,
            question=self.question,
            answer_type=self.answer_type,
            labels=self.labels,
            low=self.low,
            high=self.high,
            low_label=self.low_label,
            high_label=self.high_label,
            better=self.better,
            source=self.source,
        )


@lru_cache(maxsize=1)
def measure_bank() -> tuple[BankMeasure, ...]:
    """Every question of the bank, our own first."""
    held = json.loads((data_folder() / "measure_bank.json").read_text(encoding="utf-8"))
    return tuple(_bank_measure(each, held["sources"]) for each in held["measures"])


def bank_measure(id: str) -> BankMeasure:
    """The question of the bank with this id. Raises KeyError when there is none."""
    for each in measure_bank():
        if each.id == id:
            return each
    raise KeyError(id)


def _bank_measure(held: dict[str, Any], sources: dict[str, dict[str, str]]) -> BankMeasure:
    fields = {key: value for key, value in held.items() if key != "from"}
    fields |= sources[held["from"]]
    fields |= {key: tuple(held[key]) for key in ("labels", "about") if key in held}
    fields |= {key: float(held[key]) for key in ("low", "high", "minutes") if key in held}
    fields["answer_type"], fields["better"] = AnswerType(held["answer_type"]), Better(held["better"])
    fields["group"] = ForWhom(held["group"])
    return BankMeasure(**fields)
