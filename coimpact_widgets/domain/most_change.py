"""The most that a measure can change: as far as its scale is long, or as many people as are expected."""

from __future__ import annotations

from collections.abc import Iterator

from .asked_group import AskedGroup
from .measure import AnswerType, Measure
from .project import Contents
from .record import Record


def most_change(contents: Contents, measure: Record[Measure]) -> float | None:
    """The largest change there can be: people of a yes or no, else points or steps; None where unknown."""
    if measure.value.answer_type is AnswerType.YES_NO:
        return expected(contents, measure)
    low, high = measure.value.range
    return high - low if low < high else None


def expected(contents: Contents, measure: Record[Measure]) -> int | None:
    """How many people are expected to answer a measure both times; None where that is not said."""
    asked = {measure.id, *_questions(contents, measure)}
    groups = [
        each.value
        for each in contents.of(AskedGroup)
        if any(found.id in asked for found in each.value.asked(contents.measures))
    ]
    if not groups or any(each.expected is None for each in groups):
        return None
    return sum(each.expected or 0 for each in groups)


def _questions(contents: Contents, score: Record[Measure]) -> Iterator[str]:
    """The questions of a set, by its score."""
    return (
        each.id for each in contents.measures if each.value.scale and each.value.scale == score.value.scale
    )
