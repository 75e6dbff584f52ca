"""Tables with a row for each answer: one column says what was asked, another what was answered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from .cells_seen import cells_seen
from .heading_readings import heading_key
from .heading_rows import Table
from .measure_found import MeasuresKnown
from .sheet import Row

MOSTLY = 0.8
ASKED_NAMES = ("measure", "question", "item", "variable", "indicator", "what was asked")
ANSWER_NAMES = ("answer", "value", "response", "score", "result", "answers", "what was answered")
_NOTE = "The file has a row for each answer."


def with_columns(table: Table, known: MeasuresKnown) -> Table:
    """The table with a column for each measure, where it has a row for each answer; else as it is.

    Each row stays a row of its own, with its answer in the column of what was asked.
    """
    places = _places(table, known)
    if places is None:
        return table
    asked, answer = places
    kept = [n for n in range(len(table.headings)) if n not in places]
    names = tuple(dict.fromkeys(row.cell(asked) for row in table.rows if row.cell(asked)))
    column = {name: len(kept) + n for n, name in enumerate(names)}
    rows = tuple(_moved(row, kept, column.get(row.cell(asked)), row.cell(answer)) for row in table.rows)
    headings = (*(table.headings[n] for n in kept), *names)
    return replace(table, headings=headings, rows=rows, notes=(*table.notes, _NOTE), one_answer_a_row=True)


def _places(table: Table, known: MeasuresKnown) -> tuple[int, int] | None:
    """The column of what was asked and that of the answers, where there are both."""
    keys = [heading_key(heading) for heading in table.headings]
    answers = [n for n, key in enumerate(keys) if key in ANSWER_NAMES and key not in known.by_key]
    asked = [n for n, key in enumerate(keys) if key in ASKED_NAMES and _asks(table, n, known)]
    return (asked[0], answers[0]) if len(asked) == 1 and len(answers) == 1 else None


def _asks(table: Table, index: int, known: MeasuresKnown) -> bool:
    counts = cells_seen(table.rows, index).counts
    named = sum(n for text, n in counts.items() if heading_key(text) in known.by_key)
    return bool(counts) and named >= MOSTLY * counts.total()


def _moved(row: Row, kept: Sequence[int], column: int | None, answer: str) -> Row:
    cells = [row.cell(n) for n in kept]
    if column is None:
        return Row(row.number, tuple(cells), row.sheet)
    return Row(row.number, (*cells, *[""] * (column - len(cells)), answer), row.sheet)
