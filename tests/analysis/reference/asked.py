"""How the data of a reference case becomes the tables of an analysis: a function for each way of asking."""

from __future__ import annotations

from collections.abc import Sequence

from coimpact_widgets.analysis.change import did_people_change
from coimpact_widgets.analysis.result import Result
from coimpact_widgets.domain.measure import AnswerType, Measure
from tests.analysis.answers import table_of
from tests.analysis.reference.asked_groups import by_group, several, waves, with_others
from tests.analysis.reference.asked_months import compared, interrupted, xmr
from tests.analysis.reference.asked_scales import passed, reached, score_of, totals, worth
from tests.analysis.reference.asked_stories import alpha, coders, said

__all__ = [
    "alpha",
    "by_group",
    "change",
    "coders",
    "compared",
    "interrupted",
    "measure",
    "passed",
    "reached",
    "said",
    "score_of",
    "several",
    "totals",
    "waves",
    "with_others",
    "worth",
    "xmr",
]

Numbers = Sequence[float | None]


def change(answer_type: str, before: Numbers, after: Numbers, low: float, high: float) -> Result:
    """The same people before and after, in the same order; None where somebody did not answer."""
    answers = table_of(list(zip(before, after, strict=True)))
    return did_people_change(answers, measure(answer_type, low, high), "m1")


def measure(answer_type: str, low: float = 0, high: float = 10) -> Measure:
    """A measure whose answers run from `low` to `high`."""
    labels = tuple(f"answer {place}" for place in range(1, int(high) + 1)) if answer_type == "ordinal" else ()
    return Measure("outcome-1", "m1", "A question?", AnswerType(answer_type), labels, low, high)
