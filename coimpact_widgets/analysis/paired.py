"""Pairing: the answers of the same people before and after, and who had to be left out."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..domain.answer import Missing
from ..domain.measure import AnswerType, Measure
from .result import LeftOut

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
    """Answers of the same people. `table` has index person and columns before, after, with no gaps.

    `only_before` holds the values (index person) of those who answered before and not after;
    `only_after` counts those who answered after and not before.
    """

    table: pd.DataFrame
    left_out: tuple[LeftOut, ...]
    only_before: pd.Series[float]
    only_after: int

    @property
    def answered_before(self) -> int:
        """How many people answered before, whether or not they answered after."""
        return len(self.table) + len(self.only_before)

    @property
    def answered_after(self) -> int:
        """How many people answered after, whether or not they answered before."""
        return len(self.table) + self.only_after


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
    both = wide["before"].notna() & wide["after"].notna()
    only_before = wide["before"].notna() & wide["after"].isna()
    return Pairs(
        wide.loc[both, ["before", "after"]],
        _left_out(wide[~both]),
        wide.loc[only_before, "before"],
        int((wide["before"].isna() & wide["after"].notna()).sum()),
    )


def differences(pairs: pd.DataFrame) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """After minus before for each person, rounded to 10 decimals so that equal changes are equal."""
    change = pairs["after"].to_numpy(dtype=float) - pairs["before"].to_numpy(dtype=float)
    return np.asarray(np.round(change, 10))


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


def _left_out(people: pd.DataFrame) -> tuple[LeftOut, ...]:
    columns = ["before", "why before", "after", "why after"]
    counted = Counter(_reason(*row) for row in people[columns].itertuples(index=False, name=None))
    return tuple(LeftOut(reason, counted[reason]) for reason in REASONS if counted[reason])


def _reason(before: float | None, why_before: object, after: float | None, why_after: object) -> str:
    gaps = [why for value, why in ((before, why_before), (after, why_after)) if pd.isna(value)]
    given = [str(why) for why in gaps if why in REASONS]
    if given:
        return given[0]
    if len(gaps) == 2:
        return "no answer at either"
    return "no answer before" if pd.isna(before) else "no answer after"
