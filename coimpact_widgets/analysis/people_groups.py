"""Was the change the same for different people groups? Every group has a voice of its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

from ..domain.measure import AnswerType, Measure
from ..domain.people_group import group_key, spelled_alike
from ..domain.role import Role
from ..errors import TooFew
from . import caveats
from .about import about
from .between_groups import rank_test, welch_anova
from .group_change import LEVEL, GroupChange
from .group_names import EVERYONE, NO_GROUP, OTHER_GROUP, told_apart
from .kind import Kind
from .own_times import own_times
from .paired import differences, pair
from .result import Estimate, Method, Result, Table
from .signed_rank import Numbers

if TYPE_CHECKING:
    import pandas as pd

SETTINGS = (
    ("groups", "side by side, never averaged"),
    ("tested", "people in exactly one group"),
    ("level", LEVEL),
)
SCORE = Method(
    "mean change of each group with a t interval, and Welch’s test between groups",
    "Student (1908), Biometrika 6: 1-25; Welch BL (1951), Biometrika 38: 330-336",
    SETTINGS,
)
RANKS = Method(
    "counts of each group with Tango’s paired interval, and a rank-sum test between groups",
    "Tango T (1998), Statistics in Medicine 17: 891-908; Wilcoxon F (1945), Biometrics Bulletin 1: 80-83; "
    "Kruskal WH, Wallis WA (1952), Journal of the American Statistical Association 47: 583-621",
    SETTINGS,
)
COLUMNS = ("people group", "people", "went up", "stayed the same", "went down")


def people_groups(
    answers: pd.DataFrame,
    people: pd.DataFrame,
    measure: Measure,
    measure_id: str,
    groups: Sequence[str] | None = None,
    *,
    before: str = "",
    after: str = "",
) -> Result:
    """Was the change the same for different people groups?

    Description: `answers` is an answers table and `people` a people table. Each group of `groups`, or each
    there is, gets its own people, counts up, same and down, and its mean change in points (score) or net
    share up (ordinal, yes/no). No number is averaged over groups. The table ends with those in no group and
    with everyone, where each person counts once. Lived experience comes first.

    Formula: each group's interval as for the same people before and after (t; Tango). One test of the
    changes between all groups: Welch's F for a score; the exact rank-sum for two groups of any other
    measure, and Kruskal-Wallis with ties for more.
    Assumes: people answer independently of each other. Welch's F lets groups be unlike in spread and size.
    Least: an average needs 3 people in its group and an interval 6. The test needs 10 in each group, each
    in no other of them; it warns under 30.
    Source: Welch BL (1951), Biometrika 38: 330-336; Tango T (1998), Statistics in Medicine 17: 891-908.
    Raises TooFew when nobody answered at both time points, or nobody who did is in a group.
    """
    import pandas as pd

    before, after = own_times(answers, measure, measure_id, before, after)
    pairs = pair(answers, measure, measure_id, before, after)
    if pairs.table.empty:
        raise TooFew(1, 0, f"person who answered both {before} and {after}")
    change = pd.Series(differences(pairs.table), index=pairs.table.index, dtype=float)
    members = _members(people, change.index, groups)
    if not members:
        raise TooFew(1, 0, f"people group of those who answered both {before} and {after}")
    voices = [GroupChange(name, _numbers(change.loc[codes])) for name, codes in members.items()]
    everyone = GroupChange(EVERYONE, _numbers(change))
    rest = _rest(change, members, OTHER_GROUP if groups else NO_GROUP)
    tested, several = _in_one(change, members)
    p = _test(tested, measure)
    return Result(
        kind=Kind.PEOPLE_GROUPS,
        question="Was the change the same for different people groups?",
        method=SCORE if measure.answer_type is AnswerType.SCORE else RANKS,
        answered=len(change),
        left_out=pairs.left_out,
        estimates=(
            *(each for voice in (*voices, *rest, everyone) for each in _estimates(voice, measure)),
            Estimate("interaction p", p, unit="p"),
        ),
        table=Table(COLUMNS, tuple(voice.row for voice in (*voices, *rest, everyone))),
        caveats=caveats.of_groups([len(each) for each in tested], several, p is not None),
        about=about(measure, measure_id, before, after),
    )


def _members(
    people: pd.DataFrame, answered: pd.Index[str], groups: Sequence[str] | None
) -> dict[str, list[str]]:
    """The person codes of each group, without groups of nobody; roles first, and lived experience first."""
    here = people[people["person"].isin(answered)]
    spelling = spelled_alike(here["people_group"])
    named = here.assign(people_group=here["people_group"].map(spelling)).drop_duplicates()
    wanted = None if groups is None else {group_key(each) for each in groups}
    found = {str(name): sorted(each) for name, each in named.groupby("people_group")["person"]}
    kept = {name: codes for name, codes in found.items() if wanted is None or group_key(name) in wanted}
    return {told_apart(name): kept[name] for name in sorted(kept, key=_place)}


def _place(name: str) -> tuple[int, str, str]:
    roles = [group_key(role) for role in Role]
    key = group_key(name)
    return (roles.index(key) if key in roles else len(roles)), key, name


def _numbers(change: pd.Series[float]) -> Numbers:
    return np.asarray(change, dtype=float)


def _rest(change: pd.Series[float], members: Mapping[str, list[str]], name: str) -> list[GroupChange]:
    grouped = {code for codes in members.values() for code in codes}
    left = change[~change.index.isin(grouped)]
    return [GroupChange(name, _numbers(left))] if len(left) else []


def _in_one(change: pd.Series[float], members: Mapping[str, list[str]]) -> tuple[list[Numbers], bool]:
    """The changes of those who are in exactly one group, by group; and whether anybody is in several."""
    import pandas as pd

    times = pd.Series([code for codes in members.values() for code in codes]).value_counts()
    once = set(times.index[times == 1])
    tested = [_numbers(change.loc[[code for code in codes if code in once]]) for codes in members.values()]
    return tested, bool((times > 1).any())


def _test(groups: Sequence[Numbers], measure: Measure) -> float | None:
    if len(groups) < 2 or min(len(each) for each in groups) < caveats.PEOPLE_FOR_GROUP_TEST:
        return None
    return welch_anova(groups) if measure.answer_type is AnswerType.SCORE else rank_test(groups)


def _estimates(voice: GroupChange, measure: Measure) -> tuple[Estimate, ...]:
    up, same, down = voice.ways
    name = voice.name
    return (
        Estimate(f"{name}: people", voice.people, unit="people"),
        Estimate(f"{name}: went up", up, unit="people"),
        Estimate(f"{name}: stayed the same", same, unit="people"),
        Estimate(f"{name}: went down", down, unit="people"),
        voice.change(measure.answer_type, f"{name}: mean change", f"{name}: net share up"),
    )
