"""Who is here is told by a name that somebody chose, by role, or as one person more."""

from __future__ import annotations

from coimpact_widgets.domain.here import Here
from coimpact_widgets.domain.role import Role
from coimpact_widgets.widgets.who_is_here import WhoIsHere, in_words, you

CARER, STAFF = Role.CARER, Role.STAFF


def test_names_come_first_then_roles_then_those_who_said_nothing():
    here = [
        Here("a"),
        Here("b", CARER),
        Here("c", STAFF, "Sam"),
        Here("d", None, "Jo"),
        Here("e", CARER),
        Here("f"),
    ]
    assert ["Jo", "Sam, member of staff", "2 carers", "2 other people"] == in_words(here)


def test_one_who_said_nothing_is_one_other_person():
    assert ["1 other person"] == in_words([Here("a")])


def test_nobody_is_told_when_nobody_else_is_here():
    assert [] == in_words([])


def test_you_are_told_what_you_said_of_yourself():
    assert ["You", "You: carer", "You: Sam, carer"] == [
        you(each) for each in (Here("a"), Here("a", CARER), Here("a", CARER, "Sam"))
    ]


def test_a_page_that_a_room_looks_at_is_nobody_and_asks_nothing() -> None:
    said: list[Here] = []
    shown = WhoIsHere(said.append, bool, room=True)
    shown._received({"tab": "t1", "role": "carer"})
    assert ([], 0, ["Nobody yet"], False) == (said, shown.number, shown.people, shown.may_say)


def test_a_room_sees_everybody_who_is_here() -> None:
    shown = WhoIsHere(bool, bool, room=True)
    shown.show([Here("a", STAFF, "Sam"), Here("b")], Here(""))
    assert (2, ["Sam, member of staff", "1 person"]) == (shown.number, shown.people)
