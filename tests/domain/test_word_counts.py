"""Words are counted by how many texts have them, in any form."""

from __future__ import annotations

from coimpact_widgets.domain.word_counts import MOST, words_in_most

TEXTS = [
    "I slept well. Sleeping is good.",
    "She sleeps, and the bell helps.",
    "The bell! The bell, by the door.",
]


def test_the_forms_of_a_word_are_counted_as_one_and_once_a_text() -> None:
    assert {"slept": 2, "bell": 2} == {
        word: count for word, count in words_in_most(TEXTS) if word != "sleeps"
    }


def test_words_without_a_meaning_of_their_own_are_not_told() -> None:
    assert [] == words_in_most(
        ["The one that I had was there.", "And then the one that we had was there too."]
    )


def test_a_word_of_one_text_alone_is_not_told() -> None:
    assert [] == words_in_most(["garden garden", "lamp"])


def test_no_more_words_are_told_than_anybody_reads() -> None:
    text = " ".join(f"w{chr(97 + a)}{chr(97 + b)}k" for a in range(9) for b in range(9))
    assert MOST == len(words_in_most([text, text]))
