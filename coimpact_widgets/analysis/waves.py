"""The time points of a project as waves: those before the group began, and those after."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from ..domain.measure import AnswerType, Measure, TimePoint
from ..errors import TooFew
from . import caveats
from .about import about
from .comparison import OTHERS, WITH_US
from .earlier_waves import difference_in_differences
from .result import Result
from .took_part import compared


def did_we_change_more(
    answers: pd.DataFrame,
    people: pd.DataFrame,
    measure: Measure,
    measure_id: str,
    comparison_group: str,
    began: str = TimePoint.DURING,
) -> Result:
    """Did we change more than the comparison group once we began, and were we on the same path before?

    Description: `answers` and `people` hold everybody, those of `comparison_group` included. The waves are
    the time points that somebody answered, in order; `began` is the first that came after the group began.
    An ordinal answer counts as its place among the answers, a yes as 1.

    Formula: that of `difference_in_differences`, with those who took part as one unit and the others as one.
    Assumes: without us, both groups would have changed alike. Ordinal: equal steps between the answers.
    Least: 10 people in each group with every answer that is used.
    Source: Angrist JD, Pischke J-S (2009), Mostly Harmless Econometrics: 227-243.
    Raises TooFew when there is no time point before or after it began, or nobody to compare.
    """
    asked = answers[(answers["measure"] == measure_id) & answers["value"].between(*measure.range)]
    times = (time for time in TimePoint if time is not TimePoint.THEN)
    waves = [str(time) for time in times if (asked["time_point"] == time).any()]
    order = list(TimePoint)
    after = [wave for wave in waves if order.index(TimePoint(wave)) >= order.index(TimePoint(began))]
    if not after:
        raise TooFew(1, 0, "time point after you began")
    others = compared(people, comparison_group)
    values = pd.DataFrame(
        {
            "person": asked["person"],
            "unit": [OTHERS if person in others else WITH_US for person in asked["person"]],
            "wave": asked["time_point"],
            "value": asked["value"],
        }
    )
    facts = dict(about(measure, measure_id, waves[0], after[0]))
    result = difference_in_differences(values, WITH_US, waves, began=after[0], about=facts)
    ordinal = measure.answer_type is AnswerType.ORDINAL
    return replace(result, caveats=(*result.caveats, caveats.EQUAL_STEPS)) if ordinal else result
