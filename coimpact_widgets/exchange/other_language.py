"""The answers of a measure as people give them in the other of two languages: English and Welsh."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from ..domain.measure import AnswerType, Measure
from ..domain.typed_answer import MISSING_WORDS, NUMBER_WORDS
from ..library.welsh_answers import in_the_other_language, word_key

_LANGUAGES = (re.compile(r" (?:/|//|\||-|–|—) |\n"), re.compile(r"/|\|"))
"""What parts two languages: a sign with spaces around it, or one without where there is none with them."""
_SEVERAL = ""
"""What words mean that are in two answers."""


def in_two_languages(words: str) -> tuple[str, str] | None:
    """The two parts of words that stand in two languages: "Agree / Cytuno"; None for any other words."""
    for sign in _LANGUAGES:
        parts = [part.strip() for part in sign.split(words) if part.strip()]
        if len(parts) == 2:
            return parts[0], parts[1]
    return None


def said_otherwise(words: str, measure: Measure) -> str:
    """The answer of this measure that these words are in another language, as it is typed; else empty.

    An answer that the measure itself has in two languages is found by either of them.
    """
    return _answers(measure.answer_type, measure.labels).get(word_key(words), "")


@lru_cache(maxsize=256)
def _answers(kind: AnswerType, labels: tuple[str, ...]) -> Mapping[str, str]:
    """What is typed for each way to say an answer, or a reason for having none. Answers come first."""
    found: dict[str, str] = {}
    for label in _labels(kind, labels):
        for words in _ways(label):
            found[word_key(words)] = label if found.get(word_key(words), label) == label else _SEVERAL
    for missing, said in MISSING_WORDS.items():
        for each in said:
            for words in in_the_other_language(each):
                found.setdefault(word_key(words), missing.value)
    return found


def _labels(kind: AnswerType, labels: tuple[str, ...]) -> tuple[str, ...]:
    if kind is AnswerType.SCORE:
        return NUMBER_WORDS
    if kind is AnswerType.YES_NO and len(labels) != 2:
        return ("No", "Yes")
    return (*labels, *NUMBER_WORDS[1 : len(labels) + 1])


def _ways(label: str) -> Iterator[str]:
    yield from in_the_other_language(label)
    for part in in_two_languages(label) or ():
        yield part
        yield from in_the_other_language(part)
