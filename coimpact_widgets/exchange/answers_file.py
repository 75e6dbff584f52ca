"""Reading answers from a file that somebody chose: CSV or Excel, however it is named."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath, PureWindowsPath
from typing import Any

from ..domain.answer import Answer, Batch, Person
from ..domain.measure import Measure
from ..domain.record import Record
from ..errors import FileNotReadable, Problem
from .answer_columns import PERSON_CODE, find_columns, known_headings
from .answer_rows import RowsRead, read_rows
from .columns_left_out import notes_on_columns
from .excel_sheet import read_excel_sheets
from .file_kind import NOT_A_TABLE, FileKind, kind_of
from .sheet import Row, Sheet
from .text_sheet import read_text_sheet

ROWS_ABOVE_HEADINGS = 20
_LONGEST_NAME = 80
_NOTHING_KNOWN = (
    f"none of its headings is known here. It needs a column called '{PERSON_CODE}', "
    "and columns with the names of your measures."
)


@dataclass(frozen=True)
class AnswersRead:
    """What a file held, ready to be kept as one batch.

    `answers` has no blank ones: an empty cell says nothing, so it takes nothing away that was known before.
    `notes` are sentences on what was used and what was not, and why. `problems` are what somebody should put
    right, each with its row ("Row 14: ..."); what they are about was not used, everything else was.
    """

    people: tuple[Person, ...]
    answers: tuple[Answer, ...]
    batch: Batch
    notes: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()

    def told(self) -> dict[str, Any]:
        """The file as plain JSON values: its name, its hash, what was noted, and what was not used."""
        not_used = [each.message for each in self.problems]
        return {
            "name": self.batch.name,
            "sha256": self.batch.sha256,
            "notes": list(self.notes),
            "not_used": not_used,
        }


def read_answers(
    name: str, data: bytes, measures: Sequence[Record[Measure]], people: Iterable[str] = ()
) -> AnswersRead:
    """The people and answers in a file of CSV or Excel.

    A column says who answered ("person code"). "people group" is optional: several stand between semicolons.
    Then either each row has a "time point" and a column for each measure, or each person has one row with a
    column for each measure and time ("Confidence before", "before: Confidence", "Confidence (before)").
    Measures are known by their name or their whole question. `people` are the person codes of the project:
    a code that differs from one of them, or another in the file, in capitals or spaces only is a problem.
    Raises FileNotReadable with one sentence.
    """
    name = _short_name(name)
    sheets = _sheets(name, data, measures)
    sheet = _best(sheets, measures)
    headings, below = _headings_and_rows(name, sheet, measures)
    columns = find_columns(name, headings.cells, measures)
    if not below:
        raise FileNotReadable(name, "it has headings but no rows below them. Add a row for each person.")
    found = read_rows(below, columns, people)
    batch = Batch(name=name, sha256=hashlib.sha256(data).hexdigest(), columns=columns.became)
    on_columns = notes_on_columns(columns, below)
    notes = (*_notes_on_sheets(sheet, sheets, headings), *on_columns, *_notes_on_rows(found))
    unclear = tuple(Problem(heading, why[0].upper() + why[1:]) for heading, why in columns.unclear)
    return AnswersRead(found.people, tuple(found.answers), batch, notes, (*unclear, *found.problems))


def _short_name(name: str) -> str:
    last = PurePosixPath(PureWindowsPath(name).as_posix()).name or "file"
    return last if len(last) <= _LONGEST_NAME else f"{last[: _LONGEST_NAME - 1]}…"


def _sheets(name: str, data: bytes, measures: Sequence[Record[Measure]]) -> tuple[Sheet, ...]:
    if kind_of(name, data) is FileKind.EXCEL:
        return read_excel_sheets(name, data)
    return (read_text_sheet(name, data, lambda cells: known_headings(cells, measures)),)


def _best(sheets: Sequence[Sheet], measures: Sequence[Record[Measure]]) -> Sheet:
    """The sheet whose headings mean most; the first of several alike."""

    def known(sheet: Sheet) -> int:
        return max(
            (known_headings(row.cells, measures) for row in sheet.rows[:ROWS_ABOVE_HEADINGS]), default=0
        )

    return max(sheets, key=known, default=Sheet(()))


def _headings_and_rows(
    name: str, sheet: Sheet, measures: Sequence[Record[Measure]]
) -> tuple[Row, tuple[Row, ...]]:
    if not sheet.rows:
        raise FileNotReadable(name, "it is empty. Choose a file with a row for each person.")
    if max(len(row.cells) for row in sheet.rows) < 2:
        raise FileNotReadable(name, NOT_A_TABLE)
    first = sheet.rows[:ROWS_ABOVE_HEADINGS]
    headings = max(first, key=lambda row: known_headings(row.cells, measures))
    if not known_headings(headings.cells, measures):
        raise FileNotReadable(name, _NOTHING_KNOWN)
    return headings, tuple(row for row in sheet.rows if row.number > headings.number)


def _notes_on_sheets(sheet: Sheet, sheets: Sequence[Sheet], headings: Row) -> tuple[str, ...]:
    notes = list(sheet.notes)
    others = [f"'{other.name}'" for other in sheets if other is not sheet]
    if others:
        notes.append(f"Only the sheet '{sheet.name}' was used. Not used: {', '.join(others)}.")
    if headings.number > sheet.rows[0].number:
        notes.append(f"The headings are in row {headings.number}. The rows above were not used.")
    return tuple(notes)


def _notes_on_rows(found: RowsRead) -> tuple[str, ...]:
    people, answers = len(found.groups), len(found.answers)
    counted = (
        f"{_counted(answers, 'answer', 'answers')} from {_counted(people, 'person', 'people')} can be used."
    )
    blanks = (f"{_counted(found.blanks, 'answer was', 'answers were')} left blank.",) if found.blanks else ()
    return (counted, *blanks, *found.notes)


def _counted(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}"
