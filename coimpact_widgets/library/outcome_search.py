"""Finding changes of the outcome bank by the words that a group types."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from ..domain.english_words import word_set
from .outcome_bank import BankOutcome, outcome_bank

MOST = 4
"""How many are offered at once: more than this is not read."""
FEWEST_LETTERS = 3
"""A word that is typed as far as this can be found."""
_EVERYDAY = word_set(
    "a about an and are at be been being better by can do each feel feeling feels for from get gets getting "
    "go going has have having how in is it its less more of on or other others our own people person so some "
    "than that the their them themselves they this to up we well what when where who will with"
)
"""Words that stand in nearly every change, and find none."""
_ENDINGS = ("ships", "ship", "iness", "ness", "ings", "ing", "ies", "ied", "ed", "es", "s", "y", "e")
_SPELLINGS = (("ization", "isation"), ("ize", "ise"), ("izing", "ising"), ("behavior", "behaviour"))
_WORD = re.compile(r"[^\W\d_][\w'’&-]*")


def search(text: str, bank: Sequence[BankOutcome] = (), most: int = MOST) -> tuple[BankOutcome, ...]:
    """The changes that share words with this text, the nearest first; none for words that say nothing yet."""
    offered = bank or outcome_bank()
    weights = {word: _weight(word, offered) for word in _words(text)}
    found = [(_shared(weights, each), each) for each in offered]
    ranked = sorted((each for each in found if each[0]), key=lambda each: -each[0])
    return tuple(outcome for _, outcome in ranked[:most])


def nearest(change: str) -> BankOutcome | None:
    """The change of the bank that these words mean: the nearest that means the same, if any."""
    if same := next((each for each in outcome_bank() if same_words(each.change, change)), None):
        return same
    asked = _words(change)
    near = (each for each in search(change, most=len(outcome_bank())) if _means(asked, each))
    return next(near, None)


def _means(asked: frozenset[str], outcome: BankOutcome) -> bool:
    """Whether a change says little else than this one, or all that this one says."""
    own = _words(outcome.change)
    return 2 * _held(asked, _all_words(outcome)) > len(asked) or (bool(own) and _held(own, asked) == len(own))


def same_words(change: str, other: str) -> bool:
    """Whether two changes are the same words, whatever their capitals and spaces."""
    return change.lower().split() == other.lower().split()


def words_that_say(text: str) -> frozenset[str]:
    """The words of a text that say something, in small letters."""
    return _words(text)


def shared_words(text: str, held: str) -> tuple[str, ...]:
    """The words of a text that stand in another too, whatever their endings, in the order of the alphabet."""
    words = _words(held)
    return tuple(sorted(each for each in _words(text) if _stem(each) in _stems(words)))


def words_begun(text: str, held: str) -> tuple[str, ...]:
    """The words of a text that stand in another too, typed to their end or not."""
    words = _words(held)
    return tuple(sorted(each for each in _words(text) if _holds(words, each)))


def _weight(word: str, bank: Sequence[BankOutcome]) -> float:
    """How much a word tells, from 0 to 1: the fewer changes hold it, the more."""
    holding = sum(_holds(_all_words(each), word) for each in bank)
    return 1 / holding if holding else 0.0


def _shared(weights: dict[str, float], outcome: BankOutcome) -> float:
    """How much they share. A word of the change itself counts double."""
    everywhere, change = _all_words(outcome), _words(outcome.change)
    return sum(weight * (_holds(everywhere, word) + _holds(change, word)) for word, weight in weights.items())


def _held(asked: frozenset[str], held: frozenset[str]) -> int:
    """How many of the words are held."""
    return sum(_holds(held, each) for each in asked)


def _holds(held: frozenset[str], typed: str) -> bool:
    """Whether a word is held, whatever its ending. It need not be typed to its end yet."""
    if _stem(typed) in _stems(held):
        return True
    return len(typed) >= FEWEST_LETTERS and any(each.startswith(typed) for each in held)


@lru_cache(maxsize=1024)
def _stems(held: frozenset[str]) -> frozenset[str]:
    return frozenset(map(_stem, held))


@lru_cache(maxsize=1024)
def _words(text: str) -> frozenset[str]:
    """The words of a text that say something, in small letters."""
    words = (each.lower().replace("’", "'") for each in _WORD.findall(text))
    return frozenset(word for word in words if word not in _EVERYDAY)


def _all_words(outcome: BankOutcome) -> frozenset[str]:
    return _words(" ".join((outcome.change, *outcome.about, outcome.id.replace("-", " "))))


@lru_cache(maxsize=1024)
def _stem(word: str) -> str:
    """A word without its ending, in British spelling."""
    for american, british in _SPELLINGS:
        word = word.replace(american, british)
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) > 2:
            stem = word[: -len(ending)]
            return _stem(stem) if ending in {"s", "ings", "ships"} else stem
    return word
