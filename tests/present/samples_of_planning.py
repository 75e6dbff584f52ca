"""Results on the smallest change that a group could see, as the analysis makes them."""

from __future__ import annotations

from itertools import product

from coimpact_widgets.analysis.could_see import change_we_could_see, could_see_in_counts
from coimpact_widgets.analysis.result import Result
from coimpact_widgets.domain.measure import AnswerType, Better, Measure
from tests.analysis.answers import LABELS

ORDINAL = Measure("outcome-1", "Heard", "How often are you heard?", labels=LABELS)
SCORE = Measure("outcome-1", "Hard times", "How able are you?", AnswerType.SCORE)
YES_NO = Measure("outcome-1", "Knows where", "Do you know where to go?", AnswerType.YES_NO)
FEWER_IS_BETTER = Measure("outcome-1", "Alone", "Are you alone?", AnswerType.YES_NO, better=Better.LOWER)


def could_see(measure: Measure = ORDINAL, people: int = 8, **known: float) -> Result:
    """What so many people could see in this measure."""
    return change_we_could_see(measure, "m1", people, **known)


def every_kind():
    """Each kind of answer with few people and many, with a hoped-for change, and counts low and high."""
    for measure, people in product((ORDINAL, SCORE, YES_NO, FEWER_IS_BETTER), (6, 8, 20, 1000)):
        yield could_see(measure, people)
    for hoped in (0.01, 1.0, 4.0):
        yield could_see(people=8, hoped=hoped)
    yield could_see(people=20, spread=0.8)
    yield from (could_see(YES_NO, 20, hoped=hoped) for hoped in (5, 12))
    for before in (1, 5, 8, 40, 1000):
        yield could_see_in_counts(before, "Calls", "outcome-1")
