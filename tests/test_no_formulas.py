"""Formula injection: nothing that is exported begins a formula, whatever people typed.

Every public function of the package that makes a file, and every module that writes tables, is named here.
A new one fails until it says how it is tried, or why no spreadsheet opens what it makes.
"""

from __future__ import annotations

import ast
import csv
import io
import re
import zipfile
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from coimpact_widgets.disclosure.view import View
from coimpact_widgets.domain.answer import Answer, Batch, Consent, Missing, MonthlyCount, Person, Story
from coimpact_widgets.domain.archive import BATCH, Archive
from coimpact_widgets.domain.data_form import DATA_FORMS
from coimpact_widgets.domain.form_file import FORM_FILES, ON_PAPER
from coimpact_widgets.domain.gathered import Gathered
from coimpact_widgets.domain.measure import AnswerType, Measure, TimePoint
from coimpact_widgets.domain.pathway import Outcome
from coimpact_widgets.domain.project import Change, Contents, Project
from coimpact_widgets.domain.record import Record, to_body
from coimpact_widgets.exchange.answers_table_file import answers_csv, blank_csv, blank_xlsx
from coimpact_widgets.exchange.archive import write_archive
from coimpact_widgets.exchange.archive_csv import PEOPLE
from coimpact_widgets.exchange.archive_zip import pack
from coimpact_widgets.exchange.data_csv import table_csv
from coimpact_widgets.exchange.data_file import data_file
from coimpact_widgets.exchange.data_package import data_package
from coimpact_widgets.exchange.data_xlsx import data_xlsx
from coimpact_widgets.exchange.tidy_data import ANSWERS, group_data
from coimpact_widgets.exchange.xlsform_file import write_xlsform
from coimpact_widgets.forms import form_file, forms
from coimpact_widgets.giving import Giving
from coimpact_widgets.practice.write import cafe_files
from coimpact_widgets.telling import Telling

PACKAGE = Path(__file__).resolve().parent.parent / "coimpact_widgets"
AT = datetime(2026, 2, 3, tzinfo=UTC)
MADE_ON = date(2026, 2, 3)
BEFORE, AFTER = TimePoint.BEFORE, TimePoint.AFTER
RUNS = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r]")
NUMBER = re.compile(r"-?\d+(\.\d+)?")
HOSTILE = ("=1+1", "+1+cmd", "-2+3", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", "'=1", '=HYPERLINK("x")')
"""What a spreadsheet would run, each in its own way."""


def hostile() -> Contents:
    """A project in which whatever can be typed begins a formula, with a number below nought that is none."""
    measures = tuple(
        Measure(
            "o", f"{text} {n}", f"{text}?", tuple(AnswerType)[n % 3], (f"{text} a", f"{text} b"), low=-10.0
        )
        for n, text in enumerate(HOSTILE)
    )
    records = (
        Record("o", 1, Outcome(HOSTILE[0], HOSTILE[1]), "", AT),
        *(Record(f"m{n}", 1, each, "", AT) for n, each in enumerate(measures)),
    )
    answers = [
        Answer(code, f"m{n}", time, 1.0 if n % 3 != 1 else -2.5)
        for code in HOSTILE
        for n in range(len(HOSTILE))
        for time in (BEFORE, AFTER)
    ]
    answers[0] = Answer(HOSTILE[0], "m0", BEFORE, None, Missing.DO_NOT_KNOW)
    return Contents(
        Project("ours", HOSTILE[0]),
        records,
        people=tuple(Person(text, (text, *HOSTILE)) for text in HOSTILE),
        answers=tuple(answers),
        stories=tuple(Story(text, text, "o", Consent.PUBLIC, text, text) for text in HOSTILE),
        counts=tuple(MonthlyCount(text, date(2025, 4, 1), 7, "o") for text in HOSTILE),
    )


def archived() -> Archive:
    """The same project with its history."""
    held = hostile()
    changes = [
        *(
            Change(n, each.id, each.value.kind, 1, to_body(each.value), "", AT)
            for n, each in enumerate(held.records, start=1)
        ),
        Change(99, "", BATCH, 1, None, "", AT),
    ]
    gathered = Gathered(Batch(HOSTILE[0], id=99, at=AT), held.people, held.answers, held.stories, held.counts)
    return Archive(Project("ours", HOSTILE[0], at=AT), tuple(changes), (gathered,))


def _forms() -> list[bytes]:
    """The forms that spreadsheets open; those for paper are for reading."""
    kinds = [each for each in FORM_FILES.values() if each not in ON_PAPER]
    return [form_file(hostile(), form, kind) for form in forms(hostile()) for kind in kinds]


def _given(view: View) -> list[bytes]:
    making = Giving(Telling(None, hostile, list))
    return [making.data(form, view).data for form in DATA_FORMS]


TRIED: dict[str, Callable[[], list[bytes]]] = {
    "exchange/answers_table_file.py: blank_csv": lambda: [blank_csv(hostile().measures, HOSTILE)],
    "exchange/answers_table_file.py: answers_csv": lambda: [answers_csv(hostile())],
    "exchange/answers_table_file.py: blank_xlsx": lambda: [blank_xlsx(hostile().measures, HOSTILE)],
    "exchange/archive.py: write_archive": lambda: [write_archive(archived())],
    "exchange/archive_csv.py: write": lambda: [PEOPLE.write((1, each) for each in hostile().people)],
    "exchange/data_csv.py: table_csv": lambda: [table_csv(each) for each in group_data(hostile()).tables],
    "exchange/data_file.py: data_file": lambda: [data_file(group_data(hostile()), "Excel", MADE_ON)],
    "exchange/data_package.py: data_package": lambda: [data_package(group_data(hostile()), MADE_ON)],
    "exchange/data_xlsx.py: data_xlsx": lambda: [data_xlsx(group_data(hostile()))],
    "exchange/xlsform_file.py: write_xlsform": lambda: [write_xlsform(each) for each in forms(hostile())],
    "forms.py: form_file": _forms,
    "forms.py: every_file": _forms,
    "giving.py: data": lambda: [*_given(View.INSIDE), *_given(View.PUBLISH)],
    "practice/write.py: cafe_files": lambda: list(cafe_files().values()),
}
"""What makes a file that a spreadsheet opens, each with what it makes of texts that would run."""
READ_ONLY = {
    "a document to read": (
        "documents.py: written",
        "forms.py: code_sheet",
        "forms.py: paper",
        "giving.py: report",
        "giving.py: chart",
        "publishing.py: one_chart",
        "report/html_file.py: write_html",
        "report/pdf_file.py: write_pdf",
        "report/pdf_row_headers.py: with_row_headers",
        "report/word_file.py: write_word",
        "report/word_package.py: package",
    ),
    "a picture": (
        "domain/edit.py: file",
        "present/figure.py: png",
        "present/pathway_picture.py: png_file",
        "present/pathway_picture.py: svg_file",
        "present/picture_png.py: png",
    ),
    "JSON, in which no text is run": (
        "exchange/archive_json.py: to_json",
        "exchange/results_file.py: results_file",
        "giving.py: results",
        "publishing.py: results_to_publish",
    ),
    "a file in which every column says whether it has text or numbers": (
        "exchange/statistics_files.py: data_dta",
        "exchange/statistics_files.py: data_sav",
    ),
    "parts that others wrote": ("exchange/archive_zip.py: pack", "exchange/archive_zip.py: unpack"),
}
"""What makes a file that is no table to a spreadsheet, by what it is."""


MAKES = re.compile(r"\bbytes\b|^Made$")
WRITES_TABLES = re.compile(r"\bcsv\.(?:writer|DictWriter)\(|\bWorkbook\(\)|\.to_(?:csv|excel)\(")


def _modules() -> Iterator[tuple[str, str]]:
    """The name and the text of each module, but for widgets: they hand on what others make."""
    for path in sorted(PACKAGE.rglob("*.py")):
        name = path.relative_to(PACKAGE).as_posix()
        if not name.startswith("widgets/"):
            yield name, path.read_text(encoding="utf-8")


def _makers() -> set[str]:
    """Every public function or method that gives the bytes of a file, with its module."""
    return {
        f"{name}: {node.name}"
        for name, text in _modules()
        if re.search(r"-> .*(?:bytes|Made)", text)
        for node in _functions(ast.parse(text))
        if node.returns and not node.name.startswith("_") and MAKES.search(ast.unparse(node.returns))
    }


def _functions(held: ast.Module | ast.ClassDef) -> Iterator[ast.FunctionDef]:
    """The functions of a module and the methods of its classes; none that stands inside another."""
    for node in held.body:
        if isinstance(node, ast.FunctionDef):
            yield node
        elif isinstance(node, ast.ClassDef):
            yield from _functions(node)


def test_every_function_that_makes_a_file_is_tried_or_makes_none_that_a_spreadsheet_opens() -> None:
    assert {*TRIED, *(name for names in READ_ONLY.values() for name in names)} == _makers()


def test_every_module_that_writes_a_table_is_tried() -> None:
    tried = {each.partition(":")[0] for each in TRIED}
    assert [] == [name for name, text in _modules() if WRITES_TABLES.search(text) and name not in tried]


@pytest.mark.parametrize("maker", TRIED)
def test_no_cell_begins_a_formula(maker: str) -> None:
    made = TRIED[maker]()
    cells = [cell for data in made for cell in _cells(data)]
    assert (True, []) == (bool(cells), [each for each in cells if each.startswith("runs: ")])


def test_a_formula_is_noticed() -> None:
    book = Workbook()
    book.active["A1"] = "=1+1"
    written = io.BytesIO()
    book.save(written)
    files = (written.getvalue(), b"a,=1\r\n", b"a,\t1\r\n", pack({"a.csv": b"-x"}))
    assert [1, 1, 1, 1] == [sum(cell.startswith("runs: ") for cell in _cells(data)) for data in files]


def test_a_number_below_nought_stays_a_number() -> None:
    table = group_data(hostile()).table(ANSWERS)
    read = load_workbook(io.BytesIO(data_xlsx(group_data(hostile()))))["Answers"]
    assert b",-2.5,-2.5," in table_csv(table)
    assert -2.5 in {cell.value for cell in read["F"]}


def _cells(data: bytes) -> Iterator[str]:
    """The cells of a CSV or Excel file, or of each of them in a zip; a mark stands before one that runs."""
    if not data.startswith(b"PK"):
        yield from _cells_of_csv(data)
        return
    with zipfile.ZipFile(io.BytesIO(data)) as folder:
        names = folder.namelist()
        parts = [folder.read(name) for name in names if name.endswith((".csv", ".xlsx"))]
    if "xl/workbook.xml" in names:
        yield from _cells_of_excel(data)
    for part in parts:
        yield from _cells(part)


def _cells_of_csv(data: bytes) -> Iterator[str]:
    for row in csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")):
        yield from (
            f"runs: {cell}" if RUNS.match(cell) and not NUMBER.fullmatch(cell) else cell for cell in row
        )


def _cells_of_excel(data: bytes) -> Iterator[str]:
    """A text runs that is kept as a formula, or that Excel would make one of as soon as it is edited."""
    for sheet in load_workbook(io.BytesIO(data)).worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                text = cell.value if isinstance(cell.value, str) else ""
                runs = cell.data_type == "f" or (RUNS.match(text) and not cell.quotePrefix)
                yield f"runs: {text}" if runs else text
