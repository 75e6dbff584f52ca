"""A report as a group changed it: its words, its sections and its pictures, in every form."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO

import docx
import pytest
from docx.oxml.ns import qn

from coimpact_widgets.disclosure.view import View
from coimpact_widgets.domain.edit import FRONT, MaySee, PictureKind
from coimpact_widgets.domain.report_kind import ReportKind
from coimpact_widgets.report.document import Document, Fact, Facts, Look, Note, Paragraph, Photo, Section
from coimpact_widgets.report.edited import edited
from coimpact_widgets.report.html_file import write_html
from coimpact_widgets.report.paper import on_paper
from coimpact_widgets.report.passages import parts_of, passages_of
from coimpact_widgets.report.pdf_file import write_pdf
from coimpact_widgets.report.word_file import write_word
from tests.report.edits import ALT, CAPTION, arrangement, edits, photo, told_at, words
from tests.report.pdf_reading import Pdf
from tests.report.projects import practice_report
from tests.report.test_kinds import made

FOUND = "14 of 18 people went up."
CHANGED = Section("changed", "What changed", (Paragraph(FOUND, lead=True), Paragraph("We asked.")))
REPORT = Document(
    "Ours",
    "In short",
    date(2026, 8, 6),
    (CHANGED, Section("care", "Read with care"), Section("who", "Who we are")),
    (Note("Made up", ("All of it.",)), Paragraph("We work towards calm.", lead=True)),
)


def after(*changes, report=REPORT, safe=REPORT, inside=False):
    return edited(report, edits(*changes), safe, inside=inside)


def now(place, text, replaced, *meant, document=REPORT):
    """Words that were written for this report as it is."""
    return words(place, text, replaced, *meant, told=told_at(document, place))


def with_lead(text):
    return replace(REPORT, sections=(replace(CHANGED, blocks=(Paragraph(text, lead=True),)),))


def lead(document):
    return document.sections[0].blocks[0].text


def headings(document):
    return [each.heading for each in document.sections]


def test_a_heading_is_in_the_words_of_the_group():
    found = after(now("changed/heading", "How safe we feel\n now", "What changed"))
    assert ["How safe we feel now", "Read with care", "Who we are"] == headings(found)


def test_a_paragraph_is_in_the_words_of_the_group():
    assert "Of us 18, 14 feel safer." == lead(after(words("changed/lead", "Of us 18, 14 feel safer.", FOUND)))


def test_each_line_is_a_paragraph_and_the_first_leads():
    blocks = after(words("changed/lead", "14 went up.\n\nOf 18.", FOUND)).sections[0].blocks
    assert [("14 went up.", True), ("Of 18.", False)] == [(each.text, each.lead) for each in blocks[:2]]


def test_words_at_the_front_can_be_changed_too():
    found = after(now("front/lead", "We want calm.", "We work towards calm."))
    assert "We want calm." == found.opening[1].text


def test_a_note_cannot_be_changed():
    assert ["front/lead"] == [each.place for each in parts_of(REPORT)[0].passages]


def test_numbers_follow_new_data():
    new = with_lead("15 of 20 people went up.")
    own = words("changed/lead", "Of us 18, 14 feel safer.", FOUND)
    assert "Of us 20, 15 feel safer." == lead(after(own, report=new, safe=new))


def test_a_claim_without_a_number_does_not_outlive_what_its_section_told():
    new = with_lead("15 of 20 people went up.")
    own = now("changed/heading", "Most people feel safer now", "What changed")
    found = (headings(after(own, report=each, safe=each))[0] for each in (REPORT, new))
    assert ("Most people feel safer now", "What changed") == tuple(found)


def test_inside_the_group_the_numbers_are_those_of_that_copy():
    own = words("changed/lead", "Of us 18, 14 feel safer.", FOUND)
    assert "Of us 19, 13 feel safer." == lead(
        after(own, report=with_lead("13 of 19 people went up."), inside=True)
    )


def test_inside_the_group_ours_stand_where_that_copy_says_something_else():
    own = words("changed/lead", "Of us 18, 14 feel safer.", FOUND)
    other = "Nobody went up: 3 of 18 people went down."
    assert other == lead(after(own, report=with_lead(other), inside=True))


def test_a_section_that_says_how_far_to_trust_keeps_our_words_and_so_does_what_is_inside_it():
    inner = Section("inner", "And this", (Paragraph("Some are missing."),))
    report = replace(REPORT, sections=(Section("sure", "How sure?", (), (inner,), fixed=True),))
    own = (
        now("sure/heading", "We know it", "How sure?", document=report),
        now("inner/paragraph", "All are here.", "Some are missing.", document=report),
    )
    assert report == after(*own, report=report, safe=report)


def test_ours_stand_where_the_numbers_cannot_be_followed():
    new = with_lead("We cannot say what changed.")
    own = words("changed/lead", "Of us 18, 14 feel safer.", FOUND)
    assert "We cannot say what changed." == lead(after(own, report=new, safe=new))


@pytest.mark.parametrize("inside", [False, True])
def test_a_number_that_is_not_in_ours_keeps_the_words_out(inside):
    assert FOUND == lead(after(words("changed/lead", "3 went down.", FOUND), inside=inside))


@pytest.mark.parametrize(("inside", "expected"), [(True, "3 went down."), (False, FOUND)])
def test_a_number_that_was_meant_stays_inside_the_group(inside, expected):
    assert expected == lead(after(now("changed/lead", "3 went down.", FOUND, "3"), inside=inside))


def test_a_hidden_number_is_not_published_however_it_was_kept():
    hidden = with_lead("Most people went up. The numbers are hidden.")
    own = words("changed/lead", "3 of 18 went down.", "3 of 18 people went down.", "3", "18")
    assert lead(hidden) == lead(after(own, report=hidden, safe=hidden))


def test_sections_stand_in_the_order_of_the_group_without_those_left_out():
    changed = arrangement("who", "care", "changed", left_out=("care",))
    assert ["Who we are", "What changed"] == headings(after(changed))


def test_a_fact_leads_to_no_section_that_is_left_out():
    facts = Facts((Fact("Calm", "14 of 18 went up.", "changed"), Fact("Who", "All of us.", "who")))
    found = after(arrangement(left_out=("changed",)), report=replace(REPORT, opening=(facts,)))
    assert ["", "who"] == [each.section for each in found.opening[0].facts]


def test_a_picture_stands_at_the_end_of_its_section():
    block = after(photo("changed")).sections[0].blocks[-1]
    assert (ALT, "image/png", 640, 427) == (block.alt, block.mime, block.width, block.height)


def test_a_logo_at_the_front_is_small_and_follows_what_must_not_be_missed():
    opening = after(photo(FRONT, shows=PictureKind.LOGO)).opening
    assert [Note, Photo, Paragraph] == [type(each) for each in opening]
    assert (180, 120) == (opening[1].width, opening[1].height)


def test_a_picture_leaves_room_where_there_are_few_pages():
    (block,) = after(photo("care"), report=replace(REPORT, most_pages=2)).sections[1].blocks
    assert (360, 240) == (block.width, block.height)


@pytest.mark.parametrize(("width", "height"), [(1280, 1), (1, 1280)])
def test_a_picture_that_is_all_but_flat_still_has_a_size(width, height):
    flat = replace(photo("care"), width=width, height=height)
    (block,) = after(flat).sections[1].blocks
    assert min(block.width, block.height) == 1


@pytest.mark.parametrize(("inside", "expected"), [(True, 1), (False, 0)])
def test_a_picture_for_the_group_alone_stays_there(inside, expected):
    found = after(photo("changed", MaySee.GROUP), inside=inside).sections[0].blocks
    assert expected == sum(isinstance(each, Photo) for each in found)


@pytest.mark.parametrize("view", View)
@pytest.mark.parametrize("kind", ReportKind)
def test_no_two_places_of_a_report_are_the_same(kind, view):
    places = [each.place for each in passages_of(made(kind, view, "twelve"))]
    assert len(places) == len(set(places)) > 0


TELL_OTHERWISE = {"who-we-are/paragraph", "what-people-said/paragraph", "who-took-part/paragraph"} | {
    "how-equal/list"
}
"""Places where a copy for the group tells more of its members and of who speaks."""


@pytest.mark.parametrize("kind", ReportKind)
def test_a_place_does_not_hang_on_who_reads(kind):
    one, other = (
        {each.place: each.text for each in passages_of(made(kind, view, "twelve")) if not each.fixed}
        for view in (View.PUBLISH, View.INSIDE)
    )
    told_apart = {place for place in one.keys() & other.keys() if one[place] != other[place]}
    assert (set(), set()) == (told_apart - TELL_OTHERWISE, one.keys() - other.keys())


@pytest.fixture(scope="module", params=["PNG", "JPEG"])
def pictured(request):
    return after(photo("changed", form=request.param), photo(FRONT, shows=PictureKind.LOGO))


def test_a_web_page_shows_a_picture_with_its_words(pictured):
    html = write_html(pictured).decode()
    assert 2 == html.count(f'alt="{ALT}" src="data:image/')


def test_the_words_under_a_picture_stand_in_every_form(pictured):
    word = docx.Document(BytesIO(write_word(pictured)))
    under = [p.text for p in word.paragraphs if p.style.name == "Under a picture"]
    html, pdf = write_html(pictured).decode(), " ".join(Pdf(write_pdf(pictured)).tree.words.split())
    found = html.count(f'<figcaption dir="auto">{CAPTION}</figcaption>'), pdf.count(CAPTION), under
    assert (2, 2, [CAPTION] * 2) == found


def test_a_picture_without_words_under_it_is_no_figure():
    bare = replace(photo("changed"), caption="")
    assert "<figcaption" not in write_html(after(bare)).decode()


def test_a_word_file_shows_a_picture_with_its_words(pictured):
    word = docx.Document(BytesIO(write_word(pictured)))
    told = [each._inline.docPr.get("descr") for each in word.inline_shapes]
    assert 2 == told.count(ALT)


def test_a_pdf_shows_a_picture_with_its_words(pictured):
    pdf = Pdf(write_pdf(pictured))
    assert 2 == [each.alt for each in pdf.all("Figure")].count(ALT)
    assert "<pdfuaid:part>1</pdfuaid:part>" in pdf.root["/Metadata"].get_data().decode()


def test_the_list_of_contents_has_the_words_of_the_group():
    ours, report = "How the numbers were found", practice_report()
    own = now("methods/heading", "How we worked it out", ours, document=report)
    found = after(own, report=practice_report(), safe=practice_report())
    word = docx.Document(BytesIO(write_word(found)))
    links = word.element.body.iter(qn("w:hyperlink"))
    told = ["".join(part.text or "" for part in each.iter(qn("w:t"))) for each in links]
    assert "How we worked it out" in told


def test_a_poster_has_room_for_a_logo_and_a_photograph():
    poster = replace(REPORT, look=Look.POSTER)
    found = after(photo("changed"), photo(FRONT, shows=PictureKind.LOGO), report=poster)
    assert len(poster.sections) == Pdf(write_pdf(found)).length


def test_an_untouched_report_stays_as_it_was():
    assert practice_report() == after(report=practice_report(), safe=practice_report())


def test_on_paper_a_heading_of_the_groups_own_keeps_its_capitals():
    document = practice_report()
    numbers = next(each for each in document.sections if each.id == "what-changed")
    own = replace(document, sections=(replace(numbers, heading="What NHS staff in Harbour told us"),))
    headings = [each.heading for each in on_paper(own).sections[-1].sections]
    assert headings
    assert [] == [each for each in headings if not each.endswith(": What NHS staff in Harbour told us")]
