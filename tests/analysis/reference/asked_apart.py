"""How reference data of people who are not matched, or who answered at several times, becomes tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from coimpact_widgets.analysis.apart import did_answers_change
from coimpact_widgets.analysis.over_time import over_time
from coimpact_widgets.analysis.result import Result
from coimpact_widgets.analysis.then import then_ratings
from tests.analysis.answers import apart_table, table_at
from tests.analysis.reference.asked_pairs import measure

Numbers = Sequence[float | None]


def apart(answer_type: str, before: Numbers, after: Numbers, low: float, high: float) -> Result:
    """Some people before, and others after."""
    answers = apart_table(before, after)
    return did_answers_change(answers, measure(answer_type, low, high), "m1")


def times(answer_type: str, given: Mapping[str, Numbers], low: float, high: float) -> Result:
    """The same people at several times, in the same order; None where somebody did not answer."""
    return over_time(table_at(given), measure(answer_type, low, high), "m1", tuple(given))


def then(answer_type: str, before: Numbers, after: Numbers, then: Numbers, low: float, high: float) -> Result:
    """The same people before, after, and afterwards looking back."""
    answers = table_at({"before": before, "after": after, "then": then})
    return then_ratings(answers, measure(answer_type, low, high), "m1")
