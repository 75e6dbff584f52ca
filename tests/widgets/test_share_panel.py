"""Step 6: the report that was chosen is the report that is made, and that it was made is kept."""

from __future__ import annotations

import pytest

from coimpact_widgets.disclosure.view import View
from coimpact_widgets.domain.easy_read import DRAFT, EASY_READ
from coimpact_widgets.domain.report_kind import FORMS, ReportKind
from coimpact_widgets.domain.sharing import Shared
from coimpact_widgets.errors import StoreFull, TooFew
from coimpact_widgets.widgets.given_away import Made
from coimpact_widgets.widgets.share_panel import SharePanel

from .fake_keeper import FakeKeeper


def told(kind, form, view):
    note = Shared(form, view.value, report=kind.value)
    return Made(f"{kind}, {form}, {view}".encode(), note)


def opened(keeper, write=told, view=View.PUBLISH, left_out=lambda *of: f"<p>2 stories, {of[0]}, {of[1]}</p>"):
    return SharePanel(keeper, write, left_out, view)


def choose(panel, kind="full", form="PDF", view=View.PUBLISH):
    panel.kind_choice.value, panel.form_choice.value, panel.view_choice.value = kind, form, view.value
    return panel


def shared(keeper):
    return [record.value for record in keeper.contents().of(Shared)]


def test_a_full_pdf_that_is_safe_to_publish_is_chosen_at_first():
    said = "<p>The report would be: Full report, A PDF, Safe to publish.</p>"
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


def test_a_full_disk_does_not_keep_a_report_back():
    keeper = FakeKeeper()
    keeper.fail_with = StoreFull("here")
    panel = opened(keeper)
    assert b"full, PDF, safe to publish" == panel.report.make()
    assert "Your file is made. We could not keep a note of it:" in panel.report_status.text


def test_a_note_that_found_no_room_is_kept_before_the_next_report_is_made():
    keeper = FakeKeeper()
    keeper.fail_with = StoreFull("here")
    panel = opened(keeper)
    panel.report.make()
    keeper.fail_with = None
    choose(panel, form="Word").report.make()
    assert ["PDF", "Word"] == [each.form for each in shared(keeper)]


def test_while_a_note_finds_no_room_no_other_report_is_made():
    keeper, made = FakeKeeper(), []
    keeper.fail_with = StoreFull("here")
    panel = opened(keeper, lambda *asked: made.append(asked) or told(*asked))
    panel.report.make()
    with pytest.raises(StoreFull):
        panel.report.make()
    assert 1 == len(made)


def test_what_was_published_is_kept_with_the_report():
    keeper = FakeKeeper()
    note = Shared("HTML", "safe to publish", "HES", "[]", "full")
    choose(opened(keeper, lambda kind, form, view: Made(b"", note)), form="HTML").report.make()
    assert [note] == shared(keeper)


def last_page(view=View.PUBLISH, **given):
    panel = choose(opened(FakeKeeper(), **given), "funder", "Word", view)
    panel.proceed.click()
    return panel


def on(panel):
    """The widgets that are shown."""
    return set(panel.view.children)


def test_nothing_can_be_downloaded_before_what_is_left_out_is_shown():
    panel = opened(FakeKeeper())
    assert (False, True) == (panel.report in on(panel), panel.proceed in panel.view.children[4].children)


def test_the_last_page_shows_what_is_left_out_and_has_the_focus_and_the_download():
    panel = last_page()
    heading = panel.headings[View.PUBLISH]
    assert {heading, panel.check, panel.told, panel.report, panel.back} < on(panel)
    assert ("<p>2 stories, funder, safe to publish</p>", 1) == (panel.told.markup, heading.focus_wanted)


def test_the_last_page_shows_the_choices_with_a_way_to_change_each():
    assert ["Two pages for a funder", "A Word document", "Safe to publish"] == [
        row["answer"] for row in last_page().check.rows
    ]


def test_for_the_copy_with_everything_the_last_page_says_who_must_not_get_it():
    panel = last_page(View.INSIDE)
    assert panel.headings[View.INSIDE] in on(panel)
    assert "Do not give it to a funder" in panel.told.markup
    assert panel.told.markup.endswith("<p>2 stories, funder, inside the group</p>")


def test_change_goes_to_the_choice_and_all_choices_stay():
    panel = last_page()
    panel.check.change("form")
    assert (True, False) == (panel.form_choice in on(panel), panel.report in on(panel))
    assert (1, "funder", "Word") == (
        panel.form_choice.focus_wanted,
        panel.kind_choice.value,
        panel.form_choice.value,
    )


def test_back_goes_to_the_choices_as_they_were():
    panel = last_page()
    panel.back.click()
    assert (True, "funder") == (panel.kind_choice in on(panel), panel.kind_choice.value)


def test_what_stops_the_last_page_is_a_sentence_and_the_choices_stay():
    def refuse(kind, view):
        raise TooFew(3, 1, "people")

    panel = last_page(left_out=refuse)
    assert ("This needs at least 3 people. There are 1.",) == panel.errors.messages
    assert panel.kind_choice in on(panel)


def test_a_page_without_a_kernel_says_which_numbers_are_hidden():
    panel = SharePanel(FakeKeeper(), told, str, View.PUBLISH, hidden="<p>Some</p>")
    assert panel.static_html().endswith("<p>Some</p>")


@pytest.mark.parametrize(("title", "name"), [(EASY_READ, "p-easy-read.pdf"), (DRAFT, "p-plain-summary.pdf")])
def test_the_file_is_named_by_the_title_that_stands_on_it(title, name):
    panel = choose(opened(FakeKeeper(), lambda *chosen: Made(b"", Shared(), title)), "plain")
    panel.report.make()
    assert name == panel.report.file_name
