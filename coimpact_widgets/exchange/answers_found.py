"""A column whose heading nobody knows, and whose answers are those of the one measure that is left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..domain.measure import AnswerType, Measure
from ..domain.record import Record
from .cells_seen import CellsSeen
from .column_use import ColumnUse, ProposedColumn, Use
from .heading_readings import readings
from .measure_found import MeasuresKnown, answers_fit

BY_ANSWERS = "Its answers are those of this measure."


def asked_by_answers(
    columns: Sequence[ProposedColumn], seen: Sequence[CellsSeen], known: MeasuresKnown, free: str
) -> list[ProposedColumn]:
    """The columns, with a measure to choose for the one whose answers in words only it can have.

    `free` is the reason of columns of which nothing is known. Nothing is used until the group has chosen.
    """
    found = {use.measure for each in columns for use in (each.use, *each.fits)}
    left = [each for each in known.measures if each.id not in found]
    open_ = [each for each in columns if each.reason == free and each.use.use is Use.NOTHING]
    fits = {
        each.index: fitting
        for each in open_
        if (fitting := [measure for measure in left if _has_answers_of(seen[each.index], measure)])
    }
    chosen = {n: several[0] for n, several in fits.items() if len(several) == 1}
    once = [measure.id for measure in chosen.values()]
    return [
        replace(each, fits=(_use(each.heading, chosen[each.index]),), reason=BY_ANSWERS)
        if each.index in chosen and once.count(chosen[each.index].id) == 1
        else each
        for each in columns
    ]


def _has_answers_of(cells: CellsSeen, measure: Record[Measure]) -> bool:
    """Whether several answers of this measure stand in the column in words, and nothing else does."""
    in_words = sum(1 for text in cells.counts if not text.strip().isdigit())
    ordinal = measure.value.answer_type is AnswerType.ORDINAL
    return ordinal and in_words > 1 and answers_fit(cells, measure.value) == 1.0


def _use(heading: str, measure: Record[Measure]) -> ColumnUse:
    time = next((each.time_point for each in readings(heading) if each.time_point), None)
    return ColumnUse(Use.ANSWER, measure.id, time)
