"""A file of monthly figures: opened, with what each row or column is proposed for, and read as chosen."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ..domain.answer import Batch
from ..domain.month import day_kept_by_excel
from ..domain.thing_counted import ThingCounted
from ..errors import FileNotReadable
from .excel_sheet import read_excel_sheets
from .file_kind import FileKind, kind_of
from .file_opened import short_name
from .month_headings import month_in
from .month_proposed import AMONG, COUNT, NOT_USED, OF, ProposedLine, proposed
from .month_table import MonthTable, month_table
from .months_read import MonthsRead, read_table
from .sheet import Sheet
from .text_sheet import read_text_sheet

NO_MONTHS = (
    "no months were found in it. Choose a file with a month and a year in each row, or over each column."
)
MONTHLY = "monthly count"
OUT_OF = "out of"
"""What columns became, in the batch that a file of monthly figures is kept as."""
_OF_PEOPLE = ("for each person", "of answers")


@dataclass(frozen=True)
class MonthsFile:
    """A file with the tables of monthly figures on its sheets. `best` is the one that is read."""

    name: str
    sha256: str
    tables: tuple[MonthTable, ...]
    best: MonthTable
    sheets: tuple[str, ...] = ()

    @property
    def notes(self) -> tuple[str, ...]:
        """What is to be said of its sheets."""
        others = [f"'{name}'" for name in self.sheets if name != self.best.sheet]
        only = f"Only the sheet '{self.best.sheet}' was used. Not used: {', '.join(others)}."
        return (only,) if others else ()


def open_months(name: str, data: bytes) -> MonthsFile:
    """The monthly figures of a file of CSV or Excel. Raises FileNotReadable with one sentence."""
    name = short_name(name)
    sheets = _sheets(name, data)
    tables = tuple(_with_a_name(table, name) for sheet in sheets if (table := month_table(sheet)))
    if not tables:
        raise FileNotReadable(name, NO_MONTHS)
    best = max(tables, key=lambda each: each.size)
    names = tuple(each.name for each in sheets)
    return MonthsFile(name, hashlib.sha256(data).hexdigest(), tables, best, names)


def with_sheet_of_months(file: MonthsFile, sheet: str) -> MonthsFile:
    """The same file, read from the sheet of this name."""
    return replace(file, best=next(each for each in file.tables if each.sheet == sheet))


def lines_as_chosen(table: MonthTable, chosen: Mapping[str, str]) -> tuple[ProposedLine, ...]:
    """What each line is used for: as proposed, or as was chosen for it, by its key.

    What is out of a line that is no count any more is not used.
    """
    found = [
        replace(each, use=chosen[each.key], reason=YOU_CHOSE) if each.key in chosen else each
        for each in proposed(table)
    ]
    counts = {each.key for each in found if each.use == COUNT}
    return tuple(
        replace(each, use=NOT_USED) if each.base and each.base not in counts else each for each in found
    )


YOU_CHOSE = "You chose this."


def read_months(
    file: MonthsFile, chosen: Mapping[str, str], today: date, known: Iterable[ThingCounted] = ()
) -> MonthsRead:
    """What the file holds, read by what was chosen."""
    found = read_table(file.best, lines_as_chosen(file.best, chosen), today, known)
    return replace(found, notes=(*found.notes, *file.notes))


def batch_of(file: MonthsFile, found: MonthsRead) -> Batch:
    """The batch that the counts of a file are kept as: its hash, and what each row or column became."""
    became = {COUNT: MONTHLY, NOT_USED: ""}
    columns = tuple((each.line.heading or each.key, became.get(each.use, OUT_OF)) for each in found.lines)
    return Batch(file.name, file.sha256, columns=columns)


def is_of_months(batch: Batch) -> bool:
    """Whether a batch came from a file of monthly figures."""
    return any(became == MONTHLY for _, became in batch.columns)


def use_in_words(use: str, lines: Iterable[ProposedLine]) -> str:
    """What a line is used for, as people read it."""
    names = {each.key: each.line.heading for each in lines}
    sort, _, key = use.partition(":")
    if use == COUNT:
        return "A number for each month"
    told = {AMONG: "What '{}' is part of: each one is one of these", OF: "What '{}' happens in: how often"}
    return told[f"{sort}:"].format(names.get(key, key)) if key else "Not used"


def _sheets(name: str, data: bytes) -> tuple[Sheet, ...]:
    try:
        if kind_of(name, data) is FileKind.EXCEL:
            return read_excel_sheets(name, data)
        return (read_text_sheet(name, data, _months_among),)
    except FileNotReadable as error:
        if any(words in error.why for words in _OF_PEOPLE):
            raise FileNotReadable(name, NO_MONTHS) from error
        raise


def _months_among(cells: Sequence[str]) -> int:
    """How many cells of a row may be months, which tells what parts them from the others."""
    return sum(1 for cell in cells if month_in(cell) or day_kept_by_excel(cell))


def _with_a_name(table: MonthTable, name: str) -> MonthTable:
    """Figures without any heading are called after their sheet, or after their file."""
    filled = [each for each in table.lines if any(each.cells)]
    if len(filled) != 1 or filled[0].heading:
        return table
    return replace(table, lines=(replace(filled[0], heading=table.sheet or name.rpartition(".")[0] or name),))
