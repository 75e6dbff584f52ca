"""Votes are counted by role, side by side, and never summed; where roles differ is known."""

import pytest

from coimpact_widgets.domain.archive import Archive
from coimpact_widgets.domain.record import from_body, to_body
from coimpact_widgets.domain.role import Role
from coimpact_widgets.domain.round import Round
from coimpact_widgets.domain.vote import OUTCOMES, Chose, Vote, chosen_by, differ, most_chosen
from tests.domain.projects import project_with

LIVED, STAFF, MANAGER = Role.LIVED_EXPERIENCE, Role.STAFF, Role.MANAGER


def vote(role, *choices, name="", about=OUTCOMES):
    return Vote(about, role, name, choices)


VOTES = [vote(STAFF, "b"), vote(LIVED, "a", "b"), vote(LIVED, "a"), vote(STAFF, "b"), vote(LIVED, "c", "b")]


def test_a_vote_says_what_it_is_on_who_gives_it_and_what_they_choose():
    assert ["about", "role", "choices"] == [each.field for each in Vote().problems()]


@pytest.mark.parametrize(("count", "said"), [(3, []), (4, ["Choose up to 3. You chose 4."])])
def test_nobody_chooses_more_than_three(count, said):
    assert said == [each.message for each in vote(STAFF, *"abcd"[:count]).problems()]


def test_a_vote_chooses_at_most_half_so_that_it_says_something():
    assert [1, 1, 1, 1, 2, 2, 3, 3] == [most_chosen(offered) for offered in (0, 1, 2, 3, 4, 5, 6, 40)]


def test_a_full_vote_comes_back_the_same():
    full = vote(LIVED, "a", "b", name="Robin")
    assert full == from_body(Vote, to_body(full))


def test_each_role_is_counted_by_itself():
    assert (Chose(LIVED, 2, 3), Chose(STAFF, 0, 2)) == chosen_by(VOTES, "a")


def test_a_role_that_did_not_vote_is_not_counted():
    assert {LIVED, STAFF} == {each.role for each in chosen_by(VOTES, "nothing")}


def test_a_vote_without_a_role_is_not_counted():
    assert () == chosen_by([Vote(OUTCOMES, None, "", ("a",))], "a")


@pytest.mark.parametrize(
    ("chose", "differs"),
    [
        ((Chose(LIVED, 3, 4), Chose(STAFF, 0, 3)), True),
        ((Chose(LIVED, 3, 4), Chose(STAFF, 1, 2)), False),
        ((Chose(LIVED, 2, 4), Chose(STAFF, 0, 3)), False),
        ((Chose(LIVED, 3, 4), Chose(STAFF, 3, 3), Chose(MANAGER, 0, 1)), False),
        ((Chose(LIVED, 3, 4), Chose(STAFF, 3, 3), Chose(MANAGER, 0, 2)), True),
        ((Chose(LIVED, 4, 4),), False),
        ((), False),
    ],
)
def test_roles_differ_where_most_of_one_chose_it_and_few_of_another(chose, differs):
    assert differs is differ(chose)


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        (vote(STAFF, name="Sam"), vote(STAFF, "a", name=" sam"), True),
        (vote(STAFF, name="Sam"), vote(LIVED, name="Sam"), False),
        (vote(STAFF, name="Sam"), vote(STAFF, name="Sam", about="o"), False),
        (vote(STAFF), vote(STAFF), False),
    ],
)
def test_a_member_is_known_by_role_and_name_where_there_is_one(first, second, same):
    assert same is first.is_of(second)


def test_a_project_gives_the_votes_on_one_list():
    shown = {about: Round(about, shown=True) for about in (OUTCOMES, "o")}
    project = project_with(v=vote(STAFF, "a"), w=vote(STAFF, "m", about="o"), x=vote(LIVED, "b"), **shown)
    assert ["v", "x"] == [record.id for record in project.votes(OUTCOMES)]
    assert ["w"] == [record.id for record in project.votes("o")]


@pytest.mark.parametrize("rounds", [(), (Round(OUTCOMES),), (Round("o", shown=True),)])
def test_nobody_is_given_the_votes_before_they_are_shown(rounds):
    named = {f"r{place}": each for place, each in enumerate(rounds)}
    assert () == project_with(v=vote(STAFF, "a"), **named).votes(OUTCOMES)


def test_an_archive_keeps_votes():
    project = project_with(v=vote(STAFF, "a", name="Sam"))
    assert project.records == Archive.of(project).contents().records
