"""What is done, held or made, and what is counted, is told from what changes."""

import pytest

from coimpact_widgets.domain.something_counted import counts
from coimpact_widgets.domain.something_done import is_done
from tests.domain.written_pathways import WORDINGS

CHANGES = [*WORDINGS["a change"], *WORDINGS["one thing"], *WORDINGS["two changes"]]


def test_something_done_is_seen_as_that():
    assert [] == [text for text in WORDINGS["something done"] if not is_done("Staff", text)]


def test_a_count_is_seen_as_that():
    assert [] == [text for text in WORDINGS["a count"] if not counts("People", text)]


def test_a_change_is_neither():
    assert [] == [text for text in CHANGES if is_done("People", text) or counts("People", text)]


@pytest.mark.parametrize(
    ("who", "change", "counted"),
    [
        ("Number of people", "who came", "Number of people who came"),
        ("Staff", "Hold 10 workshops", "10 workshops"),
        ("Staff", "30 staff trained", "30 staff trained"),
        ("At least 20 carers", "attend the course", "at least 20 carers attend the course"),
        ("At least 20 carers", "feel less alone", ""),
    ],
)
def test_what_is_counted_is_told(who, change, counted):
    assert counted == counts(who, change)


def test_what_is_held_may_stand_with_those_who_change():
    assert is_done("Workshops", "held")


@pytest.mark.parametrize("text", ["", " ", "10", "and", "will", "🙂", "we will"])
def test_words_that_say_nothing_are_neither(text):
    assert (False, "") == (is_done("", text), counts("", text))
