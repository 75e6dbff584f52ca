"""Was it us? Each outcome is asked about one question at a time, and every answer is kept at once."""

from __future__ import annotations

import pytest

from coimpact_widgets.domain.explanation import Answered, Could, Explanation, Rival, Support
from coimpact_widgets.domain.pathway import Activity, Link, Outcome
from coimpact_widgets.errors import StoreFull
from coimpact_widgets.widgets.explanation_panel import NO_OUTCOMES, ExplanationPanel
from coimpact_widgets.widgets.explanation_questions import ASKED, TEXTS, explanation_questions
from tests.reading_age import reading_age

from .fake_keeper import FakeKeeper
from .walk import answers, go_on, write

CHOSEN = [*(support.value for support in Support), *(rival.value for rival in Rival)]
IN_ORDER = [*CHOSEN[:3], "supports", "anyway", *CHOSEN[3:], "what_else"]


@pytest.fixture
def keeper():
    keeper = FakeKeeper()
    keeper.save(Outcome("People", "feel heard", 1.0))
    return keeper


@pytest.fixture
def two(keeper):
    keeper.save(Outcome("Staff", "listen more", 2.0))
    return keeper


def outcome(keeper, place=0):
    return keeper.contents().pathway.outcomes[place].id


def kept(keeper, place=0):
    return keeper.contents().explanation_of(outcome(keeper, place)).value


def test_every_question_has_a_field_of_the_explanation(keeper):
    assert IN_ORDER == [each.name for each in explanation_questions(keeper, outcome(keeper))]


def test_what_was_foreseen_on_the_pathway_is_read_before_anything_else_is_asked(keeper):
    keeper.save(Link("gone", outcome(keeper), what_else="Luck"))
    activity = keeper.save(Activity("We meet"))
    keeper.save(Link(activity.id, outcome(keeper), what_else="A <warm> spring"))
    reading = {each.name: each.reading for each in explanation_questions(keeper, outcome(keeper))}
    assert "We meet leads to people: feel heard: a &lt;warm&gt; spring." in reading.pop("what_else")
    assert {""} == set(reading.values())


def test_nothing_is_read_before_a_question_where_nothing_was_foreseen(keeper):
    assert {""} == {each.reading for each in explanation_questions(keeper, outcome(keeper))}


def test_how_far_an_outcome_has_come_counts_every_question():
    assert set(IN_ORDER) == set(ASKED)


def opened(keeper):
    """The panel with the questions about its first outcome."""
    panel = ExplanationPanel(keeper)
    panel.open(outcome(keeper))
    return panel


def test_one_outcome_is_asked_about_only_once_it_is_chosen(keeper):
    panel = ExplanationPanel(keeper)
    assert (None, ["People: feel heard"]) == (panel.pages, [row["question"] for row in panel.outcomes.rows])
    panel.outcomes.change(outcome(keeper))
    assert "timing" == panel.pages.current


def test_from_the_questions_about_one_outcome_there_is_a_way_back_to_the_list(keeper):
    panel = opened(keeper)
    panel.back.click()
    assert (None, True) == (panel.pages, panel.outcomes in panel.view.children)


def test_of_several_outcomes_one_is_chosen_first(two):
    panel = ExplanationPanel(two)
    assert [("People: feel heard", "Not started"), ("Staff: listen more", "Not started")] == [
        (row["question"], row["answer"]) for row in panel.outcomes.rows
    ]
    panel.outcomes.change(outcome(two, 1))
    assert "timing" == panel.pages.current


def test_the_outcome_that_is_asked_about_stands_above_the_question(two):
    panel = ExplanationPanel(two)
    panel.open(outcome(two, 1))
    assert "Staff: listen more" in panel.view.children[1].markup


def test_going_back_to_the_outcomes_shows_how_far_each_has_come(two):
    panel = ExplanationPanel(two)
    panel.open(outcome(two))
    write(panel.pages, "yes")
    panel.back.click()
    assert ["1 of 12 answered", "Not started"] == [row["answer"] for row in panel.outcomes.rows]


def test_an_outcome_with_every_answer_says_so(two):
    every = dict.fromkeys(CHOSEN[:3], Answered.YES) | dict.fromkeys(CHOSEN[3:], Could.NO)
    two.save(Explanation(outcome(two), **every, supports="a", anyway="b", what_else="c"))
    assert "All 12 answered" == ExplanationPanel(two).outcomes.rows[0]["answer"]


def test_an_answer_is_kept_as_soon_as_it_is_chosen(keeper):
    panel = opened(keeper)
    write(panel.pages, "yes")
    assert Answered.YES is kept(keeper).timing


def test_what_is_written_is_kept_while_it_is_written(keeper):
    panel = opened(keeper)
    panel.pages.show("anyway")
    write(panel.pages, "Some would have felt better.")
    assert "Some would have felt better." == kept(keeper).anyway


@pytest.mark.parametrize("name", IN_ORDER)
def test_every_question_may_stay_open(keeper, name):
    panel = opened(keeper)
    panel.pages.show(name)
    go_on(panel.pages)
    assert () == keeper.contents().explanations
    assert "check answers" == panel.pages.current


@pytest.mark.parametrize("name", TEXTS)
def test_a_question_for_words_may_be_unsure(keeper, name):
    panel = opened(keeper)
    panel.pages.show(name)
    panel.pages.not_sure.click()
    assert "Not sure yet" == answers(panel.pages)[name]


@pytest.mark.parametrize("rival", Rival)
@pytest.mark.parametrize("answer", Could)
def test_each_rival_takes_each_answer(keeper, rival, answer):
    panel = opened(keeper)
    panel.pages.show(rival.value)
    write(panel.pages, answer.value)
    assert answer is kept(keeper).rivals[rival]


def test_an_outcome_has_one_explanation_whoever_writes(keeper):
    for name, value in (("timing", "yes"), ("goodwill", "it might"), ("anyway", "Some")):
        panel = opened(keeper)
        panel.pages.show(name)
        write(panel.pages, value)
    wanted = Explanation(outcome(keeper), timing=Answered.YES, goodwill=Could.MIGHT, anyway="Some")
    assert (wanted,) == keeper.contents().explanations


def test_two_people_may_answer_different_questions_at_once(keeper):
    one, other = opened(keeper), opened(keeper)
    one.pages.show("dose")
    other.pages.show("ceiling")
    write(one.pages, "yes")
    write(other.pages, "it might")
    assert (Answered.YES, Could.MIGHT) == (kept(keeper).dose, kept(keeper).ceiling)


def test_somebody_who_answers_the_same_question_is_told_first(keeper):
    one, other = opened(keeper), opened(keeper)
    write(one.pages, "yes")
    write(other.pages, "no")
    assert Answered.YES is kept(keeper).timing
    go_on(other.pages)
    assert "Somebody else changed this answer." in other.pages.errors.messages[0]
    go_on(other.pages)
    assert Answered.NO is kept(keeper).timing


def test_what_cannot_be_kept_is_said_and_stays(keeper):
    panel = opened(keeper)
    keeper.fail_with = StoreFull("store.sqlite")
    write(panel.pages, "yes")
    go_on(panel.pages)
    assert (str(StoreFull("store.sqlite")),) == panel.pages.errors.messages
    assert "yes" == panel.pages.fields[0].value


def test_the_answers_are_checked_in_words_at_the_end(keeper):
    panel = opened(keeper)
    write(panel.pages, "not sure")
    assert "I’m not sure" == answers(panel.pages)["timing"]


def test_a_project_without_outcomes_says_where_to_write_one():
    panel = ExplanationPanel(FakeKeeper())
    assert (NO_OUTCOMES in panel.view.children[0].markup, f"<p>{NO_OUTCOMES}</p>") == (
        True,
        panel.static_html(),
    )


def test_the_static_form_holds_every_outcome_with_its_answers(two):
    two.save(Explanation(outcome(two), anyway="<b>Some</b>", timing=Answered.YES))
    html = ExplanationPanel(two).static_html()
    assert all(
        words in html for words in ("Staff: listen more", "&lt;b&gt;Some&lt;/b&gt;", '<dd dir="auto">Yes')
    )


@pytest.mark.parametrize("asked", TEXTS.values(), ids=TEXTS)
def test_a_question_for_words_can_be_read_at_eleven(asked):
    assert reading_age(f"{asked.question} {asked.why} {asked.example}") <= 11
