"""A report as a Word file, opened again."""

import re
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from itertools import pairwise
from zipfile import ZipFile

import docx
import pytest
from docx.oxml.ns import qn

from coimpact_widgets.disclosure.view import View
from coimpact_widgets.report.build import INSIDE_MARK
from coimpact_widgets.report.document import FigureBlock, Paragraph, Section
from coimpact_widgets.report.word_file import write_word
from coimpact_widgets.report.word_text import bookmark_name
from tests.report.projects import TURNED, blocks_of, nasty_report, practice_report, practice_word, sections_of


@pytest.fixture(scope="module")
def data():
    return write_word(practice_report())


@pytest.fixture(scope="module")
def word(data):
    return docx.Document(BytesIO(data))


def headings(word):
    return [(p.style.name, p.text) for p in word.paragraphs if p.style.name.startswith("Heading")]


def test_every_section_has_a_heading_with_a_style_of_its_level(word):
    top = [section.heading for section in practice_report().sections]
    assert [*top, "Every number, for evaluators"] == [
        text for name, text in headings(word) if name == "Heading 1"
    ]


def test_every_inner_section_has_its_heading(word):
    told = {text for _, text in headings(word)}
    assert set() == {section.heading for section in sections_of(practice_report())} - told


def test_no_heading_skips_a_level(word):
    levels = [1, *(int(name[-1]) for name, _ in headings(word))]
    assert [] == [(one, other) for one, other in pairwise(levels) if other > one + 1]


def test_the_language_is_british_english(word):
    assert {"en-GB"} == {each.get(qn("w:val")) for each in word.styles.element.iter(qn("w:lang"))}


def test_the_file_says_what_it_is(word):
    about = word.core_properties
    assert ("The Harbour crisis café (practice, made up)", "en-GB") == (about.title, about.language)


def test_the_file_names_nobody_and_no_other_time(word):
    about = word.core_properties
    assert (about.title, datetime(2026, 8, 6, tzinfo=UTC)) == (about.author, about.created)


def test_every_table_has_a_marked_header_row(word):
    marked = [table.rows[0]._tr.find(f".//{qn('w:tblHeader')}") is not None for table in word.tables]
    assert (True, True) == (bool(marked), all(marked))


def test_every_table_of_the_report_is_a_table(word):
    tables = [block for block in blocks_of(practice_report()) if hasattr(block, "table")]
    assert len(tables) == len(word.tables)


def test_every_picture_has_words(word):
    words = [shape._inline.docPr.get("descr") for shape in word.inline_shapes]
    assert (True, True) == (bool(words), all(words))


def test_every_line_of_the_contents_leads_to_a_heading(word):
    links = {each.get(qn("w:anchor")) for each in word.element.iter(qn("w:hyperlink"))}
    marks = {each.get(qn("w:name")) for each in word.element.iter(qn("w:bookmarkStart"))}
    assert (True, set()) == (bool(links), links - marks)


@pytest.mark.parametrize(
    ("one", "other"),
    [(f"outcome-{'a' * 40}-1", f"outcome-{'a' * 40}-2"), ("outcome-спокій", "outcome-надія"), ("a-b", "a_b")],
)
def test_no_two_sections_share_a_bookmark(one, other):
    names = [bookmark_name(each) for each in (one, other)]
    assert (2, True) == (len({*names}), all(re.fullmatch(r"_\w{1,39}", each, re.ASCII) for each in names))


def test_no_two_bookmarks_share_a_number(word):
    numbers = [each.get(qn("w:id")) for each in word.element.iter(qn("w:bookmarkStart"))]
    assert len(numbers) == len(set(numbers))


def test_a_copy_for_the_group_is_marked_on_every_page():
    sections = practice_word(View.INSIDE).sections
    assert [INSIDE_MARK] == [section.header.paragraphs[0].text for section in sections]


def test_text_that_is_hard_to_show_can_be_written_and_read_again():
    word = docx.Document(BytesIO(write_word(nasty_report())))
    assert TURNED in [paragraph.text.rstrip(".") for paragraph in word.paragraphs]


def test_the_same_report_is_the_same_file(data):
    assert data == write_word(practice_report())


def parts_of(data):
    with ZipFile(BytesIO(data)) as made:
        return {name: made.read(name) for name in made.namelist()}


def test_it_says_what_made_it_and_has_no_picture_of_another_document(data):
    parts = parts_of(data)
    assert b"<Application>Co-Impact</Application>" in parts["docProps/app.xml"]
    assert [] == [name for name in parts if "thumbnail" in name]
    assert b"thumbnail" not in parts["_rels/.rels"]


def test_a_paragraph_of_a_right_to_left_script_is_set_from_the_right():
    document = replace(
        practice_report(),
        title="مرحبا",
        sections=(Section("a", "مرحبا بالعالم", (Paragraph("مرحبا"), Paragraph("Hello"))),),
    )
    word = docx.Document(BytesIO(write_word(document)))
    turned = {each.text for each in word.paragraphs if each._p.find(f".//{qn('w:bidi')}") is not None}
    runs = {
        each.text for p in word.paragraphs for each in p.runs if each._r.find(f".//{qn('w:rtl')}") is not None
    }
    assert {"مرحبا", "مرحبا بالعالم"} == turned == runs


def test_a_paragraph_that_leads_up_to_a_main_sentence_stays_on_its_page():
    blocks = (
        Paragraph("The question was this."),
        Paragraph("Most went up.", lead=True),
        Paragraph("Two did not."),
    )
    document = replace(practice_report(), opening=(), sections=(Section("a", "What changed", blocks),))
    word = docx.Document(BytesIO(write_word(document)))
    kept = [each.text for each in word.paragraphs if each.style.paragraph_format.keep_with_next]
    assert ["What changed", "The question was this.", "Most went up."] == kept[-3:]


def test_letters_of_every_script_are_as_large_as_each_other(word):
    sizes = [
        (each.find(qn("w:sz")), each.find(qn("w:szCs"))) for each in word.styles.element.iter(qn("w:rPr"))
    ]
    told = [(one.get(qn("w:val")), other.get(qn("w:val"))) for one, other in sizes if one is not None]
    assert (True, []) == (bool(told), [each for each in told if each[0] != each[1]])


def test_a_picture_that_is_shown_twice_is_kept_once():
    figure = next(block for block in blocks_of(practice_report()) if isinstance(block, FigureBlock))
    document = replace(practice_report(), opening=(), sections=(Section("a", "Twice", (figure, figure)),))
    parts = parts_of(write_word(document))
    assert 1 == len([name for name in parts if name.startswith("word/media/")])
