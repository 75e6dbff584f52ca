"""Scoring: the answers to the questions of a scale become one score, by the rules of its makers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from ..domain.measure import Measure
from ..domain.record import Record
from ..domain.scale import Scale, WholeSet, score_id, scored_measures, whole_sets
from .paired import NOT_ALL_ANSWERED, NOT_AN_ANSWER

if TYPE_CHECKING:
    import pandas as pd

WHEN = ["person", "time_point"]
Codes = np.ndarray[tuple[int], np.dtype[np.integer[Any]]]
Numbers = np.ndarray[tuple[int], np.dtype[np.floating[Any]]]


def scored(
    answers: pd.DataFrame, measures: Sequence[Record[Measure]], scales: Sequence[Scale]
) -> tuple[pd.DataFrame, tuple[Record[Measure], ...]]:
    """Put one score in the place of the questions of each scale whose questions are all asked.

    Description: `answers` is an answers table, `measures` are the project's and `scales` the known rules.
    Back come an answers table and measures of the same shapes. A scale's questions are gone from both, and
    its score stands there as a number, under an id such as "scale-swemwbs". Scored again, nothing changes.

    Formula: the sum of the points of all questions. The lowest answer has `item_low` points and each step one
    more; a reversed question counts from the other end. Where a scale has a published table, each sum becomes
    the number that stands there.
    Assumes: the scale's own questions and answers, as its makers worded them.
    Least: an answer to every question; without it there is no score, and the reason says so.
    Source: named by each scale, as its `source`.
    Raises ValueError when a person has two answers to one question at one time point.
    """
    import pandas as pd

    found = whole_sets(measures, scales)
    if not found:
        return answers, tuple(measures)
    asked = {each.id for whole in found for each in whole.measures}
    rest = answers[~answers["measure"].isin(asked)].astype({"measure": str})
    parts = [rest, *(_scores(answers, whole) for whole in found)]
    kept = pd.concat([each for each in parts if len(each)] or parts[:1], ignore_index=True)
    kept["measure"] = pd.Categorical(kept["measure"])
    return kept, scored_measures(measures, scales)


def _scores(answers: pd.DataFrame, whole: WholeSet) -> pd.DataFrame:
    """The scores of one scale as rows of an answers table: one for each person and time with any answer."""
    asked = answers[answers["measure"].isin([each.id for each in whole.measures])]
    place = _places(asked, whole)
    points = _points(asked, place.question, whole)
    wrong = asked["value"].notna().to_numpy() & np.isnan(points)
    total = place.side_by_side(points).sum(axis=1)
    reasons = _reasons(place, asked["missing"])
    reasons[(place.side_by_side(wrong) == 1).any(axis=1)] = NOT_AN_ANSWER
    reasons[~np.isnan(total)] = ""
    told = asked.iloc[place.first][WHEN].assign(
        measure=score_id(whole.scale.id), value=_metric(total, whole.scale), missing=reasons
    )
    return told[list(answers.columns)]


class _Places(NamedTuple):
    """Where each answer stands: its person and time, in order, and its question; `first` row of each."""

    who: Codes
    question: Codes
    first: Codes
    questions: int

    def side_by_side(self, values: Any) -> Any:
        """A row for each person and time and a column for each question; NaN where there is no answer."""
        table = np.full((len(self.first), self.questions), np.nan)
        table[self.who, self.question] = values
        return table


def _places(asked: pd.DataFrame, whole: WholeSet) -> _Places:
    import pandas as pd

    ids = [each.id for each in whole.measures]
    held = asked["measure"].astype("category").cat
    question = pd.Index(ids).get_indexer(held.categories)[held.codes]
    who = asked.groupby(WHEN, sort=True, observed=True).ngroup().to_numpy()
    if np.bincount(who * len(ids) + question).max(initial=0) > 1:
        raise ValueError(f"two answers of one person at one time to a question of '{whole.scale.id}'")
    return _Places(who, question, np.unique(who, return_index=True)[1], len(ids))


def _points(asked: pd.DataFrame, question: Codes, whole: WholeSet) -> Numbers:
    """The points of each answer, NaN where it is not one of the answers to its question."""
    low, high = (np.array([each.value.range[end] for each in whole.measures])[question] for end in (0, 1))
    turned = np.array([item.reversed for item in whole.scale.items])[question]
    value = asked["value"].to_numpy(dtype=float)
    steps = np.where(turned, high - value, value - low)
    fits = (value >= low) & (value <= high) & (steps % 1 == 0)
    return np.where(fits, steps + whole.scale.item_low, np.nan)


def _metric(total: Numbers, scale: Scale) -> Numbers:
    """The published number for each sum, or the sum itself where the scale has no table."""
    import pandas as pd

    if not scale.metric:
        return total
    return pd.Series(total).map(dict(scale.metric)).to_numpy(dtype=float)


def _reasons(place: _Places, missing: pd.Series[str]) -> Any:
    """Why there is no score: the one reason given to all that was asked, else that some was left out."""
    import pandas as pd

    codes, reasons = pd.factorize(missing)
    why = place.side_by_side(codes)
    if not len(why):
        return np.array([], dtype=object)
    least, most = np.nanmin(why, axis=1).astype(int), np.nanmax(why, axis=1).astype(int)
    reason = np.asarray(reasons, dtype=object)[least]
    return np.where((least == most) & (reason != ""), reason, NOT_ALL_ANSWERED).astype(object)
