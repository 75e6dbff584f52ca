"""Pathways made by chance from a seed, as large as groups draw them and larger."""

from __future__ import annotations

from random import Random

from coimpact_widgets.domain.pathway import Activity, Impact, Link, Outcome, Pathway
from tests.domain.projects import record

WORDS = [
    "people",
    "feel",
    "heard",
    "and",
    "safe",
    "each",
    "week",
    "when",
    "staff",
    "have",
    "time",
    "to",
    "listen",
]
STEPS = 5
"""How many outcomes follow one another at most, apart from circles."""


def made_pathway(seed: int, *, outcomes: int = 28, links: int = 80, back: float = 0.0) -> Pathway:
    """8 activities, these outcomes and 4 impacts: 40 cards and 80 links unless something else is asked for.

    Most links lead to the next step, some pass one or more. `back` is how often one may run back.
    """
    chance = Random(seed)
    cards = (
        *(record(f"a{at}", Activity(_text(chance))) for at in range(8)),
        *(record(f"o{at}", Outcome("Staff", _text(chance))) for at in range(outcomes)),
        *(record(f"i{at}", Impact(_text(chance))) for at in range(4)),
    )
    steps = [0] * 8 + [1 + at * STEPS // outcomes for at in range(outcomes)] + [STEPS + 1] * 4
    pairs: dict[tuple[str, str], None] = {}
    while len(pairs) < links:
        one, other = chance.sample(range(len(cards)), 2)
        step = steps[other] - steps[one]
        if step == 1 or (step in (2, 3, 4) and chance.random() < 0.15) or chance.random() < back * (step < 0):
            pairs[cards[one].id, cards[other].id] = None
    joined = tuple(record(f"l{at}", Link(*pair, "people meet")) for at, pair in enumerate(pairs))
    return Pathway(cards[:8], cards[8 : 8 + outcomes], cards[8 + outcomes :], joined)  # type: ignore[arg-type]


def _text(chance: Random) -> str:
    return " ".join(chance.choice(WORDS) for _ in range(chance.randint(3, 14)))
