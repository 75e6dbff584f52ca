"""Finding the measures that fit an outcome, or the words that a group types."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from ..domain.english_words import word_set
from .candidate import Candidate, Effort
from .outcome_bank import BankOutcome, ForWhom
from .outcome_search import nearest, same_words, shared_words, words_begun, words_that_say


class Fit(IntEnum):
    """How well a measure fits an outcome, the best first.

    NAMED: the outcome bank names it for this very change. BOTH: it is named for a change like it, and
    people read words of the outcome in it. ALIKE: it is named for a change like it. SHARES: people read
    words of the outcome in it. ABOUT: it is found by what it asks about, in other words. SAME_PEOPLE: it is
    about the same kind of people. OTHER: it shares nothing that we can see.
    """

    NAMED = 1
    BOTH = 2
    ALIKE = 3
    SHARES = 4
    ABOUT = 5
    SAME_PEOPLE = 6
    OTHER = 7


@dataclass(frozen=True)
class Fitting:
    """A measure with how well it fits an outcome. `words` are those of its own that the outcome has too.

    People read them in its name or its question. `near` is the change of the outcome bank that it was named
    for, if any.
    """

    candidate: Candidate
    fit: Fit
    words: tuple[str, ...] = ()
    near: str = ""


def fitting(who: str, change: str, offered: Sequence[Candidate]) -> tuple[Fitting, ...]:
    """Every measure that is offered, with how well it fits this outcome, the best first.

    Of those that fit as well, what can be asked at once comes first, and then what was tested.
    """
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
    words = _saying(shared_words(candidate.seen, change))
    if near:
        return Fitting(candidate, _named(near, change, words), words, near.change)
    if words:
        return Fitting(candidate, Fit.SHARES, words)
    if _saying(shared_words(change, candidate.words)):
        return Fitting(candidate, Fit.ABOUT)
    return Fitting(candidate, Fit.SAME_PEOPLE if candidate.group is group else Fit.OTHER)


def _named(near: BankOutcome, change: str, words: Sequence[str]) -> Fit:
    if same_words(near.change, change):
        return Fit.NAMED
    return Fit.BOTH if words else Fit.ALIKE


def _saying(words: Sequence[str]) -> tuple[str, ...]:
    """Those of these words that say something by themselves, whatever their endings."""
    little = shared_words(" ".join(words), " ".join(_SAYS_LITTLE))
    return tuple(each for each in words if each not in little)


def _rank(found: Fitting, places: dict[str, int]) -> tuple[int, bool, bool, int, int]:
    """Of those that fit as well: ready, then tested, then by shared words, then as the bank has them."""
    of = found.candidate
    waits, untested = of.effort is not Effort.READY, not of.tested
    return found.fit, waits, untested, -len(found.words), places.get(of.id, 0)


def _group_of(who: str) -> ForWhom:
    """Whose change it is, as far as the words for whom say."""
    said = words_that_say(who)
    return next((group for group, words in _SAID.items() if words & said), ForWhom.PEOPLE)


_SAYS_LITTLE = word_set(
    "able ask asks back care change changes day experience give hard help helps know knows life lives need "
    "needs often part place say something support take through time turn use way work"
)
"""Words that stand in many outcomes: one that shares these alone is not found by them."""
_SAID = {
    ForWhom.STAFF: word_set("staff worker workers nurse nurses team doctor doctors managers"),
    ForWhom.ORGANISATION: word_set("organisation service council trust charity hospital"),
    ForWhom.COMMUNITY: word_set("community neighbours neighbourhood town village public local"),
}
"""Words that tell whose change an outcome is."""
