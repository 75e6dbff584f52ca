"""Every kind of report in every form, made from the same results."""

import re
from dataclasses import fields, is_dataclass
from functools import cache
from io import BytesIO

import docx
import pytest

from coimpact_widgets import publishing
from coimpact_widgets.disclosure.view import View
from coimpact_widgets.domain.answer import Batch
from coimpact_widgets.domain.finding import Agreed, Finding
from coimpact_widgets.domain.pathway import Activity, Link, Outcome
from coimpact_widgets.domain.project import Contents, Project
from coimpact_widgets.domain.report_kind import ReportKind
from coimpact_widgets.practice.shipped import crisis_cafe
from coimpact_widgets.report.build import INSIDE_MARK, MADE_UP, report_of
from coimpact_widgets.report.document import Beside, FigureBlock, Note, Quote, Table
from coimpact_widgets.report.html_file import write_html
from coimpact_widgets.report.material import material
from coimpact_widgets.report.member_sections import activities_behind
from coimpact_widgets.report.paper import on_paper
from coimpact_widgets.report.pdf_file import write_pdf
from coimpact_widgets.report.word_file import write_word
from tests.domain.projects import project_with
from tests.present.test_html import Reader
from tests.report import twelve
from tests.report.pdf_reading import Pdf
from tests.report.projects import MADE_ON, NASTY, blocks_of, nasty_project, practice_results, sections_of

NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?%?")
PROJECTS = ("practice", "twelve", "nasty", "empty")


@cache
def made(kind, view=View.PUBLISH, project="practice"):
    """A report of this kind of one of the projects."""
    contents, found = {
        "practice": lambda: (crisis_cafe(), publishing.shown(crisis_cafe(), practice_results(), view)),
        "twelve": lambda: (twelve.project(), twelve.results(view)),
        "nasty": lambda: (nasty_project(), publishing.shown(nasty_project(), (), view)),
        "empty": lambda: (Contents(Project("p", "")), ()),
    }[project]()
    return report_of(ReportKind(kind), material(contents, found, view, MADE_ON, made_with=(("Python", "3"),)))


@cache
def pdf_of(kind, view, project):
    """The same as a PDF, written and opened once."""
    return Pdf(write_pdf(made(kind, view, project)))


def texts_in(value):
    """Every text in a report, however deep it lies; words that stand in for a picture as well."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [text for each in value for text in texts_in(each)]
    if is_dataclass(value):
        return [
            text
            for each in fields(value)
            if each.name not in ("id", "about")
            for text in texts_in(getattr(value, each.name))
        ]
    return []


@pytest.fixture(scope="module", params=[(kind, view) for kind in ReportKind for view in View])
def files(request):
    """One report as HTML, Word and PDF, each opened again."""
    document = made(*request.param)
    return (
        document,
        Reader(write_html(document).decode()),
        docx.Document(BytesIO(write_word(document))),
        pdf_of(*request.param, "practice"),
    )


def plain(text):
    return " ".join(text.split())


def test_every_form_has_every_heading(files):
    document, html, word, pdf = files
    headings = [plain(each.heading) for each in sections_of(document)]
    in_word = [plain(p.text) for p in word.paragraphs if p.style.name.startswith("Heading")]
    in_pdf = [words for _, words in pdf.headings if words != "Contents"]
    assert [] == [each for each in headings if each not in " ".join(map(plain, html.words))]
    assert (in_word, True) == (in_pdf, headings == in_pdf[: len(headings)] or set(headings) <= set(in_pdf))


def test_every_form_has_the_same_tables(files):
    _, _, word, pdf = files
    tables = [table for table in word.tables if table.style.name == "Table Grid"]
    rows = [[tuple(plain(cell.text) for cell in row.cells) for row in table.rows] for table in tables]
    assert rows == pdf.tables


def test_every_form_has_the_same_pictures_with_words(files):
    _, html, word, pdf = files
    in_word = [shape._inline.docPr.get("descr") for shape in word.inline_shapes]
    in_html = [attrs["alt"] for attrs in html.all("img")]
    assert in_word == [each.alt for each in pdf.all("Figure")]
    assert in_html == [each for each in in_word if not each.startswith("Picture of the pathway")]


def test_every_form_has_the_same_numbers(files):
    document, html, word, pdf = files
    cells = " ".join(p.text for table in word.tables for p in (p for c in table._cells for p in c.paragraphs))
    in_word = set(NUMBER.findall(" ".join(p.text for p in word.paragraphs) + " " + cells))
    in_html = set(NUMBER.findall(" ".join(html.words)))
    parts = pdf.all("P", "LBody", "TD", "TH", "H1", "H2", "H3", "H4")
    in_pdf = set(NUMBER.findall(" ".join(each.words for each in parts)))
    assert (set(), set()) == (in_word - in_html, in_word - in_pdf - set(NUMBER.findall(document.title)))


def test_every_form_is_marked_when_it_shows_every_number(files):
    document, html, word, pdf = files
    marked = bool(document.mark)
    pages = {INSIDE_MARK in page for page in pdf.pages}
    assert ({marked}, marked) == (pages, INSIDE_MARK in word.sections[0].header.paragraphs[0].text)
    assert marked == (INSIDE_MARK in html.words)


def test_every_form_says_what_sort_of_report_it_is(files):
    document, html, word, pdf = files
    assert document.kind in " ".join(html.words)
    assert document.kind == word.paragraphs[0].text
    assert document.kind in pdf.reader.metadata.subject


@pytest.mark.parametrize("project", PROJECTS)
@pytest.mark.parametrize("kind", ReportKind)
def test_no_section_is_empty(kind, project):
    document = on_paper(made(kind, project=project))
    assert [] == [each.heading for each in sections_of(document) if not each.blocks and not each.sections]
    assert [] == [block for block in blocks_of(document) if getattr(block, "items", True) == ()]


@pytest.mark.parametrize("project", PROJECTS)
@pytest.mark.parametrize("kind", ReportKind)
def test_no_two_sections_share_an_id(kind, project):
    ids = [each.id for each in sections_of(made(kind, project=project))]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("project", PROJECTS)
@pytest.mark.parametrize("kind", ReportKind)
def test_every_kind_can_be_written_of_every_project(kind, project):
    document = made(kind, View.INSIDE, project)
    assert b"%PDF" == pdf_of(kind, View.INSIDE, project).data[:4]
    assert b"PK" == write_word(document)[:2]
    assert b"<!doctype html>" == write_html(document)[:15]


@pytest.mark.parametrize("kind", ReportKind)
def test_made_up_answers_are_said_to_be_made_up(kind):
    assert MADE_UP in pdf_of(kind, View.PUBLISH, "practice").tree.words.replace("  ", " ")


@pytest.mark.parametrize("kind", ReportKind)
def test_nothing_is_called_easy_read_or_said_to_be_caused(kind):
    told = [each.lower() for view in View for each in texts_in(made(kind, view))]
    assert [] == [each for each in told if "easy read" in each or "caused" in each]


@pytest.mark.parametrize("view", View)
@pytest.mark.parametrize("kind", [ReportKind.FUNDER, ReportKind.MEMBERS, ReportKind.POSTER, ReportKind.PLAIN])
def test_every_number_is_one_of_the_full_report(kind, view):
    whole = set(NUMBER.findall(" ".join(texts_in(on_paper(made("full", view, "twelve"))))))
    drawn = [each.figure.alt for each in blocks_of(made(kind, view, "twelve")) if isinstance(each, Beside)]
    told = set(NUMBER.findall(" ".join(texts_in(on_paper(made(kind, view, "twelve"))))))
    assert set() == told - whole - set(NUMBER.findall(" ".join(drawn)))


@pytest.mark.parametrize("project", ["practice", "twelve"])
@pytest.mark.parametrize("view", View)
def test_two_pages_are_two_pages(project, view):
    assert 2 >= pdf_of("funder", view, project).length


def test_a_poster_is_one_page_with_one_chart():
    document = made("poster", View.INSIDE, "twelve")
    pages = pdf_of("poster", View.INSIDE, "twelve").length
    drawn = [sum(isinstance(block, FigureBlock) for block in each.blocks) for each in document.sections]
    assert ([1] * 12, 12) == (drawn, pages)


def test_a_poster_of_nothing_says_so():
    assert "There is nothing to put on a poster yet." in texts_in(made("poster", project="empty"))


def test_what_leads_to_an_outcome_by_way_of_another_is_behind_it_too():
    contents = project_with(
        a=Activity("cook"),
        b=Activity("sing"),
        o=Outcome("People", "meet"),
        p=Outcome("People", "eat"),
        l=Link("a", "o"),
        m=Link("o", "p"),
        n=Link("p", "o"),
    )
    assert ("cook",) == activities_behind(contents.pathway, "p")


def test_nobody_is_quoted_in_part():
    stories = {each.text.strip() for each in crisis_cafe().stories}
    quotes = {
        each.text
        for kind in ReportKind
        for each in blocks_of(made(kind, View.INSIDE))
        if isinstance(each, Quote)
    }
    assert set() == quotes - stories


def test_two_pages_say_how_many_findings_they_leave_out():
    assert "The full report tells 8 more." in texts_in(made("funder", project="twelve"))


def test_those_who_see_it_differently_are_heard_on_two_pages():
    contents = project_with(f=Finding("", "It helped", Agreed.SOME, "it was the new bus"))
    document = report_of(ReportKind.FUNDER, material(contents, (), View.PUBLISH, MADE_ON))
    told = "It helped. Some of us see this differently. Another view: it was the new bus."
    assert told in texts_in(document)


@pytest.mark.parametrize(
    ("view", "row"),
    [
        (View.PUBLISH, ("File 1", "Not provided")),
        (View.INSIDE, ("Sam Jones.csv", "Not provided", "abc")),
    ],
)
def test_the_name_and_the_hash_of_a_file_stay_inside_the_group(view, row):
    contents = Contents(Project("p", "Project"), batches=(Batch("Sam Jones.csv", "abc"),))
    document = report_of(ReportKind.EVALUATORS, material(contents, (), view, MADE_ON))
    files = next(each.table for each in blocks_of(document) if isinstance(each, Table))
    assert (row,) == files.rows


def test_the_appendix_says_how_answers_are_scored():
    told = texts_in(made("evaluators"))
    assert "Never is 1, Rarely is 2, Sometimes is 3, Often is 4, Always is 5" in told


def test_the_appendix_names_what_worked_it_out():
    assert ("Python", "3") in [
        row for each in blocks_of(made("evaluators")) if isinstance(each, Table) for row in each.table.rows
    ]


def test_text_that_is_hard_to_show_stands_in_every_kind():
    for kind in (ReportKind.FULL, ReportKind.MEMBERS, ReportKind.PLAIN):
        assert NASTY.split("\x00")[0].strip() in " ".join(
            Reader(write_html(made(kind, project="nasty")).decode()).words
        )


def test_what_a_reader_must_know_first_stands_first():
    notes = [each.heading for each in made("funder", View.INSIDE).opening if isinstance(each, Note)]
    assert ["Inside the group only", "Made up"] == notes


def test_two_pages_say_what_comes_next_and_who_will_see_to_it():
    assert (
        "Ask people who stopped coming what would have helped them. Who: Carers, with the evaluator."
        in texts_in(made("funder"))
    )


def test_a_closer_look_is_at_what_hides_the_least():
    headings = [each.heading for each in made("funder").sections]
    assert "A closer look: Say in how it is run" in headings
