"""The order of cards: where a new one goes, and moving one by saving as few positions as possible."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from ..domain.record import Record


def next_position(records: Iterable[Record[Any]]) -> float:
    """The position of a new card, behind all of these."""
    return max((record.value.position for record in records), default=0.0) + 1.0


def places_to_save(records: Sequence[Record[Any]], id: str, by: int) -> list[tuple[Record[Any], float]]:
    """Which records get which position so that the one with this id moves `by` places.

    `records` are in order. One position is enough, between its new neighbours, unless two of those are equal:
    then all are numbered from 1. A card that would leave the list, or is not in it, stays where it is.
    """
    at = next((place for place, record in enumerate(records) if record.id == id), -1)
    to = at + by
    if at < 0 or not 0 <= to < len(records):
        return []
    order = [record for record in records if record.id != id]
    order.insert(to, records[at])
    before = order[to - 1].value.position if to > 0 else None
    after = order[to + 1].value.position if to + 1 < len(order) else None
    between = _between(before, after)
    if between is not None:
        return [(records[at], between)]
    numbered = zip(order, range(1, len(order) + 1), strict=True)
    return [(record, float(place)) for record, place in numbered if record.value.position != place]


def _between(before: float | None, after: float | None) -> float | None:
    """A position between these two, or None when there is no room."""
    if before is None:
        return None if after is None else after - 1.0
    if after is None:
        return before + 1.0
    middle = (before + after) / 2
    return middle if before < middle < after else None
