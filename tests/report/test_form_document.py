"""A form on paper, opened again: as a PDF read by its tags, and as a Word file."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from docx.oxml.ns import qn

from coimpact_widgets.domain.form import forms_of
from coimpact_widgets.domain.measure import AnswerType, Better, Measure, TimePoint
from coimpact_widgets.domain.pathway import Outcome
from coimpact_widgets.domain.plan import Plan
from coimpact_widgets.report.answer_blocks import SmallPrint, Ticks
from coimpact_widgets.report.document import ListBlock, Paragraph
from coimpact_widgets.report.form_document import NO_WORDING, SPACE_FOR_A_SET, form_document
from coimpact_widgets.report.pdf_file import write_pdf
from coimpact_widgets.report.word_file import write_word
from tests.domain.projects import project_with
from tests.report.pdf_reading import Pdf
from tests.report.projects import sections_of

DAY = date(2026, 11, 26)
BACK = (TimePoint.AFTER, TimePoint.THEN)
OFTEN = ("Never", "Rarely", "Sometimes", "Often", "Always")
MEASURES = {
    "heard": Measure("o", "Heard", "How often are you heard?", labels=OFTEN),
    "alone": Measure(
        "o", "Alone", "How often are you alone?", labels=OFTEN, better=Better.LOWER, time_points=BACK
    ),
    "sleep": Measure("o", "Sleep", "How well do you sleep?", AnswerType.SCORE, low_label="Not at all"),
    "share": Measure("o", "Share", "How much of it?", AnswerType.SCORE, high=100),
    "say": Measure("o", "A say", "Have you a say?", AnswerType.YES_NO),
    "eq": Measure(
        "o", "Health (EQ-5D-5L)", "Score on the EQ-5D-5L", AnswerType.SCORE, low=-0.594, high=1, scale="eq"
    ),
    "blank": Measure("o", "Item 1", "", labels=("No", "Yes"), scale="s", item="i1"),
}
MANY = {f"m{n}": Measure("o", f"M{n}", f"How is number {n}? " * 3, labels=OFTEN) for n in range(12)}


def form(sitting=TimePoint.AFTER, **values):
    """The form of this sitting of a project with these values, or with every kind of measure."""
    found = forms_of(project_with(o=Outcome("People", "are heard"), **(values or MEASURES)), DAY)
    return next(each for each in found if each.sitting is sitting)


@pytest.fixture(scope="module")
def document():
    return form_document(form())


@pytest.fixture(scope="module", params=[False, True], ids=["usual", "large print"])
def pdf(request, document):
    return Pdf(write_pdf(document, large_print=request.param))


@pytest.fixture(scope="module")
def word(document):
    return docx.Document(BytesIO(write_word(document)))


def blocks(document, id):
    return next(each.blocks for each in sections_of(document) if each.id == id)


def test_it_keeps_the_standard_for_everybody(pdf):
    assert "<pdfuaid:part>1</pdfuaid:part>" in pdf.root["/Metadata"].get_data().decode()


def test_each_question_is_a_heading_with_its_number(pdf):
    asked = [words for level, words in pdf.headings if level == 2 and words[0].isdecimal()]
    assert [
        "1. How often are you heard?",
        "2. How often are you alone?",
        "3. How well do you sleep?",
        "4. How much of it?",
        "5. Have you a say?",
        f"6. (Item 1) {NO_WORDING}",
        "7. Looking back, how was it before? How often are you alone?",
    ] == asked


def test_people_are_told_and_agree_before_anything_is_asked(pdf):
    first = [words for _, words in pdf.headings[:3]]
    assert ["Before you begin", "Do you agree to take part?", "Your code and the date"] == first


def test_the_answers_are_a_list_that_is_read_out(pdf):
    items = [each.words for each in pdf.all("LBody")]
    at = items.index("Never")
    assert list(OFTEN) == items[at : at + 5]


def test_what_the_ends_of_a_score_mean_is_read_before_its_numbers(pdf):
    read = pdf.tree.words
    assert "0: Not at all" in read.partition("3. How well do you sleep?")[2].partition("012345678910")[0]


@pytest.mark.parametrize("faces", [False, True])
@pytest.mark.parametrize("large", [False, True])
def test_a_question_and_its_answers_are_never_split_over_a_page(large, faces):
    pages = Pdf(write_pdf(form_document(form(**MANY), faces=faces), large_print=large)).pages
    for number in range(12):
        (page,) = (each for each in pages if f"{number + 1}. How is number {number}?" in each)
        assert f"Reference {number + 1}" in page


def test_the_team_reads_where_each_answer_belongs(pdf):
    told = [each.words for each in pdf.all("LBody")]
    assert "Reference 7: Alone, then (looking back), for the outcome “People: are heard”." in told


def test_what_the_group_hopes_for_stands_on_the_page_of_the_team_alone(pdf):
    found = [number for number, text in enumerate(pdf.pages) if "People: are heard" in text]
    assert [pdf.length - 1] == found


def test_where_questions_come_from_is_said_once_for_each_source():
    lonely = Measure("o", "Lonely", "How lonely?", labels=OFTEN, source="ONS, licensed under the OGL")
    other = replace(lonely, name="Alone", question="How alone?")
    printed = form_document(form(a=lonely, b=other, c=MEASURES["heard"]))
    assert (SmallPrint("ONS, licensed under the OGL."),) == blocks(printed, "where-from")


def test_a_form_of_own_questions_names_no_source(document):
    assert [] == [each for each in sections_of(document) if each.id == "where-from"]


def test_one_thing_to_be_told_is_no_list():
    told = form(plan=Plan(told="We want to learn."), heard=MEASURES["heard"])
    assert (Paragraph("We want to learn."),) == blocks(form_document(told), "told")


def test_what_may_not_be_printed_has_a_space_and_says_so(document):
    assert SPACE_FOR_A_SET == blocks(document, "space-q_eq_after")[0].text


def test_what_the_licence_holder_put_in_is_printed():
    pasted = Measure(
        "o", "Health", "Score", AnswerType.SCORE, high=1, scale="eq", wording=("I walk", "I wash")
    )
    printed = form_document(form(eq=pasted))
    assert ListBlock(("I walk", "I wash")) in blocks(printed, "space-q_eq_after")


def test_a_face_smiles_where_the_group_hopes_to_be():
    shown = form_document(form(), faces=True)
    faces = {
        id: [each.face.title for each in next(b for b in blocks(shown, id) if isinstance(b, Ticks)).answers]
        for id in ("q_heard_after", "q_alone_after")
    }
    assert faces["q_heard_after"] == faces["q_alone_after"][::-1]
    assert "A face that smiles." == faces["q_heard_after"][-1]


def test_faces_say_nothing_that_the_words_do_not():
    pdf = Pdf(write_pdf(form_document(form(), faces=True)))
    assert [] == [each.alt for each in pdf.all("Figure")]
    file = ZipFile(BytesIO(write_word(form_document(form(), faces=True)))).read("word/document.xml").decode()
    assert file.count("<wp:docPr") == file.count("adec:decorative ") == 15


def test_a_yes_or_no_has_no_faces():
    (ticks, *_) = (
        b for b in blocks(form_document(form(), faces=True), "q_say_after") if isinstance(b, Ticks)
    )
    assert [None, None] == [each.face for each in ticks.answers]


def test_every_box_of_a_word_form_can_be_ticked_and_says_its_answer(word):
    named = [each.get(qn("w:val")) for each in word.element.iter(qn("w:alias"))]
    assert list(OFTEN) == named[named.index("Never") :][:5]


def test_a_question_of_a_word_form_stays_with_its_answers(word):
    at = [each.text for each in word.paragraphs].index("1. How often are you heard?")
    styles = [each.style for each in word.paragraphs[at : at + 8]]
    assert [True] * 8 == [each.paragraph_format.keep_with_next for each in styles]
    assert word.paragraphs[at + 8].text == "Reference 1"


def test_large_print_has_letters_of_eighteen_points(document):
    large = docx.Document(BytesIO(write_word(document, large_print=True)))
    assert 18 == large.styles["Normal"].font.size.pt


def test_the_same_form_gives_the_same_bytes(document):
    assert (write_word(document), write_pdf(document)) == (write_word(document), write_pdf(document))
