"""Results of few people, with how many gave each pair of answers, made by the analysis itself."""

from __future__ import annotations

from coimpact_widgets.analysis.change import did_people_change
from coimpact_widgets.domain.measure import AnswerType, Better, Measure
from tests.analysis.answers import table_of
from tests.present.samples import LABELS

MIXED = ((2, 4), (2, 4), (2, 4), (1, 3), (3, 3), (3, 3), (5, 4), (4, 2), (4, 5), (1, 1), (2, 3), (5, 5))
SCORES = (
    (3, 7), (3, 7), (4.5, 6), (4, 6), (5, 5), (8, 6.5), (2, 3), (3, 4), (6, 6), (9, 10), (1, 4), (7, 7.5),
)  # fmt: skip


def ordinal(pairs=MIXED, labels=LABELS, better="higher"):
    """The same people's ratings; each pair is an answer before and one after, as places from 1."""
    measure = Measure("o1", "Feeling less alone", "How often?", labels=labels, better=Better(better))
    return did_people_change(table_of(pairs), measure, "m1")


def score(pairs=SCORES, low=0.0, high=10.0, better="higher"):
    """The same people's scores."""
    measure = Measure("o1", "Wellbeing", "How well?", AnswerType.SCORE, (), low, high, Better(better))
    return did_people_change(table_of(pairs), measure, "m1")


def spread_over(count, people):
    """So many people, over so many answers: some up, some down, some the same, some alike."""
    return [(1 + at * 7 % count, 1 + (at * 5 + at // 3) % count) for at in range(people)]


def every_kind():
    """Results of few people that make charts unlike each other."""
    for people in (1, 2, 6, 12):
        for better in ("higher", "lower"):
            yield ordinal(MIXED[:people], better=better)
            yield score(SCORES[:people], better=better)
    for alike in (1, 2, 12):
        yield ordinal([(2, 4)] * alike)
        yield ordinal([(3, 3)] * alike)
        yield score([(5, 5)] * alike)
        yield score([(5, 3)] * alike)
    yield score([(50 + at, 52 + at * 1.3) for at in range(12)], 0.0, 100.0)
    yield score([(at, 10 - at) for at in range(11)])
