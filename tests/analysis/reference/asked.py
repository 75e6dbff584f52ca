"""How the data of a reference case becomes the tables of an analysis: a function for each way of asking."""

from __future__ import annotations

from tests.analysis.reference.asked_apart import apart, then, times
from tests.analysis.reference.asked_groups import by_group, several, waves, with_others
from tests.analysis.reference.asked_months import compared, interrupted, xmr
from tests.analysis.reference.asked_pairs import change, left, measure, moves, ways
from tests.analysis.reference.asked_scales import passed, reached, score_of, totals, worth
from tests.analysis.reference.asked_stories import alpha, coders, said

__all__ = [
    "alpha",
    "apart",
    "by_group",
    "change",
    "coders",
    "compared",
    "interrupted",
    "left",
    "measure",
    "moves",
    "passed",
    "reached",
    "said",
    "score_of",
    "several",
    "then",
    "times",
    "totals",
    "waves",
    "ways",
    "with_others",
    "worth",
    "xmr",
]
