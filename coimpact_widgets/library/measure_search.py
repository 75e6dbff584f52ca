"""Finding the measures that fit an outcome, or the words that a group types."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from ..domain.english_words import word_set
from .candidate import Candidate
from .outcome_bank import BankOutcome, ForWhom
from .outcome_search import nearest, shared_words, words_begun, words_that_say


class Fit(IntEnum):
    """How well a measure fits an outcome, the best first.

    NAMED: the outcome bank names it for this change. SHARES: it is found by words of the outcome.
    SAME_PEOPLE: it is about the same kind of people. OTHER: it shares nothing that we can see.
    """

    NAMED = 1
    SHARES = 2
    SAME_PEOPLE = 3
    OTHER = 4


@dataclass(frozen=True)
class Fitting:
    """A measure with how well it fits an outcome. `words` are those of the outcome that it was found by.

    `near` is the change of the outcome bank that it was named for, if any.
    """

    candidate: Candidate
    fit: Fit
    words: tuple[str, ...] = ()
    near: str = ""


def fitting(who: str, change: str, offered: Sequence[Candidate]) -> tuple[Fitting, ...]:
    """Every measure that is offered, with how well it fits this outcome, the best first."""
    near = nearest(change)
    named = (*near.measures, *near.scales) if near else ()
    group = near.group if near else _group_of(who)
    found = [_fitting(each, change, near if each.id in named else None, group) for each in offered]
    places = {id: place for place, id in enumerate(named)}
    return tuple(sorted(found, key=lambda each: _rank(each, places)))


def found_by(typed: str, offered: Sequence[Fitting]) -> tuple[Fitting, ...]:
    """Those that share words with what is typed, the most first; all of them where nothing is typed."""
    if not words_that_say(typed):
        return tuple(offered)
    shared = [(len(words_begun(typed, each.candidate.words)), each) for each in offered]
    return tuple(each for many, each in sorted(shared, key=lambda pair: -pair[0]) if many)


def _fitting(candidate: Candidate, change: str, near: BankOutcome | None, group: ForWhom) -> Fitting:
    words = shared_words(change, candidate.words)
    if near:
        return Fitting(candidate, Fit.NAMED, words, near.change)
    if set(words) - _SAYS_LITTLE:
        return Fitting(candidate, Fit.SHARES, words)
    return Fitting(candidate, Fit.SAME_PEOPLE if candidate.group is group else Fit.OTHER)


def _rank(found: Fitting, places: dict[str, int]) -> tuple[int, int, int]:
    """The more words are shared, the better; then as the outcome bank has them."""
    return found.fit, -len(found.words), places.get(found.candidate.id, 0)


def _group_of(who: str) -> ForWhom:
    """Whose change it is, as far as the words for whom say."""
    said = words_that_say(who)
    return next((group for group, words in _SAID.items() if words & said), ForWhom.PEOPLE)


_SAYS_LITTLE = word_set(
    "able back care change changes day experience give hard help helps know knows life lives need needs "
    "often part place say support through time turn use way work"
)
"""Words that stand in many outcomes: one that shares these alone is not found by them."""
_SAID = {
    ForWhom.STAFF: word_set("staff worker workers nurse nurses team doctor doctors managers"),
    ForWhom.ORGANISATION: word_set("organisation service council trust charity hospital"),
    ForWhom.COMMUNITY: word_set("community neighbours neighbourhood town village public local"),
}
"""Words that tell whose change an outcome is."""
