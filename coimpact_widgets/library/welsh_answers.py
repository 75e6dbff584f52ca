"""The words of common answers in English and in Welsh, for reading what people answered in either."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache

from ..domain.typed_answer import plain
from .data_folder import data_folder


def word_key(words: str) -> str:
    """What ways to write one answer have in common: no apostrophe, hyphen or accent makes a difference."""
    apart = unicodedata.normalize("NFD", plain(words).replace("'", "").replace("-", " "))
    return " ".join("".join(each for each in apart if not unicodedata.combining(each)).split())


def in_the_other_language(words: str) -> tuple[str, ...]:
    """What this answer is in the other of the two languages, however it may be put; empty for any other."""
    return _alike().get(word_key(words), ())


@lru_cache(maxsize=1)
def _alike() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for words, others in _pairs():
        for each in words:
            found[word_key(each)] = (*found.get(word_key(each), ()), *others)
    return found


def _pairs() -> Iterator[tuple[list[str], list[str]]]:
    """The words of one language with those of the other, both ways."""
    held = json.loads((data_folder() / "welsh_answers.json").read_text(encoding="utf-8"))
    for each in held["alike"]:
        yield each["en"], each["cy"]
        yield each["cy"], each["en"]
