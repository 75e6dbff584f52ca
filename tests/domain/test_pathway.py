"""A pathway knows its cards and which leads to which."""

import pytest

from coimpact_widgets.domain.pathway import Activity, Impact, Link, Outcome
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
