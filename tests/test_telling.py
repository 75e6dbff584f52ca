"""What a project tells is found out once, and anew when it has changed."""

from __future__ import annotations

import pytest

from coimpact_widgets.disclosure.view import View
from coimpact_widgets.domain.edit import OwnWords
from coimpact_widgets.domain.pathway import Outcome
from coimpact_widgets.domain.report_kind import ReportKind
from coimpact_widgets.domain.sharing import Shared
from coimpact_widgets.editing import parts_to_edit
from coimpact_widgets.store.store import Store
from coimpact_widgets.telling import Telling


@pytest.fixture
def store(tmp_path):
    with Store.open(str(tmp_path / "coimpact.sqlite")) as opened:
        opened.create_project("Our project", id="p")
        yield opened


@pytest.fixture
def asked():
    return []


@pytest.fixture
def telling(store, asked):
    return Telling(store, lambda: store.contents("p"), lambda: asked.append("asked") or [])


def heading_of(telling):
    return telling.report(ReportKind.FULL, View.PUBLISH).document.sections[0].heading


def test_results_are_found_out_once_for_every_report_and_copy(telling, asked):
    for kind in ReportKind:
        for view in View:
            telling.report(kind, view)
    assert ["asked"] == asked


@pytest.mark.parametrize("what", [Shared("PDF"), OwnWords(place="x", text="y")])
def test_what_is_given_away_or_edited_asks_for_no_result_again(store, telling, asked, what):
    telling.results()
    store.save("p", what)
    telling.results()
    assert ["asked"] == asked


def test_a_changed_fact_asks_for_results_again_and_is_told(store, telling, asked):
    telling.report(ReportKind.FULL, View.PUBLISH)
    store.save("p", Outcome("People", "feel heard"))
    document = telling.report(ReportKind.FULL, View.PUBLISH).document
    assert (2, "People: feel heard") == (len(asked), document.sections[0].sections[0].heading)


def test_words_of_the_group_are_told_at_once(store, telling):
    ours = parts_to_edit(telling, ReportKind.FULL)[1].passages[0]
    assert ours.text == heading_of(telling)
    store.save("p", OwnWords(place=ours.place, text="What is different", replaced=ours.text, told=ours.told))
    assert "What is different" == heading_of(telling)
