"""What is asked of every outcome: each with a question, a reason and an example that are easy to read."""

import pytest

from coimpact_widgets.domain.explanation import Answered, Could, Rival, Support
from coimpact_widgets.present.rivals import ANSWERED, COULD, RIVALS, SUPPORTS
from tests.reading_age import reading_age

ASKED = (*RIVALS.values(), *SUPPORTS.values())


def test_every_rival_and_every_pointer_is_asked():
    assert (set(Rival), set(Support)) == (set(RIVALS), set(SUPPORTS))


def test_every_answer_has_words():
    assert (set(Could), set(Answered)) == (set(COULD), set(ANSWERED))


@pytest.mark.parametrize("asked", ASKED, ids=lambda asked: asked.name)
def test_a_question_can_be_read_at_eleven(asked):
    assert reading_age(f"{asked.question} {asked.why} {asked.example}") <= 11


@pytest.mark.parametrize("asked", ASKED, ids=lambda asked: asked.name)
def test_a_question_and_its_reason_are_short(asked):
    assert max(len(text.split()) for text in (asked.question, asked.why, asked.example)) <= 20
