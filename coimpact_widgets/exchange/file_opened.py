"""A file that somebody chose, opened: the tables on its sheets, and which of them has the answers."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath, PureWindowsPath

from ..domain.measure import Measure
from ..domain.record import Record
from ..errors import FileNotReadable
from .column_names import SHEET_NAME, TIDY, known_headings
from .excel_sheet import read_excel_sheets
from .file_kind import NOT_A_TABLE, FileKind, kind_of
from .heading_readings import heading_key
from .heading_rows import Table, known_best, table_in
from .sheet import Row, Sheet
from .text_sheet import Tell, read_text_sheet
from .time_words import time_point_of

_LONGEST_NAME = 80
_ALIKE = 0.8
"""The share of headings that sheets have in common when they are one table in parts."""


@dataclass(frozen=True)
class FileOpened:
    """A file with its tables. `best` is the one whose headings mean most; `sheets` names all sheets."""

    name: str
    sha256: str
    tables: tuple[Table, ...]
    best: Table
    sheets: tuple[str, ...] = ()

    @property
    def notes(self) -> tuple[str, ...]:
        """What is to be said of its sheets and of what stands above its headings."""
        used = set(self.best.sheet.split(SHEETS_PARTED))
        others = [f"'{name}'" for name in self.sheets if name not in used]
        told = list(self.best.notes)
        if others:
            only = sheets_named(self.best.sheet)
            which = f"sheets {only} were" if len(used) > 1 else f"sheet {only} was"
            told.append(f"Only the {which} used. Not used: {', '.join(others)}.")
        if self.best.above or len(self.best.heading_rows) > 1:
            told.append(_where_headings_are(self.best))
        return tuple(told)


SHEETS_PARTED = "\0"
"""Parts the names of sheets in the name of a table that was put together from several."""


def open_file(
    name: str, data: bytes, measures: Sequence[Record[Measure]], tell: Tell = lambda rows: None
) -> FileOpened:
    """The tables of a file of CSV or Excel, however it is named. Raises FileNotReadable with one sentence."""
    name = short_name(name)
    known = known_headings(measures)
    if kind_of(name, data) is FileKind.EXCEL:
        sheets = read_excel_sheets(name, data, tell)
    else:
        sheets = (read_text_sheet(name, data, known, tell),)
    filled = [sheet for sheet in sheets if max(len(row.cells) for row in sheet.rows) > 1]
    if not filled:
        empty = "it is empty. Choose a file with a row for each person."
        raise FileNotReadable(name, NOT_A_TABLE if sheets else empty)
    tables = tuple(table_in(sheet, known) for sheet in filled)
    best = max(range(len(filled)), key=lambda n: (_is_tidy(filled[n]), known_best(filled[n], known)))
    first = _with_alike(tables, best)
    tables = tables if any(first is each for each in tables) else (first, *tables)
    names = tuple(sheet.name for sheet in sheets)
    return FileOpened(name, hashlib.sha256(data).hexdigest(), tables, first, names)


def _is_tidy(sheet: Sheet) -> bool:
    """Whether this is our own table of answers, beside others that came with it."""
    return sheet.rows[0].cells[: len(TIDY)] == TIDY


def with_sheet(opened: FileOpened, sheet: str) -> FileOpened:
    """The same file, read from the sheet of this name."""
    return replace(opened, best=next(each for each in opened.tables if each.sheet == sheet))


def sheets_named(sheet: str) -> str:
    """The names of the sheets that a table stands on, as they are told: "'Before' and 'After'"."""
    return " and ".join(f"'{name}'" for name in sheet.split(SHEETS_PARTED))


def short_name(name: str) -> str:
    """The name of a file without its folders, shortened."""
    last = PurePosixPath(PureWindowsPath(name).as_posix()).name or "file"
    return last if len(last) <= _LONGEST_NAME else f"{last[: _LONGEST_NAME - 1]}…"


def _with_alike(tables: Sequence[Table], best: int) -> Table:
    """The best table; with those of the other sheets, where each sheet is named after a time point."""
    first = tables[best]
    if time_point_of(first.sheet) is None:
        return first
    alike = [each for each in tables if time_point_of(each.sheet) is not None and _are_alike(first, each)]
    times = {time_point_of(each.sheet) for each in alike}
    return _together(alike) if len(alike) > 1 and len(times) == len(alike) else first


def _are_alike(one: Table, other: Table) -> bool:
    lists = [[key for each in table.headings if (key := heading_key(each))] for table in (one, other)]
    if any(len(set(each)) < len(each) for each in lists):
        return False
    keys, others = map(set, lists)
    return len(keys & others) >= _ALIKE * max(len(keys | others), 1)


def _together(tables: Sequence[Table]) -> Table:
    """One table of several, with a column more that has the name of the sheet each row stands on."""
    headings: dict[str, str] = {}
    for table in tables:
        for heading in table.headings:
            headings.setdefault(heading_key(heading), heading)
    places = {key: place for place, key in enumerate(headings)}
    rows = tuple(_moved(row, table, places) for table in tables for row in table.rows)
    return Table(
        headings=(*headings.values(), SHEET_NAME),
        rows=rows,
        heading_rows=tables[0].heading_rows,
        above=tables[0].above,
        sheet=SHEETS_PARTED.join(table.sheet for table in tables),
        notes=tuple(dict.fromkeys(note for table in tables for note in table.notes)),
    )


def _moved(row: Row, table: Table, places: dict[str, int]) -> Row:
    cells = [""] * len(places)
    for heading, cell in zip(table.headings, row.cells, strict=False):
        cells[places[heading_key(heading)]] = cell
    return Row(row.number, (*cells, table.sheet), table.sheet)


def _where_headings_are(table: Table) -> str:
    rows = table.heading_rows
    where = f"row {rows[0]}" if len(rows) == 1 else f"rows {rows[0]} and {rows[1]}"
    above = " The rows above were not used." if table.above else ""
    return f"The headings are in {where}.{above}"
