"""The words of a text as far as finding a name needs them: those with a capital, and those of no name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from .english_words import (
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATE,
    form,
    word_set,
)
from .names import ALSO_WORDS

WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_BEGINNINGS = word_set("also and but dad dear here mum no now or thanks then there yes")
_ORDINARY = DETERMINERS | PREPOSITIONS | PRONOUNS | RELATIVES | SUBORDINATE | _BEGINNINGS


def run_at(text: str, words: Sequence[re.Match[str]], at: int) -> list[str]:
    """The word at this place and the words with a capital that follow it with nothing but a space between."""
    run = [words[at][0]] if words[at][0][0].isupper() else []
    for before, word in pairwise(words[at:]) if run else ():
        if not word[0][0].isupper() or text[before.end() : word.start()].strip(" "):
            break
        run.append(word[0])
    return run


def is_ordinary(word: str) -> bool:
    """Whether this is a word that begins a sentence, and no name that is also a word."""
    return word not in ALSO_WORDS and (word in _ORDINARY or bool(form(word)))


def plain_word(word: str) -> str:
    """The word in small letters, without the ending of what belongs to somebody."""
    return re.sub(r"[’']s$", "", word).replace("’", "'").casefold()
