"""The data is taken away safe to publish, or with a warning as every row."""

from __future__ import annotations

from coimpact_widgets.disclosure.view import View
from coimpact_widgets.domain.answer import Consent
from coimpact_widgets.domain.sharing import Shared
from coimpact_widgets.widgets.consent_words import CONSENT
from coimpact_widgets.widgets.data_to_take_away import KNOW, DataToTakeAway
from coimpact_widgets.widgets.given_away import Made

from .fake_keeper import FakeKeeper


def opened(keeper):
    return DataToTakeAway(
        keeper, lambda form, view: Made(f"{form}, {view}".encode(), Shared(form, view.value, report="data"))
    )


def test_what_is_safe_to_publish_is_chosen_from_the_start():
    panel = opened(FakeKeeper())
    assert ("p-data.xlsx", b"Excel, safe to publish") == (panel.file.file_name, panel.file.make())


def test_the_warning_is_that_of_the_choice():
    panel = opened(FakeKeeper())
    safe = panel.warning.markup
    panel.who.value = View.INSIDE.value
    assert [(True, False), (False, True)] == [
        (KNOW[View.PUBLISH][0] in each, KNOW[View.INSIDE][0] in each) for each in (safe, panel.warning.markup)
    ]


def test_which_stories_are_in_it_is_said_in_the_words_of_the_choice_of_consent():
    markup = opened(FakeKeeper()).warning.markup
    assert "Only stories marked ‘Anywhere’ are in it." in markup
    assert dict(CONSENT)[Consent.PUBLIC.value].startswith("Anywhere,")


def test_a_file_with_every_row_says_so_in_its_name():
    panel = opened(FakeKeeper())
    panel.who.value, panel.form.value = View.INSIDE.value, "data package"
    assert ("p-inside-the-group-data.zip", "application/zip") == (panel.file.file_name, panel.file.mime)
    assert b"data package, inside the group" == panel.file.make()


def test_a_note_of_each_file_is_kept():
    keeper = FakeKeeper()
    panel = opened(keeper)
    panel.file.make()
    panel.who.value = View.INSIDE.value
    panel.file.make()
    assert [("Excel", "safe to publish"), ("Excel", "inside the group")] == [
        (each.value.form, each.value.view) for each in keeper.contents().of(Shared)
    ]


def test_where_not_every_row_may_be_had_none_is_offered():
    panel = DataToTakeAway(FakeKeeper(), lambda form, view: Made(b"", Shared()), inside=False)
    assert ["safe to publish"] == [each["key"] for each in panel.who.options]


def test_without_a_kernel_it_says_who_would_get_it_and_what_to_know():
    html = opened(FakeKeeper()).static_html()
    assert "Anybody" in html
    assert KNOW[View.PUBLISH][0] in html
