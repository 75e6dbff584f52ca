"""What matters most is told by role, side by side, and where roles differ is told as a finding."""

import pytest

from coimpact_widgets.domain.role import Role
from coimpact_widgets.domain.vote import OUTCOMES, Chose, Vote
from coimpact_widgets.present.votes import (
    NO_DIFFERENCE,
    NOBODY,
    ONE_ALONE,
    differences,
    so_many,
    votes_html,
    votes_in_words,
    votes_table,
)

LIVED, STAFF, MANAGER = Role.LIVED_EXPERIENCE, Role.STAFF, Role.MANAGER
CHOICES = [("a", "People: feel <less> alone."), ("b", "Staff: listen more")]


def votes(*given):
    """Votes of one each: a role and what it chose, such as "ab"."""
    return [Vote(OUTCOMES, role, "Robin", tuple(choices)) for role, choices in given]


DIFFER = votes((LIVED, "a"), (LIVED, "ab"), (STAFF, "b"), (STAFF, "b"))


def test_nobody_has_voted_is_all_that_is_said_before_anybody_has():
    assert (NOBODY,) == votes_in_words([], CHOICES, [LIVED])


def test_who_voted_who_did_not_and_where_roles_differ_are_told():
    assert (
        "Voted so far: 2 people with lived experience and 2 members of staff.",
        "Nobody has voted yet among: managers.",
        "Roles differ on “People: feel <less> alone”. Most of these chose it: "
        "2 of 2 people with lived experience. Few of these did: 0 of 2 staff.",
    ) == votes_in_words(DIFFER, CHOICES, [LIVED, STAFF, MANAGER])


def test_roles_that_chose_alike_are_said_to():
    given = votes((LIVED, "a"), (LIVED, "a"), (STAFF, "ab"), (STAFF, "a"))
    assert (NO_DIFFERENCE,) == differences(given, CHOICES[:1])


def test_one_vote_is_not_told_as_what_its_role_chose():
    given = votes((LIVED, "a"), (LIVED, "a"), (MANAGER, "b"))
    assert ((), ONE_ALONE) == (differences(given, CHOICES), votes_in_words(given, CHOICES)[-1])


def test_one_role_alone_cannot_differ():
    assert () == differences(votes((STAFF, "a"), (STAFF, "b")), CHOICES)


def test_the_table_has_a_column_for_each_role_and_none_for_all():
    table = votes_table(DIFFER, CHOICES)
    assert ("Outcome", "People with lived experience", "Staff") == table.columns
    assert [("2 of 2", "0 of 2"), ("1 of 2", "2 of 2")] == [row[1:] for row in table.rows]


def test_rows_stand_in_the_order_of_the_group_whatever_was_chosen_most():
    assert ["a", "b"] == [
        {text: id for id, text in CHOICES}[row[0]] for row in votes_table(DIFFER, CHOICES).rows
    ]


def test_no_name_is_told_and_what_people_wrote_is_escaped():
    html = votes_html(DIFFER, CHOICES)
    assert ("Robin" in html, "<less>" in html, "&lt;less&gt;" in html) == (False, False, True)


@pytest.mark.parametrize(
    ("chose", "said"),
    [(Chose(MANAGER, 0, 1), "0 of 1 manager"), (Chose(LIVED, 3, 4), "3 of 4 people with lived experience")],
)
def test_a_count_is_said_with_the_role(chose, said):
    assert said == so_many(chose)
