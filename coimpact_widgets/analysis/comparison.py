"""Did people who took part change more than others like them who did not?"""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

import numpy as np

from ..domain.measure import AnswerType, Measure
from ..errors import TooFew
from . import caveats
from .about import about
from .ancova import Mask, ancova
from .group_change import LEVEL, GroupChange
from .group_names import OTHERS, WITH_US
from .kind import Kind
from .own_times import own_times
from .paired import NOT_AN_ANSWER, Pairs, differences, pair
from .people_groups import COLUMNS
from .result import Caveat, Estimate, Method, Result, Table
from .signed_rank import Numbers
from .took_part import compared

if TYPE_CHECKING:
    import pandas as pd

SCORE = Method(
    "analysis of covariance with the HC3 interval",
    "MacKinnon JG, White H (1985), Journal of Econometrics 29: 305-325; Long JS, Ervin LH (2000), The "
    "American Statistician 54: 217-224",
    (("after, explained by", "before and group"), ("t on", "n - 3"), ("level", LEVEL)),
)
SHARES = Method(
    "difference between two net shares, with an interval by MOVER",
    "Zou GY, Donner A (2008), Statistics in Medicine 27: 1693-1702; Tango T (1998), Statistics in Medicine "
    "17: 891-908",
    (("interval of each group", "Tango’s paired interval"), ("level", LEVEL)),
)


def compared_with_others(
    answers: pd.DataFrame,
    people: pd.DataFrame,
    measure: Measure,
    measure_id: str,
    comparison_group: str,
    how: str = "",
    *,
    before: str = "",
    after: str = "",
) -> Result:
    """Did people who took part change more than others like them who did not?

    Description: `answers` and `people` hold everybody, those of `comparison_group` included; everybody else
    took part. Each group's counts up, same and down; its change; and the difference, ours less theirs. A
    score: in points, for people who began alike. Ordinal and yes/no: the difference between the net shares
    up. `how` says in the group's words how the others were chosen, and is handed on.

    Formula: a score by least squares of after on before and group, HC3 errors, t on n - 3. Net shares by
    MOVER: the two Tango intervals, joined as the method of variance estimates recovery has it.
    Assumes: the others show what would have happened anyway, apart from where people began. The groups were
    not drawn by lot, so they may differ in other ways.
    Least: 10 people in each group who answered both times; below that counts only. It warns where the groups
    began more than a quarter of a standard deviation apart.
    Source: MacKinnon JG, White H (1985), Journal of Econometrics 29: 305-325; Zou GY, Donner A (2008),
    Statistics in Medicine 27: 1693-1702.
    Raises TooFew when nobody of one of the groups answered at both time points.
    """
    before, after = own_times(answers, measure, measure_id, before, after)
    pairs = pair(answers, measure, measure_id, before, after)
    ours = ~pairs.table.index.isin(compared(people, comparison_group))
    for who, some in ((WITH_US, ours.any()), (OTHERS, (~ours).any())):
        if not some:
            raise TooFew(1, 0, f"person who {who} and answered both times")
    change = differences(pairs.table)
    sides = GroupChange(WITH_US, change[ours]), GroupChange(OTHERS, change[~ours])
    enough = min(each.people for each in sides) >= caveats.PEOPLE_FOR_GROUP_TEST
    gap = _gap(pairs.table["before"].to_numpy(dtype=float), ours) if enough else None
    score = measure.answer_type is AnswerType.SCORE
    found = _points(pairs.table, ours, sides, enough) if score else _shares(sides, enough)
    return Result(
        kind=Kind.COMPARISON_GROUP,
        question="Did people who took part change more than the others?",
        method=SCORE if score else SHARES,
        answered=len(change),
        left_out=pairs.left_out,
        estimates=(
            Estimate("people with us", sides[0].people, unit="people"),
            Estimate("people compared", sides[1].people, unit="people"),
            *found,
            Estimate("baseline gap in SDs", gap, unit="effect"),
        ),
        table=Table(("group", *COLUMNS[1:]), tuple(side.row for side in sides)),
        caveats=_caveats(pairs, sides, gap, found[-1]),
        about=(*about(measure, measure_id, before, after), ("others", comparison_group), ("how", how)),
    )


def _points(
    table: pd.DataFrame, ours: Mask, sides: tuple[GroupChange, GroupChange], enough: bool
) -> tuple[Estimate, ...]:
    names = ("change with us", "change of others", "difference in points")
    if not enough:
        return tuple(Estimate(name, None, unit="points") for name in names)
    value, low, high = ancova(
        table["before"].to_numpy(dtype=float), table["after"].to_numpy(dtype=float), ours, LEVEL
    )
    each = [side.change(AnswerType.SCORE, name, "") for side, name in zip(sides, names, strict=False)]
    return *each, Estimate(names[2], value, low, high, None if low is None else LEVEL, "points")


def _shares(sides: tuple[GroupChange, GroupChange], enough: bool) -> tuple[Estimate, ...]:
    names = ("net share up with us", "net share up of others", "difference in net share")
    if not enough:
        return tuple(Estimate(name, None, unit="share") for name in names)
    us, others = (side.change(AnswerType.ORDINAL, "", name) for side, name in zip(sides, names, strict=False))
    return us, others, Estimate(names[2], *mover(us, others), LEVEL, "share")


def mover(one: Estimate, other: Estimate) -> tuple[float, float, float]:
    """The difference of two independent numbers and its interval, recovered from their own intervals.

    Both have a value, low and high. Source: Zou GY, Donner A (2008), Statistics in Medicine 27: 1693-1702.
    """
    (a, low_a, high_a), (b, low_b, high_b) = (
        tuple(float(each) for each in (side.value or 0.0, side.low or 0.0, side.high or 0.0))
        for side in (one, other)
    )
    return (
        a - b,
        a - b - sqrt((a - low_a) ** 2 + (high_b - b) ** 2),
        a - b + sqrt((high_a - a) ** 2 + (b - low_b) ** 2),
    )


def _gap(before: Numbers, ours: Mask) -> float | None:
    """How far apart the groups began, in root mean square standard deviations; None without any spread."""
    one, other = before[ours], before[~ours]
    spread = sqrt((float(np.var(one, ddof=1)) + float(np.var(other, ddof=1))) / 2)
    return float(one.mean() - other.mean()) / spread if spread > 1e-10 else None


def _caveats(
    pairs: Pairs, sides: tuple[GroupChange, GroupChange], gap: float | None, difference: Estimate
) -> tuple[Caveat, ...]:
    few = difference.value is None
    wrong = any(each.reason == NOT_AN_ANSWER for each in pairs.left_out)
    return (
        *((caveats.COMPARISON_NEEDS_10,) if few else ()),
        *((caveats.NO_RANGE_TO_COMPARE,) if not few and difference.low is None else ()),
        *((caveats.BEGAN_APART,) if gap is not None and abs(gap) > caveats.GAP_TO_WARN else ()),
        *caveats.of_follow_up(sum(side.people for side in sides), pairs.answered_before),
        *((caveats.OUT_OF_RANGE,) if wrong else ()),
        caveats.NOT_BY_LOT,
    )
