"""Did people change? The question most groups ask, answered in the way that suits the kind of answer."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..domain.measure import AnswerType, Measure
from ..errors import TooFew
from . import caveats
from .about import about
from .apart import are_apart, did_answers_change
from .own_times import own_times
from .paired import Pairs, pair
from .paired_ordinal import paired_ordinal
from .paired_score import paired_score
from .paired_yes_no import paired_yes_no
from .result import Caveat, Result

if TYPE_CHECKING:
    import pandas as pd


def did_people_change(
    answers: pd.DataFrame, measure: Measure, measure_id: str, before: str = "", after: str = ""
) -> Result:
    """Compare the answers of the same people before and after.

    Description: `answers` is an answers table; `before` and `after` name two of its time points. Without them
    the measure's own are compared: before and after where both hold answers, else the first and the last time
    that hold any, which `about` names. The kind of the result is "paired ordinal", "paired score" or "paired
    yes/no", as the measure's answer type has it. Everybody with a row for this measure at either time is
    counted, or left out with a reason. Where nobody at all answered both times and there are 5 answers at
    each, people cannot be matched, and `did_answers_change` answers instead.

    Formula: change = after - before for each person, told as `paired_ordinal`, `paired_score` or
    `paired_yes_no` tell it.
    Assumes: the people who answered both times stand for the group; who does not, is told.
    Least: 1 person who answered both times; a warning when fewer than 8 in 10 answered again.
    Source: those of the three; for each person as their own comparison, Student (1908), Biometrika 6:
    1-25.
    Raises TooFew when nobody answered at both time points, NeedsFirst when it was asked at one time only.
    """
    before, after = own_times(answers, measure, measure_id, before, after)
    pairs = pair(answers, measure, measure_id, before, after)
    if are_apart(pairs):
        return did_answers_change(answers, measure, measure_id, before, after)
    if pairs.table.empty:
        raise TooFew(1, 0, f"person who answered both {before} and {after}")
    found = _compare(pairs.table, measure)
    return replace(
        found,
        left_out=pairs.left_out,
        caveats=(*found.caveats, *of_people(pairs)),
        about=about(measure, measure_id, before, after),
    )


def _compare(table: pd.DataFrame, measure: Measure) -> Result:
    if measure.answer_type is AnswerType.ORDINAL:
        return paired_ordinal(table, measure)
    return paired_score(table, measure) if measure.answer_type is AnswerType.SCORE else paired_yes_no(table)


def of_people(pairs: Pairs) -> tuple[Caveat, ...]:
    """What to know of the people who were compared: how many answered again, and whether answers fit."""
    return (
        *caveats.of_follow_up(len(pairs.table), pairs.answered_before),
        *((caveats.OUT_OF_RANGE,) if pairs.any_wrong else ()),
    )
