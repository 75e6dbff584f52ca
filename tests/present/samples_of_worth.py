"""Results on the smallest change that matters and on what a change is worth, as the analysis makes them."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

from coimpact_widgets.analysis.result import Result
from coimpact_widgets.analysis.smallest_change import who_reached_it
from coimpact_widgets.analysis.worth import what_it_is_worth
from coimpact_widgets.domain.measure import AnswerType, Better, Measure
from coimpact_widgets.domain.worth import LIFE_SATISFACTION, Worth
from coimpact_widgets.library.scales import scales
from tests.analysis.answers import LABELS, table_of
from tests.analysis.scales import record
from tests.present.samples import hidden

SCORE = Measure("outcome-1", "Hard times", "How able are you?", AnswerType.SCORE, smallest_change=2.0)
ORDINAL = Measure("outcome-1", "Heard", "How often are you heard?", labels=LABELS, smallest_change=1.0)
WEMWBS = Measure(
    "outcome-1", "Mental well-being", "14 questions", AnswerType.SCORE, low=14, high=70, scale="wemwbs"
)
LIFE = record("m1", Measure("outcome-1", "Life", LIFE_SATISFACTION, AnswerType.SCORE))
PRICES = {"price_factor": 1.25, "price_year": "2025", "price_source": "ONS, GDP deflator"}
SAID = (
    Worth(years=1.0),
    Worth(years=2.5, drop_off=30.0, anyway=20.0, **PRICES),
    Worth(years=3.0, anyway=0.0),
    Worth(cost=5000.0),
    Worth(hours=1.0),
    Worth(years=0.5, cost=1234.5, hours=120.0, money=300.0),
    Worth(money=12.5),
)


def reached(up=6, down=3, same=5, measure=SCORE, better="higher") -> Result:
    """So many people who went up by the smallest change, went down by as much, and stayed."""
    by = measure.smallest_change or 9.0
    middle = 3.0 if measure.answer_type is AnswerType.ORDINAL else measure.low + 5
    pairs = [(middle, middle + by)] * up + [(middle, middle - by)] * down + [(middle, middle)] * same
    return who_reached_it(table_of(pairs), replace(measure, better=Better(better)), "m1", scales())


def wobbling(n=14, jump=20) -> Result:
    """People on a scale whose reliability is known; the first four go up by `jump`."""
    pairs = [(30.0 + 2 * place, 30.0 + 2 * place + (jump if place < 4 else 0)) for place in range(n)]
    return who_reached_it(table_of(pairs), WEMWBS, "m1", scales())


def worth(said=SAID[0], by=(1, 2, 1, 2, 1, 1, 2, 0, 1, 2)) -> Result:
    """People whose life satisfaction changed by so many points each, and what the group said."""
    pairs = [(5.0, 5.0 + each) for each in by]
    return what_it_is_worth(table_of(pairs), [LIFE], said)


def every_kind():
    """Both kinds at every edge: up, down, none, one person, many, and hidden numbers."""
    for up, down, same in product((0, 1, 6), repeat=3):
        if up + down + same:
            for better in ("higher", "lower"):
                yield reached(up, down, same, better=better)
    yield reached(2, 1, 9, ORDINAL)
    yield reached(40, 20, 30)
    yield reached(600, 200, 3000)
    yield reached(1, 1, 1, replace(SCORE, smallest_change=1.5))
    for n, jump in ((14, 20), (14, 0), (14, -20), (9, 20), (1, 20)):
        yield wobbling(n, jump)
    for said in SAID:
        yield worth(said)
        yield worth(said, (-1, -2, 0, 1, -1, -2, -1))
        yield worth(said, (1, -1, 1, -1, 1, -1))
        yield worth(said, (1,) * 8)
    yield worth(SAID[1], (0, 1, 2) * 20)
    yield hidden(reached(), "fell as much", cells=((1, 1),))
    yield hidden(reached(), "reached it", "share who reached it", cells=((0, 1),))
    yield hidden(reached(), "reached it", "fell as much", "neither", "share who reached it")
    for each in (reached(), wobbling(), worth()):
        yield hidden(each)
