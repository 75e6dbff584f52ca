"""Step 3: the measures that fit an outcome are compared, and one press takes one."""

from __future__ import annotations

from datetime import date

import pytest

from coimpact_widgets.domain.answer import Batch, MonthlyCount
from coimpact_widgets.domain.measure import Measure
from coimpact_widgets.domain.role import Role
from coimpact_widgets.domain.round import Round
from coimpact_widgets.domain.vote import Vote
from coimpact_widgets.errors import StoreFull
from coimpact_widgets.widgets.measure_chooser import MOST, NOT_FOUND, NOTHING_FITS, TAKEN, MeasureChooser

from .fake_keeper import FakeKeeper
from .measure_choosing import keeper_of, measures, opened, shown, use
from .walk import add_card


@pytest.fixture
def keeper() -> FakeKeeper:
    return keeper_of("feel better in themselves")


def test_the_best_is_one_press_away() -> None:
    keeper = keeper_of("feel listened to")
    chooser = opened(keeper)
    chooser.table.choose(chooser.table.best)
    assert ["Listened to"] == [each.name for each in measures(keeper)]


def test_what_is_taken_stands_behind_the_measures_that_were_there() -> None:
    keeper = keeper_of("feel listened to")
    keeper.save(Measure("r1", "Own", "How are you?", labels=("Bad", "Well"), position=1.0))
    use(opened(keeper), "listened-to")
    assert [("Own", 1.0), ("Listened to", 2.0)] == [(each.name, each.position) for each in measures(keeper)]


def test_three_outcomes_are_measured_with_three_presses() -> None:
    keeper = keeper_of("feel listened to", "sleep better", "feel more confident")
    chooser = opened(keeper)
    for _ in range(3):
        chooser.table.choose(chooser.table.best)
    outcomes = [each.id for each in keeper.contents().pathway.outcomes]
    assert outcomes == [each.outcome for each in measures(keeper)]
    assert [] == [problem for each in measures(keeper) for problem in each.problems()]


def test_what_was_taken_is_said_with_what_comes_next() -> None:
    chooser = opened(keeper_of("feel listened to", "sleep better"))
    chooser.table.choose("listened-to")
    said = "Saved. Listened to is one of your measures now. Here is the next outcome."
    assert (said, "Measures for: People: sleep better") == (chooser.status.text, chooser.table.caption)


def test_it_begins_with_the_first_outcome_that_has_no_measure_and_no_count() -> None:
    keeper = keeper_of("sleep better", "feel more confident", "rest")
    first, second, third = (each.id for each in keeper.contents().pathway.outcomes)
    keeper.save(Measure(first, "Sleep", "How well?", labels=("Badly", "Well")))
    keeper.gather(Batch("Counts"), counts=[MonthlyCount("Calls", date(2026, 1, 1), 3, second)])
    assert third == opened(keeper).outcome.value


def test_each_outcome_says_what_measures_it() -> None:
    keeper = keeper_of("sleep better", "rest")
    chooser = opened(keeper)
    chooser.table.choose("sleep")
    assert ["Measured by: Sleep.", "No measure yet."] == [each["hint"] for each in chooser.outcome.options]


def test_between_two_and_four_are_compared(keeper: FakeKeeper) -> None:
    fewest, most = opened(keeper_of("give something back to others")), opened(keeper)
    assert (2, MOST) == (len(shown(fewest)), len(shown(most)))


def test_what_is_taken_is_no_longer_offered(keeper: FakeKeeper) -> None:
    chooser = opened(keeper)
    use(chooser, "ons-loneliness")
    use(chooser, "hopeful")
    for name in ("Loneliness", "hopeful"):
        chooser.find.value = name
        assert {"ons-loneliness", "hopeful"}.isdisjoint(shown(chooser))


def test_others_can_be_looked_at_and_after_the_last_the_first_again(keeper: FakeKeeper) -> None:
    chooser = opened(keeper)
    first, seen = shown(chooser), set()
    for _ in range(50):
        seen |= set(shown(chooser))
        chooser.others.click()
        if shown(chooser) == first:
            break
    assert {each.id for each in chooser._offered} == seen


def test_a_word_finds_others(keeper: FakeKeeper) -> None:
    chooser = opened(keeper)
    chooser.find.value = "trust"
    assert "trust-in-support" == shown(chooser)[0]


def test_a_word_that_finds_nothing_says_so(keeper: FakeKeeper) -> None:
    chooser = opened(keeper)
    chooser.find.value = "astronomy"
    assert ([], True) == (shown(chooser), NOT_FOUND in chooser.so_far.markup)


def test_where_nothing_comes_close_nothing_is_put_forward() -> None:
    chooser = opened(keeper_of("fix damp sooner"))
    assert ("", True) == (chooser.table.best, NOTHING_FITS in chooser.so_far.markup)


def test_one_that_finds_no_room_is_not_taken(keeper: FakeKeeper) -> None:
    chooser = opened(keeper)
    keeper.fail_with = StoreFull("the store")
    chooser.table.choose(chooser.table.best)
    assert ((str(StoreFull("the store")),), []) == (chooser.errors.messages, measures(keeper))


def test_each_member_votes_on_the_measures_of_an_outcome(keeper: FakeKeeper) -> None:
    chooser = opened(keeper)
    chooser.vote.click()
    assert chooser.votes
    first = shown(chooser)[0]
    assert () == add_card(chooser.votes.cards, role="carer", choices=first)
    outcome = keeper.contents().pathway.outcomes[0].id
    assert [Vote(outcome, Role.CARER, "", (first,))] == [each.value for each in keeper.contents().of(Vote)]


def voting(keeper: FakeKeeper, **given: object) -> MeasureChooser:
    """A chooser with a vote half given."""
    chooser = opened(keeper)
    chooser.vote.click()
    assert chooser.votes
    chooser.votes.cards.add()
    assert chooser.votes.cards.form
    for field in chooser.votes.cards.form.fields:
        field.value = given.get(field.name, field.value)
    return chooser


WAYS_ON = {
    "hide the vote": lambda chooser: chooser.vote.click(),
    "another outcome": lambda chooser: setattr(chooser.outcome, "value", chooser.outcome.offered[1]),
    "take a measure": lambda chooser: chooser.table.choose(chooser.table.best),
    "a set that needs words": lambda chooser: use(chooser, "swemwbs"),
}


@pytest.mark.parametrize("way", WAYS_ON)
def test_a_vote_that_is_half_given_is_kept_on_the_way_on(way: str) -> None:
    keeper = keeper_of("feel better in themselves", "sleep better")
    first = opened(keeper).table.best
    chooser = voting(keeper, role="carer", choices=first)
    WAYS_ON[way](chooser)
    assert [(first,)] == [each.value.choices for each in keeper.contents().of(Vote)]


@pytest.mark.parametrize("way", WAYS_ON)
def test_where_a_vote_cannot_be_kept_it_stays_open_and_nothing_else_is_done(way: str) -> None:
    keeper = keeper_of("feel better in themselves", "sleep better")
    chooser = voting(keeper, chosen_name="Ann")
    first = chooser.outcome.value
    WAYS_ON[way](chooser)
    assert (first, None, []) == (chooser.outcome.value, chooser.form, measures(keeper))
    assert chooser.votes
    assert chooser.votes.cards.form
    assert "Ann" == chooser.votes.cards.form.values()["chosen_name"]


def test_one_that_somebody_else_took_meanwhile_is_said(keeper: FakeKeeper) -> None:
    mine, theirs = opened(keeper), opened(keeper)
    best = mine.table.best
    theirs.table.choose(best)
    mine.table.choose(best)
    assert ((TAKEN,), 1, False) == (mine.errors.messages, len(measures(keeper)), best in shown(mine))


def test_where_roles_differ_on_a_measure_it_is_told_side_by_side(keeper: FakeKeeper) -> None:
    outcome = keeper.contents().pathway.outcomes[0].id
    for role, choice in ((Role.CARER, "hopeful"), (Role.STAFF, "worthwhile")):
        for name in ("One", "Two", "Three"):
            keeper.save(Vote(outcome, role, name, (choice,)))
    keeper.save(Round(outcome, shown=True))
    chooser = opened(keeper)
    chooser.vote.click()
    assert chooser.votes
    told = chooser.votes.static_html()
    assert "Roles differ on “Hopeful”" in told
    assert "3 of 3" in told


def test_the_static_form_tells_each_source_and_licence(keeper: FakeKeeper) -> None:
    chooser = opened(keeper)
    use(chooser, "life-satisfaction")
    told = chooser.static_html()
    for words in ("Office for National Statistics", "OGL-UK-3.0", "Higher is better."):
        assert words in told


def test_a_vote_stays_open_while_another_measure_is_looked_for(keeper: FakeKeeper) -> None:
    chooser = opened(keeper)
    chooser.vote.click()
    chooser.find.value = "trust"
    assert chooser.votes
    assert chooser.votes.cards.form
    assert "trust-in-support" in chooser.votes.cards.form.fields[2].offered


def test_what_is_chosen_in_an_open_vote_stays_while_another_measure_is_looked_for(keeper: FakeKeeper) -> None:
    chooser = opened(keeper)
    chooser.vote.click()
    assert chooser.votes
    assert chooser.votes.cards.form
    field, first = chooser.votes.cards.form.fields[2], shown(chooser)[0]
    field.value = first
    chooser.find.value = "trust"
    assert (first, True) == (field.value, first in field.offered)


def test_a_vote_on_measures_opens_above_the_search_with_a_heading_and_what_each_asks(
    keeper: FakeKeeper,
) -> None:
    chooser = opened(keeper)
    chooser.vote.click()
    assert chooser.votes
    assert chooser.votes.cards.form
    assert (chooser.voting, chooser.votes.view, chooser.find) == chooser.view.children[-3:]
    asked = chooser.votes.cards.form.fields[2]
    assert ("Choose 1.", "Overall, how satisfied are you with your life nowadays?") == (
        asked.hint,
        {each["key"]: each["hint"] for each in asked.options}["life-satisfaction"],
    )


def test_a_measure_that_was_removed_elsewhere_is_offered_again_once_the_page_is_drawn() -> None:
    keeper = keeper_of("feel listened to")
    chooser = opened(keeper)
    chooser.table.choose("listened-to")
    keeper.remove(keeper.contents().measures[0])
    chooser.table._received({"told": "drawn"})
    assert "listened-to" == chooser.table.best
