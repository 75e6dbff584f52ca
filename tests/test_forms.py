"""Every form of a project as every kind of file: one value of each, so that no two disagree."""

from __future__ import annotations

import csv
import io
from zipfile import ZipFile

from openpyxl import load_workbook

from coimpact_widgets.domain.asked_group import AskedGroup
from coimpact_widgets.domain.measure import Measure, TimePoint
from coimpact_widgets.forms import every_file
from tests.domain.projects import project_with
from tests.report.pdf_reading import Pdf

HEARD = Measure("o", "Heard", "Are you heard?", labels=("Never", "Always"))
SLEEP = Measure("o", "Sleep", "How is your sleep?", labels=("Bad", "Good"), time_points=(TimePoint.AFTER,))


def files(**values):
    return dict(every_file(project_with(**values)))


def test_each_time_has_a_file_of_each_kind():
    assert [
        *("p-questions-before.docx", "p-questions-large-print-before.docx", "p-questions-before.pdf"),
        *("p-questions-large-print-before.pdf", "p-survey-form-before.xlsx", "p-answers-before.xlsx"),
        "p-answers-before.csv",
    ] == [name for name in files(m=HEARD) if "before" in name]


def test_no_file_takes_the_place_of_another():
    groups = {f"g{n}": AskedGroup(name) for n, name in enumerate(("Staff", "staff!"))}
    assert 28 == len(files(m=HEARD, **groups))


def test_a_blank_table_has_the_columns_of_its_time_alone():
    made = files(m=HEARD, n=SLEEP)
    text = made["p-answers-after.csv"].decode("utf-8-sig")
    (headings,) = csv.reader(io.StringIO(text, newline=""))
    assert ["person code", "people group", "Heard after", "Sleep after"] == headings
    sheet = load_workbook(io.BytesIO(made["p-answers-before.xlsx"]))["Answers"]
    assert ["person code", "people group", "Heard before"] == [cell.value for cell in sheet[1]]


def test_paper_and_survey_tools_ask_in_the_same_words():
    made = files(m=HEARD, n=SLEEP)
    survey = load_workbook(io.BytesIO(made["p-survey-form-after.xlsx"]))["survey"]
    asked = [row[2] for row in survey.values if str(row[1]).startswith("q_")]
    pdf = [words for _, words in Pdf(made["p-questions-after.pdf"]).headings]
    word = ZipFile(io.BytesIO(made["p-questions-after.docx"])).read("word/document.xml").decode()
    for number, words in enumerate(asked, start=1):
        assert f"{number}. {words}" in pdf
        assert f"{number}. {words}" in word
