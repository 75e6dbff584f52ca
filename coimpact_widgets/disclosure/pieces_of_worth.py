"""What a result on the worth of a change would print: as far as the change itself is told."""

from __future__ import annotations

from ..analysis.result import Result
from .count import Count, Family, Place
from .divided import Everyone
from .offer import Offer, Pieces
from .rule import Rule

SPREAD = frozenset({Family.AVERAGE, Family.SPREAD, Family.WAYS})
AVERAGE: Pieces = frozenset({Family.AVERAGE})
WAYS: Pieces = frozenset({Family.WAYS})
SAID: Pieces = frozenset()
"""What somebody has said, of years and money, gives nobody away."""

NEEDS = {
    "mean change": AVERAGE,
    "points of change, on average": AVERAGE,
    "WELLBYs": AVERAGE,
    "pounds in all": AVERAGE,
    "value at": AVERAGE,
    "went up": WAYS,
    "cost per person who changed": WAYS,
}
"""What a number needs, by how its name begins."""


def pieces_of_worth(result: Result, everyone: Everyone, rule: Rule) -> Offer:
    """What it would print. Where counts are rounded it is not told: people and change would show in it."""
    if rule.rounds or not everyone.ways:
        return Offer(less=())
    answered = Count(
        Family.ANSWERED, result.answered, (), ((result.kind, Place("answered")),), "answered", of_people=False
    )
    needs = {Place("estimate", each.name): _needs(each.name) for each in result.estimates}
    needs |= {Place("interval", each.name): SPREAD for each in result.estimates}
    needs |= {
        Place("cell", row=at, column=1): _needs(str(row[0])) for at, row in enumerate(result.table.rows)
    }
    return Offer((answered,), needs)


def _needs(name: str) -> Pieces:
    return next((needs for begin, needs in NEEDS.items() if name.startswith(begin)), SAID)
