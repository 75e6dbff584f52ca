"""What the answer table says: of its columns, of what can be typed, and of how much."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ..domain.answer import Missing
from ..domain.measure import AnswerType
from ..domain.typed_answer import TypedAnswer
from .answer_block import Pasted
from .person_answers import Column

HELP = (
    "When there is no answer, leave the box empty. Or type don't know, prefer not to say, or not applicable.",
    "Type over an answer to replace it. Press F2 or click to change a part of it. Press Escape to leave it.",
    "Press Tab to go along a row. Then Enter begins the next row.",
    "Press Home or End for the first or last box of a row. With Ctrl, go to the first or last row.",
    "You can paste a block of cells copied from a spreadsheet. It goes to the right and down from this box.",
)


def told_column(column: Column) -> dict[str, Any]:
    """What the page is told of one column."""
    return {
        "key": column.key,
        "label": column.label,
        "group": column.group,
        "name": column.name,
        "asks": column.asks,
        "short": _short(column),
        "long": column.what_to_type,
        "letters": max((len(label) for label in column.labels), default=5),
        "words": _words(column),
        "answers": len(_values(column)),
        "first": _first(column),
    }


def pasted_what(pasted: Pasted) -> str:
    """What a block held, such as "36 answers"."""
    if pasted.answers or not pasted.people:
        return counted(pasted.answers, "answer")
    return counted(pasted.people, "person code")


def told_paste(pasted: Pasted, wrong: int = 0) -> str:
    """What became of a block, such as "36 answers pasted, with 2 new rows. 2 boxes need a look."."""
    new = f", with {counted(pasted.added, 'new row')}" if pasted.added else ""
    told = [f"{pasted_what(pasted)} pasted{new}."]
    if wrong:
        told.append(f"{boxes(wrong).capitalize()} need{'s' if wrong == 1 else ''} a look.")
    if pasted.rows_left:
        told.append(f"{counted(pasted.rows_left, 'row')} did not fit. Paste them again below.")
    if pasted.columns_left:
        told.append(
            f"{counted(pasted.columns_left, 'column')} did not fit: the block is wider than the table."
        )
    return " ".join(told)


def _words(column: Column) -> list[str]:
    """Every answer that can be chosen, where there are few enough to choose from: why there is none last."""
    values = _values(column)
    missing = [TypedAnswer(None, each) for each in Missing if each is not Missing.BLANK and values]
    return [column.write(answer) for answer in (*values, *missing)]


def _values(column: Column) -> list[TypedAnswer]:
    if column.answer_type is AnswerType.SCORE:
        return []
    low = _first(column)
    return [TypedAnswer(float(value)) for value in range(low, low + (len(column.labels) or 2))]


def _first(column: Column) -> int:
    """The number of the first answer that can be chosen."""
    return 0 if column.answer_type is AnswerType.YES_NO else 1


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
    return counted(number, "box", "boxes")


def counted(number: int, one: str, many: str = "") -> str:
    """How many of something, such as "1 row" or "2 rows"."""
    return f"{number} {one if number == 1 else many or one + 's'}"
