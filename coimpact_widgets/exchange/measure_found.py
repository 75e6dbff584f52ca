"""Which measure a heading asks about: by name, question, the column of our own form, or near words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from ..domain.answer import Missing
from ..domain.form_words import LOOKING_BACK
from ..domain.measure import Measure, TimePoint
from ..domain.record import Record
from ..domain.typed_answer import TypedAnswer
from .answer_variants import read_cell
from .cells_seen import CellsSeen
from .column_names import measure_keys
from .column_use import ColumnUse, Use
from .heading_readings import Reading, heading_key, readings
from .near_wording import likeness
from .survey_columns import measures_by_column, own_name

NEAR, CLEARLY_NEARER = 0.6, 0.15
"""How alike two wordings are for one to be meant, and by how much more than any other."""
FITS = 0.7
"""The share of the answers in a column that have to be answers to the measure."""
_LOOKING_BACK = re.compile(re.escape(LOOKING_BACK), re.IGNORECASE)
BY_OUR_FORM = "It is a column of your own form."
BY_NAME, BY_QUESTION = "It has the name of this measure.", "It asks the question of this measure."
BY_NEAR_WORDS = "Its words are near those of this measure, and its answers fit."
SEVERAL = "It can mean more than one of your measures."


class Found(NamedTuple):
    """The measures that a heading may mean, and why. One is what it means; of several, nobody can tell."""

    uses: tuple[ColumnUse, ...] = ()
    reason: str = ""
    near: bool = False


@dataclass(frozen=True)
class MeasuresKnown:
    """The measures of a project, found by headings."""

    measures: Sequence[Record[Measure]]

    @cached_property
    def by_key(self) -> dict[str, tuple[Record[Measure], ...]]:
        """The measures of each name and question, as headings have them."""
        found: dict[str, dict[str, Record[Measure]]] = {}
        for measure in self.measures:
            for key in measure_keys(measure.value):
                found.setdefault(key, {})[measure.id] = measure
        return {key: tuple(each.values()) for key, each in found.items()}

    @cached_property
    def _own(self) -> dict[str, tuple[Record[Measure], TimePoint]]:
        return measures_by_column(self.measures)

    def found(self, heading: str, cells: CellsSeen, *, by_row: bool = False) -> Found:
        """The measures that this heading means, and the time point that stands in it.

        With `by_row` another column says the time point: then a name that ends in one is read as it stands.
        """
        if own := self._own.get(own_name(heading)):
            return Found((_use(*own),), BY_OUR_FORM)
        looking_back, words = _looking_back(heading)
        read = readings(words)
        for reading in sorted(read, key=lambda each: (not each.whole, (each.time_point is None) != by_row)):
            if measures := self.by_key.get(reading.words):
                time = TimePoint.THEN if looking_back else reading.time_point
                return _told(measures, time, reading)
        return self._near(read, cells, looking_back)

    def names(self) -> dict[str, str]:
        """The name of each measure by its record id."""
        return {measure.id: measure.value.name for measure in self.measures}

    def _near(self, read: Sequence[Reading], cells: CellsSeen, looking_back: bool) -> Found:
        scores = sorted(self._scores(read, cells), key=lambda each: -each[0])
        best = [each for each in scores if each[0] >= NEAR and each[0] > scores[0][0] - CLEARLY_NEARER]
        uses = tuple(_use(each, TimePoint.THEN if looking_back else time) for _, each, time in best)
        if len(uses) > 1:
            return Found(uses, SEVERAL, near=True)
        return Found(uses, BY_NEAR_WORDS, near=True) if uses else Found()

    def _scores(
        self, read: Sequence[Reading], cells: CellsSeen
    ) -> Iterator[tuple[float, Record[Measure], TimePoint | None]]:
        for measure in self.measures:
            wordings = (measure.value.name, measure.value.question)
            alike = [
                (likeness(each.words, wording), each.time_point) for each in read for wording in wordings
            ]
            score, time = max(alike, key=lambda each: (each[0], each[1] is not None), default=(0.0, None))
            if score >= NEAR and answers_fit(cells, measure.value) >= FITS:
                yield score, measure, time


def answers_fit(cells: CellsSeen, measure: Measure) -> float:
    """The share of the cells that are answers to this measure; 1 where nobody answered, or gave no reason."""
    read = [(read_cell(text, measure), count) for text, count in cells.counts.items()]
    said = [
        (isinstance(each.typed, TypedAnswer), n)
        for each, n in read
        if not (isinstance(each.typed, TypedAnswer) and each.typed.missing is Missing.BLANK)
    ]
    total = sum(count for _, count in said)
    return sum(count for fits, count in said if fits) / total if total else 1.0


def _told(measures: Sequence[Record[Measure]], time: TimePoint | None, reading: Reading) -> Found:
    if len(measures) > 1:
        return Found(tuple(_use(each, time) for each in measures), SEVERAL)
    name = heading_key(measures[0].value.name)
    return Found((_use(measures[0], time),), BY_NAME if reading.words == name else BY_QUESTION)


def _use(measure: Record[Measure], time: TimePoint | None) -> ColumnUse:
    return ColumnUse(Use.ANSWER, measure.id, time)


def _looking_back(heading: str) -> tuple[bool, str]:
    """Whether the question looks back, and the heading without those words."""
    without = _LOOKING_BACK.sub("", heading).strip()
    return (True, without) if without != heading.strip() else (False, heading)
