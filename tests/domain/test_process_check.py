"""A process check is answered by each member and looked at by role; nobody stands alone, none is summed."""

from datetime import date

import pytest

from coimpact_widgets.domain.archive import Archive
from coimpact_widgets.domain.meeting import checks_of_meetings, kept_of, meetings, shown_of
from coimpact_widgets.domain.process_check import (
    ITEMS,
    NOT_SURE,
    ProcessCheck,
    differ_on,
    meeting_id,
    sides,
    worth_talking_about,
)
from coimpact_widgets.domain.role import Role
from coimpact_widgets.domain.round import Round
from tests.domain.projects import project_with

LIVED, CARER, STAFF, MANAGER = Role.LIVED_EXPERIENCE, Role.CARER, Role.STAFF, Role.MANAGER
FAIR = ITEMS[0]
DAY, LATER = date(2026, 1, 13), date(2026, 2, 3)


def check(role, fair_say=5, name="", meeting=DAY, **answers):
    return ProcessCheck(meeting.isoformat(), role, name, fair_say=fair_say, **answers)


def roles_of(*checks):
    return [(each.roles, len(each.checks)) for each in sides(checks)]


def test_every_principle_is_asked_about():
    assert {"equality", "diversity", "accessibility", "reciprocity"} == {each.principle for each in ITEMS}


def test_a_check_says_of_which_meeting_who_gives_it_and_one_answer_at_least():
    assert ["meeting", "role", "fair_say"] == [each.field for each in ProcessCheck().problems()]


def test_not_sure_is_an_answer():
    assert [] == check(STAFF, NOT_SURE).problems()


def test_roles_stand_side_by_side():
    assert [((LIVED,), 2), ((STAFF,), 2)] == roles_of(*map(check, (STAFF, LIVED, STAFF, LIVED)))


@pytest.mark.parametrize(
    ("roles", "shown"),
    [
        ((LIVED, LIVED, STAFF, MANAGER), [((LIVED,), 2), ((STAFF, MANAGER), 2)]),
        ((LIVED, LIVED, LIVED, CARER, CARER, MANAGER), [((LIVED,), 3), ((CARER, MANAGER), 3)]),
        ((LIVED, STAFF), [((LIVED, STAFF), 2)]),
        ((LIVED,), []),
        ((), []),
    ],
)
def test_nobody_stands_alone(roles, shown):
    assert shown == roles_of(*map(check, roles))


def test_every_answer_is_in_one_side():
    checks = [check(role, fair_say) for role in Role for fair_say in range(role is LIVED, 3)]
    assert sorted(map(repr, checks)) == sorted(repr(each) for side in sides(checks) for each in side.checks)


def test_answers_are_counted_each_by_itself():
    (side,) = sides([check(STAFF, 5), check(STAFF, 5), check(STAFF, 2), check(STAFF, None), check(STAFF, 0)])
    assert ({5: 2, 2: 1, 0: 1}, (2, 3)) == (side.counts(FAIR), side.went_well(FAIR))


def test_an_answer_that_there_is_not_is_none():
    assert check(STAFF, 9).answer(FAIR) is None


@pytest.mark.parametrize(
    ("lived", "staff", "differs"),
    [((1, 2), (5, 4), True), ((5, 4), (5, 4), False), ((5, 2), (5, 5), False), ((0, 0), (5, 5), False)],
)
def test_roles_differ_where_most_of_one_said_yes_and_few_of_another(lived, staff, differs):
    found = sides([*(check(LIVED, each) for each in lived), *(check(STAFF, each) for each in staff)])
    assert differs is differ_on(found, FAIR)


@pytest.mark.parametrize(("answer", "worth"), [(1, True), (2, True), (3, False), (0, False)])
def test_what_anybody_said_no_to_is_worth_talking_about(answer, worth):
    assert worth is worth_talking_about(sides([check(STAFF, answer), check(STAFF)]), FAIR)


def test_a_member_is_known_in_one_meeting_by_role_and_name():
    sam = check(STAFF, name="Sam")
    others = (check(STAFF, 1, " sam"), check(STAFF, name="Sam", meeting=LATER), check(CARER, name="Sam"))
    assert [True, False, False] == [sam.is_of(each) for each in others]


def test_nothing_of_a_meeting_is_told_before_it_is_shown():
    given = {"a": check(STAFF), "b": check(CARER), "c": check(STAFF, meeting=LATER)}
    project = project_with(**given, r=Round(meeting_id(LATER), shown=True))
    assert (2, (), (LATER,)) == (len(kept_of(project, DAY)), shown_of(project, DAY), meetings(project))
    assert ((LATER, (given["c"],)),) == checks_of_meetings(project)


def test_an_archive_keeps_checks_and_rounds():
    full = ProcessCheck("2026-01-13", STAFF, "Sam", 5, 4, 3, 2, 1, 0, "More breaks", may_tell=True)
    project = project_with(a=full, r=Round(meeting_id(DAY), shown=True))
    assert project.records == Archive.of(project).contents().records
