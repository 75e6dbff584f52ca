"""Step 6: the report that was chosen is the report that is made, and that it was made is kept."""

from __future__ import annotations

import pytest

from coimpact_widgets.disclosure.view import View
from coimpact_widgets.domain.report_kind import FORMS, ReportKind
from coimpact_widgets.domain.sharing import Shared
from coimpact_widgets.errors import StoreFull, TooFew
from coimpact_widgets.widgets.share_panel import Made, SharePanel

from .fake_keeper import FakeKeeper


def told(kind, form, view):
    return Made(f"{kind}, {form}, {view}".encode())


def opened(keeper, write=told, view=View.PUBLISH):
    return SharePanel(keeper, write, lambda: b"archive", view)


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


def test_the_whole_project_can_be_taken_away():
    assert b"archive" == opened(FakeKeeper()).archive.make()


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


def test_the_whole_project_has_a_name_of_its_own():
    assert "p.coimpact.zip" == opened(FakeKeeper()).archive.file_name


def test_a_full_disk_does_not_keep_a_report_back():
    keeper = FakeKeeper()
    keeper.fail_with = StoreFull("here")
    assert b"full, PDF, safe to publish" == opened(keeper).report.make()


def test_what_was_published_is_kept_with_the_report():
    keeper = FakeKeeper()
    choose(opened(keeper, lambda kind, form, view: Made(b"", "HES", "[]")), form="HTML").report.make()
    assert [Shared("HTML", "safe to publish", "HES", "[]", "full")] == shared(keeper)
