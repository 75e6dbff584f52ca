"""Ideas from the outcome bank are offered while an outcome is typed, and never forced."""

from __future__ import annotations

import pytest

from coimpact_widgets.domain.pathway import Outcome
from coimpact_widgets.library.outcome_bank import BankOutcome, Evidence, ForWhom, Says, outcome_bank
from coimpact_widgets.present.outcome_ideas import HERE, NO_EVIDENCE, evidence_in_words
from coimpact_widgets.widgets.outcome_ideas import OutcomeIdeas
from coimpact_widgets.widgets.pathway_panel import PathwayPanel
from coimpact_widgets.widgets.text_field import TextField

from .fake_keeper import FakeKeeper
from .walk import open_page

FOUND = Evidence("7 of 10 people felt heard.", "Smith A (2020), Heard.", "https://example.org/heard", True)
TOLD = Evidence("9 of 10 people felt heard.", "", "")
BANK = (
    BankOutcome("heard", ForWhom.PEOPLE, "People who draw on care", "feel heard", evidence=(FOUND, TOLD)),
    BankOutcome("friends", ForWhom.PEOPLE, "People who draw on care", "have friends", ("lonely",)),
)


@pytest.fixture
def fields():
    return TextField("who", "Who?"), TextField("change", "What?")


@pytest.fixture
def ideas(fields):
    return OutcomeIdeas(*fields, BANK)


def type_in(field, text):
    field._received({"typed": text, "edits": 1})


def offered(ideas):
    return [] if ideas.ideas.hidden else [row["question"] for row in ideas.ideas.rows]


def test_nothing_is_offered_before_words_find_something(fields, ideas):
    type_in(fields[1], "zebra")
    assert ([], HERE) == (offered(ideas), ideas.said.text)


def test_what_is_typed_offers_what_shares_its_words(fields, ideas):
    type_in(fields[1], "less lonely")
    assert (["have friends"], "1 idea from the outcome bank:") == (offered(ideas), ideas.said.text)


def test_each_idea_says_what_research_found_and_where_and_nothing_that_is_not_confirmed(fields, ideas):
    type_in(fields[1], "heard")
    told = ideas.ideas.rows[0]["answer"]
    assert "7 of 10 people felt heard. (Smith A (2020), Heard. https://example.org/heard)" == told


def test_an_idea_without_research_says_so(fields, ideas):
    type_in(fields[1], "friends")
    assert NO_EVIDENCE == ideas.ideas.rows[0]["answer"]


@pytest.mark.parametrize(
    ("says", "begins"),
    [(Says.LITTLE, "Not studied much yet. Two t"), (Says.NONE, "No clear change was seen. Two t")],
)
def test_a_finding_that_is_no_reason_to_hope_says_what_it_is(says, begins):
    assert evidence_in_words([Evidence("Two trials.", "A.", "b", True, says)]).startswith(begins)


def test_an_idea_that_is_used_fills_the_wording_in_and_who(fields, ideas):
    type_in(fields[1], "lonely")
    ideas.ideas.change("friends")
    assert ("People who draw on care", "have friends", []) == (
        fields[0].value,
        fields[1].value,
        offered(ideas),
    )


def test_an_idea_leaves_who_is_named_already(fields, ideas):
    type_in(fields[0], "Carers")
    type_in(fields[1], "lonely")
    ideas.ideas.change("friends")
    assert "Carers" == fields[0].value


def test_the_wording_stays_open_to_change(fields, ideas):
    type_in(fields[1], "lonely")
    ideas.ideas.change("friends")
    type_in(fields[1], "have friends nearby")
    assert "have friends nearby" == fields[1].value


def test_the_words_that_an_idea_took_the_place_of_can_be_put_back(fields, ideas):
    type_in(fields[1], "less lonely on Sundays")
    ideas.ideas.change("friends")
    assert ["less lonely on Sundays"] == [row["question"] for row in ideas.mine.rows]
    ideas.mine.change("mine")
    assert ("", "less lonely on Sundays", True) == (fields[0].value, fields[1].value, ideas.mine.hidden)
    assert ["have friends"] == offered(ideas)


def test_words_written_after_an_idea_was_used_are_not_lost_to_those_before(fields, ideas):
    type_in(fields[1], "lonely")
    ideas.ideas.change("friends")
    assert not ideas.mine.hidden
    type_in(fields[1], "have friends nearby")
    assert ideas.mine.hidden


def test_who_was_named_after_an_idea_was_used_stays_when_words_are_put_back(fields, ideas):
    type_in(fields[1], "lonely")
    ideas.ideas.change("friends")
    type_in(fields[0], "Carers")
    ideas.put_back()
    assert "Carers" == fields[0].value


def test_an_outcome_is_kept_as_typed_whatever_is_offered():
    keeper = FakeKeeper()
    cards = open_page(PathwayPanel(keeper, outcome_bank()).pages, "outcome")
    cards.add()
    type_in(cards.form.fields[0], "Carers")
    type_in(cards.form.fields[1], "feel less lonely")
    cards.form.save.click()
    assert [Outcome("Carers", "feel less lonely", 1.0)] == [
        record.value for record in keeper.contents().records
    ]
