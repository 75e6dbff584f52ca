"""Links between cards: told in words, made once, and kept in a circle only when that is meant."""

from __future__ import annotations

import pytest

from coimpact_widgets.domain.pathway import Activity, Impact, Link, Outcome
from coimpact_widgets.widgets.card_list import CHANGE, REMOVE
from coimpact_widgets.widgets.link_cards import JOINED, link_cards

from .activity_cards import press, titles
from .fake_keeper import FakeKeeper
from .walk import add_card, change_card

CAFE, ALONE, LISTEN, HELP = (
    "We run the café.",
    "People: feel less alone",
    "Staff: listen more",
    "People get help early.",
)
ALONE_FOLLOWS = "people: feel less alone"
CAFE_TO_ALONE = f"We run the café leads to {ALONE_FOLLOWS}"


def with_cards(*, linked=False):
    """A keeper that holds an activity, two outcomes and an impact; the first two may be linked."""
    keeper = FakeKeeper()
    activity, outcome = (
        keeper.save(Activity(CAFE, 1.0)),
        keeper.save(Outcome("People", "feel less alone", 1.0)),
    )
    keeper.save(Outcome("Staff", "listen more", 2.0))
    keeper.save(Impact(HELP, 1.0))
    if linked:
        keeper.save(Link(activity.id, outcome.id, "people meet", "people can get there"))
    return keeper


def links(keeper):
    return [record.value for record in keeper.contents().of(Link)]


def add_link(cards, keeper, source, target, **more):
    """Add a link between the cards of these texts. Returns what has to be put right."""
    ids = {card.value.text: card.id for card in keeper.contents().pathway.cards}
    return add_card(cards, source=ids[source], target=ids[target], **more)


def test_two_cards_are_linked_with_a_reason():
    keeper = with_cards()
    add_link(link_cards(keeper), keeper, CAFE, ALONE, reason="people meet", assumes="people can get there")
    pathway = keeper.contents().pathway
    source, target = pathway.activities[0].id, pathway.outcomes[0].id
    assert [Link(source, target, "people meet", "people can get there")] == links(keeper)


@pytest.mark.parametrize(
    ("reason", "assumes", "told"),
    [
        ("people meet", "the bus runs", "Because people meet. This assumes that the bus runs."),
        ("Because people meet each week..", "", "Because people meet each week."),
        ("because Because we meet", "If the bus runs.", "Because we meet. This assumes that the bus runs."),
        ("… because, they talk", "that it is warm", "Because they talk. This assumes that it is warm."),
        ("because", "If", ""),
        ("", "", ""),
    ],
)
def test_a_link_is_told_in_sentences_whatever_words_it_was_written_in(reason, assumes, told):
    keeper = with_cards()
    cards = link_cards(keeper)
    add_link(cards, keeper, CAFE, ALONE, reason=reason, assumes=assumes)
    (card,) = cards.list.cards
    assert (CAFE_TO_ALONE, told) == (card["title"], card["detail"])


def test_what_was_written_stays_in_the_form_as_it_was():
    keeper = with_cards()
    cards = link_cards(keeper)
    add_link(cards, keeper, CAFE, ALONE, reason="Because people meet.")
    press(cards, CHANGE, CAFE_TO_ALONE)
    assert "Because people meet." == cards.form.values()["reason"]


def test_the_same_link_is_made_once_only():
    keeper = with_cards(linked=True)
    said = add_link(link_cards(keeper), keeper, CAFE, ALONE)
    assert ((JOINED,), 1) == (said, len(links(keeper)))


def test_a_link_cannot_be_changed_into_one_that_is_there():
    keeper = with_cards(linked=True)
    cards = link_cards(keeper)
    add_link(cards, keeper, CAFE, LISTEN)
    outcome = keeper.contents().pathway.outcomes[0].id
    assert (JOINED,) == change_card(cards, "We run the café leads to staff: listen more", target=outcome)


def test_a_link_can_be_told_better_without_moving_it():
    keeper = with_cards(linked=True)
    said = change_card(link_cards(keeper), CAFE_TO_ALONE, reason="people talk")
    assert ((), ["people talk"]) == (said, [link.reason for link in links(keeper)])


def test_two_cards_that_lead_to_each_other_are_pointed_out():
    keeper = with_cards()
    cards = link_cards(keeper)
    add_link(cards, keeper, ALONE, LISTEN)
    told = f"'{ALONE}' already leads to '{LISTEN}'. Save again if each leads to the other."
    assert ((told,), 1) == (add_link(cards, keeper, LISTEN, ALONE), len(links(keeper)))


def test_two_cards_that_lead_to_each_other_are_kept_by_saving_again():
    keeper = with_cards()
    cards = link_cards(keeper)
    add_link(cards, keeper, ALONE, LISTEN)
    add_link(cards, keeper, LISTEN, ALONE)
    cards.form.save.click()
    assert [f"{ALONE} leads to staff: listen more", f"{LISTEN} leads to {ALONE_FOLLOWS}"] == titles(cards)


def test_one_of_two_links_that_make_a_circle_can_be_told_better():
    keeper = with_cards()
    first, second = keeper.contents().pathway.outcomes
    keeper.save(Link(first.id, second.id))
    keeper.save(Link(second.id, first.id))
    assert () == change_card(link_cards(keeper), f"{LISTEN} leads to {ALONE_FOLLOWS}", reason="it spreads")


def test_a_link_is_not_from_a_card_to_itself():
    keeper = with_cards()
    assert ("Choose two different cards.",) == add_link(link_cards(keeper), keeper, ALONE, ALONE)


def test_a_link_whose_card_was_removed_says_so():
    keeper = with_cards(linked=True)
    keeper.remove(keeper.contents().pathway.activities[0])
    assert [f"a card that was removed leads to {ALONE_FOLLOWS}"] == titles(link_cards(keeper))


def test_a_link_whose_card_was_removed_can_lead_from_another():
    keeper = with_cards(linked=True)
    keeper.remove(keeper.contents().pathway.activities[0])
    other = keeper.save(Activity("We meet.")).id
    change_card(link_cards(keeper), f"a card that was removed leads to {ALONE_FOLLOWS}", source=other)
    assert [other] == [link.source for link in links(keeper)]


def test_a_removed_link_is_gone():
    keeper = with_cards(linked=True)
    press(link_cards(keeper), REMOVE, CAFE_TO_ALONE)
    assert [] == links(keeper)
