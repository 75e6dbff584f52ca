"""Whoever was invited to look reads what a panel holds, and is offered nothing that would be refused."""

from __future__ import annotations

import json

import pytest
from ipywidgets.widgets.widget import _instances

from coimpact_widgets.domain.answer import Batch, Story
from coimpact_widgets.domain.invitation import May, hash_of
from coimpact_widgets.domain.pathway import Activity
from coimpact_widgets.store import Store
from coimpact_widgets.widgets.download import Download
from coimpact_widgets.widgets.live import LiveHtml, redraw_all
from coimpact_widgets.workbook import open_workbook

from .small_project import small_project

PANELS = (
    *(("start", ""), ("start", "invite"), ("agree", ""), ("pathway", ""), ("data", "")),
    *(("data", "events"), ("data", "comparison"), ("outcomes", ""), ("outcomes", "themes")),
    *(("outcomes", "was it us"), ("outcomes", "unexpected"), ("outcomes", "worth"), ("share", "")),
    *(("share", "said and done"), ("meeting", ""), ("meeting", "proposals"), ("meeting", "votes")),
)
"""Every panel of every workbook, but for those that have files that anybody may take away."""
NEEDS = {("share", ""): (list,)}
TO_READ = {"HTML", "HTMLStyle", "Layout", "LiveHtml", "Prose", "VBox", "WhoIsHere"}


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    return small_project(tmp_path_factory.mktemp("store"))


@pytest.fixture(scope="module")
def store(place):
    with Store.open(place) as opened:
        yield opened


@pytest.fixture
def comes_to(monkeypatch, place, store):
    """Opens a workbook as somebody who came by an invitation to do this."""

    def come(may, step):
        guest = {"project": "ours", "key_hash": hash_of(store.invite("ours", may)), "role": "carer"}
        monkeypatch.setenv("SERVER_SOFTWARE", "voila/0.5")
        monkeypatch.setenv("COIMPACT_GUEST", json.dumps({**guest, "chosen_name": ""}))
        return open_workbook(step, store=place)

    return come


def on_the_page(widget):
    """A widget with all that it holds."""
    return [widget, *(each for child in getattr(widget, "children", ()) for each in on_the_page(child))]


def shown(panel):
    """What a panel says once somebody sees it."""
    for each in on_the_page(panel.view):
        if isinstance(each, LiveHtml):
            each._on_shown()
    return "".join(
        getattr(each, "html", "") or getattr(each, "markup", "") for each in on_the_page(panel.view)
    )


@pytest.mark.parametrize(("step", "part"), PANELS)
def test_who_may_look_is_shown_no_field_and_no_button_and_nothing_else_hears_the_page(comes_to, step, part):
    book, before = comes_to(May.LOOK, step), {*_instances}
    made = book.panel(*NEEDS.get((step, part), ()), part=part)
    shown(made)
    heard = {type(_instances[id]).__name__ for id in {*_instances} - before}
    offered = {type(each).__name__ for each in on_the_page(made.view)}
    assert (set(), set()) == (heard - TO_READ, offered - TO_READ)


def test_who_may_change_has_the_panel_itself(comes_to):
    book = comes_to(May.CHANGE, "agree")
    assert "AgreePanel" == type(book.panel()).__name__


def test_what_others_change_is_read_at_once(comes_to, store):
    made = comes_to(May.LOOK, "pathway").panel()
    before = "A walk by the sea" in shown(made)
    store.save("ours", Activity("A walk by the sea"))
    redraw_all(theirs=True)
    assert (False, True) == (before, "A walk by the sea" in shown(made))


def test_stories_are_read_and_no_row_about_one_person(comes_to, store):
    store.gather("ours", Batch("Typed in stories"), stories=[Story("The kettle was on.", id="s1")])
    said = shown(comes_to(May.LOOK, "data").panel())
    assert (True, False) == ("The kettle was on." in said, "P1" in said)


def test_who_may_look_is_told_who_makes_reports(comes_to):
    said = shown(comes_to(May.LOOK, "share").panel(list))
    assert "Whoever may change this project makes its reports" in said


@pytest.mark.parametrize(("step", "part"), [("measures", ""), ("pathway", "map"), ("meeting", "papers")])
def test_who_may_look_takes_away_files_that_say_no_more_than_the_page(comes_to, store, step, part):
    store.save("ours", Activity("A walk"))
    made = comes_to(May.LOOK, step).panel(part=part)
    seq = store.contents("ours").seq
    files = [each for each in on_the_page(made.view) if isinstance(each, Download)]
    assert [True] * len(files) == [bool(each.make()) for each in files]
    assert (True, seq) == (bool(files), store.contents("ours").seq)


def test_who_may_look_is_not_told_to_type_in_what_comes_back(comes_to):
    told = [shown(comes_to(may, "meeting").panel(part="papers")) for may in May]
    assert [False, True] == ["Type in what comes back" in each for each in told]
