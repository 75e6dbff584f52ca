"""How old a reader has to be: the reading age of plain English.

Source: Kincaid JP, Fishburne RP, Rogers RL, Chissom BS (1975), Derivation of new readability formulas,
Research Branch Report 8-75. A grade of school in that report begins at about the age of 5 more.
The formula was made for whole pages. In one sentence a single long word moves it by years, so what people
read of a question is a wide band, and never the number.
"""

from __future__ import annotations

import re
from enum import StrEnum

OLDEST_EASY, OLDEST_HARDER = 11, 14
"""The last whole year of two bands."""
_SENTENCE_END = re.compile(r"[.!?:;](?:\s|$)")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_VOWELS = re.compile(r"[aeiouyáéíóúâêîôûŵŷ]+")
_SILENT = re.compile(r"(?:[^laeiouy]es|[^laeiouydt]ed|[^laeiouy]e)$")


class ReadingBand(StrEnum):
    """About how hard a text is. EASY: at 11 or under. HARDER: at 12 to 14. HARD: at 15 or over."""

    EASY = "easy"
    HARDER = "harder"
    HARD = "hard"


def reading_band(age: float) -> ReadingBand:
    """The band of this reading age in years, rounded to whole years."""
    if round(age) <= OLDEST_EASY:
        return ReadingBand.EASY
    return ReadingBand.HARDER if round(age) <= OLDEST_HARDER else ReadingBand.HARD


def reading_age(text: str) -> float:
    """The age in years at which a reader follows this text. Numbers count as words of one syllable."""
    sentences = max(1, len(_SENTENCE_END.findall(text)))
    words = _WORD.findall(text) + re.findall(r"\d[\d,.]*", text)
    syllables = sum(syllables_of(word) for word in words)
    return 0.39 * len(words) / sentences + 11.8 * syllables / max(1, len(words)) - 15.59 + 5


def syllables_of(word: str) -> int:
    """About how many syllables a word has: its groups of vowels, without an e that is not said."""
    said = word.lower()
    return max(1, len(_VOWELS.findall(said)) - bool(_SILENT.search(said)))
