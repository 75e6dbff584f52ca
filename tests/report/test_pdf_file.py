"""A report as a PDF, opened again and read by its tags."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from coimpact_widgets.disclosure.view import View
from coimpact_widgets.present.tables import TextTable
from coimpact_widgets.report.build import INSIDE_MARK
from coimpact_widgets.report.document import Document, ListBlock, Note, Paragraph, Quote, Section, Table
from coimpact_widgets.report.paper import on_paper
from coimpact_widgets.report.pdf_file import write_pdf
from coimpact_widgets.report.pdf_text import lacks_letters
from tests.report.pdf_reading import Pdf
from tests.report.projects import MADE_ON, nasty_report, practice_pdf, practice_report, sections_of

TYPST = (
    '#import "x": *',
    "#sys.inputs #panic() #{1 + 1} #let x = 1",
    "$x^2$ \\ \\u{41} @ref <label> *bold* _slanted_ `code` ```raw```",
    "= Not a heading",
    "- not a list + nor this / term: nor that",
    '// not a comment /* nor this */ ~ -- --- [content] (brackets) {braces} "quoted"',
)
LANGUAGES = {
    "Welsh": "Mae’r tŷ yn Llŷn, ac mae’r dŵr yn oer. Ŵ Ŷ",
    "Bengali": "বাংলা ভাষা",
    "Punjabi": "ਪੰਜਾਬੀ",
    "Gujarati": "ગુજરાતી",
    "Tamil": "தமிழ்",
    "Polish": "Zażółć gęślą jaźń",
    "emoji": "Well done 🎉 👍🏽 ❤️ 😀",
    "Chinese": "中文",
}


@pytest.fixture(scope="module")
def pdf():
    return practice_pdf(View.PUBLISH)


def of_words(*texts):
    """A report in which each of these texts stands in every place that text can stand."""
    table = TextTable(texts[0], texts, (texts, texts))
    blocks = (
        *map(Paragraph, texts),
        ListBlock(texts),
        Quote(texts[0], texts[-1]),
        Note(texts[0], texts),
        Table(table),
    )
    sections = tuple(Section(f"s{place}", each, blocks) for place, each in enumerate(texts))
    return Document(texts[0], texts[-1], date(2026, 8, 6), sections, (Paragraph(texts[0], lead=True),))


def test_it_says_that_it_keeps_the_standard_for_everybody(pdf):
    assert "<pdfuaid:part>1</pdfuaid:part>" in pdf.root["/Metadata"].get_data().decode()


def test_it_is_tagged_and_names_its_language(pdf):
    assert (True, "en-GB") == (pdf.root["/MarkInfo"]["/Marked"], pdf.root["/Lang"])


def test_it_shows_its_title_in_place_of_its_name(pdf):
    shown = pdf.root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert (True, practice_report().title) == (shown, pdf.reader.metadata.title)


def test_its_title_is_read_first_but_for_what_sort_of_report_it_is(pdf):
    first, title, *_ = (each.words for each in pdf.all("P", "Title"))
    assert ("Full report", practice_report().title) == (first, title)


def test_every_section_has_a_heading_of_its_level(pdf):
    told = [("Contents", 1), *((each.heading, level) for each, level in levels(on_paper(practice_report())))]
    assert told == [(words, level) for level, words in pdf.headings]


def levels(document):
    """Every section with how deep it lies."""

    def within(section, level):
        yield section, min(level, 4)
        for inner in section.sections:
            yield from within(inner, level + 1)

    return [each for section in document.sections for each in within(section, 1)]


def test_no_heading_skips_a_level(pdf):
    found = [0, *(level for level, _ in pdf.headings)]
    assert [] == [(one, other) for one, other in pairwise(found) if other > one + 1]


def test_every_section_has_a_bookmark(pdf):
    def names(outline):
        return [
            name for each in outline for name in (names(each) if isinstance(each, list) else [each.title])
        ]

    headings = [each.heading for each in sections_of(on_paper(practice_report()))]
    assert headings == names(pdf.reader.outline)


def test_every_picture_has_words(pdf):
    words = [each.alt for each in pdf.all("Figure")]
    assert (True, True) == (bool(words), all(words))


def test_every_table_has_its_caption_and_a_header_for_each_column(pdf):
    tables = [
        block.table
        for section in sections_of(on_paper(practice_report()))
        for block in section.blocks
        if isinstance(block, Table)
    ]
    tables = [block.table for block in practice_report().opening if isinstance(block, Table)] + tables
    heads = [
        tuple(cell.words for cell in each.walk() if (cell.name, cell.scope) == ("TH", "Column"))
        for each in pdf.all("Table")
    ]
    assert [table.columns for table in tables] == heads
    assert [table.caption for table in tables] == [each.words for each in pdf.all("Caption")]


def test_every_header_says_what_it_heads(pdf):
    assert {"Column", "Row"} == {each.scope for each in pdf.all("TH")}


def test_quotes_are_marked_as_quotes(pdf):
    quotes = [
        block
        for section in sections_of(practice_report())
        for block in section.blocks
        if isinstance(block, Quote)
    ]
    assert len(quotes) == len(pdf.all("BlockQuote"))


def test_every_page_has_its_number(pdf):
    total = pdf.length
    numbers = [f"Page {number} of {total}" in page for number, page in enumerate(pdf.pages, 1)]
    assert [True] * total == numbers


@pytest.fixture(scope="module")
def large():
    return Pdf(write_pdf(practice_report(View.INSIDE), large_print=True))


def test_a_copy_for_the_group_is_marked_on_every_page(large):
    pages = [*practice_pdf(View.INSIDE).pages, *large.pages]
    assert [True] * len(pages) == [INSIDE_MARK in page for page in pages]


def test_a_copy_to_publish_has_no_mark(pdf):
    assert not any(INSIDE_MARK in page for page in pdf.pages)


def test_the_file_names_nobody_and_no_other_time(pdf):
    about = pdf.reader.metadata
    assert (about.title, MADE_ON) == (about.author, about.creation_date.date())


def test_the_same_report_is_the_same_file():
    assert write_pdf(practice_report()) == write_pdf(practice_report())


def test_nothing_in_it_leads_to_another_place(pdf):
    links = [note.get_object() for page in pdf.reader.pages for note in page.get("/Annots", ())]
    assert [] == [each for each in links if "/URI" in each.get("/A", {})]


def test_every_font_is_in_the_file(pdf):
    fonts = {
        name: font for page in pdf.reader.pages for name, font in page["/Resources"].get("/Font", {}).items()
    }
    inside = [font["/DescendantFonts"][0]["/FontDescriptor"].get_object() for font in fonts.values()]
    assert all({"/FontFile2", "/FontFile3"} & set(each) for each in inside)


def test_nothing_that_people_write_is_run():
    pdf = Pdf(write_pdf(of_words(*TYPST)))
    assert [(1, "Contents"), *((1, " ".join(each.split())) for each in TYPST)] == pdf.headings
    assert {tuple(" ".join(each.split()) for each in TYPST)} == {row for table in pdf.tables for row in table}


@pytest.mark.parametrize("language", LANGUAGES)
def test_people_are_quoted_in_their_own_letters(language):
    document = of_words(LANGUAGES[language])
    assert LANGUAGES[language].replace(" ", "") in Pdf(write_pdf(document)).tree.words.replace(" ", "")


def test_words_from_right_to_left_are_read_from_the_right():
    document = replace(of_words("Hello"), sections=(), opening=(Quote("مرحبا بالعالم", "كاتب"),))
    (quote,) = Pdf(write_pdf(document)).all("BlockQuote")
    assert [] == [each for each in ("مرحبا", "بالعالم", "كاتب") if each not in quote.words]


def test_a_report_that_is_hard_to_show_can_be_written():
    pdf = Pdf(write_pdf(nasty_report()))
    tables = [
        block
        for section in sections_of(on_paper(nasty_report()))
        for block in section.blocks
        if isinstance(block, Table)
    ]
    assert len(tables) == len(pdf.tables)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.text(min_size=1, max_size=30).filter(str.strip), min_size=1, max_size=4))
@example(["^\U0001cf30"])
def test_no_text_at_all_keeps_a_report_back(texts):
    assert write_pdf(of_words(*texts)).startswith(b"%PDF-1.7")


def test_large_print_has_larger_letters_on_more_pages(large):
    usual = practice_pdf(View.INSIDE)
    said = [[each.words for each in file.all("P", "LI")] for file in (usual, large)]
    assert (True, usual.tables, said[0]) == (large.length > usual.length, large.tables, said[1])


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_letters_that_no_font_has_are_missed(language):
    assert (language == "Chinese") == lacks_letters(LANGUAGES[language])


def test_it_says_where_letters_are_missing():
    told = Pdf(write_pdf(of_words(LANGUAGES["Chinese"]))).tree.words
    assert "Boxes stand in their place. The web page and the Word document have those letters." in told


def test_it_says_nothing_of_letters_where_all_are_there(pdf):
    assert "Boxes stand" not in pdf.tree.words
