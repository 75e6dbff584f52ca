"""Questions that were left half way: where they begin again, and what check answers offers."""

from __future__ import annotations

from coimpact_widgets.widgets.prose import Prose
from coimpact_widgets.widgets.question import Question
from coimpact_widgets.widgets.question_pages import ASKING, CHECK, QuestionPages
from coimpact_widgets.widgets.text_field import TextField

from .three_questions import EVERYTHING, buttons, pages, press


def test_a_set_that_was_left_half_way_begins_where_the_answers_end() -> None:
    assert ["place", "size"] == [pages(kept).current for kept in ({"aim": "Calm"}, {"place": "Leeds"})]


def test_check_answers_is_shown_when_the_last_question_is_answered() -> None:
    assert [CHECK] * 2 == [pages(kept).current for kept in (dict(EVERYTHING), {"size": 5})]


def test_continue_from_where_the_answers_ended_goes_on_to_the_next_question() -> None:
    shown = pages({"aim": "Calm"})
    shown.fields[0].value = "Leeds"
    press(shown, "Continue")
    assert ("size", ["Continue", "Back"]) == (shown.current, buttons(shown))


def test_check_answers_offers_to_carry_on_from_the_first_question_that_was_left_out() -> None:
    shown = pages({"aim": "Calm", "size": 5})
    offered = buttons(shown)
    press(shown, "Carry on from question 2")
    shown.fields[0].value = "Leeds"
    press(shown, "Continue")
    assert (["Carry on from question 2"], "size") == (offered, shown.current)


def test_a_question_that_was_seen_and_left_out_is_not_asked_about_again() -> None:
    shown = pages({"aim": "Calm", "size": 5})
    shown.show("place")
    press(shown, "Back")
    assert [] == buttons(shown)


def test_the_page_can_tell_that_a_question_is_being_asked() -> None:
    shown = pages({})
    asking = ASKING in shown.view._dom_classes
    shown.show(CHECK)
    assert (True, False) == (asking, ASKING in shown.view._dom_classes)


def test_the_lines_of_a_list_are_told_apart_from_those_of_a_text() -> None:
    asked = [Question("aim", "Aim?", fields=[TextField("aim")]), Question("who", "Who?", body=Prose("Sam"))]
    shown = QuestionPages("Your group", asked)
    shown.show(CHECK)
    assert [False, True] == [row["listed"] for row in shown.check.rows]
