"""What a file says of agreeing: a refusal in any words is a no, and what is neither is told with its row."""

from __future__ import annotations

import pytest

from coimpact_widgets.domain.agreed_to import AgreedTo
from coimpact_widgets.domain.answer import Person
from coimpact_widgets.exchange.answers_file import read_answers
from coimpact_widgets.exchange.consent_words import is_unclear, says_yes

from .zoo import MEASURES, messages, read_text

YES = ("Yes", "y", "1", "I agree", "Yes, I agree", "I consent to take part", "Consent given", "Ydw", "✓")
NO = (
    *("No", "0", "I do not agree", "Doesn't consent", "Doesn’t consent", "Consent withheld", "Nage"),
    *("Consent revoked", "refuses consent", "I refuse", "unable to consent", "cannot consent", "Opted out"),
    *("Won't agree", "without consent", "Consent withdrawn", "lacks capacity to consent", "Yes, but not now"),
)
HEADINGS = "person code,Consent,May we quote you?,Coping before\n"


@pytest.mark.parametrize("said", YES)
def test_a_plain_yes_is_a_yes(said: str) -> None:
    assert says_yes(said) is True


@pytest.mark.parametrize("said", NO)
def test_a_refusal_anywhere_is_a_no(said: str) -> None:
    assert says_yes(said) is False


@pytest.mark.parametrize("said", ["consent pending", "awaiting consent", "maybe", "Ask again"])
def test_what_is_neither_is_unclear(said: str) -> None:
    assert (None, True) == (says_yes(said), is_unclear(said))


@pytest.mark.parametrize("said", ["", "NA", "n/a"])
def test_a_cell_in_which_nothing_is_said_is_blank(said: str) -> None:
    assert (None, False) == (says_yes(said), is_unclear(said))


def test_an_unclear_word_is_told_with_its_row_and_the_row_is_not_used() -> None:
    read = read_text(f"{HEADINGS}C01,Yes,Yes,3\nC02,consent pending,Yes,4\n")
    told = "Row 3: 'consent pending' is neither a yes nor a no. Write Yes or No."
    assert ([told], ["C01"]) == (messages(read), [each.person for each in read.answers])


def test_a_row_with_nothing_said_is_used() -> None:
    read = read_text(f"{HEADINGS}C01,Yes,Yes,3\nC02,NA,NA,4\n")
    assert ["C01", "C02"] == [each.person for each in read.answers]


def test_the_no_of_somebody_in_the_project_is_kept_and_told() -> None:
    text = f"{HEADINGS}C01,Yes,Yes,3\nP2,No,No,4\nP3,No,No,4\n"
    read = read_answers("answers.csv", text.encode(), MEASURES, ["P2"])
    assert Person("P2", (), AgreedTo(answers=False, quotes=False)) in read.people
    assert (["C01", "P2"], "1 answer from 1 person can be used.") == (
        [each.code for each in read.people],
        read.notes[0],
    )
    assert "Who is in your project already and said no here is counted no more: P2." in read.notes


def test_a_no_beside_a_yes_of_the_same_person_stands() -> None:
    read = read_text(f"{HEADINGS}C01,No,Yes,\nC01,Yes,Yes,3\n")
    assert [Person("C01", (), AgreedTo(answers=False, quotes=True))] == list(read.people)
