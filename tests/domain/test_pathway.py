"""A pathway knows its cards and which leads to which."""

import pytest

from coimpact_widgets.domain.pathway import Activity, Impact, Link, Outcome, Sure, sure_field
from coimpact_widgets.domain.record import from_body, to_body
from coimpact_widgets.domain.role import Role
from tests.domain.projects import project_with

PATHWAY = project_with(
    late=Activity("Second", position=2),
    early=Activity("First", position=1),
    o=Outcome("Staff", "listen more"),
    i=Impact("Good lives"),
    l1=Link("early", "o", reason="they meet"),
    l2=Link("o", "i"),
    lost=Link("removed", "o"),
).pathway


def test_cards_stand_in_the_order_the_group_put_them():
    assert ["early", "late"] == [card.id for card in PATHWAY.activities]


def test_a_card_is_found_by_its_id():
    assert "Staff: listen more" == PATHWAY.card("o").value.text
    assert PATHWAY.card("nothing") is None


def test_a_link_whose_card_was_removed_does_not_stand():
    assert ["l1", "l2"] == sorted(link.id for link in PATHWAY.standing_links)
    assert ["l1"] == [link.id for link in PATHWAY.leading_to("o")]
    assert ["l2"] == [link.id for link in PATHWAY.leading_from("o")]


def test_a_card_cannot_lead_to_itself():
    assert ["target"] == [problem.field for problem in Link("o", "o").problems()]


def test_an_outcome_asks_who_and_what():
    assert ["who", "change"] == [problem.field for problem in Outcome(" ", "").problems()]


@pytest.mark.parametrize(
    ("who", "change", "text"),
    [
        ("Staff", "staff feel heard", "Staff: feel heard"),
        ("People who visit", "People who  visit, feel heard", "People who visit: feel heard"),
        ("Staff", "staffing is easier", "Staff: staffing is easier"),
        ("Staff", "staff", "Staff: staff"),
        ("", "feel heard", "feel heard"),
    ],
)
def test_an_outcome_names_who_notices_it_once(who, change, text):
    assert text == Outcome(who, change).text


def test_a_reason_and_what_it_assumes_follow_because_and_if():
    link = Link(reason="Because because people meet..", assumes="If the bus runs.")
    assert ("people meet", "the bus runs") == (link.because, link.if_true)


def test_the_links_from_one_card_to_another_are_found():
    found = [[link.id for link in PATHWAY.joining(*ends)] for ends in (("early", "o"), ("o", "early"))]
    assert [["l1"], []] == found


@pytest.mark.parametrize("role", Role)
def test_a_link_says_how_sure_each_role_is(role):
    link = Link("a", "o", **{sure_field(role): Sure.FAIRLY})
    assert {role: Sure.FAIRLY} == link.sure


@pytest.mark.parametrize(
    ("said", "differ"),
    [
        ({}, False),
        ({"staff": Sure.VERY}, False),
        ({"staff": Sure.VERY, "carer": Sure.VERY}, False),
        ({"staff": Sure.VERY, "carer": Sure.DO_NOT_KNOW}, True),
    ],
)
def test_roles_differ_where_they_are_not_equally_sure(said, differ):
    assert differ is Link("a", "o", **said).differ


def test_a_link_with_all_that_it_can_say_comes_back_the_same():
    link = Link("a", "o", "they meet", "it is warm", "The weather", ("t",), carer=Sure.NOT_SURE)
    assert link == from_body(Link, to_body(link))
