"""Which column each card of a pathway stands in, so that every link joins two different columns.

Activities come first and impacts last. Among cards of one kind each stands after those that lead to it. Where
links go round in a circle, one of them has to run back.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from ..domain.pathway import Pathway

Pair = tuple[str, str]
"""The ids of the two cards that a link joins: what comes first, and what it leads to."""


def columns_by_kind(pathway: Pathway) -> tuple[tuple[tuple[str, ...], ...], ...]:
    """The columns of the activities, of the outcomes and of the impacts, from left to right.

    Each holds the ids of its cards in the order of the group.
    """
    links = ((link.value.source, link.value.target) for link in pathway.standing_links)
    pairs = [(source, target) for source, target in links if source != target]
    pull = Counter(source for source, _ in pairs)
    pull.subtract(target for _, target in pairs)
    kinds = (pathway.activities, pathway.outcomes, pathway.impacts)
    return tuple(_columns([card.id for card in cards], pairs, pull) for cards in kinds)


def _columns(
    ids: Sequence[str], pairs: Iterable[Pair], pull: Mapping[str, int]
) -> tuple[tuple[str, ...], ...]:
    inner = [pair for pair in pairs if set(pair) <= set(ids)]
    depth = _nearer(_depths(ids, inner), inner, pull)
    return tuple(
        tuple(each for each in ids if depth[each] == column)
        for column in range(max(depth.values(), default=-1) + 1)
    )


def _depths(ids: Sequence[str], pairs: Sequence[Pair]) -> dict[str, int]:
    """How deep each card stands: one deeper than every card it is joined to that was placed before it.

    Placed next is the card that waits for the fewest others, so only a circle is ever begun too early.
    """
    before = {each: {source for source, target in pairs if target == each} for each in ids}
    beside = {each: {one for pair in pairs if each in pair for one in pair} for each in ids}
    depth: dict[str, int] = {}
    left = dict.fromkeys(ids)
    while left:
        card = min(left, key=lambda each: len(before[each] & left.keys()))
        depth[card] = 1 + max((depth[each] for each in beside[card] if each in depth), default=-1)
        del left[card]
    return depth


def _nearer(depth: dict[str, int], pairs: Sequence[Pair], pull: Mapping[str, int]) -> dict[str, int]:
    """The same, with each card that leads to more than leads to it as near to what it leads to as can be."""
    found, last = dict(depth), max(depth.values(), default=0)
    ends = [sorted(pair, key=lambda each: depth[each]) for pair in pairs]
    for card in sorted(depth, key=lambda each: -depth[each]):
        if pull[card] > 0:
            found[card] = min((found[end] for start, end in ends if start == card), default=last + 1) - 1
    return found
