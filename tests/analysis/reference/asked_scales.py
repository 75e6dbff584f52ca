"""The adapters of scales, of the smallest change that matters, and of what a change is worth."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from coimpact_widgets.analysis.result import Estimate, Method, Result
from coimpact_widgets.analysis.scoring import scored
from coimpact_widgets.analysis.smallest_change import who_reached_it
from coimpact_widgets.analysis.worth import what_it_is_worth
from coimpact_widgets.domain.measure import AnswerType, Measure
from coimpact_widgets.domain.worth import LIFE_SATISFACTION, Worth
from coimpact_widgets.library.scales import scales
from tests.analysis import scales as sets
from tests.analysis.answers import table_of

Numbers = Sequence[float]


def totals(id: str, sums: Sequence[int]) -> Result:
    """The score that stands for each sum of points, under the sum as its name."""
    scale = sets.scale(id)
    people = {str(total): _points_of(total, sets.keys(scale)) for total in sums}
    answers, _ = scored(sets.table(people), sets.asked(scale), scales())
    return _found(*zip(answers["person"], answers["value"], strict=True))


def score_of(id: str, answers: Mapping[str, float]) -> Result:
    """The score of one person's answers, each given under the key of its question, 1 for the lowest."""
    found, _ = scored(sets.table({"P1": answers}), sets.asked(sets.scale(id)), scales())
    return _found(("score", found["value"].item()))


def reached(before: Numbers, after: Numbers, size: float) -> Result:
    """The same people before and after, from 0 to 10, and the smallest change that matters."""
    measure = Measure("o", "m1", "A question?", AnswerType.SCORE, smallest_change=size)
    return who_reached_it(table_of(list(zip(before, after, strict=True))), measure, "m1")


def passed(before: Numbers, after: Numbers, reliability: float) -> Result:
    """The same people before and after, on a scale of this reliability."""
    scale = replace(sets.scale("wemwbs"), reliability=reliability)
    measure = Measure("o", "m1", "A question?", AnswerType.SCORE, low=0, high=100, scale="wemwbs")
    return who_reached_it(table_of(list(zip(before, after, strict=True))), measure, "m1", [scale])


def worth(before: Numbers, after: Numbers, **said: float) -> Result:
    """The same people's life satisfaction before and after, and what the group said."""
    measure = sets.record("m1", Measure("o", "Life", LIFE_SATISFACTION, AnswerType.SCORE))
    return what_it_is_worth(table_of(list(zip(before, after, strict=True))), [measure], Worth(**said))


def _points_of(total: int, keys: Sequence[str]) -> dict[str, float]:
    """Answers that add up to `total`, none of which is more than one point from another."""
    each, more = divmod(total, len(keys))
    return {key: float(each + (place < more)) for place, key in enumerate(keys)}


def _found(*scores: tuple[str, float]) -> Result:
    estimates = tuple(Estimate(name, value, unit="points") for name, value in scores)
    return Result("score", "What is the score?", Method("scoring"), len(scores), estimates=estimates)
