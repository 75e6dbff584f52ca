"""The rows of a PDF's tables: each has its header, and the file is otherwise as it was."""

from __future__ import annotations

from io import BytesIO

from pypdf import PdfReader

from coimpact_widgets.present.text_table import TextTable
from coimpact_widgets.report.document import Document, Section, Table
from coimpact_widgets.report.pdf_file import write_pdf
from tests.report.pdf_reading import Pdf
from tests.report.projects import MADE_ON

ROWS = (("Red", "1"), ("", "2"), ("A long name\nof two lines", "3"))


def pdf():
    table = TextTable("Colours", ("Colour", "Number"), ROWS, numbers=(1,))
    section = Section("colours", "Colours", (Table(table),))
    return write_pdf(Document("Colours", "In a table.", MADE_ON, (section,)))


def test_the_first_cell_of_each_row_is_the_header_of_its_row():
    headers = Pdf(pdf()).all("TH")
    assert [("Column", "Colour"), ("Column", "Number"), ("Row", "Red"), ("Row", "")] == [
        (tag.scope, tag.words) for tag in headers[:4]
    ]


def test_the_other_cells_are_cells():
    assert ["1", "2", "3"] == [tag.words for tag in Pdf(pdf()).all("TD")]


def test_the_file_can_still_be_read_by_its_table_of_places():
    reader = PdfReader(BytesIO(pdf()), strict=True)
    assert "Colours" in reader.pages[0].extract_text()
