"""What is told of the columns of a file that hold no answers: which they are, and why they were left out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..domain.form_words import STORY
from .answer_columns import Columns
from .sheet import Row

WORDS_ONLY = (
    "What people wrote in {} is not read from files. Write it down as stories, as each person agreed."
)

LONGEST = 80
"""How many letters of a heading are told: some tools put whole paragraphs there."""


def notes_on_columns(columns: Columns, rows: Sequence[Row]) -> tuple[str, ...]:
    """A sentence for each kind of column that was not used."""
    left = _not_used(columns)
    added = [n for n in left if n in columns.added]
    words = [n for n in left if n == columns.story or columns.headings[n].endswith(STORY)]
    rest = [n for n in left if n not in (*added, *words)]
    empty = [n for n in rest if columns.tool and not any(row.cell(n) for row in rows)]
    other = [n for n in rest if n not in empty]
    tool = columns.tool.name if columns.tool else ""
    return (
        *_told(f"Columns that {tool} added were left out: {{}}.", columns, added),
        *((f"Columns with nothing in them: {len(empty)}.",) if empty else ()),
        *_told(WORDS_ONLY, columns, words),
        *_told("Columns that were not used, because no measure has that name: {}.", columns, other),
    )


def _not_used(columns: Columns) -> list[int]:
    """The columns that became nothing, by index, and are told of nowhere else."""
    told = {heading for heading, _ in columns.unclear}
    told |= {heading for heading, what in columns.became if what}
    said = (columns.consent, columns.says_when)
    return [n for n, each in enumerate(columns.headings) if each and each not in told and n not in said]


def _told(sentence: str, columns: Columns, indices: Iterable[int]) -> tuple[str, ...]:
    named = ", ".join(f"'{_short(columns.headings[n])}'" for n in indices)
    return (sentence.format(named),) if named else ()


def _short(heading: str) -> str:
    return heading if len(heading) <= LONGEST else f"{heading[: LONGEST - 1]}…"
