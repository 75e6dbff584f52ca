"""The same number is the same in every file: both are opened again and compared."""

import re
from collections import Counter
from io import BytesIO

import docx
import pytest

from coimpact_widgets.disclosure.view import View
from coimpact_widgets.report.html_file import write_html
from coimpact_widgets.report.word_file import write_word
from tests.present.test_html import Reader
from tests.report.projects import nasty_report, practice_pdf, practice_report, practice_word

NUMBER = re.compile(r"[−+]?\d[\d,]*(?:\.\d+)?%?")


class TableReader(Reader):
    """Keeps the tables of a page as rows of cells, and the words that stand in for its pictures."""

    def __init__(self, text):
        self.tables, self.cell = [], None
        super().__init__(text)

    def handle_starttag(self, tag, attrs):
        super().handle_starttag(tag, attrs)
        if tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self.tables[-1].append([])
        elif tag in ("td", "th"):
            self.tables[-1][-1].append("")
            self.cell = True

    def handle_endtag(self, tag):
        super().handle_endtag(tag)
        if tag in ("td", "th"):
            self.cell = None

    def handle_data(self, data):
        super().handle_data(data)
        if self.cell:
            self.tables[-1][-1][-1] += data

    @property
    def alts(self):
        return [attrs["alt"] for attrs in self.all("img")]


@pytest.fixture(scope="module", params=[View.PUBLISH, View.INSIDE])
def files(request):
    return TableReader(write_html(practice_report(request.param)).decode()), practice_word(request.param)


def rows_of(word):
    return Counter(tuple(cell.text for cell in row.cells) for table in word.tables for row in table.rows)


def test_every_row_of_every_table_is_the_same(files):
    html, word = files
    assert Counter(tuple(row) for table in html.tables for row in table) == rows_of(word)


def test_the_words_for_every_chart_are_the_same(files):
    html, word = files
    told = [shape._inline.docPr.get("descr") for shape in word.inline_shapes]
    assert html.alts == [alt for alt in told if not alt.startswith("Picture of the pathway")]


def test_every_number_in_a_sentence_of_one_is_in_the_other(files):
    html, word = files
    in_word = Counter(n for p in word.paragraphs for n in NUMBER.findall(p.text))
    in_html = Counter(n for words in html.words for n in NUMBER.findall(words))
    assert set() == set(in_word) - set(in_html)


def test_every_sentence_about_a_result_stands_in_both(files):
    html, word = files
    paragraphs = {p.text for p in word.paragraphs}
    facts = {told for text in paragraphs for name in html.words if (told := text.removeprefix(f"{name}: "))}
    told = [
        words for words in html.words if re.search(r"\d+ of \d+ |In every 100|Allowing for chance", words)
    ]
    cells = {cell for row in rows_of(word) for cell in row}
    drawn = {words for words in told if "Measured: " in words or words.startswith(("14 of", "20 people"))}
    assert set() == {words for words in told if words not in paragraphs | facts | cells} - drawn


def test_a_report_that_is_hard_to_show_has_the_same_tables_in_both():
    document = nasty_report()
    html = TableReader(write_html(document).decode())
    word = docx.Document(BytesIO(write_word(document)))
    assert sum(len(table) for table in html.tables) == rows_of(word).total()


@pytest.fixture(scope="module", params=[View.PUBLISH, View.INSIDE])
def printed(request):
    return practice_pdf(request.param), practice_word(request.param)


def plain(text):
    return " ".join(text.split())


def test_every_table_of_the_pdf_is_the_same(printed):
    pdf, word = printed
    assert [
        [tuple(plain(cell.text) for cell in row.cells) for row in table.rows] for table in word.tables
    ] == pdf.tables


def test_every_sentence_of_the_pdf_is_the_same(printed):
    pdf, word = printed
    told = {each.words for each in pdf.all("P", "Title", "Caption", "H1", "H2", "H3", "H4", "LBody")}
    assert set() == {plain(p.text) for p in word.paragraphs if plain(p.text)} - told - {"Contents"}


def test_the_words_for_every_chart_of_the_pdf_are_the_same(printed):
    pdf, word = printed
    assert [shape._inline.docPr.get("descr") for shape in word.inline_shapes] == [
        each.alt for each in pdf.all("Figure")
    ]
