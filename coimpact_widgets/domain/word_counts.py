"""The words that most stories have: counted, and never read for what they mean."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from .english_words import (
    DETERMINERS,
    MODALS,
    OBJECTS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATE,
    word_set,
)
from .word_forms import folded, word_key, words_with_places

MOST, SHORTEST, FEWEST = 20, 3, 2
"""How many words are told, how many letters they have, and how many texts have each, at least."""
_OTHERS = word_set(
    "also and but yes not again always ever never just really very too then there here now only even "
    "still much many lot one two first be am are is was were been being have has had having do does did "
    "doing don't  didn't wasn't couldn't get got going came come go went know knew make made say said "
    "says see saw think  thought thing things time times way well like want wanted let put take took "
    "left out"
)
_KEYS = frozenset(
    word_key(each)
    for each in DETERMINERS | MODALS | OBJECTS | PREPOSITIONS | PRONOUNS | RELATIVES | SUBORDINATE | _OTHERS
)


def words_in_most(texts: Iterable[str]) -> list[tuple[str, int]]:
    """The words that most of these texts have, each with how many have it, the most first.

    The forms of a word are one, told in the form used most. Words without a meaning of their own, such as
    "the", and words in one text alone are left out.
    """
    many: Counter[str] = Counter()
    forms: dict[str, Counter[str]] = {}
    for text in texts:
        keys: set[str] = set()
        for word, _, _ in words_with_places(text):
            key = word_key(word)
            if len(folded(word)) >= SHORTEST and key not in _KEYS and not word.isdecimal():
                keys.add(key)
                forms.setdefault(key, Counter())[word.casefold()] += 1
        many.update(keys)
    told = sorted(many.items(), key=lambda item: (-item[1], item[0]))
    often = ((max(forms[key], key=forms[key].__getitem__), count) for key, count in told)
    return [(word, count) for word, count in often if count >= FEWEST][:MOST]
