"""Step 3: measures of the bank are taken, and a group writes its own measures of every kind."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coimpact_widgets.domain.answer import Answer, Batch
from coimpact_widgets.domain.check import Meant
from coimpact_widgets.domain.measure import AnswerType, Better, TimePoint
from coimpact_widgets.domain.pathway import Outcome
from coimpact_widgets.domain.question_check import QuestionFault
from coimpact_widgets.domain.role import Role
from coimpact_widgets.domain.round import Round
from coimpact_widgets.domain.vote import Vote
from coimpact_widgets.library.measure_bank import bank_measure, measure_bank
from coimpact_widgets.widgets.card_list import ADD, CHANGE, REMOVE
from coimpact_widgets.widgets.measure_form import AGREE
from coimpact_widgets.widgets.measures_panel import NO_OUTCOMES
from coimpact_widgets.widgets.question_pages import CHECK

from .activity_cards import press, titles
from .fake_keeper import FakeKeeper
from .one_outcome import opened, outcome, with_outcome
from .walk import add_card, answers, change_card, go_on, open_page

LONELY = {"question": "How often are you lonely?", "name": "Lonely"}


def measures(keeper):
    return [record.value for record in keeper.contents().measures]


def choose(panel, keeper, question):
    panel.chooser.outcome.value = outcome(keeper)
    panel.chooser.find.value = question.name
    panel.chooser.table.choose(question.id)


def own(keeper, **values):
    """Add an own measure. Returns what has to be put right."""
    page = open_page(opened(keeper).pages, "measures")
    return add_card(page, outcome=outcome(keeper), **LONELY | values)


@pytest.mark.parametrize("question", measure_bank(), ids=lambda each: each.id)
def test_every_ready_question_becomes_a_measure_without_problems(question):
    keeper = with_outcome()
    choose(opened(keeper), keeper, question)
    assert [replace(question.measure(outcome(keeper)), position=1.0)] == measures(keeper)
    assert [] == measures(keeper)[0].problems()


def test_a_ready_question_that_was_added_is_said_and_shown_among_the_measures():
    keeper, question = with_outcome(), measure_bank()[0]
    panel = opened(keeper)
    choose(panel, keeper, question)
    assert f"Saved. {question.name} is one of your measures now." == panel.chooser.status.text
    assert question.name == answers(opened(keeper).pages)["ready"]
    assert [question.name] == titles(open_page(opened(keeper).pages, "measures"))


@pytest.mark.parametrize("page", ["ready", "measures"])
def test_without_an_outcome_the_pages_say_what_comes_first(page):
    assert NO_OUTCOMES in open_page(opened(FakeKeeper()).pages, page).view.static_html()


def test_an_own_choice_of_words():
    keeper = with_outcome()
    own(keeper, answer_type="ordinal", labels="Never\n  Sometimes \n\nOften", better="lower")
    (measure,) = measures(keeper)
    assert (AnswerType.ORDINAL, ("Never", "Sometimes", "Often"), Better.LOWER) == (
        measure.answer_type,
        measure.labels,
        measure.better,
    )


def test_an_own_number():
    keeper = with_outcome()
    own(keeper, answer_type="score", low=1.0, high=7.0)
    (measure,) = measures(keeper)
    assert (AnswerType.SCORE, (1.0, 7.0)) == (measure.answer_type, measure.range)


def test_an_own_yes_or_no():
    keeper = with_outcome()
    own(keeper, answer_type="yes/no")
    (measure,) = measures(keeper)
    assert (AnswerType.YES_NO, (), (0.0, 1.0)) == (measure.answer_type, measure.labels, measure.range)


def test_when_it_is_asked_is_kept():
    keeper = with_outcome()
    own(keeper, time_points=("before", "later"))
    (measure,) = measures(keeper)
    assert (TimePoint.BEFORE, TimePoint.LATER) == measure.time_points


def test_an_own_measure_is_said_among_the_answers_and_shown_with_its_outcome():
    keeper = with_outcome()
    own(keeper)
    assert "Lonely" == answers(opened(keeper).pages)["measures"]
    (card,) = open_page(opened(keeper).pages, "measures").list.cards
    assert f"How often are you lonely? {', '.join(AGREE)}. About: People: feel less alone." == card["detail"]


def test_every_measure_is_said_where_people_say_what_they_will_ask():
    keeper, question = with_outcome(), measure_bank()[0]
    choose(opened(keeper), keeper, question)
    own(keeper)
    said = answers(opened(keeper).pages)
    assert (question.name, {question.name, "Lonely"}) == (said["ready"], set(said["measures"].splitlines()))


def test_a_group_that_asks_ready_questions_alone_comes_back_to_its_answers():
    keeper = with_outcome()
    choose(opened(keeper), keeper, measure_bank()[0])
    assert CHECK == opened(keeper).pages.current


def test_a_measure_whose_outcome_was_removed_says_so():
    keeper = with_outcome()
    own(keeper)
    keeper.remove(keeper.contents().pathway.outcomes[0])
    keeper.save(Outcome("Staff", "listen"))
    (card,) = open_page(opened(keeper).pages, "measures").list.cards
    assert f"How often are you lonely? {', '.join(AGREE)}. Its outcome was removed." == card["detail"]


def test_two_measures_cannot_have_the_same_name():
    keeper = with_outcome()
    own(keeper)
    said = own(keeper, name=" lonely ")
    assert (("Another measure has this name. Choose a different one.",), 1) == (said, len(measures(keeper)))


def test_a_measure_keeps_its_own_name_when_it_is_changed():
    keeper = with_outcome()
    own(keeper)
    said = change_card(open_page(opened(keeper).pages, "measures"), "Lonely", question="And now?")
    assert ((), "And now?") == (said, measures(keeper)[0].question)


def test_an_empty_measure_lists_everything_that_is_missing():
    keeper = with_outcome()
    said = add_card(open_page(opened(keeper).pages, "measures"), labels="", time_points=(), outcome="")
    assert (
        "Choose the outcome this measure is about.",
        "Enter the question you will ask.",
        "Enter a short name for this measure.",
        "Enter between 2 and 11 answers, one on each line.",
        "Choose when you will ask.",
    ) == said
    assert [] == measures(keeper)


def test_the_highest_number_is_larger_than_the_lowest():
    said = own(with_outcome(), answer_type="score", low=5.0, high=5.0)
    assert ("Make the highest number larger than the lowest.",) == said


def test_the_static_form_names_every_measure():
    keeper = with_outcome()
    own(keeper)
    choose(opened(keeper), keeper, measure_bank()[0])
    shown = opened(keeper).static_html()
    assert "Lonely" in shown
    assert measure_bank()[0].name in shown


def test_what_the_bank_says_of_itself_stays_with_a_measure_that_is_changed():
    keeper, question = with_outcome(), measure_bank()[0]
    choose(opened(keeper), keeper, question)
    change_card(open_page(opened(keeper).pages, "measures"), question.name, how="by phone")
    assert [question.source] == [measure.source for measure in measures(keeper)]


def test_a_ready_question_in_other_words_says_that_they_are_the_groups_own():
    keeper, question = with_outcome(), measure_bank()[0]
    choose(opened(keeper), keeper, question)
    cards = open_page(opened(keeper).pages, "measures")
    change_card(cards, question.name, question="Do people here listen?")
    change_card(cards, question.name, question="Do people here listen to you?")
    assert [f"Our own wording, after: {question.source}"] == [each.source for each in measures(keeper)]


def test_a_measure_that_people_have_answered_keeps_its_kind_of_answer():
    keeper = with_outcome()
    own(keeper)
    answered = keeper.contents().measures[0]
    keeper.gather(Batch("Typed in"), answers=[Answer("P1", answered.id, TimePoint.BEFORE, 1.0)])
    cards = open_page(opened(keeper).pages, "measures")
    told = change_card(cards, LONELY["name"], answer_type=AnswerType.YES_NO.value)
    assert ("People have answered this already. Add a new measure instead.",) == told
    assert [answered.value] == measures(keeper)


def test_continue_goes_on_when_nothing_is_taken():
    keeper = with_outcome()
    panel = opened(keeper)
    go_on(panel.pages)
    assert ("measures", []) == (panel.pages.current, measures(keeper))


def test_an_own_question_that_may_be_hard_to_answer_is_kept_and_said():
    keeper = with_outcome()
    cards = open_page(opened(keeper).pages, "measures")
    said = add_card(cards, outcome=outcome(keeper), name="Home", question="How safe and happy do you feel?")
    assert ((), 1) == (said, len(measures(keeper)))
    assert "Saved. 1 thing to look at, below." == cards.status.text
    assert "Two questions in one" in cards.static_html()


def test_what_was_seen_leads_to_the_form_of_its_question():
    keeper = with_outcome()
    cards = open_page(opened(keeper).pages, "measures")
    add_card(cards, outcome=outcome(keeper), name="Home", question="How safe and happy do you feel?")
    found = cards.below.cards(QuestionFault.TWO_QUESTIONS)
    found.press(CHANGE, found.cards[0]["id"])
    assert "How safe and happy do you feel?" == cards.form.values()["question"]


def test_a_question_that_a_group_meant_is_kept_as_meant():
    keeper = with_outcome()
    cards = open_page(opened(keeper).pages, "measures")
    add_card(cards, outcome=outcome(keeper), name="Home", question="How safe and happy do you feel?")
    found = cards.below.cards(QuestionFault.TWO_QUESTIONS)
    found.press(REMOVE, found.cards[0]["id"])
    cards.below.form.save.click()
    assert ["two-questions-r2"] == [each.value.seen for each in keeper.contents().of(Meant)]


def test_a_question_of_a_set_says_so_on_its_card():
    keeper = with_outcome()
    panel = opened(keeper)
    panel.chooser.find.value = "Loneliness"
    panel.chooser.table.choose("ons-loneliness")
    cards = open_page(opened(keeper).pages, "measures").list.cards
    assert [True] * 3 == [card["detail"].endswith("One question of a set.") for card in cards]


def test_the_static_form_tells_where_measures_come_from_and_what_each_role_would_choose():
    keeper = with_outcome()
    choose(opened(keeper), keeper, bank_measure("lonely"))
    keeper.save(Vote(outcome(keeper), Role.CARER, "", ("lonely",)))
    keeper.save(Round(outcome(keeper), shown=True))
    shown = opened(keeper).static_html()
    for words in ("Office for National Statistics", "OGL-UK-3.0", "Voted so far: 1 carer.", "1 of 1"):
        assert words in shown


def test_a_new_measure_begins_with_the_outcome_that_has_none_yet():
    keeper = with_outcome()
    choose(opened(keeper), keeper, bank_measure("lonely"))
    later = keeper.save(Outcome("Staff", "rest", 2.0))
    cards = open_page(opened(keeper).pages, "measures")
    press(cards, ADD)
    assert later.id == cards.form.values()["outcome"]


def test_a_group_writes_its_own_question_from_where_it_chooses():
    keeper = with_outcome()
    later = keeper.save(Outcome("Staff", "rest", 2.0))
    panel = opened(keeper)
    panel.chooser.outcome.value = later.id
    panel.chooser.own.click()
    assert ("measures", later.id) == (panel.pages.current, panel.pages.body.form.values()["outcome"])


def test_the_static_form_tells_what_may_be_hard_to_answer():
    keeper = with_outcome()
    own(keeper, question="How safe and happy do you feel?")
    assert "Two questions in one" in opened(keeper).static_html()
