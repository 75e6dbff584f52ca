"""Did answers change? For people before and after who cannot be matched, and may be different people."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..domain.measure import AnswerType, Measure
from ..errors import TooFew
from . import caveats
from .about import about
from .apart_ordinal import apart_ordinal
from .apart_score import apart_score
from .apart_yes_no import apart_yes_no
from .own_times import own_times
from .paired import Pairs, pair
from .result import Caveat, Result
from .signed_rank import Numbers

if TYPE_CHECKING:
    import pandas as pd


def did_answers_change(
    answers: pd.DataFrame, measure: Measure, measure_id: str, before: str = "", after: str = ""
) -> Result:
    """Compare everybody who answered before with everybody who answered after, without matching them.

    Description: `answers` is an answers table; `before` and `after` name two of its time points, as in
    `did_people_change`. The kind of the result is "apart score" (points), "apart ordinal" (a share of pairs
    of people, 0 to 1) or "apart yes/no" (a share of people), as the measure's answer type has it. `answered`
    counts the answers before and after.

    Formula: score: difference of the two means, Welch's t interval, Hedges' g. Ordinal: chance that somebody
    after answers higher than somebody before, ties by half, with the interval of Brunner and Munzel, and the
    exact rank-sum p given ties, twice the smaller tail. Yes/no: difference of two shares with Newcombe's
    hybrid score interval, and Fisher's exact p.
    Assumes: the people before and after stand for the same wider group, and answer apart from each other.
    Least: 5 answers before and 5 after; there is a caution under 20, and always that they may be different
    people.
    Source: Welch BL (1947), Biometrika 34: 28-35; Brunner E, Munzel U (2000), Biometrical Journal 42: 17-25;
    Newcombe RG (1998), Statistics in Medicine 17: 873-890.
    Raises TooFew when fewer than 5 people answered before, or after.
    """
    before, after = own_times(answers, measure, measure_id, before, after)
    pairs = pair(answers, measure, measure_id, before, after)
    first, last = _given(pairs, "before"), _given(pairs, "after")
    for found, time in ((first, before), (last, after)):
        if len(found) < caveats.ANSWERS_EACH_TIME:
            raise TooFew(caveats.ANSWERS_EACH_TIME, len(found), f"answers {time}")
    result = _compare(first, last, measure)
    return replace(
        result,
        left_out=pairs.silent,
        caveats=(*result.caveats, *_of_people(pairs, len(first), len(last))),
        about=about(measure, measure_id, before, after),
    )


def are_apart(pairs: Pairs) -> bool:
    """Whether nobody at all answered both times, and there are enough answers at each time to compare."""
    fewest = min(pairs.answered_before, pairs.answered_after)
    return pairs.table.empty and fewest >= caveats.ANSWERS_EACH_TIME


def _given(pairs: Pairs, side: str) -> Numbers:
    return pairs.people[side].dropna().to_numpy(dtype=float)


def _compare(before: Numbers, after: Numbers, measure: Measure) -> Result:
    if measure.answer_type is AnswerType.ORDINAL:
        return apart_ordinal(before, after, measure)
    score = measure.answer_type is AnswerType.SCORE
    return apart_score(before, after) if score else apart_yes_no(before, after)


def _of_people(pairs: Pairs, before: int, after: int) -> tuple[Caveat, ...]:
    return (
        caveats.MAY_BE_DIFFERENT,
        *((caveats.UNDER_20_EACH,) if min(before, after) < caveats.PAIRS_FOR_NO_WARNING else ()),
        *((caveats.SOME_BOTH,) if len(pairs.table) else ()),
        *((caveats.OUT_OF_RANGE,) if pairs.any_wrong else ()),
    )
