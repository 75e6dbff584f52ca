"""Scoring: the answers to the questions of a scale become one score, by the rules of its makers."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from ..domain.measure import Measure
from ..domain.record import Record
from ..domain.scale import Scale, WholeSet, score_id, scored_measures, whole_sets
from .paired import NOT_ALL_ANSWERED, NOT_AN_ANSWER

WHEN = ["person", "time_point"]


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
    found = whole_sets(measures, scales)
    if not found:
        return answers, tuple(measures)
    asked = {each.id for whole in found for each in whole.measures}
    parts = [answers[~answers["measure"].isin(asked)], *(_scores(answers, whole) for whole in found)]
    kept = pd.concat([each for each in parts if len(each)] or parts[:1], ignore_index=True)
    kinds = {**answers.dtypes.to_dict(), "measure": "category"}
    return kept.astype(kinds), scored_measures(measures, scales)


def _scores(answers: pd.DataFrame, whole: WholeSet) -> pd.DataFrame:
    """The scores of one scale as rows of an answers table: one for each person and time with any answer."""
    asked = _points(answers, whole)
    if asked.duplicated([*WHEN, "measure"]).any():
        raise ValueError(f"two answers of one person at one time to a question of '{whole.scale.id}'")
    each = asked.groupby(WHEN, sort=True)
    total = each["points"].sum().where(each["points"].count() == len(whole.measures))
    value = total.map(dict(whole.scale.metric)) if whole.scale.metric else total
    told = pd.DataFrame({"value": value, "missing": _reasons(asked, total)}).reset_index()
    return told.assign(measure=score_id(whole.scale.id))[list(answers.columns)]


def _points(answers: pd.DataFrame, whole: WholeSet) -> pd.DataFrame:
    """The answers to the questions of one scale, with their points (NaN for none) and whether they fit."""
    scale = whole.scale
    items = zip(whole.measures, scale.items, strict=True)
    facts = {each.id: (*each.value.range, item.reversed) for each, item in items}
    asked = answers[answers["measure"].isin(facts)].astype({"measure": str})
    low, high, turned = (
        asked["measure"].map({id: fact[at] for id, fact in facts.items()}) for at in range(3)
    )
    steps = (asked["value"] - low).where(~turned.astype(bool), high - asked["value"])
    fits = asked["value"].between(low, high) & (steps % 1 == 0)
    wrong = asked["value"].notna() & ~fits
    return asked.assign(points=(steps + scale.item_low).where(fits), wrong=wrong)


def _reasons(asked: pd.DataFrame, total: pd.Series[float]) -> pd.Series[str]:
    """Why there is no score: the one reason given to all that was asked, else that some was left out."""
    each = asked.groupby(WHEN, sort=True)
    alike = each["missing"].nunique() == 1
    reason = each["missing"].first().where(alike, NOT_ALL_ANSWERED).replace("", NOT_ALL_ANSWERED)
    return reason.mask(each["wrong"].any(), NOT_AN_ANSWER).where(total.isna(), "")
