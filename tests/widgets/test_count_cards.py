"""Monthly counts are typed, renamed, shortened, removed and put back, and no month is lost on the way."""

from __future__ import annotations

from datetime import date

import pytest

from coimpact_widgets.domain.count_series import series_of
from coimpact_widgets.domain.event import Event
from coimpact_widgets.domain.pathway import Outcome
from coimpact_widgets.domain.thing_counted import ThingCounted
from coimpact_widgets.errors import StoreFull
from coimpact_widgets.store.project_keeper import ProjectKeeper
from coimpact_widgets.widgets.card_list import ADD, CHANGE, REMOVE, UNDO
from coimpact_widgets.widgets.count_cards import count_cards

from .activity_cards import fill, press, titles
from .fake_keeper import FakeKeeper
from .walk import add_card, change_card


def today():
    return date(2026, 8, 6)


TWO_MONTHS = "January 2026: 14\nFebruary 2026: 12"


class SometimesFull(ProjectKeeper):
    """A keeper whose store has no room for more while it is `full`."""

    full = False

    def gather(self, *gathered, **more):
        self._make_room()
        return super().gather(*gathered, **more)

    def replace_counts(self, *replaced, **more):
        self._make_room()
        return super().replace_counts(*replaced, **more)

    def _make_room(self):
        if self.full:
            raise StoreFull("the store")


@pytest.fixture
def keeper(store):
    return SometimesFull(store, store.create_project("Ours").id)


@pytest.fixture
def cards(keeper):
    """Cards that hold the visits of two months."""
    cards = count_cards(keeper, today)
    add_card(cards, name="Visits", lines=TWO_MONTHS)
    return cards


def kept(keeper):
    return {series.name: series.lines for series in series_of(keeper.contents().counts)}


def test_counts_are_kept_however_the_months_are_typed(keeper):
    add_card(count_cards(keeper, today), name="  Night  visits ", lines="Feb 26 12\n2026-01: 14")
    assert {"Night visits": TWO_MONTHS} == kept(keeper)


def test_counts_are_shown_when_the_cards_are_made_anew(keeper, cards):
    (card,) = count_cards(keeper, today).list.cards
    assert ("Visits", "2 months, from January 2026: 14 to February 2026: 12.") == (
        card["title"],
        card["detail"],
    )


def test_a_single_month_is_shown_as_it_is(keeper):
    cards = count_cards(keeper, today)
    add_card(cards, name="Visits", lines="Jan 26: 14")
    assert "January 2026: 14" == cards.list.cards[0]["detail"]


def test_counts_can_be_about_an_outcome(keeper):
    outcome = keeper.save(Outcome("People", "feel less alone"))
    add_card(count_cards(keeper, today), name="Visits", outcome=outcome.id, lines=TWO_MONTHS)
    assert {outcome.id} == {count.outcome for count in keeper.contents().counts}


def test_a_line_that_is_wrong_is_named_and_everything_typed_stays(keeper):
    cards = count_cards(keeper, today)
    said = add_card(cards, name="Visits", lines="January 2026: fourteen")
    assert ("Line 1: 'fourteen' is not a count. Use a whole number, 0 or more.",) == said
    assert ("January 2026: fourteen", {}) == (cards.form.values()["lines"], kept(keeper))


def test_a_number_can_be_put_right_and_a_month_added(keeper, cards):
    change_card(cards, "Visits", lines="January 2026: 15\nFebruary 2026: 12\nMarch 2026: 9")
    assert {"Visits": "January 2026: 15\nFebruary 2026: 12\nMarch 2026: 9"} == kept(keeper)


def test_a_month_can_be_taken_out(keeper, cards):
    change_card(cards, "Visits", lines="February 2026: 12")
    assert {"Visits": "February 2026: 12"} == kept(keeper)


def test_a_count_that_is_renamed_has_the_new_name_only(keeper, cards):
    change_card(cards, "Visits", name="Night visits")
    assert ({"Night visits": TWO_MONTHS}, ["Night visits"]) == (kept(keeper), titles(cards))


def test_a_rename_that_finds_no_room_loses_no_month(keeper, cards):
    keeper.full = True
    said = change_card(cards, "Visits", name="Night visits")
    assert ((str(StoreFull("the store")),), {"Visits": TWO_MONTHS}) == (said, kept(keeper))


def test_a_month_that_is_taken_out_for_want_of_room_loses_no_other():
    keeper = FakeKeeper()
    cards = count_cards(keeper, today)
    add_card(cards, name="Visits", lines=TWO_MONTHS)
    keeper.fail_with = StoreFull("the store")
    change_card(cards, "Visits", lines="February 2026: 13")
    assert {"Visits": TWO_MONTHS} == kept(keeper)


def test_a_rename_can_be_tried_again_once_there_is_room(keeper, cards):
    keeper.full = True
    change_card(cards, "Visits", name="Night visits")
    keeper.full = False
    cards.form.save.click()
    assert {"Night visits": TWO_MONTHS} == kept(keeper)


def test_two_counts_of_one_name_are_refused(keeper, cards):
    said = add_card(cards, name="visits", lines="January 2026: 1")
    assert ("You count this already. Change that one, or choose a different name.",) == said
    assert {"Visits": TWO_MONTHS} == kept(keeper)


def test_one_count_is_not_renamed_to_another(keeper, cards):
    add_card(cards, name="Calls", lines="January 2026: 1")
    said = change_card(cards, "Calls", name="Visits")
    assert ("You count this already. Change that one, or choose a different name.",) == said


def test_the_same_name_for_another_outcome_is_another_count(keeper, cards):
    outcome = keeper.save(Outcome("People", "feel less alone"))
    assert () == add_card(cards, name="Visits", outcome=outcome.id, lines="January 2026: 1")
    assert ["Visits", "Visits"] == titles(cards)


def test_a_removed_count_is_gone_and_can_be_put_back(keeper, cards):
    press(cards, REMOVE, "Visits")
    gone = kept(keeper)
    press(cards, UNDO, "Visits")
    assert ({}, {"Visits": TWO_MONTHS}) == (gone, kept(keeper))


def test_a_count_that_was_renamed_can_be_removed(keeper, cards):
    change_card(cards, "Visits", name="Night visits")
    press(cards, REMOVE, "Night visits")
    assert {} == kept(keeper)


FALLS = {"name": "Falls", "sort": "rate", "exposure": "1,000 bed days", "lines": "Jan 26: 3 of 900"}


def thing(keeper):
    """What is said of the things counted."""
    return [each.value for each in keeper.contents().of(ThingCounted)]


def test_what_a_number_is_out_of_and_what_is_hoped_for_is_kept(keeper):
    assert () == add_card(count_cards(keeper, today), **FALLS, better="lower")
    assert [ThingCounted("Falls", "", "1,000 bed days", better="lower")] == thing(keeper)
    assert {"Falls": "January 2026: 3 of 900"} == kept(keeper)


def test_what_a_number_is_out_of_is_asked_only_where_it_is_out_of_something(keeper):
    cards = count_cards(keeper, today)
    press(cards, ADD)
    sort, exposure = (
        next(each for each in cards.form.fields if each.name == name) for name in ("sort", "exposure")
    )
    at_first = exposure.hidden
    sort.value = "share"
    assert (True, False) == (at_first, exposure.hidden)


def test_what_is_said_of_a_thing_goes_with_it_when_it_is_renamed(keeper):
    cards = count_cards(keeper, today)
    add_card(cards, **FALLS)
    change_card(cards, "Falls", name="Falls at night", better="lower")
    assert [ThingCounted("Falls at night", "", "1,000 bed days", better="lower")] == thing(keeper)


def test_nothing_is_kept_of_a_thing_that_nothing_is_said_of(keeper, cards):
    assert [] == thing(keeper)


def test_more_than_there_were_is_told_beside_the_lines(keeper):
    said = add_card(
        count_cards(keeper, today),
        name="Missed",
        sort="share",
        exposure="appointments",
        lines="Jan 26: 12 of 40\nFeb 26: 41 of 40",
    )
    assert ("Line 2: 41 is more than 40. Check both numbers.",) == said


def test_a_month_that_has_not_come_is_told(keeper):
    said = add_card(count_cards(keeper, today), name="Visits", lines="September 2026: 3")
    assert ("Line 1: September 2026 has not come yet. Check the year.",) == said


def test_a_count_says_how_many_months_stand_before_the_group_began(keeper, cards):
    keeper.save(Event("We opened", "2026-02", began=True))
    (card,) = count_cards(keeper, today).list.cards
    assert card["detail"].endswith("Of these, 1 came before you began and 1 from then on.")


def conflict_over_visits(keeper, cards):
    """Somebody else counted March while January was being put right here."""
    press(cards, CHANGE, "Visits")
    change_card(count_cards(keeper, today), "Visits", lines=f"{TWO_MONTHS}\nMarch 2026: 9")
    fill(cards, lines="January 2026: 15\nFebruary 2026: 12")
    cards.form.save.click()
    return cards.conflict


def test_a_count_that_somebody_else_changed_shows_both(keeper, cards):
    shown = conflict_over_visits(keeper, cards).static_html()
    assert (True, True) == ("March 2026: 9" in shown, "January 2026: 15" in shown)
    assert {"Visits": f"{TWO_MONTHS}\nMarch 2026: 9"} == kept(keeper)


def test_mine_can_be_kept_over_what_somebody_else_counted(keeper, cards):
    conflict_over_visits(keeper, cards).keep_mine.click()
    assert {"Visits": "January 2026: 15\nFebruary 2026: 12"} == kept(keeper)


def test_a_count_that_somebody_else_removed_is_not_brought_back_unasked(keeper, cards):
    press(cards, CHANGE, "Visits")
    press(other := count_cards(keeper, today), REMOVE, "Visits")
    cards.form.save.click()
    assert ({}, "Leave it removed") == (kept(keeper), cards.conflict.keep_theirs.description)
    assert ["Visits"] == titles(other)
