"""Answers that others write appear on the page; whoever is writing one is told, and chooses."""

from __future__ import annotations

import pytest

from coimpact_widgets.domain.agreement import Agreement
from coimpact_widgets.library.principles import principles
from coimpact_widgets.widgets.agree_panel import AgreePanel
from coimpact_widgets.widgets.pages_together import OTHERS
from coimpact_widgets.widgets.question_pages import CHECK
from coimpact_widgets.widgets.told import ANSWER_CHANGED, CHOOSE_FIRST

from .fake_keeper import FakeKeeper


@pytest.fixture
def keeper():
    return FakeKeeper()


@pytest.fixture
def pages(keeper):
    """The first question, which asks what co-production means to the group."""
    return AgreePanel(keeper, principles()).pages


def theirs(keeper, text):
    """Somebody else says this."""
    keeper.save(Agreement(text), keeper.contents().agreement)


def meaning(keeper):
    return keeper.contents().agreement.value.meaning


def send(pages, text, *, seen=True):
    """What the page sends when somebody types; `seen` is whether they saw what others had written."""
    field = pages.fields[0]
    field._received({"typed": text, "edits": 1, "given": field.given - (not seen)})


def test_an_answer_that_others_write_stands_in_the_field_and_that_is_said(keeper, pages):
    field = pages.fields[0]
    theirs(keeper, "Together")
    pages.together.ask(theirs=True)
    assert (True, "Together", OTHERS) == (pages.fields[0] is field, field.value, pages.status.text)


def test_what_is_written_over_it_afterwards_is_kept(keeper, pages):
    theirs(keeper, "Together")
    pages.together.ask(theirs=True)
    send(pages, "Together and equal")
    assert "Together and equal" == meaning(keeper)


def test_the_answers_are_shown_as_others_write_them(keeper, pages):
    pages.show(CHECK)
    theirs(keeper, "Together")
    pages.together.ask(theirs=True)
    assert "Together" in [row["answer"] for row in pages.check.rows]


def test_whoever_typed_before_they_saw_it_is_told_and_neither_is_lost(keeper, pages):
    theirs(keeper, "Together")
    pages.together.ask(theirs=True)
    send(pages, "Equal", seen=False)
    assert ("Together", "Equal", ANSWER_CHANGED) == (
        meaning(keeper),
        pages.fields[0].value,
        pages.together.told.said,
    )


@pytest.fixture
def told(keeper, pages):
    """Both wrote, and neither saw the other's words."""
    theirs(keeper, "Together")
    pages.together.ask(theirs=True)
    send(pages, "Equal", seen=False)
    return pages.together.told


def test_whoever_is_told_can_keep_their_own(keeper, pages, told):
    told.second.click()
    assert ("Equal", "", "Saved") == (meaning(keeper), told.said, pages.status.text)


def test_whoever_is_told_can_see_both_and_keep_theirs(keeper, pages, told):
    told.first.click()
    (shown,) = told.view.children
    words = [child.static_html() for child in shown.children if hasattr(child, "static_html")]
    assert (True, True) == ("Together" in "".join(words), "Equal" in "".join(words))
    button = next(each for each in shown.children[-1].children if each.description == "Keep theirs")
    button.click()
    assert ("Together", "Together", "") == (meaning(keeper), pages.fields[0].value, told.said)


def test_continue_says_that_the_choice_comes_first_and_keeps_neither_over_the_other(keeper, pages, told):
    pages.proceed.click()
    assert ("Together", (CHOOSE_FIRST,)) == (meaning(keeper), pages.errors.messages)
    told.second.click()
    assert ("Equal", ()) == (meaning(keeper), pages.errors.messages)


def test_what_was_wrong_makes_way_for_what_others_did(keeper, pages):
    send(pages, "Ring me on 01632 960 123")
    pages.proceed.click()
    before = len(pages.errors.messages)
    theirs(keeper, "Together")
    pages.together.ask(theirs=True)
    assert (1, ()) == (before, pages.errors.messages)


def test_what_cannot_be_kept_yet_is_not_replaced_by_what_others_write(keeper, pages):
    send(pages, "Ring me on 01632 960 123")
    theirs(keeper, "Together")
    pages.together.ask(theirs=True)
    assert ("Ring me on 01632 960 123", ANSWER_CHANGED) == (
        pages.fields[0].typed,
        pages.together.told.said,
    )


def test_a_question_that_is_not_shown_holds_what_others_wrote_when_it_is_shown_again(keeper, pages):
    pages.not_sure.click()
    theirs(keeper, "Together")
    pages.together.ask(theirs=True)
    pages.back.click()
    assert ("Together", "") == (pages.fields[0].value, pages.together.told.said)
