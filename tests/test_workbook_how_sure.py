"""A workbook says how sure the group can be, and asks whether it was the group's own work."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coimpact_widgets import publishing
from coimpact_widgets.disclosure.view import View
from coimpact_widgets.domain.explanation import Answered, Could, Explanation, Rival
from coimpact_widgets.domain.measure import Better
from coimpact_widgets.domain.pathway import Activity, Link, Outcome
from coimpact_widgets.store import Store
from coimpact_widgets.to_check import numbers_hidden
from coimpact_widgets.workbook import open_workbook

from .small_project import answers_file, results, small_project


@pytest.fixture
def place(tmp_path):
    return small_project(tmp_path)


@pytest.fixture
def file(tmp_path):
    return answers_file(tmp_path, people=10)


def test_the_pathway_says_how_sure_we_are_by_what_the_group_explains(place, file):
    with Store.open(place) as store:
        outcome = store.save("ours", Outcome("People", "feel less alone")).id
        link = Link(store.save("ours", Activity("We run the café.")).id, outcome)
        store.save("ours", link)
        (measure,) = store.contents("ours").measures
        lower = replace(measure.value, outcome=outcome, better=Better.LOWER)
        store.save("ours", lower, id=measure.id, version=measure.version)
    book = open_workbook("outcomes", store=place, project="ours", answers=file)
    assert "How sure we are: we saw a clear change." in book.pathway(results(book))
    with Store.open(place) as store:
        ruled_out = {rival.value: Could.NO for rival in Rival}
        store.save("ours", Explanation(outcome, timing=Answered.YES, **ruled_out))
    assert "How sure we are: consistent with having contributed." in book.pathway(results(book))


def test_how_sure_we_are_is_not_said_to_be_hidden(place, file):
    with Store.open(place) as store:
        store.save("ours", Outcome("People", "feel less alone"))
    book = open_workbook("outcomes", store=place, project="ours", answers=file)
    (sure,) = publishing.how_sure(book.contents(), results(book))
    contents, without = book.contents(), results(book)
    told = publishing.shown(contents, without, View.PUBLISH)
    assert numbers_hidden(contents, without, told) == numbers_hidden(contents, [*without, sure], told)


def test_whether_it_was_us_is_asked_in_a_part_of_the_step(place):
    with Store.open(place) as store:
        store.save("ours", Outcome("People", "feel less alone"))
    shown = open_workbook("outcomes", store=place, project="ours").panel(part="was it us").static_html()
    assert "Did the change come after what you did?" in shown
