"""What the forms of one English word have in common, such as "sleep", "sleeping" and "slept"."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from .english_words import base

_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_IRREGULAR = {
    "children": "child",
    "feet": "foot",
    "lives": "life",
    "lonelier": "lonely",
    "loneliest": "lonely",
    "men": "man",
    "people": "person",
    "teeth": "tooth",
    "wives": "wife",
    "women": "woman",
}
_VOWELS = "aeiou"


def words_with_places(text: str) -> list[tuple[str, int, int]]:
    """Each word of a text as it stands there, with where it begins and where it ends."""
    return [(match[0], match.start(), match.end()) for match in _WORD.finditer(text)]


def folded(text: str) -> str:
    """The text in small letters and without accents."""
    apart = unicodedata.normalize("NFKD", text.casefold().replace("’", "'"))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


@lru_cache(maxsize=20_000)
def word_key(word: str) -> str:
    """What all forms of one word have in common. It is no word: "organising" gives "organis"."""
    plain = folded(word).removesuffix("'s").removesuffix("'")
    known = _IRREGULAR.get(plain) or base(plain)
    return _without_e(_with_i(_without_past(_without_s(known))))


def _without_s(word: str) -> str:
    if word.endswith(("sses", "ies", "xes", "ches", "shes", "zes")):
        return word[:-2]
    return word[:-1] if len(word) > 3 and word.endswith("s") and word[-2] not in "su" else word


def _without_past(word: str) -> str:
    """The word without "ing" or "ed", spelled as the verb would be: "hoping" is of "hope"."""
    for ending in ("ing", "ed"):
        stem = word.removesuffix(ending)
        if stem == word or not _has_vowel(stem) or len(stem) < 2:
            continue
        if stem[-1] == stem[-2] and stem[-1] not in "lsz" + _VOWELS:
            return stem[:-1]
        return f"{stem}e" if _is_short(stem) or stem.endswith(("at", "bl", "iz")) else stem
    return word


def _with_i(word: str) -> str:
    return f"{word[:-1]}i" if len(word) > 2 and word.endswith("y") and _has_vowel(word[:-1]) else word


def _without_e(word: str) -> str:
    """The word without an "e" at its end, unless it is as short as "care"."""
    stem = word.removesuffix("e")
    return word if stem == word or len(stem) < 3 or _is_short(stem) else stem


def _is_short(stem: str) -> bool:
    """Whether this is one syllable that ends as "car" and "hop" do, and so may have lost an "e"."""
    groups = re.findall(rf"[{_VOWELS}y]+", stem[1:] if stem[:1] == "y" else stem)
    ends = len(stem) > 2 and stem[-1] not in f"{_VOWELS}wxy" and stem[-2] in f"{_VOWELS}y"
    return ends and len(groups) == 1 and stem[-3] not in _VOWELS


def _has_vowel(stem: str) -> bool:
    return any(letter in f"{_VOWELS}y" for letter in stem)
