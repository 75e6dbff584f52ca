"""Reading a table from text: CSV with any usual separator, in any usual alphabet."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from ..errors import FileNotReadable
from .file_kind import NOT_A_TABLE
from .sheet import MOST_COLUMNS, MOST_ROWS, Row, Sheet, row

SEPARATORS = (",", ";", "\t", "|")
ROWS_LOOKED_AT = 30

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NAMED_SEPARATOR = re.compile(r"\s*sep=(.)\s*(?:\r\n|\r|\n)", re.IGNORECASE)
_OLD_ALPHABET = "The file is in an older alphabet (Windows-1252). Check that letters with accents are right."


def read_text_sheet(name: str, data: bytes, known_headings: Callable[[Sequence[str]], int]) -> Sheet:
    """The rows of a text file.

    `known_headings` says how many cells of a row are headings that mean something; the separator that finds
    most of them is the one the file uses. Raises FileNotReadable when it is not a table.
    """
    text, notes = _decoded(name, data)
    named = _NAMED_SEPARATOR.match(text)
    separator = named[1] if named else _separator(text, known_headings)
    rows = tuple(_rows(name, text, separator))
    if named:
        rows = rows[1:]
    if max((len(each.cells) for each in rows), default=0) < 2:
        raise FileNotReadable(name, NOT_A_TABLE)
    return Sheet(rows, notes=notes)


def _decoded(name: str, data: bytes) -> tuple[str, tuple[str, ...]]:
    encoding = next((known for mark, known in _BYTE_ORDER_MARKS if data.startswith(mark)), _unmarked(data))
    for attempt, notes in ((encoding, ()), ("cp1252", (_OLD_ALPHABET,))):
        try:
            text = data.decode(attempt)
        except UnicodeDecodeError:
            continue
        if "\0" in text:
            break
        return text, notes
    raise FileNotReadable(name, NOT_A_TABLE)


def _unmarked(data: bytes) -> str:
    """UTF-16 of mostly Latin letters has a zero in every second byte; everything else is tried as UTF-8."""
    beginning = data[:1000]
    if beginning[1::2].count(0) * 4 > len(beginning):
        return "utf-16-le"
    return "utf-16-be" if beginning[::2].count(0) * 4 > len(beginning) else "utf-8"


def _separator(text: str, known_headings: Callable[[Sequence[str]], int]) -> str:
    beginning = "".join(islice(io.StringIO(text, newline=""), ROWS_LOOKED_AT))

    def fit(separator: str) -> tuple[int, int]:
        rows = list(_lenient_rows(beginning, separator))
        return max(map(known_headings, rows), default=0), max(map(len, rows), default=0)

    return max(SEPARATORS, key=fit)


def _lenient_rows(text: str, separator: str) -> Iterator[list[str]]:
    try:
        yield from csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    except csv.Error:
        return


def _rows(name: str, text: str, separator: str) -> Iterator[Row]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    number = held = 0
    try:
        for number, cells in enumerate(reader, start=1):
            found = row(number, cells)
            if found is None:
                continue
            held += 1
            if held > MOST_ROWS or len(cells) > MOST_COLUMNS:
                raise FileNotReadable(name, too_many())
            yield found
    except csv.Error as broken:
        raise FileNotReadable(
            name,
            f"something is wrong after row {number}: a quotation mark may be missing. "
            "Open it in a spreadsheet, look at that row, and save it again.",
        ) from broken


def too_many() -> str:
    """What to say of a table that is larger than can be read."""
    return f"it has more than {MOST_ROWS:,} rows or {MOST_COLUMNS:,} columns. Split it into smaller files."
