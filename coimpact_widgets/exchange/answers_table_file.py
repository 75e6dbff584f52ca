"""Writing answers as a table: blank files to type into, and all the answers of a project.

`answers_file.read_answers` reads each of them back.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Container, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from ..domain.answer import Answer, Person
from ..domain.form_words import LOOKING_BACK
from ..domain.measure import AnswerType, Measure, TimePoint
from ..domain.project import Contents
from ..domain.record import Record
from ..domain.typed_answer import what_to_type, written_answer
from .column_names import PEOPLE_GROUP, PERSON_CODE, TIME_POINT, heading_of
from .formula_text import without_formula, would_run

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

ROWS_TO_TYPE_INTO = 500
LONGEST_LIST = 255
"""Excel takes no longer list of choices than this many characters."""
APART = "Lists"
"""The sheet for longer lists, or those with commas in them."""

_NOT_IN_EXCEL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")

Measures = Sequence[Record[Measure]]
Asked = Container[tuple[str, TimePoint]]
"""Which measures are asked, by id, and when."""
Columns = Sequence[tuple[str, Measure, TimePoint]]
"""A heading for each measure and time point."""


def blank_csv(measures: Measures, people_groups: Sequence[str] = (), asked: Asked | None = None) -> bytes:
    """The headings of a CSV file to type into: a row for each person, a column for each measure and time.

    The column for people groups is there when the project has any. `asked` leaves out all else.
    """
    return _csv([_blank_headings(_timed_headings(measures, asked), people_groups)])


def answers_csv(contents: Contents) -> bytes:
    """Every person and answer of a project as CSV: a row for each person and time point.

    Reading it back gives the same people and answers. Blank answers, and answers to measures that have been
    removed, are left out. Nothing in it is run as a formula.
    """
    measures = contents.measures
    headings = [heading_of(measure, measures) for measure in measures]
    return _csv([[PERSON_CODE, PEOPLE_GROUP, TIME_POINT, *headings], *_rows(contents, measures)])


def blank_xlsx(measures: Measures, people_groups: Sequence[str] = (), asked: Asked | None = None) -> bytes:
    """An Excel workbook to type into, with lists to choose answers from and a sheet that says how.

    `asked` leaves out all else.
    """
    from openpyxl import Workbook

    workbook = Workbook()
    answers = workbook.active
    assert answers is not None
    answers.title = "Answers"
    columns = _timed_headings(measures, asked)
    write_row(answers, 1, _blank_headings(columns, people_groups))
    _make_ready(answers)
    _add_lists(answers, columns, people_groups)
    _write_guide(workbook.create_sheet("How to fill this in"), columns, people_groups)
    written = io.BytesIO()
    workbook.save(written)
    return written.getvalue()


def _blank_headings(columns: Columns, people_groups: Sequence[str]) -> list[str]:
    groups = [PEOPLE_GROUP] if people_groups else []
    return [PERSON_CODE, *groups, *(heading for heading, *_ in columns)]


def _timed_headings(measures: Measures, asked: Asked | None) -> Columns:
    return [
        (f"{heading_of(measure, measures)} {time_point}", measure.value, time_point)
        for measure in measures
        for time_point in TimePoint
        if time_point in measure.value.time_points and (asked is None or (measure.id, time_point) in asked)
    ]


def _rows(contents: Contents, measures: Measures) -> Iterable[list[str]]:
    given: dict[tuple[str, TimePoint], dict[str, Answer]] = {}
    for answer in contents.answers:
        given.setdefault((answer.person, answer.time_point), {})[answer.measure] = answer
    for person in _everybody(contents):
        about = [person.code, "; ".join(person.people_groups)]
        times = [time_point for time_point in TimePoint if (person.code, time_point) in given]
        if not times:
            yield about
        for time_point in times:
            answers = given[person.code, time_point]
            yield [*about, time_point, *(_written(answers.get(each.id), each.value) for each in measures)]


def _everybody(contents: Contents) -> list[Person]:
    known = {person.code: person for person in contents.people}
    codes = dict.fromkeys((*known, *(answer.person for answer in contents.answers)))
    return [known.get(code, Person(code)) for code in codes]


def _written(answer: Answer | None, measure: Measure) -> str:
    if answer is None:
        return ""
    return written_answer(answer.value, answer.missing, measure.answer_type, measure.labels)


def _csv(rows: Iterable[Sequence[str]]) -> bytes:
    """UTF-8 with a byte order mark and Windows line ends, which every spreadsheet opens rightly."""
    written = io.StringIO(newline="")
    writer = csv.writer(written)
    for row in rows:
        writer.writerow([cell if _is_number(cell) else without_formula(cell) for cell in row])
    return written.getvalue().encode("utf-8-sig")


def _is_number(text: str) -> bool:
    return text.removeprefix("-").replace(".", "", 1).isdecimal()


def write_row(sheet: Worksheet, number: int, cells: Iterable[str]) -> None:
    """Write texts into a row of a sheet as they are: none of them is taken for a formula."""
    for column, text in enumerate(cells, start=1):
        write_text(sheet, number, column, text)


def bare(text: str) -> str:
    """The text without marks that Excel cannot hold, which nobody sees."""
    return _NOT_IN_EXCEL.sub("", text)


def write_text(sheet: Worksheet, row: int, column: int, text: str) -> None:
    """Write a text as it is, so that it never becomes a formula."""
    cell: Any = sheet.cell(row, column, bare(text))
    cell.data_type = "s"  # else openpyxl takes text that begins with = for a formula, and #REF! for an error
    if would_run(bare(text)):
        cell.quotePrefix = True  # else Excel takes it for one once somebody has looked into the cell


def _make_ready(sheet: Worksheet) -> None:
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    for column, cell in enumerate(sheet[1], start=1):
        cell.font = Font(bold=True)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        sheet.column_dimensions[get_column_letter(column)].width = 22
    for row in sheet.iter_rows(min_row=2, max_row=ROWS_TO_TYPE_INTO + 1, max_col=1):
        row[0].number_format = "@"  # so that a person code such as 007 keeps its noughts
    sheet.freeze_panes = "B2"


def _add_lists(sheet: Worksheet, columns: Columns, people_groups: Sequence[str]) -> None:
    first = 3 if people_groups else 2
    for column, (_, measure, _) in enumerate(columns, start=first):
        if measure.answer_type is AnswerType.YES_NO:
            _add_list(
                sheet,
                column,
                [written_answer(value, None, AnswerType.YES_NO, measure.labels) for value in (0.0, 1.0)],
            )
        elif measure.answer_type is AnswerType.ORDINAL:
            _add_list(sheet, column, measure.labels)


def _add_list(sheet: Worksheet, column: int, choices: Sequence[str]) -> None:
    """Offer the choices without refusing anything else: "prefer not to say" is an answer too."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    listed = ",".join(choices).replace('"', '""')
    plainly = len(listed) <= LONGEST_LIST and not any("," in choice for choice in choices)
    offers = f'"{listed}"' if plainly else _kept_apart(sheet, column, choices)
    letter = get_column_letter(column)
    offered = DataValidation(type="list", formula1=offers, allow_blank=True, showErrorMessage=False)
    offered.add(f"{letter}2:{letter}{ROWS_TO_TYPE_INTO + 1}")
    sheet.add_data_validation(offered)


def _kept_apart(sheet: Worksheet, column: int, choices: Sequence[str]) -> str:
    """Choices that a list cannot hold by itself, on a sheet that is not shown; where they stand there."""
    from openpyxl.utils import get_column_letter

    workbook = sheet.parent
    assert workbook is not None
    apart = workbook[APART] if APART in workbook.sheetnames else workbook.create_sheet(APART)
    apart.sheet_state = "hidden"
    for row, words in enumerate(choices, start=1):
        write_text(apart, row, column, words)
    letter = get_column_letter(column)
    return f"{APART}!${letter}$1:${letter}${len(choices)}"


def _write_guide(sheet: Worksheet, columns: Columns, people_groups: Sequence[str]) -> None:
    from openpyxl.styles import Alignment, Font

    lines = [
        ("Column", "What to type"),
        (PERSON_CODE, "A code for each person, such as C01. Never a name."),
    ]
    if people_groups:
        offered = ", ".join(people_groups)
        lines.append((PEOPLE_GROUP, f"Your groups are: {offered}. Put a semicolon (;) between two groups."))
    lines += [(heading, _what_to_type(measure, time)) for heading, measure, time in columns]
    lines.append(
        ("No answer", "Leave the cell empty, or type: don't know, prefer not to say, not applicable.")
    )
    for number, line in enumerate(lines, start=1):
        write_row(sheet, number, line)
    for cells in sheet.iter_rows(max_row=len(lines)):
        cells[0].font = Font(bold=True)
        cells[1].alignment = Alignment(wrap_text=True, vertical="top")
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 32, 80


def _what_to_type(measure: Measure, time: TimePoint) -> str:
    use = what_to_type(measure.answer_type, measure.labels, measure.low, measure.high)
    back = f"{LOOKING_BACK} " if time is TimePoint.THEN else ""
    return f"{back}{measure.question} {use}"
