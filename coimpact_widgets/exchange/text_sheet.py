"""Reading a table from text: CSV with any usual separator, in any usual alphabet."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from ..errors import FileNotReadable
from .file_kind import NOT_A_TABLE
from .sheet import MOST_COLUMNS, MOST_ROWS, Row, Rows, Sheet

SEPARATORS = (",", ";", "\t", "|", "^", "~", ":")
ROWS_LOOKED_AT = 30
ROWS_AT_ONCE = 50_000
"""After so many rows it is told how far the reading is."""

_PART = 1024 * 1024
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NAMED_SEPARATOR = re.compile(r"\s*sep=(.)\s*(?:\r\n|\r|\n)", re.IGNORECASE)
_OLD_ALPHABET = "The file is in an older alphabet (Windows-1252). Check that letters with accents are right."

Tell = Callable[[int], object]
"""Is told how many rows are read so far."""


def read_text_sheet(
    name: str,
    data: bytes,
    known_headings: Callable[[Sequence[str]], int],
    tell: Tell = lambda rows: None,
) -> Sheet:
    """The rows of a text file.

    `known_headings` says how many cells of a row are headings that mean something; the separator that finds
    most of them is the one the file uses. Raises FileNotReadable when it is not a table.
    """
    encoding, notes = _alphabet(name, data)
    beginning = _beginning(name, data, encoding)
    named = _NAMED_SEPARATOR.match(beginning)
    separator = named[1] if named else _separator(beginning, known_headings)
    with _text(data, encoding) as text:
        rows = tuple(_rows(name, text, separator, tell))
    if named:
        rows = rows[1:]
    if max((len(each.cells) for each in rows), default=0) < 2:
        raise FileNotReadable(name, NOT_A_TABLE)
    return Sheet(rows, notes=notes)


def _beginning(name: str, data: bytes, encoding: str) -> str:
    """The first rows. Raises FileNotReadable where a line has no end: then it is no table."""
    with _text(data, encoding) as text:
        part = text.read(_PART)
    if len(part) == _PART and not {"\n", "\r"} & set(part):
        raise FileNotReadable(name, NOT_A_TABLE)
    return "".join(islice(io.StringIO(part, newline=""), ROWS_LOOKED_AT))


def _text(data: bytes, encoding: str) -> io.TextIOWrapper:
    """The file as text, decoded as it is read, so that it never stands in memory twice."""
    return io.TextIOWrapper(io.BytesIO(data), encoding=encoding, newline="")


def _alphabet(name: str, data: bytes) -> tuple[str, tuple[str, ...]]:
    """How the bytes of a file are letters, and what to say of it."""
    encoding = next((known for mark, known in _BYTE_ORDER_MARKS if data.startswith(mark)), _unmarked(data))
    for attempt, notes in ((encoding, ()), ("cp1252", (_OLD_ALPHABET,))):
        try:
            holds_zeros = _holds_zeros(data, attempt)
        except UnicodeDecodeError:
            continue
        if holds_zeros:
            break
        return attempt, notes
    raise FileNotReadable(name, NOT_A_TABLE)


def _holds_zeros(data: bytes, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    parts = (
        decoder.decode(data[at : at + _PART], at + _PART >= len(data)) for at in range(0, len(data), _PART)
    )
    return max(["\0" in part for part in parts], default=False)


def _unmarked(data: bytes) -> str:
    """UTF-16 of mostly Latin letters has a zero in every second byte; everything else is tried as UTF-8."""
    beginning = data[:1000]
    if beginning[1::2].count(0) * 4 > len(beginning):
        return "utf-16-le"
    return "utf-16-be" if beginning[::2].count(0) * 4 > len(beginning) else "utf-8"


def _separator(beginning: str, known_headings: Callable[[Sequence[str]], int]) -> str:
    """What parts the cells: whatever finds most headings, then most rows of one width, then the widest."""

    def fit(separator: str) -> tuple[int, int, int]:
        rows = [each for each in _lenient_rows(beginning, separator) if any(each)]
        widths = Counter(len(each) for each in rows if len(each) > 1)
        alike = max(widths.values(), default=0)
        return max(map(known_headings, rows), default=0), alike, max(widths, default=0)

    return max(SEPARATORS, key=fit)


def _lenient_rows(text: str, separator: str) -> Iterator[list[str]]:
    try:
        yield from csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    except csv.Error:
        return


def _rows(name: str, text: io.TextIOWrapper, separator: str, tell: Tell) -> Iterator[Row]:
    reader, rows = csv.reader(text, delimiter=separator, strict=True), Rows()
    number = held = 0
    try:
        for number, cells in enumerate(reader, start=1):
            found = rows.row(number, cells)
            if found is None:
                continue
            held += 1
            if held > MOST_ROWS or len(found.cells) > MOST_COLUMNS:
                raise FileNotReadable(name, too_many())
            if held % ROWS_AT_ONCE == 0:
                tell(held)
            yield found
    except csv.Error as broken:
        if "field limit" in str(broken):
            raise FileNotReadable(name, NOT_A_TABLE) from broken
        raise FileNotReadable(
            name,
            f"something is wrong after row {number}: a quotation mark may be missing. "
            "Open it in a spreadsheet, look at that row, and save it again.",
        ) from broken


def too_many() -> str:
    """What to say of a table that is larger than can be read."""
    return f"it has more than {MOST_ROWS:,} rows or {MOST_COLUMNS:,} columns. Split it into smaller files."
