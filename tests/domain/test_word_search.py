"""A search finds words however they are written, and says where they stand."""

from __future__ import annotations

import pytest

from coimpact_widgets.domain.word_forms import word_key
from coimpact_widgets.domain.word_search import found_in, sought


def marked(text: str, typed: str) -> list[str]:
    return [words for words, hit in found_in(text, sought(typed)) if hit]


@pytest.mark.parametrize(
    "forms",
    [
        "sleep sleeps sleeping slept Sleep’s",
        "hope hopes hoped hoping",
        "hop hops hopped hopping",
        "care cares cared caring",
        "worry worries worried worrying",
        "organise organises organised organising",
        "child children child's",
        "feel feels felt feeling feelings",
        "call calls called calling",
        "visit visits visited visiting",
        "hug hugs hugged hugging",
        "friend friends",
        "box boxes",
        "café cafe CAFÉS cafe's",
    ],
)
def test_the_forms_of_a_word_are_one_word(forms: str) -> None:
    assert 1 == len({word_key(each) for each in forms.split()})


@pytest.mark.parametrize(
    "words",
    [
        "car care",
        "hop hope",
        "bus busy",
        "thing think",
        "less lessen",
        "sing single",
        "need needle",
        "bed be",
    ],
)
def test_words_that_look_alike_are_not_one_word(words: str) -> None:
    assert 2 == len({word_key(each) for each in words.split()})


@pytest.mark.parametrize("typed", ["sleep", "Sleeping", "SLEPT"])
def test_every_form_of_a_word_is_found_and_marked(typed: str) -> None:
    text = "I slept well. Now I sleep, and sleeping helps."
    assert ["slept", "sleep", "sleeping"] == marked(text, typed)


def test_an_accent_more_or_less_does_not_matter() -> None:
    assert (["Caffi", "Argyfŵng"], ["café"]) == (
        marked("Caffi Argyfŵng", "caffi argyfwng"),
        marked("the café", "CAFE"),
    )


def test_the_beginning_of_a_word_finds_it() -> None:
    assert ["Lonely", "loneliness"] == marked("Lonely, or loneliness?", "lonel")


def test_the_beginning_of_a_word_has_to_be_long_enough() -> None:
    assert [] == marked("A careful carer", "car")


def test_a_text_has_to_have_every_word() -> None:
    assert ([], ["bell", "night"]) == (
        marked("The bell", "bell night"),
        marked("A bell at night", "night bells"),
    )


def test_the_pieces_are_the_whole_text() -> None:
    text = "☕ “Somebody knew my name” 🙂 she said.\nNames matter."
    pieces = found_in(text, sought("name"))
    assert (text, ["name", "Names"]) == (
        "".join(words for words, _ in pieces),
        [w for w, hit in pieces if hit],
    )


def test_nothing_typed_finds_nothing() -> None:
    assert () == found_in("Anything", sought(" ?! "))
