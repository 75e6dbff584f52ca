"""Files that somebody may choose and that hold no answers we can read, each named for its defect."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime

from openpyxl import Workbook

from coimpact_widgets.domain.answer import Answer
from coimpact_widgets.domain.measure import AnswerType, Measure, TimePoint
from coimpact_widgets.domain.record import Record
from coimpact_widgets.exchange.answers_file import AnswersRead, read_answers
from coimpact_widgets.exchange.file_kind import MOST_BYTES

AT = datetime(2026, 2, 3, tzinfo=UTC)


def measure(id: str, name: str, question: str, **fields: object) -> Record[Measure]:
    """A measure as a record."""
    value = Measure(outcome="outcome-1", name=name, question=question, **fields)  # type: ignore[arg-type]
    return Record(id, 1, value, "", AT)


LABELS = ("Low", "Middle", "High")
ONCE = (TimePoint.AFTER,)
CONFIDENCE = measure("confidence", "Confidence", "How confident do you feel?", labels=LABELS)
COPING = measure("coping", "Coping", "How well do you cope?", answer_type=AnswerType.SCORE)
SAY = measure("say", "A say", "Do you have a say?", answer_type=AnswerType.YES_NO, time_points=ONCE)
MEASURES = (CONFIDENCE, COPING, SAY)

BEFORE, AFTER = TimePoint.BEFORE, TimePoint.AFTER
LOW, HIGH = Answer("C01", "confidence", BEFORE, 1.0), Answer("C01", "confidence", AFTER, 3.0)
MIDDLE = Answer("C02", "confidence", BEFORE, 2.0)

GOOD = "person code,Confidence before,Confidence after\nC01,Low,High\nC02,Middle,\n"
GOOD_ANSWERS = (LOW, HIGH, MIDDLE)


def read_text(text: str) -> AnswersRead:
    """What is read from a CSV file with this text."""
    return read_answers("answers.csv", text.encode(), MEASURES)


def messages(read: AnswersRead) -> list[str]:
    """What somebody is told to put right."""
    return [problem.message for problem in read.problems]


def workbook(rows: list[list[object]], *, title: str = "Answers", others: tuple[str, ...] = ()) -> bytes:
    """An Excel workbook with these rows on its first sheet."""
    made = Workbook()
    sheet = made.active
    assert sheet is not None
    sheet.title = title
    for row in rows:
        sheet.append(row)
    for name in others:
        made.create_sheet(name).append(["Notes on this file"])
    return saved(made)


def saved(made: Workbook) -> bytes:
    """The workbook as the bytes of its file."""
    written = io.BytesIO()
    made.save(written)
    return written.getvalue()


def zip_of(members: dict[str, bytes]) -> bytes:
    """A zip with these members."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as held:
        for name, data in members.items():
            held.writestr(name, data)
    return written.getvalue()


def _with_sheet(xml: bytes) -> bytes:
    """A good workbook whose first sheet is replaced by this XML."""
    with zipfile.ZipFile(io.BytesIO(workbook([["person code", "Coping before"], ["C01", 3]]))) as held:
        members = {name: held.read(name) for name in held.namelist()}
    return zip_of(members | {"xl/worksheets/sheet1.xml": xml})


def _entities_that_grow() -> bytes:
    lines = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    cell = '<row r="1"><c r="A1" t="str"><v>&a11;</v></c></row>'
    grows = f'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a0 "aaaaaaaaaa">{lines}]>'
    return _with_sheet(f"{grows}<worksheet><sheetData>{cell}</sheetData></worksheet>".encode())


def _locked_zip() -> bytes:
    data = bytearray(workbook([["person code"]]))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(mark)
        while at >= 0:
            data[at + place] |= 1
            at = data.find(mark, at + 4)
    return bytes(data)


ZOO: dict[str, tuple[Callable[[], bytes], str]] = {
    "nothing at all": (lambda: b"", "it is empty"),
    "only spaces": (lambda: b" \r\n \n", "it is empty"),
    "only a byte order mark": (lambda: b"\xef\xbb\xbf", "it is not a table"),
    "headings without rows": (lambda: b"person code,Confidence before\n", "no rows below them"),
    "more than the most megabytes": (lambda: bytes(MOST_BYTES + 1), "it is 256 MB, and the largest"),
    "fifty megabytes of one letter": (lambda: b"x" * (50 * 1024 * 1024), "it is not a table"),
    "a letter": (lambda: b"Dear all, here are the notes\nof our meeting.\n", "none of its headings"),
    "one column": (lambda: b"person code\nC01\nC02\n", "it is not a table"),
    "a picture": (lambda: b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "it is a picture"),
    "zeros": (lambda: b"\0" * 100, "it is not a table"),
    "noise": (lambda: bytes(range(1, 256)) * 4, "it is not a table"),
    "a PDF": (lambda: b"%PDF-1.7\n", "it is a PDF"),
    "a web page": (
        lambda: b"\n<!DOCTYPE html><table><tr><td>person code</td></tr></table>",
        "it is a web page",
    ),
    "an old Excel file": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "an older Excel"),
    "a locked Excel file": (
        lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
        "locked with a password",
    ),
    "a locked zip": (_locked_zip, "locked with a password"),
    "a Word document": (lambda: zip_of({"word/document.xml": b"<w/>"}), "it is a Word document"),
    "a LibreOffice sheet": (lambda: zip_of({"content.xml": b"<o/>"}), "this kind of spreadsheet"),
    "any zip": (lambda: zip_of({"answers.csv": GOOD.encode()}), "it is a zip folder"),
    "half a workbook": (lambda: workbook([["person code", "Coping before"], ["C01", 3]])[:3000], "damaged"),
    "a workbook with broken XML": (lambda: _with_sheet(b"<worksheet><sheetData><row"), "damaged"),
    "a workbook with no XML": (lambda: zip_of({"xl/workbook.xml": b"not XML"}), "damaged"),
    "a workbook with nothing in it": (lambda: workbook([]), "it is empty"),
    "a workbook of one column": (lambda: workbook([["person code"], ["C01"]]), "it is not a table"),
    "a zip that unpacks to far more": (
        lambda: zip_of({"xl/workbook.xml": b"", "xl/worksheets/sheet1.xml": b" " * (101 * 1024 * 1024)}),
        "it unpacks to more than 100 MB",
    ),
    "XML that grows when it is read": (_entities_that_grow, "damaged"),
    "no person code": (lambda: b"name,Confidence before\nC01,Low\n", "no column says who answered"),
    "no measure": (lambda: b"person code,Mood before\nC01,Low\n", "no column has the name of a measure"),
    "no time": (lambda: b"person code,Confidence\nC01,Low\n", "does not say when people were asked"),
    "one measure twice": (
        lambda: b"person code,Coping before,before: How well do you cope?\nC01,3,4\n",
        "are both 'Coping, before'",
    ),
    "two person codes": (
        lambda: b"person code,Person Code,Coping before\nC01,C02,3\n",
        "are both 'person code'",
    ),
    "a quotation mark never closed": (
        lambda: b'person code,Coping before\nC01,"3\nC02,4\n',
        "a quotation mark may be missing",
    ),
    "too many columns": (
        lambda: b"person code,Coping before" + b",x" * 2_000 + b"\nC01,3\n",
        "more than 1,048,576 rows or 2,000 columns",
    ),
}
"""What each is called, how it is made, and part of what is said of it."""
