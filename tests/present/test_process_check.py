"""How a meeting went is told by role, side by side, with what to talk about first; over time as a table."""

from datetime import date

import pytest

from coimpact_widgets.domain.process_check import ProcessCheck, sides
from coimpact_widgets.domain.role import Role
from coimpact_widgets.present.process_check import (
    ALL_WELL,
    NO_MARK,
    NO_MEETING,
    NOT_PROOF,
    PAIR,
    TOGETHER,
    TOO_FEW,
    answers_table,
    in_words,
    over_time_html,
    over_time_table,
    told_html,
)

DAY = date(2026, 1, 13)


def checks(*answers, role=Role.STAFF, words=""):
    return [ProcessCheck("2026-01-13", role, fair_say=each, words=words) for each in answers]


def test_a_row_for_each_question_tells_how_many_gave_each_answer():
    table = answers_table(sides(checks(5, 5, 0)))
    assert ("Question", "Staff (3)") == table.columns
    assert ("Did you have a fair say in what we decided?", "Yes 2, I'm not sure 1") == table.rows[0]
    assert (6, "No answer") == (len(table.rows), table.rows[1][1])


def test_what_anybody_said_no_to_comes_first():
    first, *_ = in_words(sides(checks(5, 2)))
    assert "Talk about these first. Somebody said no, or not really: “Did you have a fair say" in first
    assert (ALL_WELL,) == in_words(sides(checks(5, 3, 5)))


def test_where_roles_differ_both_stand_side_by_side():
    told = in_words(sides([*checks(5, 4), *checks(1, 2, role=Role.CARER)]))
    assert told[1].endswith("Yes or mostly said: 0 of 2 carers and 2 of 2 staff.")


@pytest.mark.parametrize(("others", "said"), [(1, PAIR), (2, TOGETHER)])
def test_where_two_people_stand_together_nobody_is_promised_not_to_stand_alone(others, said):
    alone = [Role.CARER, Role.MANAGER][:others]
    told = in_words(sides([*checks(5), *(each for role in alone for each in checks(4, role=role))]))
    assert [said] == [each for each in told if each in {PAIR, TOGETHER}]


def test_words_stand_in_an_order_that_tells_nothing_of_their_writers():
    told = told_html([*checks(5, words="Tea"), *checks(5, words="<Breaks>")])
    assert 0 < told.index("&lt;Breaks&gt;.") < told.index("Tea.")


def test_a_meeting_at_which_one_person_answered_is_not_in_the_table():
    table = over_time_table([(DAY, checks(5)), (date(2026, 2, 3), checks(5, 2, 0))])
    assert ("3 February 2026", "1 of 2") == (*[row[:2] for row in table.rows],)[0]


@pytest.mark.parametrize(
    ("many", "marks", "said"),
    [(0, "", NO_MEETING), (5, "", TOO_FEW), (6, "", NO_MARK), (6, "lower", NOT_PROOF)],
)
def test_meetings_stand_out_from_six_on(many, marks, said):
    meetings = [(date(2026, 1, 1 + at), checks(5, 4)) for at in range(many)]
    assert said in over_time_html(meetings, lambda shares: (marks,) * len(shares))


def test_a_mark_says_which_meeting_which_way_and_on_what():
    html = over_time_html([(DAY, checks(5, 4))], lambda shares: ("lower",))
    assert "13 January 2026 is worth asking about: fewer than usual said yes or mostly on “Did you" in html
