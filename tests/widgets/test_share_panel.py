"""Step 6: one course to the report that was chosen, and that it was made is kept."""

from __future__ import annotations

import re

import pytest

from coimpact_widgets.disclosure.view import View
from coimpact_widgets.domain.easy_read import DRAFT, EASY_READ
from coimpact_widgets.domain.edit import Passage, Picture
from coimpact_widgets.domain.linked_numbers import Standing
from coimpact_widgets.domain.report_kind import FORMS, ReportKind
from coimpact_widgets.domain.sharing import Shared
from coimpact_widgets.errors import NotGivenAway, ReportChanged, StoreFull, TooFew
from coimpact_widgets.widgets.edit_panel import NOTHING_CHANGED, EditPanel
from coimpact_widgets.widgets.given_away import Made
from coimpact_widgets.widgets.last_page import NAMES, PictureHere, ToCheck, WordsHere
from coimpact_widgets.widgets.prose import Heading, as_paragraphs
from coimpact_widgets.widgets.share_panel import SharePanel

from .editing import FOUND, LEAD, kept, parts
from .fake_keeper import FakeKeeper


def told(kind, form, view):
    note = Shared(form, view.value, report=kind.value)
    return Made(f"{kind}, {form}, {view}".encode(), note)


OWN = WordsHere(Passage(LEAD, FOUND, "What changed"), "14 of us feel safer.", Standing.STANDS, stands=True)


def left_out(kind, view):
    return ToCheck(f"<p>2 stories, {kind}, {view}</p>", inside=view is View.INSIDE)


def opened(keeper, write=told, view=View.PUBLISH, to_check=left_out):
    return SharePanel(keeper, lambda: EditPanel(keeper, lambda kind: parts()), write, to_check, view)


def choose(panel, kind="full", form="PDF", view=View.PUBLISH):
    panel.kind_choice.value, panel.form_choice.value, panel.view_choice.value = kind, form, view.value
    return panel


def shared(keeper):
    return [record.value for record in keeper.contents().of(Shared)]


def test_a_full_pdf_that_is_safe_to_publish_is_chosen_at_first():
    said = f"<p>The report would be: Full report, A PDF, Anybody.</p>{NOTHING_CHANGED}"
    assert said == opened(FakeKeeper()).static_html()


@pytest.mark.parametrize("view", View)
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("kind", ReportKind)
def test_the_report_is_made_as_it_was_chosen(kind, form, view):
    keeper = FakeKeeper()
    panel = choose(opened(keeper), kind.value, form, view)
    assert f"{kind}, {form}, {view}".encode() == panel.report.make()
    assert [Shared(form, view.value, report=kind.value)] == shared(keeper)


def test_another_copy_can_be_asked_for_from_the_start():
    assert "inside the group" == opened(FakeKeeper(), view=View.INSIDE).view_choice.value


def test_a_report_that_cannot_be_made_is_not_said_to_have_been():
    def refuse(kind, form, view):
        raise TooFew(3, 1, "people")

    keeper = FakeKeeper()
    with pytest.raises(TooFew):
        opened(keeper, refuse).report.make()
    assert [] == shared(keeper)


@pytest.mark.parametrize(
    ("kind", "form", "view", "expected"),
    [
        ("full", "PDF", View.PUBLISH, ("p-report.pdf", "application/pdf")),
        ("full", "HTML", View.PUBLISH, ("p-report.html", "text/html")),
        ("funder", "PDF", View.PUBLISH, ("p-two-pages.pdf", "application/pdf")),
        ("plain", "large print", View.PUBLISH, ("p-plain-summary-large-print.pdf", "application/pdf")),
        ("poster", "HTML", View.INSIDE, ("p-inside-the-group-posters.html", "text/html")),
    ],
)
def test_the_file_is_named_by_what_it_is(kind, form, view, expected):
    panel = choose(opened(FakeKeeper()), kind, form, view)
    panel.report.make()
    assert expected == (panel.report.file_name, panel.report.mime)


def test_a_file_of_which_no_note_can_be_kept_is_not_handed_over():
    keeper = FakeKeeper()
    keeper.fail_with = StoreFull("here")
    with pytest.raises(NotGivenAway, match="no note of it could be kept"):
        opened(keeper).report.make()
    keeper.fail_with = None
    assert (b"full, PDF, safe to publish", 1) == (opened(keeper).report.make(), len(shared(keeper)))


def test_what_was_published_is_kept_with_the_report():
    keeper = FakeKeeper()
    note = Shared("HTML", "safe to publish", "HES", "[]", "full")
    choose(opened(keeper, lambda kind, form, view: Made(b"", note)), form="HTML").report.make()
    assert [note] == shared(keeper)


def last_page(view=View.PUBLISH, keeper=None, **given):
    panel = choose(opened(keeper or FakeKeeper(), **given), "funder", "Word", view)
    panel.proceed.click()
    panel.edit.make.click()
    return panel


def on(panel):
    """The widgets that are shown."""
    return set(panel.view.children)


def test_the_choice_leads_to_the_sections_of_that_report():
    panel = choose(opened(FakeKeeper()), "funder")
    panel.proceed.click()
    assert ({panel.edit.view}, ReportKind.FUNDER) == (on(panel), panel.edit.report)


def test_nothing_can_be_downloaded_before_there_was_something_to_check():
    panel = opened(FakeKeeper())
    before = panel.report in on(panel)
    panel.proceed.click()
    assert (False, False) == (before, panel.report in on(panel))


@pytest.mark.parametrize("pressed", ["make", "fine"])
def test_from_the_sections_two_buttons_lead_to_the_last_page(pressed):
    panel = opened(FakeKeeper())
    panel.proceed.click()
    getattr(panel.edit, pressed).click()
    assert {panel.check, panel.last.view, panel.form_choice, panel.report, panel.back} < on(panel)


def test_the_last_page_shows_what_is_left_out_and_its_heading_has_the_focus():
    panel = last_page()
    (heading,) = (each for each in panel.view.children if isinstance(each, Heading))
    said = f"<p>2 stories, funder, safe to publish</p>{as_paragraphs(NAMES)}"
    assert (said, 1) == (panel.last.told.markup, heading.focus_wanted)


def test_the_last_page_shows_the_choices_with_a_way_to_change_each():
    assert ["Two pages for a funder", "Anybody"] == [row["answer"] for row in last_page().check.rows]


def test_for_the_copy_with_everything_the_last_page_says_who_must_not_get_it():
    panel = last_page(View.INSIDE)
    assert "Do not give it to a funder" in panel.last.told.markup
    assert panel.last.told.markup.endswith("<p>2 stories, funder, inside the group</p>")


def test_change_goes_to_the_choice_and_all_choices_stay():
    panel = last_page()
    panel.check.change("view")
    assert (True, False) == (panel.view_choice in on(panel), panel.report in on(panel))
    assert (1, "funder", "Word") == (
        panel.view_choice.focus_wanted,
        panel.kind_choice.value,
        panel.form_choice.value,
    )


def test_back_goes_to_the_sections_and_from_there_to_the_choices_as_they_were():
    panel = last_page()
    panel.back.click()
    sections = on(panel)
    panel.edit.another.click()
    assert ({panel.edit.view}, "funder") == (sections, panel.kind_choice.value)
    assert panel.kind_choice in on(panel)


def test_words_of_the_group_are_changed_from_the_last_page_and_lead_back_to_it():
    keeper = FakeKeeper()
    panel = last_page(keeper=keeper, to_check=lambda kind, view: ToCheck(words=(OWN,)))
    panel.last.stand.change(LEAD)
    form = panel.edit.section.form
    form.field.value = "14 went up."
    form.save.click()
    assert (["14 went up."], True) == ([each.text for each in kept(keeper)], panel.report in on(panel))


def test_a_picture_is_changed_from_the_last_page_and_leads_back_to_it():
    pictures = (PictureHere(Picture(section="changed", alt="Us"), stands=False),)
    panel = last_page(to_check=lambda kind, view: ToCheck(pictures=pictures))
    panel.last.pictures.change("changed#0")
    panel.edit.section.back.click()
    assert panel.report in on(panel)


@pytest.fixture
def changed():
    """The last page of a report that another member changes after it was checked."""
    marks = ["now"]

    def write(kind, form, view):
        return told(kind, form, view)._replace(mark=marks[0])

    keeper = FakeKeeper()
    panel = last_page(keeper=keeper, write=write, to_check=lambda kind, view: ToCheck(mark=marks[0]))
    marks[0] = "later"
    return panel, keeper


def test_a_report_that_changed_after_it_was_checked_is_not_handed_over(changed):
    panel, keeper = changed
    with pytest.raises(ReportChanged):
        panel.report.make()
    assert [] == shared(keeper)


def test_the_last_page_of_a_report_that_changed_is_shown_again_and_says_why(changed):
    panel, _ = changed
    with pytest.raises(ReportChanged, match="has changed since you checked it") as why:
        panel.report.make()
    _, heading, said, *_ = panel.view.children
    assert (1, str(why.value)) == (heading.focus_wanted, re.sub("<.*?>", "", said.markup))


def test_once_it_was_looked_at_again_a_report_that_changed_is_handed_over(changed):
    panel, keeper = changed
    with pytest.raises(ReportChanged):
        panel.report.make()
    panel.report.make()
    assert 1 == len(shared(keeper))


def test_what_stops_the_last_page_is_a_sentence_and_the_sections_stay():
    def refuse(kind, view):
        raise TooFew(3, 1, "people")

    panel = last_page(to_check=refuse)
    assert ("This needs at least 3 people. There are 1.",) == panel.edit.errors.messages
    assert {panel.edit.view} == on(panel)


def test_a_page_without_a_kernel_says_which_numbers_are_hidden():
    keeper = FakeKeeper()
    edit = EditPanel(keeper, lambda kind: parts())
    panel = SharePanel(keeper, lambda: edit, told, left_out, View.PUBLISH, hidden=lambda: "<p>Some</p>")
    assert panel.static_html().endswith("<p>Some</p>")


@pytest.mark.parametrize(("title", "name"), [(EASY_READ, "p-easy-read.pdf"), (DRAFT, "p-plain-summary.pdf")])
def test_the_file_is_named_by_the_title_that_stands_on_it(title, name):
    panel = choose(opened(FakeKeeper(), lambda *chosen: Made(b"", Shared(), title)), "plain")
    panel.report.make()
    assert name == panel.report.file_name
