"""The pathway check: each thing leads to its card, or the group says that it meant it."""

from __future__ import annotations

import pytest

from coimpact_widgets.domain.check import Meant
from coimpact_widgets.domain.pathway import Activity, Impact, Link, Outcome
from coimpact_widgets.domain.pathway_check import Fault
from coimpact_widgets.domain.role import Role
from coimpact_widgets.errors import StoreFull
from coimpact_widgets.widgets.card_list import CHANGE, REMOVE
from coimpact_widgets.widgets.pathway_panel import PathwayPanel

from .fake_keeper import FakeKeeper
from .walk import add_card, answers, body, cards_on, go_on, open_page

WORKSHOPS = "Staff: hold ten workshops"


@pytest.fixture
def keeper():
    """A pathway with one activity written as an outcome, and one impact that is not linked."""
    keeper = FakeKeeper()
    activity = keeper.save(Activity("We meet", 1.0))
    outcome = keeper.save(Outcome("Staff", "hold ten workshops", 1.0, (Role.CARER,)))
    keeper.save(Impact("Good lives", 1.0))
    keeper.save(Link(activity.id, outcome.id, "they talk", "they come"))
    return keeper


@pytest.fixture
def pages(keeper):
    return PathwayPanel(keeper).pages


def checked(pages):
    return open_page(pages, "pathway check")


def titles(page, fault):
    """The cards on which this was seen, of those that stand on the page; None for what was meant."""
    cards = page.cards(fault)
    return [card["title"] for card in cards.cards] if cards in page.view.children else []


def press(page, fault, what):
    cards = page.cards(fault)
    cards.press(what, cards.cards[0]["id"])


def mean_it(page, fault, why=""):
    press(page, fault, REMOVE)
    page.form.fields[0].value = why
    page.form.save.click()


def test_each_thing_stands_under_what_it_is(pages):
    page = checked(pages)
    assert [[WORKSHOPS], [WORKSHOPS], ["Good lives"], []] == [
        titles(page, fault)
        for fault in (Fault.ACTIVITY, Fault.LEADS_NOWHERE, Fault.NOTHING_BEFORE, Fault.NO_WHO)
    ]


def test_how_much_there_is_to_look_at_stands_among_the_answers(pages):
    assert "3 things to look at" == answers(pages)["pathway check"]


def test_nothing_is_said_among_the_answers_before_anything_is_linked():
    assert "" == answers(PathwayPanel(FakeKeeper()).pages)["pathway check"]


def test_change_opens_the_card_and_leads_back_to_the_check(keeper, pages):
    press(checked(pages), Fault.ACTIVITY, CHANGE)
    cards = body(pages)
    assert ("outcome", "Change this outcome") == (pages.current, told(cards.form.heading))
    cards.form.fields[1].value = "know what helps"
    go_on(pages)
    page = body(pages)
    assert ("pathway check", []) == (pages.current, titles(page, Fault.ACTIVITY))


@pytest.mark.parametrize(
    ("fault", "ends"), [(Fault.LEADS_NOWHERE, ("r2", "")), (Fault.NOTHING_BEFORE, ("", "r3"))]
)
def test_a_loose_end_opens_a_new_link_that_has_it_already(pages, fault, ends):
    press(checked(pages), fault, CHANGE)
    form = body(pages).links.form
    assert ("link", ends) == (pages.current, (form.fields[0].value, form.fields[1].value))


def test_no_impact_opens_a_new_one():
    keeper = FakeKeeper()
    keeper.save(Outcome("Staff", "rest", 1.0))
    pages = PathwayPanel(keeper).pages
    press(checked(pages), Fault.NO_IMPACT, CHANGE)
    assert ("impact", "Add an impact") == (pages.current, told(body(pages).form.heading))


def test_what_was_meant_is_kept_with_why_and_stands_apart(keeper, pages):
    page = checked(pages)
    mean_it(page, Fault.ACTIVITY, " It is new for us. ")
    assert ["It is new for us."] == [record.value.why for record in keeper.contents().of(Meant)]
    assert ([], [WORKSHOPS], "Saved") == (
        titles(page, Fault.ACTIVITY),
        titles(page, None),
        page.status.text,
    )


def test_what_was_meant_can_be_asked_again(keeper, pages):
    page = checked(pages)
    mean_it(page, Fault.ACTIVITY)
    press(page, None, REMOVE)
    assert ([WORKSHOPS], [], ()) == (
        titles(page, Fault.ACTIVITY),
        titles(page, None),
        keeper.contents().of(Meant),
    )


def test_why_it_was_meant_can_be_changed(keeper, pages):
    page = checked(pages)
    mean_it(page, Fault.ACTIVITY, "It is new.")
    press(page, None, CHANGE)
    assert "It is new." == page.form.fields[0].value
    page.form.fields[0].value = "It is rare."
    page.form.save.click()
    assert [("It is rare.", 2)] == [(each.value.why, each.version) for each in keeper.contents().of(Meant)]


def test_it_is_asked_again_once_the_card_says_something_else(keeper, pages):
    mean_it(checked(pages), Fault.ACTIVITY, "It is new.")
    outcome = keeper.contents().of(Outcome)[0]
    keeper.save(Outcome("Staff", "hold twenty workshops", 1.0, (Role.CARER,)), outcome)
    page = checked(PathwayPanel(keeper).pages)
    assert ["Staff: hold twenty workshops"] == titles(page, Fault.ACTIVITY)
    mean_it(page, Fault.ACTIVITY)
    assert [("", 2)] == [(each.value.why, each.version) for each in keeper.contents().of(Meant)]


def test_a_reason_that_is_half_written_is_kept_by_continue(keeper, pages):
    page = checked(pages)
    press(page, Fault.ACTIVITY, REMOVE)
    page.form.fields[0].value = "It is new."
    go_on(pages)
    assert ["It is new."] == [record.value.why for record in keeper.contents().of(Meant)]


def test_what_cannot_be_kept_is_said_and_what_was_typed_stays(keeper, pages):
    page = checked(pages)
    press(page, Fault.ACTIVITY, REMOVE)
    page.form.fields[0].value = "It is new."
    keeper.fail_with = StoreFull("store.sqlite")
    page.form.save.click()
    assert (1, "It is new.") == (len(page.form.errors.messages), page.form.fields[0].value)


def test_a_link_written_just_now_is_seen_at_once(pages):
    checked(pages)
    add_card(cards_on(pages, "link"), source="r2", target="r3", reason="it helps", assumes="it lasts")
    page = checked(pages)
    assert ([], []) == (titles(page, Fault.LEADS_NOWHERE), titles(page, Fault.NOTHING_BEFORE))


def test_the_static_form_holds_what_was_seen_and_how_to_put_it_right(keeper):
    shown = PathwayPanel(keeper).static_html()
    assert all(said in shown for said in ("This looks like something you do", "Say what will be different"))


def told(prose):
    return prose.markup.partition(">")[2].partition("<")[0]
