"""Step 3: ready questions are added once, and a group writes its own measures of every kind."""

from __future__ import annotations

import pytest

from coimpact_widgets.domain.answer import Answer, Batch
from coimpact_widgets.domain.measure import AnswerType, Better, TimePoint
from coimpact_widgets.domain.pathway import Outcome
from coimpact_widgets.errors import StoreFull
from coimpact_widgets.library.measure_bank import measure_bank
from coimpact_widgets.widgets.measure_form import AGREE
from coimpact_widgets.widgets.measures_panel import NO_OUTCOMES
from coimpact_widgets.widgets.question_pages import CHECK

from .activity_cards import titles
from .fake_keeper import FakeKeeper
from .one_outcome import opened, outcome, with_outcome
from .walk import add_card, answers, change_card, go_on, open_page

LONELY = {"question": "How often are you lonely?", "name": "Lonely"}


def measures(keeper):
    return [record.value for record in keeper.contents().measures]


def choose(panel, keeper, question):
    panel.ready.outcome.value = outcome(keeper)
    panel.ready.question.value = question.id
    panel.ready.add.click()


def own(keeper, **values):
    """Add an own measure. Returns what has to be put right."""
    page = open_page(opened(keeper).pages, "measures")
    return add_card(page, outcome=outcome(keeper), **LONELY | values)


@pytest.mark.parametrize("question", measure_bank(), ids=lambda each: each.id)
def test_every_ready_question_becomes_a_measure_without_problems(question):
    keeper = with_outcome()
    choose(opened(keeper), keeper, question)
    assert [question.measure(outcome(keeper))] == measures(keeper)
    assert [] == measures(keeper)[0].problems()


def test_a_ready_question_that_was_added_is_said_and_shown_among_the_measures():
    keeper, question = with_outcome(), measure_bank()[0]
    panel = opened(keeper)
    choose(panel, keeper, question)
    assert f"Saved. {question.name} is one of your measures now." == panel.ready.status.text
    assert question.name == answers(opened(keeper).pages)["ready"]
    assert [question.name] == titles(open_page(opened(keeper).pages, "measures"))


def test_a_ready_question_is_added_once_only():
    keeper, question = with_outcome(), measure_bank()[0]
    panel = opened(keeper)
    choose(panel, keeper, question)
    choose(panel, keeper, question)
    assert 1 == len(measures(keeper))
    assert ("This question is one of your measures already. Choose another.",) == panel.ready.errors.messages


def test_a_ready_question_needs_an_outcome_and_a_question():
    keeper = with_outcome()
    ready = opened(keeper).ready
    ready.add.click()
    assert [] == measures(keeper)
    assert (
        "Choose the outcome this question is about.",
        "Choose a question, or go on to write your own.",
    ) == ready.errors.messages


def test_a_ready_question_that_finds_no_room_stays_chosen_and_says_so():
    keeper, question = with_outcome(), measure_bank()[0]
    panel = opened(keeper)
    keeper.fail_with = StoreFull("the store")
    choose(panel, keeper, question)
    assert (str(StoreFull("the store")),) == panel.ready.errors.messages
    assert question.id == panel.ready.question.value


def test_continue_adds_the_ready_question_that_is_chosen():
    keeper, question = with_outcome(), measure_bank()[0]
    panel = opened(keeper)
    panel.ready.outcome.value, panel.ready.question.value = outcome(keeper), question.id
    go_on(panel.pages)
    assert ("sets", [question.name]) == (panel.pages.current, [each.name for each in measures(keeper)])


def test_continue_waits_for_the_outcome_of_a_question_that_is_chosen():
    keeper = with_outcome()
    panel = opened(keeper)
    panel.ready.question.value = measure_bank()[0].id
    go_on(panel.pages)
    told = ("Choose the outcome this question is about.",)
    assert ("ready", told) == (panel.pages.current, panel.ready.errors.messages)


def test_continue_goes_on_when_the_question_chosen_is_a_measure_already():
    keeper, question = with_outcome(), measure_bank()[0]
    panel = opened(keeper)
    choose(panel, keeper, question)
    panel.ready.question.value = question.id
    go_on(panel.pages)
    assert ("sets", 1) == (panel.pages.current, len(measures(keeper)))


def test_continue_goes_on_when_no_question_is_chosen():
    keeper = with_outcome()
    panel = opened(keeper)
    panel.ready.outcome.value = outcome(keeper)
    go_on(panel.pages)
    assert ("sets", []) == (panel.pages.current, measures(keeper))


def test_who_will_be_asked_a_ready_question_is_kept_with_it():
    keeper, question = with_outcome(), measure_bank()[0]
    panel = opened(keeper)
    panel.ready.asked_of.value = " everybody in March "
    choose(panel, keeper, question)
    assert ["everybody in March"] == [each.asked_of for each in measures(keeper)]


def test_a_ready_question_says_who_tested_it_or_that_it_was_written_here():
    hints = {each["key"]: each["hint"] for each in opened(with_outcome()).ready.question.options}
    tested = "Never, Hardly ever, Occasionally, Some of the time, Often or always. "
    assert f"{tested}Tested by the Office for National Statistics." == hints["lonely"]
    assert "Yes or no. Written for Co-Impact." == hints["say-in-how-it-is-run"]


@pytest.mark.parametrize("page", ["ready", "sets", "measures"])
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


def test_when_who_and_how_are_kept():
    keeper = with_outcome()
    own(keeper, time_points=("before", "later"), asked_of=" everybody ", how=" on paper ")
    (measure,) = measures(keeper)
    assert ((TimePoint.BEFORE, TimePoint.LATER), "everybody", "on paper") == (
        measure.time_points,
        measure.asked_of,
        measure.how,
    )


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
    said = change_card(open_page(opened(keeper).pages, "measures"), "Lonely", how="by phone")
    assert ((), "by phone") == (said, measures(keeper)[0].how)


def test_an_empty_measure_lists_everything_that_is_missing():
    keeper = with_outcome()
    said = add_card(open_page(opened(keeper).pages, "measures"), labels="", time_points=())
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


def test_the_static_form_of_the_ready_questions_lists_them():
    shown = opened(with_outcome()).ready.static_html()
    assert len(measure_bank()) == shown.count("<li>")


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
