"""The time points of a project as waves: those before the group began, and those after."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from ..domain.measure import AnswerType, Measure, TimePoint
from ..errors import TooFew
from . import caveats
from .about import about
from .ancova import Mask
from .earlier_waves import difference_in_differences
from .group_names import OTHERS, WITH_US
from .result import Caveat, LeftOut, Result
from .several_times import SeveralTimes, several_times
from .took_part import compared

if TYPE_CHECKING:
    import pandas as pd

FEWEST_A_WAVE = caveats.PEOPLE_FOR_GROUP_TEST
"""So many people of each group make a time point a wave. Fewer could not carry a difference anyway."""
TIMES = tuple(time.value for time in TimePoint if time is not TimePoint.THEN)
ANOTHER_TIME = "answered at another time"


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
    the time points that at least 10 people of each group answered, in order; `began` is the first time that
    came after the group began. An ordinal answer counts as its place among the answers, a yes as 1. Everybody
    with a row for the measure is compared, or left out with a reason.

    Formula: that of `difference_in_differences`, with those who took part as one unit and the others as one.
    Assumes: without us, both groups would have changed alike. Ordinal: equal steps between the answers.
    Least: 10 people in each group at a time, or that time is no wave, since a stray answer makes none; 10 in
    each group with every answer that is used.
    Source: Angrist JD, Pischke J-S (2009), Mostly Harmless Econometrics: 227-243.
    Raises TooFew when there is no wave before or after it began, or nobody to compare.
    """
    found = several_times(answers, measure, measure_id, TIMES)
    ours = ~found.answers.index.isin(compared(people, comparison_group))
    waves, first_after = _waves(found.answers, ours, began)
    began = waves[first_after]
    facts = dict(about(measure, measure_id, waves[0], began))
    result = difference_in_differences(_long(found.answers, ours), WITH_US, waves, began=began, about=facts)
    used = tuple(dict.fromkeys((waves[0], waves[first_after - 1], began)))
    return replace(
        result,
        left_out=_left_out(found, several_times(answers, measure, measure_id, used)),
        caveats=(*result.caveats, *_caveats(found, waves, measure)),
    )


def _waves(answers: pd.DataFrame, ours: Mask, began: str) -> tuple[list[str], int]:
    """The times that enough people of each group answered, and the place of the first after it began."""
    fewest = {time: int(min(answers.loc[side, time].count() for side in (ours, ~ours))) for time in TIMES}
    start = TIMES.index(str(began))
    sides = [[t for t in times if fewest[t] >= FEWEST_A_WAVE] for times in (TIMES[:start], TIMES[start:])]
    for side, times, when in zip(sides, (TIMES[:start], TIMES[start:]), ("before", "after"), strict=True):
        if not side:
            most = max((fewest[time] for time in times), default=0)
            raise TooFew(FEWEST_A_WAVE, most, f"people in each group who answered at a time {when} you began")
    return [*sides[0], *sides[1]], len(sides[0])


def _long(answers: pd.DataFrame, ours: Mask) -> pd.DataFrame:
    """One row for each person and time with an answer: person, unit, wave, value."""
    import pandas as pd

    person, wave = np.nonzero(answers.notna().to_numpy())
    return pd.DataFrame(
        {
            "person": answers.index.to_numpy()[person],
            "unit": np.where(ours, WITH_US, OTHERS)[person],
            "wave": np.asarray(TIMES)[wave],
            "value": answers.to_numpy(dtype=float)[person, wave],
        }
    )


def _left_out(everybody: SeveralTimes, used: SeveralTimes) -> tuple[LeftOut, ...]:
    """Who lacks an answer at a time that is used, and who answered at no such time but at another."""
    elsewhere = len(everybody.answers.index.difference(used.answers.index))
    return (*used.not_complete, *((LeftOut(ANOTHER_TIME, elsewhere),) if elsewhere else ()))


def _caveats(found: SeveralTimes, waves: Sequence[str], measure: Measure) -> Iterator[Caveat]:
    if any(found.answers[time].notna().any() for time in TIMES if time not in waves):
        yield caveats.SMALL_WAVE
    if found.any_wrong:
        yield caveats.OUT_OF_RANGE
    if measure.answer_type is AnswerType.ORDINAL:
        yield caveats.EQUAL_STEPS
