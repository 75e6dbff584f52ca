"""Columns that hold one choice each: a tick says that it was chosen, as survey tools write them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..domain.measure import AnswerType, Measure, TimePoint
from ..domain.typed_answer import plain
from .answer_variants import NOT_TICKED, TICKED
from .cells_seen import CellsSeen
from .column_names import PEOPLE_GROUP_NAMES
from .column_use import ColumnUse, ProposedColumn, Use
from .heading_readings import heading_key
from .measure_found import MeasuresKnown

ONE_CHOICE = "A tick in it is one answer of this measure."
ONE_GROUP = "A tick in it is one people group."
ANSWERED_ELSEWHERE = "Another column has the whole answer."
_PARTED = re.compile(r"(?P<stem>.+?)(?:/|___| ?\[|: | - | \(choice=)(?P<choice>[^/\[\]]+?)[\])]?")


def ticked_columns(
    columns: Sequence[ProposedColumn], seen: Sequence[CellsSeen], known: MeasuresKnown
) -> list[ProposedColumn]:
    """The columns, with those that are one choice of a measure, or one people group, used for that."""
    whole = {(each.use.measure, each.use.time_point) for each in columns if each.use.use is Use.ANSWER}
    return [_ticked(each, seen[each.index], known, whole) for each in columns]


def _ticked(
    column: ProposedColumn, cells: CellsSeen, known: MeasuresKnown, whole: set[tuple[str, TimePoint | None]]
) -> ProposedColumn:
    if column.use.use is not Use.NOTHING or column.fits:
        return column
    for stem, choice in _parts(column.heading):
        if not all(_is_tick(text, choice) for text in cells.counts):
            continue
        if heading_key(stem) in PEOPLE_GROUP_NAMES:
            return replace(column, use=ColumnUse(Use.PEOPLE_GROUP, ticked=choice), reason=ONE_GROUP)
        if use := _choice_of(stem, choice, known):
            other = (use.measure, use.time_point) in whole
            return (
                replace(column, reason=ANSWERED_ELSEWHERE)
                if other
                else replace(column, use=use, reason=ONE_CHOICE)
            )
    return column


def _choice_of(stem: str, choice: str, known: MeasuresKnown) -> ColumnUse | None:
    found = known.found(stem, CellsSeen.empty())
    if len(found.uses) != 1 or found.near:
        return None
    use = found.uses[0]
    measure = next(each.value for each in known.measures if each.id == use.measure)
    label = _label(choice, measure)
    return replace(use, ticked=label) if label else None


def _label(choice: str, measure: Measure) -> str:
    if measure.answer_type is not AnswerType.ORDINAL:
        return ""
    by_word = {plain(label): label for label in measure.labels}
    by_word |= {str(place): label for place, label in enumerate(measure.labels, start=1)}
    return by_word.get(plain(choice.replace("_", " ")), "")


def _parts(heading: str) -> Iterator[tuple[str, str]]:
    """The ways to part a heading into a question and one of its choices."""
    if "/" in heading:
        stem, _, choice = heading.rpartition("/")
        yield stem, choice.strip()
    if found := _PARTED.fullmatch(heading):
        yield found["stem"], found["choice"].strip()


def _is_tick(text: str, choice: str) -> bool:
    return plain(text) in TICKED | NOT_TICKED | {plain(choice)}
