"""Columns that nothing is read from, and that look like a question with a few set answers."""

from __future__ import annotations

from collections.abc import Collection

from .about_columns import NOT_PLANNED
from .column_use import NOT_USED, ProposedColumn
from .columns_proposed import NO_MEASURE
from .file_questions import COLUMN
from .file_understood import FileUnderstood
from .layout import Layout

MOST_ANSWERS = 8
"""A question with set answers has hardly ever more of them."""


def unused_questions(understood: FileUnderstood, layout: Layout, chosen: Collection[str]) -> tuple[str, ...]:
    """The headings of these columns, in order, without those of which something was `chosen`, by its key."""
    headings = [each.heading for each in understood.columns]
    return tuple(
        each.heading
        for each in understood.columns
        if layout.uses[each.index] == NOT_USED
        and f"{COLUMN}{each.index}" not in chosen
        and each.reason in (NO_MEASURE, NOT_PLANNED)
        and _has_set_answers(each)
        and not _is_part_of(each.heading, headings)
    )


def _has_set_answers(column: ProposedColumn) -> bool:
    """Whether few different answers stand in it again and again."""
    return bool(column.heading) and 2 <= column.different <= min(MOST_ANSWERS, column.filled // 2)


def _is_part_of(heading: str, headings: list[str]) -> bool:
    """Whether this is one answer of a question with several, such as "What helps?/Walking"."""
    return any(other and heading.startswith(f"{other}/") for other in headings)
