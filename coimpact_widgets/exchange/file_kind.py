"""What a file really is, told by its first bytes. Its name is never believed."""

from __future__ import annotations

import io
import zipfile
from enum import StrEnum

from ..errors import FileNotReadable

MOST_BYTES = 256 * 1024 * 1024
"""A million rows of twenty columns of words."""
MOST_UNPACKED = 100 * 1024 * 1024

NOT_A_TABLE = (
    "it is not a table of answers. Choose a CSV or Excel file that has headings and a row for each person."
)
_OLD_EXCEL = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SAVE_AS = "Open it, save it as an Excel workbook (.xlsx) or as CSV, and choose that file."
_OTHER_KINDS = (
    (b"%PDF", "it is a PDF, not a table. Copy the answers into a spreadsheet, and choose that."),
    (b"{\\rtf", NOT_A_TABLE),
    (b"\x89PNG", "it is a picture, not a table."),
    (b"\xff\xd8\xff", "it is a picture, not a table."),
)
_WEB_PAGE = (b"<!doctype", b"<html", b"<?xml", b"<table")


class FileKind(StrEnum):
    """The kinds of file that answers are read from."""

    EXCEL = "Excel"
    TEXT = "text"


def kind_of(name: str, data: bytes) -> FileKind:
    """Whether this is an Excel workbook or text. Raises FileNotReadable when it is neither, or too large."""
    if len(data) > MOST_BYTES:
        raise FileNotReadable(
            name,
            f"it is {len(data) / 1024 / 1024:.0f} MB, and the largest that can be read is "
            f"{MOST_BYTES // 1024 // 1024} MB. Take out pictures and sheets that are not answers.",
        )
    if not data.strip():
        raise FileNotReadable(name, "it is empty. Choose a file with a row for each person.")
    if data.startswith(b"PK\x03\x04"):
        _look_into_zip(name, data)
        return FileKind.EXCEL
    _refuse_others(name, data)
    return FileKind.TEXT


def _refuse_others(name: str, data: bytes) -> None:
    if data.startswith(_OLD_EXCEL):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise FileNotReadable(name, _locked())
        raise FileNotReadable(name, f"it was made by an older Excel. {_SAVE_AS}")
    for beginning, why in _OTHER_KINDS:
        if data.startswith(beginning):
            raise FileNotReadable(name, why)
    if data[:200].lstrip(b"\xef\xbb\xbf \r\n\t").lower().startswith(_WEB_PAGE):
        raise FileNotReadable(name, f"it is a web page, not a table. {_SAVE_AS}")


def _look_into_zip(name: str, data: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as held:
            members = held.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError, OSError) as broken:
        raise FileNotReadable(name, damaged()) from broken
    names = {member.filename for member in members}
    if any(member.flag_bits & 1 for member in members):
        raise FileNotReadable(name, _locked())
    if sum(member.file_size for member in members) > MOST_UNPACKED:
        raise FileNotReadable(
            name,
            f"it unpacks to more than {MOST_UNPACKED // 1024 // 1024} MB. Copy the answers to a new file.",
        )
    if "xl/workbook.xml" not in names:
        raise FileNotReadable(name, _other_zip(names))


def _other_zip(names: set[str]) -> str:
    if "word/document.xml" in names:
        return "it is a Word document, not a table. Copy the table into a spreadsheet and save that."
    if "content.xml" in names or "xl/workbook.bin" in names:
        return f"this kind of spreadsheet is not known here. {_SAVE_AS}"
    return "it is a zip folder. Take the table out of it, and choose that file."


def _locked() -> str:
    return "it is locked with a password. Save a copy without the password, and choose that file."


def damaged() -> str:
    """What to say of a workbook that is broken inside."""
    return "the file is damaged or only partly there. Open it in a spreadsheet, save it again, and choose it."
