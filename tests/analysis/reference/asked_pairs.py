"""How the data of reference cases about the same people before and after becomes our tables."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from coimpact_widgets.analysis.change import did_people_change
from coimpact_widgets.analysis.missing import who_is_missing
from coimpact_widgets.analysis.result import Result
from coimpact_widgets.domain.measure import AnswerType, Measure
from tests.analysis.answers import table_of

Numbers = Sequence[float | None]
NO_GROUPS = pd.DataFrame({"person": [], "people_group": []})


def change(answer_type: str, before: Numbers, after: Numbers, low: float, high: float) -> Result:
    """The same people before and after, in the same order; None where somebody did not answer."""
    answers = table_of(list(zip(before, after, strict=True)))
    return did_people_change(answers, measure(answer_type, low, high), "m1")


def left(answer_type: str, before: Numbers, after: Numbers, low: float, high: float) -> Result:
    """The same data, asked who is missing."""
    answers = table_of(list(zip(before, after, strict=True)))
    return who_is_missing(answers, NO_GROUPS, measure(answer_type, low, high), "m1")


def ways(up: int, same: int, down: int) -> Result:
    """So many people whose answer in words went up by one, stayed, and went down by one."""
    before, after = [2] * (up + same + down), [3] * up + [2] * same + [1] * down
    return change("ordinal", before, after, 1, 3)


def moves(both: int, to_no: int, to_yes: int, neither: int) -> Result:
    """So many people who said yes twice, moved to no, moved to yes, and said no twice."""
    before = [1] * (both + to_no) + [0] * (to_yes + neither)
    after = [1] * both + [0] * to_no + [1] * to_yes + [0] * neither
    return change("yes/no", before, after, 0, 1)


def measure(answer_type: str, low: float = 0, high: float = 10) -> Measure:
    """A measure whose answers run from `low` to `high`."""
    labels = tuple(f"answer {place}" for place in range(1, int(high) + 1)) if answer_type == "ordinal" else ()
    return Measure("outcome-1", "m1", "A question?", AnswerType(answer_type), labels, low, high)
