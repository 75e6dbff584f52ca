"""The ways through a pathway: what can be reached from a card, and the circles in it."""

from __future__ import annotations

from .pathway import Pathway


def reached(pathway: Pathway) -> dict[str, frozenset[str]]:
    """The ids of the cards that can be reached from each card along the links, by its id."""
    then: dict[str, list[str]] = {card.id: [] for card in pathway.cards}
    for link in pathway.standing_links:
        then[link.value.source].append(link.value.target)
    return {id: _reached_from(id, then) for id in then}


def circles(pathway: Pathway) -> tuple[tuple[str, ...], ...]:
    """The cards that lead back to themselves, each circle once, in the order of the cards."""
    found = reached(pathway)
    round_again = [id for id in found if id in found[id]]
    each = {
        tuple(other for other in found if other in found[id] and id in found[other]) for id in round_again
    }
    return tuple(sorted(each, key=lambda circle: round_again.index(circle[0])))


def _reached_from(id: str, then: dict[str, list[str]]) -> frozenset[str]:
    seen: set[str] = set()
    to_see = [*then[id]]
    while to_see:
        card = to_see.pop()
        if card not in seen:
            seen.add(card)
            to_see += then[card]
    return frozenset(seen)
