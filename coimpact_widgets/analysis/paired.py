"""Pairing: the answers of the same people before and after, and who had to be left out."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..domain.answer import Missing
from ..domain.measure import AnswerType, Measure
from .result import LeftOut, Table

DRAWN_ONE_BY_ONE = 12
"""Up to so many people are shown person by person, inside the group; more would be a tangle of lines."""

NOT_AN_ANSWER = "not one of the answers"
"""The reason for a value outside the measure's range, or between two of its answers."""

REASONS = (
    "no answer before",
    "no answer after",
    "no answer at either",
    Missing.DO_NOT_KNOW.value,
    Missing.PREFER_NOT_TO_SAY.value,
    Missing.NOT_APPLICABLE.value,
    NOT_AN_ANSWER,
)
"""Every reason for leaving somebody out, in the order they are told."""


@dataclass(frozen=True)
class Pairs:
    """Everybody with a row for one measure at either of two time points.

    `people` has index person and columns before, after (NaN where missing) and reason, which says why
    somebody is left out and is "" for those who answered both times.
    """

    people: pd.DataFrame

    @property
    def table(self) -> pd.DataFrame:
        """The paired table of those who answered both times: index person, columns before and after."""
        return self.people.loc[self.people["reason"] == "", ["before", "after"]]

    @property
    def left_out(self) -> tuple[LeftOut, ...]:
        """How many did not answer both times, and why."""
        return _count_reasons(self.people)

    @property
    def starts_of_leavers(self) -> pd.Series[float]:
        """What those answered before who did not answer after, by person."""
        return self.people.loc[self.people["after"].isna(), "before"].dropna()

    @property
    def joined(self) -> tuple[LeftOut, ...]:
        """How many answered after and not before, and why they did not answer before."""
        return _count_reasons(self.people[self.people["before"].isna() & self.people["after"].notna()])

    @property
    def answered_before(self) -> int:
        """How many people answered before, whether or not they answered after."""
        return int(self.people["before"].count())

    @property
    def answered_after(self) -> int:
        """How many people answered after, whether or not they answered before."""
        return int(self.people["after"].count())


def pair(
    answers: pd.DataFrame, measure: Measure, measure_id: str, before: str = "before", after: str = "after"
) -> Pairs:
    """Match each person's answer before with their own answer after.

    `answers` is an answers table. Everybody with a row for this measure at either time is counted: in the
    pairs, or as left out with one reason. Somebody who answered at neither time keeps the reason they gave.
    Raises ValueError when a person has two rows for one time point.
    """
    asked = answers[(answers["measure"] == measure_id) & answers["time_point"].isin([before, after])]
    if asked.duplicated(["person", "time_point"]).any():
        raise ValueError(f"two answers of one person at one time for measure '{measure_id}'")
    wide = _wide(asked, _usable(asked["value"], measure), before, after)
    columns = ["before", "why before", "after", "why after"]
    reasons = [_reason(*row) for row in wide[columns].itertuples(index=False, name=None)]
    return Pairs(wide[["before", "after"]].assign(reason=pd.Series(reasons, index=wide.index, dtype=str)))


def differences(pairs: pd.DataFrame) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """After minus before for each person, rounded to 10 decimals so that equal changes are equal."""
    change = pairs["after"].to_numpy(dtype=float) - pairs["before"].to_numpy(dtype=float)
    return np.asarray(np.round(change, 10))


def counts_of_pairs(pairs: pd.DataFrame) -> Table:
    """How many people gave each answer before with each answer after: columns before, after, people.

    `pairs` has columns before and after. Nothing when there are more people than are drawn one by one.
    """
    if len(pairs) > DRAWN_ONE_BY_ONE:
        return Table()
    counted = sorted(Counter(zip(pairs["before"], pairs["after"], strict=True)).items())
    rows = tuple((float(before), float(after), people) for (before, after), people in counted)
    return Table(("before", "after", "people"), rows)


def _usable(values: pd.Series[float], measure: Measure) -> pd.Series[bool]:
    low, high = measure.range
    inside = values.between(low, high)
    return inside if measure.answer_type is AnswerType.SCORE else inside & (values % 1 == 0)


def _wide(asked: pd.DataFrame, usable: pd.Series[bool], before: str, after: str) -> pd.DataFrame:
    wrong = asked["value"].notna() & ~usable
    known = asked.assign(
        value=asked["value"].where(usable), missing=asked["missing"].where(~wrong, NOT_AN_ANSWER)
    )
    sides = {}
    for side, time in (("before", before), ("after", after)):
        at = known[known["time_point"] == time].set_index("person")
        sides[side], sides[f"why {side}"] = at["value"], at["missing"]
    return pd.DataFrame(sides).sort_index()


def _count_reasons(people: pd.DataFrame) -> tuple[LeftOut, ...]:
    counted = Counter(people["reason"])
    return tuple(LeftOut(reason, counted[reason]) for reason in REASONS if counted[reason])


def _reason(before: float | None, why_before: object, after: float | None, why_after: object) -> str:
    gaps = [why for value, why in ((before, why_before), (after, why_after)) if pd.isna(value)]
    given = [str(why) for why in gaps if why in REASONS]
    if given or not gaps:
        return given[0] if given else ""
    if len(gaps) == 2:
        return "no answer at either"
    return "no answer before" if pd.isna(before) else "no answer after"
