"""The pathway check finds every fault that was written in, and nothing where there is none."""

from dataclasses import replace

import pytest

from coimpact_widgets.domain.check import Meant
from coimpact_widgets.domain.pathway import Link, Outcome, Pathway
from coimpact_widgets.domain.pathway_check import Fault, check
from coimpact_widgets.domain.role import Role
from coimpact_widgets.domain.vote import OUTCOMES, Vote
from tests.domain.projects import project_with, record
from tests.domain.written_pathways import CLEAN, FAULTY, faults_of, pathway_of


def seen(pathway):
    return sorted((each.fault.value, each.cards) for each in check(pathway))


@pytest.mark.parametrize("written", FAULTY, ids=lambda written: written["name"])
def test_every_fault_is_found_where_it_is_and_no_other(written):
    assert faults_of(written) == seen(pathway_of(written))


@pytest.mark.parametrize("written", CLEAN, ids=lambda written: written["name"])
def test_nothing_is_seen_where_there_is_no_fault(written):
    assert [] == seen(pathway_of(written))


def test_there_are_forty_with_a_fault_and_twenty_without_and_each_fault_is_written_in():
    written_in = {fault for written in FAULTY for fault, _ in written["faults"]}
    assert (len(FAULTY) >= 40, len(CLEAN) >= 20) == (True, True)
    assert {fault.value for fault in Fault} == written_in


def test_a_pathway_with_nothing_in_it_shows_nothing():
    assert [] == seen(project_with().pathway)


def test_who_wrote_an_outcome_counts_as_having_chosen_it():
    by_carer = replace(record("o", Outcome("Carers", "rest")), role=Role.CARER)
    assert Fault.NOT_CHOSEN not in {each.fault for each in check(Pathway(outcomes=(by_carer,)))}


@pytest.mark.parametrize(
    ("outcome", "votes"),
    [
        (Outcome("Staff", "rest", proposed_by=(Role.CARER,)), ()),
        (Outcome("Staff", "rest"), (Vote(OUTCOMES, Role.LIVED_EXPERIENCE, "", ("o",)),)),
    ],
)
def test_who_put_an_outcome_forward_or_voted_for_it_counts_as_well(outcome, votes):
    seen_of = check(project_with(o=outcome).pathway, votes)
    assert Fault.NOT_CHOSEN not in {each.fault for each in seen_of}


def test_roles_that_chose_an_outcome_without_lived_experience_are_told():
    outcome = Outcome("Staff", "rest", chosen_by=(Role.STAFF,), proposed_by=(Role.EVALUATOR,))
    votes = [Vote(OUTCOMES, Role.MANAGER, "", ("o",)), Vote(OUTCOMES, Role.CARER, "", ("another",))]
    (found,) = [each for each in check(project_with(o=outcome).pathway, votes) if each.parts]
    assert (Role.STAFF, Role.MANAGER, Role.EVALUATOR) == found.parts


def test_a_loose_end_is_no_route_only_where_there_is_an_impact():
    faults = [each.fault for each in check(project_with(o=Outcome("Carers", "rest")).pathway)]
    assert [Fault.NOT_CHOSEN, Fault.NO_IMPACT, Fault.NOTHING_BEFORE] == faults


def test_what_a_group_meant_is_asked_again_once_the_card_says_something_else():
    first, later = (outcome_seen(change) for change in ("hold workshops", "hold many workshops"))
    meant = Meant(first.key, first.about, "It is a change here.")
    assert (True, False) == (meant.answers(first), meant.answers(later))


def test_what_a_group_meant_is_not_asked_again_because_another_card_changed():
    first = outcome_seen("hold workshops")
    other = outcome_seen("hold workshops", other=Outcome("Staff", "rest"))
    assert Meant(first.key, first.about).answers(other)


def test_a_circle_is_one_thing_however_it_is_gone_round():
    ways = [(("a", "b"), ("b", "c"), ("c", "a")), (("c", "a"), ("b", "c"), ("a", "b"))]
    cards = {id: Outcome("Staff", id) for id in "abc"}
    keys = [[each.key for each in check(circling(cards, way)) if each.fault is Fault.CIRCLE] for way in ways]
    assert [["circle-a-b-c"], ["circle-a-b-c"]] == keys


def test_a_circle_that_was_meant_is_not_asked_again_because_a_card_was_moved():
    cards = {id: Outcome("Staff", id) for id in "abc"}
    moved = {id: cards[id] for id in "cba"}
    way = (("a", "b"), ("b", "c"), ("c", "a"))
    first, later = (
        next(each for each in check(circling(order, way)) if each.fault is Fault.CIRCLE)
        for order in (cards, moved)
    )
    assert Meant(first.key, first.about).answers(later)


def test_nothing_is_meant_until_it_is_known_what():
    assert ["seen"] == [problem.field for problem in Meant().problems()]


def outcome_seen(change, **others):
    """What is seen first of an outcome with these words."""
    pathway = project_with(o=Outcome("Staff", change), **others).pathway
    return next(each for each in check(pathway) if each.cards == ("o",))


def circling(cards, way):
    links = {f"l{place}": Link(*ends) for place, ends in enumerate(way)}
    return project_with(**cards, **links).pathway
