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
    "text",
    [
        "see Dr. Smith less often",
        "feel at home at St. Mary's",
        "get help, e.g. from peers",
        "see the same G.P. each time",
        "have a safe and settled home",
        "live longer and healthier lives",
        "get safer and warmer homes",
        "go out on their own and come home safely",
        "feel calm because they have a job and a home",
        "ask for help and get it",
        "know about and use respite",
        "come in and feel at home",
        "go out, come home and rest",
        "see, hear and trust each other",
        "have time to rest, see friends and read",
        "have the knowledge, skills and confidence to cook",
        "feel safe before, during and after a stay",
        "have support leading to work",
    ],
)
def test_one_change_stays_one(text):
    assert two_changes(text) is None


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("feel safer, sleep better, find work", ("feel safer", "sleep better, find work")),
        ("are happier / less stressed", ("are happier", "less stressed")),
        ("are less lonely, leading to better health", ("are less lonely", "better health")),
        ("feel less alone, and find work.", ("feel less alone", "find work")),
        ("see friends and family and sleep better", ("see friends and family", "sleep better")),
        ("find a job. Feel safer", ("find a job", "Feel safer")),
        ("Sleep well. Eat well.", ("Sleep well", "Eat well")),
    ],
)
def test_each_change_is_told_as_it_was_written(text, parts):
    assert parts == two_changes(text)


@pytest.mark.parametrize(
    "text", ["", "and", " and ", "and and and", "feel heard and", "; . and", "a. _", "🙂 and"]
)
def test_words_that_say_nothing_join_nothing(text):
    assert two_changes(text) is None
