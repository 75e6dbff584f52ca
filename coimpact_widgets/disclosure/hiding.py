"""Which counts to hide: the small ones, and as few others as keep anybody from working them out."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import lru_cache, partial
from itertools import combinations

from .count import Count, Family, with_partners
from .recovery import Reader
from .rule import Rule

GIVEN_UP = {
    Family.WAYS: (Family.ANSWERS, Family.SPREAD, Family.AVERAGE, Family.WAYS),
    Family.ANSWERS: (Family.ANSWERS, Family.WAYS),
    Family.STARTED: (Family.STARTED, Family.GROUPS, Family.LEFT_OUT),
    Family.ENDED: (Family.ENDED, Family.LEFT_OUT),
    Family.LEFT_OUT: (Family.LEFT_OUT, Family.ENDED, Family.GROUPS, Family.STARTED),
    Family.GROUPS: (Family.GROUPS, Family.STARTED),
    Family.SIZES: (Family.SPREAD, Family.ANSWERS, Family.AVERAGE, Family.WAYS),
}
"""What is given up to keep a small count of each family from being worked out, the least loss first."""


@lru_cache(maxsize=256)
def hidden_counts(
    counts: tuple[Count, ...],
    rule: Rule,
    given_up: frozenset[Family] = frozenset(),
    known: tuple[Count, ...] = (),
) -> frozenset[int]:
    """The positions of the counts to hide, so that no small number of people can be worked out.

    `given_up` names families to hide whatever they hold; `known` is what an earlier report told already.
    When nothing less will do, everything is hidden.
    """
    hidden = _first(counts, rule) | _of_families(counts, set(given_up))
    beside = partial(_reader, counts, rule, known)
    reader = beside(hidden)
    for count in counts:
        if count.is_small(rule) and reader.knows(count):
            hidden |= _more(counts, hidden, count, partial(beside, other=reader))
            reader = beside(hidden, other=reader)
    return frozenset(hidden)


def _reader(
    counts: Sequence[Count],
    rule: Rule,
    known: Sequence[Count],
    hidden: Collection[int],
    other: Reader | None = None,
) -> Reader:
    return Reader([*printed(counts, hidden), *known], rule, other)


def _first(counts: Sequence[Count], rule: Rule) -> set[int]:
    hidden = {at for at, count in enumerate(counts) if count.places and count.is_small(rule)}
    for margin in {count.margin for count in counts if count.margin}:
        values = {at: count.value for at, count in enumerate(counts) if count.margin == margin}
        partners = with_partners(values, rule)
        whole = partners and any(counts[at].whole for at in values)
        hidden |= set(values) if whole else partners
    if any(counts[at].family is Family.LEFT_OUT for at in hidden):
        hidden |= {
            at for at, count in enumerate(counts) if count.family is Family.LEFT_OUT and not count.value
        }
    if any(counts[at].family is Family.ANSWERED for at in hidden):
        pairs = {Family.ANSWERED, Family.WAYS, Family.ANSWERS, Family.AVERAGE, Family.SPREAD}
        hidden |= _of_families(counts, pairs)
    return hidden


def _more(
    counts: Sequence[Count], hidden: set[int], count: Count, reader: Callable[[set[int]], Reader]
) -> set[int]:
    """The least that keeps this count from being worked out: one family if that will do, else several."""
    families = GIVEN_UP.get(count.family, tuple(Family))
    for several in range(1, len(families) + 1):
        for given_up in combinations(families, several):
            more = _of_families(counts, set(given_up))
            if not more <= hidden and not reader(hidden | more).knows(count):
                return more
    return set(range(len(counts)))


def printed(counts: Sequence[Count], hidden: Collection[int]) -> list[Count]:
    """What a reader knows beside what is hidden. What can be worked out only is not among it."""
    return [
        each for at, each in enumerate(counts) if at not in hidden and (each.places or not each.of_people)
    ]


def _of_families(counts: Sequence[Count], families: set[Family]) -> set[int]:
    return {at for at, count in enumerate(counts) if count.places and count.family in families}
