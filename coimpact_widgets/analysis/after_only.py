"""Outcomes that people were asked about afterwards only, so that there is nothing to compare with."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ..domain.measure import Better, Measure
from ..domain.record import Record
from .own_times import AFTERWARDS
from .paired import usable

if TYPE_CHECKING:
    import pandas as pd

FEWEST = 10
"""So few answers say nothing of a share, here or in what is published."""


def people_report(answers: pd.DataFrame, measures: Iterable[Record[Measure]]) -> frozenset[str]:
    """Which outcomes do people report, who were asked afterwards only?

    Description: takes an answers table and the measures; gives the record ids of outcomes. An outcome is
    reported when at least 10 people answered a measure of it after or later, nobody answered it earlier,
    and more than half of the answers of the fuller time lie on the hoped-for side of the middle of the range.
    Assumes: an answer on that side means that the outcome holds for the person. It says nothing of change.
    Least: 10 people.
    """
    return frozenset(each.value.outcome for each in measures if _is_reported(answers, each.id, each.value))


def _is_reported(answers: pd.DataFrame, id: str, measure: Measure) -> bool:
    given = answers[(answers["measure"] == id) & answers["value"].notna()]
    given = given[usable(given["value"], measure)]
    if given.empty or not given["time_point"].isin(AFTERWARDS).all():
        return False
    fuller = given["time_point"].mode().iloc[0]
    last = given[given["time_point"] == fuller]
    low, high = measure.range
    side = (last["value"] - (low + high) / 2) * (-1 if measure.better is Better.LOWER else 1)
    return len(last) >= FEWEST and bool((side > 0).mean() > 0.5)
