"""What the answer table says: of its columns, of what can be typed, and of how much."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ..domain.answer import Missing
from ..domain.measure import AnswerType
from ..domain.typed_answer import TypedAnswer
from .person_answers import Column


def told_column(column: Column) -> dict[str, Any]:
    """What the page is told of one column."""
    return {
        "key": column.key,
        "label": column.label,
        "group": column.group,
        "name": column.name,
        "short": _short(column),
        "long": column.what_to_type,
        "letters": max((len(label) for label in column.labels), default=5),
        "words": _words(column),
    }


def with_new(rows: int) -> str:
    """The end of a sentence that says how many rows were added, empty for none."""
    return f", with {rows} new row{'s' if rows > 1 else ''}" if rows else ""


def _words(column: Column) -> list[str]:
    """Every answer that can be chosen, where there are few enough to choose from."""
    if column.answer_type is AnswerType.SCORE:
        return []
    low = 0 if column.answer_type is AnswerType.YES_NO else 1
    values = [TypedAnswer(float(value)) for value in range(low, low + (len(column.labels) or 2))]
    missing = [TypedAnswer(None, each) for each in Missing if each is not Missing.BLANK]
    return [column.write(answer) for answer in (*values, *missing)]


def _short(column: Column) -> str:
    if column.answer_type is AnswerType.YES_NO:
        return "yes or no"
    if column.answer_type is AnswerType.ORDINAL:
        return f"1 to {len(column.labels)}"
    return f"{column.low:g} to {column.high:g}"


def told_once(columns: Iterable[Column]) -> list[str]:
    """What each measure takes, said once a measure."""
    told = dict.fromkeys((column.group or column.label, column.what_to_type) for column in columns)
    return [f"{name}: {words}" for name, words in told]


def boxes(number: int) -> str:
    """How many boxes, such as "2 boxes"."""
    return f"{number} box" if number == 1 else f"{number} boxes"
