""" "And" is seen where it joins two changes, and not where it names one thing."""

import pytest

from coimpact_widgets.domain.two_changes import two_changes
from tests.domain.written_pathways import WORDINGS


def test_two_changes_are_seen_wherever_they_are_joined():
    assert [] == [text for text in WORDINGS["two changes"] if two_changes(text) is None]


@pytest.mark.parametrize("kind", ["one thing", "a change"])
def test_one_thing_is_left_alone_whatever_and_stands_in_it(kind):
    assert {} == {text: found for text in WORDINGS[kind] if (found := two_changes(text))}


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("feel less alone, and find work.", ("feel less alone", "find work")),
        ("see friends and family and sleep better", ("see friends and family", "sleep better")),
        ("Sleep well. Eat well.", ("Sleep well", "Eat well")),
    ],
)
def test_each_change_is_told_as_it_was_written(text, parts):
    assert parts == two_changes(text)


@pytest.mark.parametrize("text", ["", "and", " and ", "and and and", "feel heard and", "; . and", "🙂 and"])
def test_words_that_say_nothing_join_nothing(text):
    assert two_changes(text) is None
