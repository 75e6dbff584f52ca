"""The measure of reading age that other tests use, and what is told of results held against it."""

from __future__ import annotations

import pytest

from coimpact_widgets.library.reading_age import ReadingBand, reading_band
from coimpact_widgets.present.words import caveats, what_was_found
from tests.present.grid import RESULTS
from tests.reading_age import reading_age, syllables_of

OLDEST = 11.0
"""DESIGN asks for a reading age of 9 to 11 in what groups read."""
FEWEST_WORDS = 20
"""Of a shorter text the formula says nothing: one long word decides."""


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("range", 1),
        ("changed", 1),
        ("counted", 2),
        ("people", 2),
        ("before", 2),
        ("average", 3),
        ("answers", 2),
    ],
)
def test_syllables_are_counted_as_they_are_said(word: str, expected: int) -> None:
    assert expected == syllables_of(word)


def test_long_words_in_long_sentences_need_an_older_reader() -> None:
    hard = "Statistical significance notwithstanding, considerable heterogeneity characterises participants."
    assert reading_age("Six people went up. Two people went down.") < OLDEST < reading_age(hard)


@pytest.mark.parametrize(
    ("age", "band"),
    [
        (2.0, ReadingBand.EASY),
        (11.4, ReadingBand.EASY),
        (11.6, ReadingBand.HARDER),
        (14.4, ReadingBand.HARDER),
        (14.6, ReadingBand.HARD),
    ],
)
def test_the_age_of_one_question_is_told_as_a_band(age: float, band: ReadingBand) -> None:
    assert band is reading_band(age)


@pytest.mark.parametrize("kind", sorted({result.kind for result in RESULTS}))
def test_what_was_found_can_be_read_at_eleven(kind: str) -> None:
    told = {" ".join((*what_was_found(each), *caveats(each))) for each in RESULTS if each.kind == kind}
    long = [text for text in told if len(text.split()) >= FEWEST_WORDS]
    assert {} == {text: age for text in long if (age := reading_age(text)) > OLDEST}
