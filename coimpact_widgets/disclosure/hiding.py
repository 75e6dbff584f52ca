"""Which counts to hide: the small ones, and as few others as keep anybody from working them out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import combinations

from .count import Count, Family, with_partners
from .recovery import is_recovered

GIVEN_UP = {
    Family.WAYS: (Family.ANSWERS, Family.SPREAD, Family.AVERAGE, Family.WAYS),
    Family.ANSWERS: (Family.ANSWERS, Family.WAYS),
    Family.STARTED: (Family.STARTED, Family.GROUPS, Family.LEFT_OUT),
    Family.ENDED: (Family.ENDED, Family.LEFT_OUT),
    Family.LEFT_OUT: (Family.LEFT_OUT, Family.ENDED, Family.GROUPS, Family.STARTED),
    Family.GROUPS: (Family.GROUPS, Family.STARTED),
}
"""What is given up to keep a small count of each family from being worked out, the least loss first."""


@lru_cache(maxsize=256)
def hidden_counts(
    counts: tuple[Count, ...], threshold: int, given_up: frozenset[Family] = frozenset()
) -> frozenset[int]:
    """The positions of the counts to hide, so that none of 1 to under `threshold` people can be worked out.

    `given_up` names families to hide whatever they hold. When nothing less will do, everything is hidden.
    """
    hidden = _first(counts, threshold) | _of_families(counts, set(given_up))
    for count in counts:
        if count.is_small(threshold) and _is_out(counts, hidden, count, threshold):
            hidden |= _more(counts, hidden, count, threshold)
    return frozenset(hidden)


def _first(counts: Sequence[Count], threshold: int) -> set[int]:
    hidden = {at for at, count in enumerate(counts) if count.places and count.is_small(threshold)}
    for margin in {count.margin for count in counts if count.margin}:
        values = {at: count.value for at, count in enumerate(counts) if count.margin == margin}
        partners = with_partners(values, threshold)
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


def _more(counts: Sequence[Count], hidden: set[int], count: Count, threshold: int) -> set[int]:
    """The least that keeps this count from being worked out: one family if that will do, else several."""
    families = GIVEN_UP.get(count.family, tuple(Family))
    for several in range(1, len(families) + 1):
        for given_up in combinations(families, several):
            more = _of_families(counts, set(given_up))
            if not more <= hidden and not _is_out(counts, hidden | more, count, threshold):
                return more
    return set(range(len(counts)))


def _of_families(counts: Sequence[Count], families: set[Family]) -> set[int]:
    return {at for at, count in enumerate(counts) if count.places and count.family in families}


def _is_out(counts: Sequence[Count], hidden: set[int], count: Count, threshold: int) -> bool:
    printed = [
        each for at, each in enumerate(counts) if at not in hidden and (each.places or not each.of_people)
    ]
    return is_recovered(count, printed, threshold)
