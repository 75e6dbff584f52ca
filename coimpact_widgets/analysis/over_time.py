"""Did answers change over three or more time points? For the same people, asked again and again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from ..domain.measure import AnswerType, Measure, TimePoint
from ..errors import TooFew
from . import caveats
from .about import about
from .over_time_ordinal import over_time_ordinal
from .over_time_score import over_time_score
from .over_time_yes_no import over_time_yes_no
from .result import Result
from .several_times import several_times

if TYPE_CHECKING:
    import pandas as pd

FEWEST_TIMES = 3


def over_time(answers: pd.DataFrame, measure: Measure, measure_id: str, times: Sequence[str] = ()) -> Result:
    """Compare the answers of the same people at three or more time points.

    Description: `answers` is an answers table; `times` names its time points in order, and without it the
    measure's own are taken. "then" is never one of them: it is asked afterwards. The kind of the result is
    "over time score" (points), "over time ordinal" or "over time yes/no" (shares), as the answer type has it.

    Formula: score: random-intercept mixed model by restricted maximum likelihood, t and F by containment.
    Ordinal: Friedman's test with ties, and Kendall's W. Yes/no: Cochran's Q; estimating equations when
    answers are missing.
    Assumes: the same people throughout, known by their person codes.
    Least: score: 10 people and 5 with every answer. Ordinal and yes/no: 8 people with every answer. Missing
    yes/no answers are used from 30 people.
    Source: Laird NM, Ware JH (1982), Biometrics 38: 963-974; Friedman M (1937), Journal of the American
    Statistical Association 32: 675-701; Cochran WG (1950), Biometrika 37: 256-266; Liang KY, Zeger SL (1986),
    Biometrika 73: 13-22.
    Raises TooFew when there are fewer than 3 time points, or fewer people than that.
    """
    asked = tuple(str(time) for time in times or _in_order(measure) if time != TimePoint.THEN)
    if len(asked) < FEWEST_TIMES:
        raise TooFew(FEWEST_TIMES, len(asked), "time points")
    found = several_times(answers, measure, measure_id, asked)
    how = {
        AnswerType.SCORE: over_time_score,
        AnswerType.ORDINAL: over_time_ordinal,
        AnswerType.YES_NO: over_time_yes_no,
    }
    result = how[measure.answer_type](found, measure)
    return replace(
        result,
        caveats=(*result.caveats, *((caveats.OUT_OF_RANGE,) if found.any_wrong else ())),
        about=(*about(measure, measure_id, asked[0], asked[-1]), ("times", asked)),
    )


def _in_order(measure: Measure) -> tuple[TimePoint, ...]:
    return tuple(time for time in TimePoint if time in measure.time_points)
