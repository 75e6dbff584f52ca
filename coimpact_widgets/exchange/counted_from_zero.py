"""Columns with numbers for words that may be counted from 0: then every number means another word."""

from __future__ import annotations

from ..domain.measure import AnswerType
from ..domain.typed_answer import plain
from .answer_variants import whole_number
from .cells_seen import cells_seen
from .layout import Asked, Layout


def counted_from_zero(layout: Layout) -> tuple[Asked, ...]:
    """The questions answered by numbers for words, where one is 0 and none too large to count from it."""
    return tuple(each for each in layout.asked if _may_be(each, layout))


def _may_be(asked: Asked, layout: Layout) -> bool:
    labels = asked.measure.value.labels
    if asked.measure.value.answer_type is not AnswerType.ORDINAL or asked.ticked != ("",):
        return False
    cells = cells_seen(layout.table.rows, asked.columns[0]).counts
    numbers = {number for cell in cells if (number := whole_number(cell)) is not None}
    return 0 in numbers and max(numbers) < len(labels) and "0" not in map(plain, labels)
