"""The pages of step 4 on how people agreed, until when it is kept, and taking somebody out."""

from __future__ import annotations

from datetime import date

import pytest

from coimpact_widgets.domain.answer import Answer, Batch, Person, Story
from coimpact_widgets.domain.consent_given import ConsentGiven, HowAgreed
from coimpact_widgets.domain.keeping import Keeping
from coimpact_widgets.domain.measure import Measure, TimePoint
from coimpact_widgets.domain.plan import Plan
from coimpact_widgets.errors import StoreFull
from coimpact_widgets.widgets.consent_cards import consent_question
from coimpact_widgets.widgets.keeping_page import keeping_question
from coimpact_widgets.widgets.question_pages import QuestionPages
from coimpact_widgets.widgets.taking_out import NOT_KEPT, TakingOut

from .fake_keeper import FakeKeeper
from .walk import add_card, answers, body, go_on

TODAY = date(2026, 8, 6)


@pytest.fixture
def keeper():
    keeper = FakeKeeper()
    measure = keeper.save(Measure("o", "Lonely", "Are you lonely?", labels=("Never", "Often"))).id
    keeper.gather(
        Batch("answers.csv", "ab12"),
        people=[Person("P1"), Person("P2")],
        answers=[Answer(code, measure, TimePoint.BEFORE, 1.0) for code in ("P1", "P2")],
        stories=[Story("It helped.", person="P1")],
    )
    return keeper


def test_how_people_agreed_is_kept_and_said(keeper):
    pages = QuestionPages("Data", [consent_question(keeper)])
    add_card(body(pages), how=HowAgreed.TICKED.value, on=date(2026, 3, 3))
    told = "Everybody: Ticked a box on the form or on a screen, on 3 March 2026."
    assert told == answers(pages)["agreed"]


def test_people_of_one_file_can_have_agreed_in_a_way_of_their_own(keeper):
    pages = QuestionPages("Data", [consent_question(keeper)])
    (batch,) = keeper.contents().batches
    add_card(body(pages), batch=str(batch.id), how=HowAgreed.SIGNED.value, on=date(2026, 3, 3))
    assert "answers.csv, 6 August 2026: Signed a form, on 3 March 2026." == answers(pages)["agreed"]


def test_how_and_when_are_asked_for(keeper):
    pages = QuestionPages("Data", [consent_question(keeper)])
    assert ("Choose how they agreed.", "Enter the day they agreed.") == add_card(body(pages))


def test_a_file_that_was_taken_out_is_still_said(keeper):
    keeper.save(ConsentGiven("1", HowAgreed.SIGNED, "2026-03-03"))
    keeper.undo_batch(keeper.contents().batches[0])
    pages = QuestionPages("Data", [consent_question(keeper)])
    assert answers(pages)["agreed"].startswith("People whose answers were taken out: ")


def test_the_day_is_kept_and_said(keeper):
    pages = QuestionPages("Data", [keeping_question(keeper, lambda: TODAY)])
    pages.fields[0].value = date(2027, 3, 31)
    go_on(pages)
    assert (Keeping("2027-03-31"), "31 March 2027") == (keeper.contents().keeping, answers(pages)["keep"])


def test_a_day_that_is_past_is_told_with_what_to_do(keeper):
    keeper.save(Keeping("2026-08-05"))
    pages = QuestionPages("Data", [keeping_question(keeper, lambda: TODAY)])
    assert "That day is past. Take them out now." in answers(pages)["keep"]


def test_what_the_plan_told_people_stands_beside_it(keeper):
    keeper.save(Plan(kept_for="A year <after> the report"))
    pages = QuestionPages("Data", [keeping_question(keeper, lambda: TODAY)])
    assert "A year &lt;after&gt; the report" in body(pages).view.markup


def found(keeper, code):
    panel = TakingOut(keeper)
    panel.code.value = code
    panel.find.click()
    return panel


def test_what_is_kept_of_somebody_is_told_before_it_goes(keeper):
    panel = found(keeper, "p 1")
    assert "P1 gave 1 answer and 1 story." in panel.told.markup
    assert "Do not bring in a file that still has this code." in panel.told.markup
    assert 2 == len(keeper.contents().people)


def test_taking_somebody_out_takes_everything_they_told(keeper):
    panel = found(keeper, "P1")
    panel.erase.click()
    contents = keeper.contents()
    left = ([p.code for p in contents.people], [a.person for a in contents.answers], contents.stories)
    assert (["P2"], ["P2"], ()) == left
    assert "P1 is taken out, with everything they told you." == panel.status.text


def test_somebody_can_be_left_as_they_are(keeper):
    panel = found(keeper, "P1")
    panel.leave.click()
    panel.take_out()
    assert 2 == len(keeper.contents().people)


def test_a_code_that_nobody_has_is_said(keeper):
    assert NOT_KEPT.format("P9") == found(keeper, "P9").code.error


def test_when_it_cannot_be_done_that_is_said_and_can_be_tried_again(keeper):
    panel = found(keeper, "P1")
    keeper.fail_with = StoreFull("the project's file")
    panel.erase.click()
    keeper.fail_with = None
    panel.erase.click()
    assert ["P2"] == [person.code for person in keeper.contents().people]
