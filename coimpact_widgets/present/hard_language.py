"""What makes language hard: hard words, long words, and sentences that do not say who does it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..library.hard_words import forms, hard_words
from .phrases import and_list

LONGEST = 13
"""A word with more letters than this is long."""
WORD = re.compile(r"[^\W\d_]+")
BE = r"(?:am|is|are|was|were|be|been|being|gets?|got|getting)"
BETWEEN = r"(?:\s+(?:not|also|then|often|never|always|all|both|only|now|soon|\w+ly))?"
DONE = (
    "asked|begun|bought|broken|brought|built|chosen|done|drawn|driven|found|given|held|hidden|kept|led|made|paid|"
    "put|run|seen|sent|set|shown|spent|spoken|taken|taught|told|understood|written"
)
"""Words for what was done to somebody, that do not end in "ed"."""
EXPLAINS = re.compile(
    r"(?:(?:an?|the|to|our)\s+)?[“\"']?(\w+)[”\"']?\s+(?:is|are|means?|stands? for)\b", re.IGNORECASE
)
HOW_SOMEBODY_IS = (
    "advanced|ashamed|bored|committed|complicated|concerned|confused|connected|crowded|delighted|"
    "depressed|determined|disabled|disappointed|embarrassed|excited|exhausted|experienced|frightened|"
    "frustrated|interested|isolated|limited|married|motivated|needed|overwhelmed|pleased|prepared|proud|"
    "relaxed|related|relieved|retired|satisfied|scared|settled|skilled|sorted|stressed|supposed|"
    "surprised|talented|tired|trusted|unemployed|upset|used|valued|worried|wounded"
)
"""Words in "ed" that tell how somebody is, not what was done to them."""
PASSIVE = re.compile(
    rf"\b{BE}{BETWEEN}\s+(?:{DONE}|(?!(?:{HOW_SOMEBODY_IS})\b)\w{{2,}}[^e\W]ed)\b", re.IGNORECASE
)


def passives_in(sentence: str) -> list[str]:
    """The words of a sentence that tell what is done, and not who does it."""
    return [each.group() for each in PASSIVE.finditer(sentence)]


def long_words_in(sentence: str) -> list[str]:
    """The long words of a sentence, but for names and for hard words, which are told of by themselves."""
    long = [each for each in WORD.findall(sentence) if len(each) > LONGEST]
    return [
        each for each in long if each.islower() or sentence.startswith(each) if each.lower() not in forms()
    ]


def hard_words_in(sentence: str) -> list[tuple[str, str]]:
    """The hard words of a sentence as our list has them, each with plainer ones."""
    plainer, known = hard_words(), forms()
    found = (known[each.lower()] for each in WORD.findall(sentence) if each.lower() in known)
    return [(word, plainer[word]) for word in dict.fromkeys(found)]


def explained_in(sentence: str) -> str:
    """The hard word, or the letters, that a sentence says the meaning of: "An average is ..."; or nothing."""
    found = EXPLAINS.match(sentence)
    return forms().get(found[1].lower(), found[1]) if found else ""


def named(words: Iterable[str]) -> str:
    """Words between quote marks: "“a” and “b”"."""
    return and_list([f"“{each}”" for each in dict.fromkeys(words)])
