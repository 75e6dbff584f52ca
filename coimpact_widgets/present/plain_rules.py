"""The rules of a plain summary, held against each sentence: which rule it breaks, and what to do."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain

from ..domain.edit import Passage
from .hard_language import explained_in, hard_words_in, long_words_in, named, passives_in
from .words_plain import MOST_WORDS

MOST_IN_ALL = 1000
"""A plain summary has fewer words than this."""
MOST_JOINS = 1
"""More words that join than this make more than one idea."""
JOINS = re.compile(
    r"\b(?:but|because|although|though|whereas|unless|however)\b|,\s*(?:and|so|or|which|while|when|if)\b",
    re.IGNORECASE,
)
ENDS = re.compile(r"(?<=[.!?…])[”»’\"')]*\s+")
QUOTED = re.compile(r"“[^”]*”")
ACRONYM = re.compile(r"\b[A-Z](?:&?[A-Z])+s?\b")
IN_BRACKETS = re.compile(r"\(([A-Z]{2,}s?)\)")
EVERYBODY_KNOWS = frozenset({"UK", "TV", "OK", "A&E"})
PERCENT = re.compile(r"\d[\d.,]*\s?(?:%|per ?cent\b)", re.IGNORECASE)
TEENS = "eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
NUMBER_WORD = re.compile(
    rf"\b(?:{TEENS}|(?:{TENS})(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?)\b", re.IGNORECASE
)


class Rule(StrEnum):
    """One rule of a plain summary."""

    LENGTH = "15 words or fewer"
    IDEAS = "one idea"
    PASSIVE = "who does it"
    ACRONYM = "no letters for words"
    HARD = "hard words explained"
    LONG = "no long words"
    FIGURES = "numbers in figures"
    PEOPLE = "people, not percentages"


@dataclass(frozen=True)
class Hard:
    """A sentence that breaks a rule: the id of its place, the sentence, the rule, and what to do."""

    place: str
    sentence: str
    rule: Rule
    told: str


def hard_sentences(passages: Iterable[Passage]) -> tuple[Hard, ...]:
    """Each sentence with each rule that it breaks, in the order of the summary.

    What somebody was asked or said, between quote marks, is left as it is.
    """
    said = [(each.place, sentence) for each in passages for sentence in sentences_of(each.text)]
    bare = [QUOTED.sub("", sentence) for _, sentence in said]
    explained: set[str] = set()
    found = []
    for at, (place, sentence) in enumerate(said):
        after = said[at + 1][1] if at + 1 < len(said) else ""
        broken = chain(_alone(bare[at]), _unexplained(bare[at], after, explained))
        found += [Hard(place, sentence, rule, told) for rule, told in broken]
    return tuple(found)


def too_many_words(passages: Iterable[Passage]) -> str:
    """That the whole summary is too long, and what to do; nothing where it is not."""
    words = sum(count_words(each.text) for each in passages)
    less = f"Leave something out, so that it has fewer than {MOST_IN_ALL:,}."
    return f"The summary has {words:,} words. {less}" if words >= MOST_IN_ALL else ""


def sentences_of(text: str) -> list[str]:
    """The sentences of a text. Each line is at least one."""
    parts = (part for line in text.splitlines() for part in ENDS.split(line.strip()))
    return [part for part in parts if part.strip()]


def count_words(text: str) -> int:
    """How many words a text has. A dash or a dot alone is none."""
    return sum(any(map(str.isalnum, each)) for each in text.split())


def _alone(sentence: str) -> Iterator[tuple[Rule, str]]:
    """What is hard about a sentence by itself."""
    for rule, tell in ALONE:
        if told := tell(sentence):
            yield rule, told


def _length(sentence: str) -> str:
    words = count_words(sentence)
    return f"This sentence has {words} words. Use {MOST_WORDS} or fewer." if words > MOST_WORDS else ""


def _ideas(sentence: str) -> str:
    several = ";" in sentence or len(JOINS.findall(sentence)) > MOST_JOINS
    return "This sentence says several things. Make each a sentence of its own." if several else ""


def _passive(sentence: str) -> str:
    found = passives_in(sentence)
    return f"{named(found)} does not say who does it. Say who does it." if found else ""


def _long(sentence: str) -> str:
    found = long_words_in(sentence)
    if not found:
        return ""
    return f"{named(found)} {'is a long word' if len(found) == 1 else 'are long words'}. Use shorter words."


def _figures(sentence: str) -> str:
    found = NUMBER_WORD.findall(sentence)
    return f"{named(found)} is easier to read in figures. Write the number in figures." if found else ""


def _people(sentence: str) -> str:
    found = PERCENT.findall(sentence)
    return f"{named(found)} is hard to picture. Say how many people, and of how many." if found else ""


ALONE: Sequence[tuple[Rule, Callable[[str], str]]] = (
    (Rule.LENGTH, _length),
    (Rule.IDEAS, _ideas),
    (Rule.PASSIVE, _passive),
    (Rule.LONG, _long),
    (Rule.FIGURES, _figures),
    (Rule.PEOPLE, _people),
)
"""The rules that a sentence keeps or breaks by itself, and what is told of one that breaks it."""


def _unexplained(sentence: str, after: str, explained: set[str]) -> Iterator[tuple[Rule, str]]:
    """Letters and hard words that neither this sentence, nor an earlier one, nor the next explains."""
    explained |= {explained_in(after), *IN_BRACKETS.findall(sentence)}
    for letters in dict.fromkeys(ACRONYM.findall("" if sentence.isupper() else sentence)):
        if letters not in explained | EVERYBODY_KNOWS:
            yield Rule.ACRONYM, f"“{letters}” stands for other words. Write those words."
    for word, plainer in hard_words_in(sentence):
        if word not in explained:
            yield Rule.HARD, f"“{word}” is a hard word. Use “{plainer}”, or say next what it means."
