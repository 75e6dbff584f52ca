"""Who is missing? Who answered before and not after, and what their absence could hide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..domain.measure import AnswerType, Measure
from ..errors import TooFew
from . import caveats
from .about import about
from .group_names import NO_GROUP, told_apart
from .kind import Kind
from .own_times import own_times
from .paired import Pairs, differences, pair
from .proportion import wilson
from .result import Estimate, Method, Result, Table

if TYPE_CHECKING:
    import pandas as pd

LEVEL = 0.95
METHOD = Method(
    "share followed up with a Wilson interval, and the lowest and highest change there could be",
    "Wilson EB (1927), Journal of the American Statistical Association 22: 209-212; Manski CF (1990), "
    "American Economic Review 80: 319-323, for the bounds",
    (("level", LEVEL),),
)


def who_is_missing(
    answers: pd.DataFrame,
    people: pd.DataFrame,
    measure: Measure,
    measure_id: str,
    before: str = "",
    after: str = "",
) -> Result:
    """Set those who answered both times beside those who answered only before.

    Description: `answers` is an answers table and `people` a people table; times are chosen as in
    `did_people_change`. The bounds ask what the change of everybody who answered before would be if those who
    left had not changed, had all ended at the bottom, or at the top: in points for a score, as a net share
    for the other kinds.

    Formula: share followed up = answered both / answered before, with Wilson's interval. Bound = (changes
    of those who stayed + the change of those who left if all had ended at one end) / answered before.
    Assumes: nothing of those who left, but for an answer on the scale; the share, that people leave or
    stay each on their own.
    Least: counts and the share from 1 person who answered before; averages and bounds from 3; a warning
    when fewer than 8 in 10 answered again, a stronger one when fewer than 6 in 10.
    Source: Wilson EB (1927), Journal of the American Statistical Association 22: 209-212; Manski CF
    (1990), American Economic Review 80: 319-323.
    Raises TooFew when nobody answered before.
    """
    before, after = own_times(answers, measure, measure_id, before, after)
    pairs = pair(answers, measure, measure_id, before, after)
    if not pairs.answered_before:
        raise TooFew(1, 0, f"person who answered {before}")
    return Result(
        kind=Kind.WHO_IS_MISSING,
        question=f"Who answered {before} and not {after}?",
        method=METHOD,
        answered=pairs.answered_before,
        left_out=pairs.joined,
        estimates=(*_counts(pairs), *_starts(pairs, measure), *_bounds(pairs, measure)),
        table=_table(pairs, people),
        caveats=caveats.of_follow_up(len(pairs.table), pairs.answered_before),
        about=about(measure, measure_id, before, after),
    )


def _counts(pairs: Pairs) -> tuple[Estimate, ...]:
    before, both = pairs.answered_before, len(pairs.table)
    return (
        Estimate("answered before", before, unit="people"),
        Estimate("answered after", pairs.answered_after, unit="people"),
        Estimate("answered both", both, unit="people"),
        Estimate("followed up", both / before, *wilson(both, before, LEVEL), LEVEL, "share"),
    )


def _starts(pairs: Pairs, measure: Measure) -> tuple[Estimate, ...]:
    name, unit = {
        AnswerType.SCORE: ("start", "points"),
        AnswerType.ORDINAL: ("middle start", "points"),
        AnswerType.YES_NO: ("share yes at the start", "share"),
    }[measure.answer_type]
    starts = (("stayers", pairs.table["before"]), ("leavers", pairs.starts_of_leavers))
    return tuple(Estimate(f"{name} of {who}", _middle(values, measure), unit=unit) for who, values in starts)


def _middle(values: pd.Series[float], measure: Measure) -> float | None:
    if len(values) < caveats.PAIRS_FOR_MEAN:
        return None
    return float(values.median() if measure.answer_type is AnswerType.ORDINAL else values.mean())


def _bounds(pairs: Pairs, measure: Measure) -> tuple[Estimate, ...]:
    low, high = measure.range
    change, starts = differences(pairs.table), pairs.starts_of_leavers.to_numpy()
    if measure.answer_type is AnswerType.SCORE:
        what, unit, known = "change", "points", float(change.sum())
        lowest, highest = float((low - starts).sum()), float((high - starts).sum())
    else:
        what, unit, known = "net share up", "share", float((change > 0).sum() - (change < 0).sum())
        lowest, highest = -float((starts > low).sum()), float((starts < high).sum())
    enough, total = pairs.answered_before >= caveats.PAIRS_FOR_MEAN, pairs.answered_before
    ends = {
        f"{what} if leavers did not change": known,
        f"lowest possible {what}": known + lowest,
        f"highest possible {what}": known + highest,
    }
    return tuple(Estimate(name, end / total if enough else None, unit=unit) for name, end in ends.items())


def _table(pairs: Pairs, people: pd.DataFrame) -> Table:
    import pandas as pd

    both = set(pairs.table.index)
    started = pd.Index([*pairs.table.index, *pairs.starts_of_leavers.index])
    groups = people[people["person"].isin(started)].drop_duplicates()
    ungrouped = started.difference(pd.Index(groups["person"]))
    named = groups.groupby("people_group", sort=True)["person"]
    members = {told_apart(str(name)): set(each) for name, each in named}
    if members and len(ungrouped):
        members[NO_GROUP] = set(ungrouped)
    rows = tuple((name, len(each), len(each & both)) for name, each in members.items())
    return Table(("people group", "answered before", "answered both"), rows)
