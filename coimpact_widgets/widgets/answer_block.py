"""A block of cells copied from a spreadsheet, put into the answer table."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from .answer_grid import AnswerGrid
from .person_answers import CODE, GROUP

MOST_PASTED_ROWS = 1000


class Pasted(NamedTuple):
    """What became of a block: what was put in, the rows that were added, and what there was no room for."""

    answers: int
    people: int
    added: int
    rows_left: int
    columns_left: int


def block_of(text: str) -> list[list[str]]:
    """The cells of a block copied from a spreadsheet: tabs between columns, lines between rows.

    A cell that holds a tab, a line end or a quote stands in quotes.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n")
    try:
        return list(csv.reader(io.StringIO(lines), delimiter="\t", strict=True)) or [[]]
    except csv.Error:
        return [line.split("\t") for line in lines.split("\n")]


def paste(grid: AnswerGrid, id: str, name: str, block: Sequence[Sequence[str]]) -> Pasted:
    """Put a block into the cells right of and below this one. Rows are added when there are too few.

    A row that was removed is passed over.
    """
    taken, fields = block[:MOST_PASTED_ROWS], grid.fields[grid.fields.index(name) :]
    rows = [row for row in islice(grid.rows, grid.place(id), None) if not row.removed]
    added = max(0, len(taken) - len(rows))
    if added:
        grid.add(added)
        rows += grid.rows[-added:]
    for row, words in zip(rows, taken, strict=False):
        row.write({each: grid.tidy(each, word) for each, word in zip(fields, words, strict=False)})
    return Pasted(
        answers=sum(_filled(words, fields, (CODE, GROUP)) for words in taken),
        people=sum(bool(words and fields[0] == CODE and words[0].strip()) for words in taken),
        added=added,
        rows_left=len(block) - len(taken),
        columns_left=max(0, max(map(_wide, block), default=0) - len(fields)),
    )


def _filled(words: Sequence[str], fields: Sequence[str], no_answers: Sequence[str]) -> int:
    """How many answers stand in one row of a block."""
    pairs = zip(fields, words, strict=False)
    return sum(1 for field, word in pairs if field not in no_answers and word.strip())


def _wide(words: Sequence[str]) -> int:
    """How many cells of one row of a block reach until the last that is not empty."""
    return max((place for place, word in enumerate(words, start=1) if word.strip()), default=0)
