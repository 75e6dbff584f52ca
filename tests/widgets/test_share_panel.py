"""Step 6: the copy that was chosen is the copy that is made, and that it was made is kept."""

from __future__ import annotations

import pytest

from coimpact_widgets.disclosure.view import View
from coimpact_widgets.domain.sharing import Shared
from coimpact_widgets.errors import StoreFull, TooFew
from coimpact_widgets.widgets.share_panel import Made, SharePanel

from .fake_keeper import FakeKeeper


def opened(keeper, write=lambda form, view: Made(f"{form}, {view}".encode()), view=View.PUBLISH):
    return SharePanel(keeper, write, lambda: b"archive", view)


def shared(keeper):
    return [record.value for record in keeper.contents().of(Shared)]


def test_safe_to_publish_is_chosen_at_first():
    assert "<p>The report would be: Safe to publish.</p>" == opened(FakeKeeper()).static_html()


@pytest.mark.parametrize("view", View)
@pytest.mark.parametrize("form", ["HTML", "Word"])
def test_the_report_is_made_in_the_form_and_the_copy_that_were_chosen(form, view):
    keeper = FakeKeeper()
    panel = opened(keeper)
    panel.view_choice.value = view.value
    assert f"{form}, {view}".encode() == panel.downloads[form].make()
    assert [Shared(form, view.value)] == shared(keeper)


def test_another_copy_can_be_asked_for_from_the_start():
    assert "inside the group" == opened(FakeKeeper(), view=View.INSIDE).view_choice.value


def test_a_report_that_cannot_be_made_is_not_said_to_have_been():
    def refuse(form, view):
        raise TooFew(3, 1, "people")

    keeper = FakeKeeper()
    with pytest.raises(TooFew):
        opened(keeper, refuse).downloads["Word"].make()
    assert [] == shared(keeper)


def test_the_whole_project_can_be_taken_away():
    assert b"archive" == opened(FakeKeeper()).archive.make()


def test_each_file_has_a_name_of_its_kind():
    panel = opened(FakeKeeper())
    names = [each.file_name for each in (*panel.downloads.values(), panel.archive)]
    assert ["p-report.html", "p-report.docx", "p.coimpact.zip"] == names


def test_the_copy_with_every_number_says_so_in_its_name():
    panel = opened(FakeKeeper())
    panel.view_choice.value = View.INSIDE.value
    panel.downloads["Word"].make()
    assert "p-inside-the-group.docx" == panel.downloads["Word"].file_name


def test_a_full_disk_does_not_keep_a_report_back():
    keeper = FakeKeeper()
    keeper.fail_with = StoreFull("here")
    assert b"Word, safe to publish" == opened(keeper).downloads["Word"].make()


def test_what_was_published_is_kept_with_the_report():
    keeper = FakeKeeper()
    opened(keeper, lambda form, view: Made(b"", "HES", "[]")).downloads["HTML"].make()
    assert [Shared("HTML", "safe to publish", "HES", "[]")] == shared(keeper)
