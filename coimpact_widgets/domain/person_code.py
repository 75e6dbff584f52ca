"""Telling a person code from what would show who somebody is."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from .personal_details import DetailKind, is_first_name, personal_details
from .typed_answer import plain

LONGEST_CODE = 60
"""How many letters a person code has at most, typed or read from a file."""

FIGURES_OF_A_NUMBER = 9
LONG_NUMBER = re.compile(rf"\d(?:[\s().\-]*\d){{{FIGURES_OF_A_NUMBER - 1},}}")
"""Nine figures or more: a telephone number or an NHS number."""

_ONE_WORD = re.compile(r"[\W\d_]*([^\W\d_]+)[\W\d_]*")
_NUMBERS = (DetailKind.NATIONAL_INSURANCE, DetailKind.POSTCODE)
SHORTEST_NAME = 3
"""Two letters are the beginning of a code more often than a name."""

USE = "Use a code that does not show who it is, such as P1."


@lru_cache(maxsize=4096)
def code_key(code: str) -> str:
    """What two ways to write one person code have in common: capitals and spaces make no other person."""
    return plain(code).replace(" ", "")


def same_code(one: str, other: str) -> bool:
    """Whether these are two ways to write one person code, such as "P 1" and "p1"."""
    return code_key(one) == code_key(other)


def who_it_shows(code: str) -> str:
    """What is wrong with a person code that looks like a name, an address or a number of somebody.

    Empty for any other code. "Carer B" and "Group 2" are codes; two words of two letters or more are a name,
    and so is a first name with or without figures, such as "sarah2".
    """
    if "@" in code:
        return f"This looks like an e-mail address. {USE}"
    if LONG_NUMBER.search(code):
        return f"This looks like a phone number or an NHS number. {USE}"
    if _is_name(code):
        return f"This looks like a name. {USE}"
    looks = [each.kind for each in personal_details(code) if each.kind in _NUMBERS]
    return f"This looks like {looks[0]}. {USE}" if looks else ""


def _is_name(code: str) -> bool:
    if sum(map(_is_word, code.split())) >= 2:
        return True
    first = _ONE_WORD.fullmatch(code)
    return first is not None and len(first[1]) >= SHORTEST_NAME and is_first_name(first[1])


def _is_word(part: str) -> bool:
    """Whether this is a word in any script: two letters or more, and nothing but letters and marks."""
    kinds = [unicodedata.category(letter)[0] for letter in part.strip(".,;:'\u2019-\"()")]
    letters = kinds.count("L")
    return letters >= 2 and all(kind in "LMP" for kind in kinds)
