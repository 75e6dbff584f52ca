"""The kinds of result: one for each way of answering a question."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """What an analysis found out about. Words, charts, tables and hiding are chosen by it."""

    PAIRED_ORDINAL = "paired ordinal"
    PAIRED_SCORE = "paired score"
    PAIRED_YES_NO = "paired yes/no"
    WHO_IS_MISSING = "who is missing"
    APART_ORDINAL = "apart ordinal"
    APART_SCORE = "apart score"
    APART_YES_NO = "apart yes/no"
    THEN_RATINGS = "then ratings"
    OVER_TIME_ORDINAL = "over time ordinal"
    OVER_TIME_SCORE = "over time score"
    OVER_TIME_YES_NO = "over time yes/no"
    MONTH_BY_MONTH = "month by month"
    COUNTS_COMPARED = "counts compared"
    INTERRUPTED_SERIES = "interrupted series"
    COMPARISON_GROUP = "comparison group"
    EARLIER_WAVES = "earlier waves"
    PEOPLE_GROUPS = "people groups"
    SMALLEST_CHANGE = "smallest change that matters"
    SEVERAL_OUTCOMES = "several outcomes"
    THEMES = "themes"
    TWO_CODERS = "two coders"
    HOW_SURE = "how sure"
    WORTH = "what it is worth"
    COULD_SEE_RATING = "could see, rating"
    COULD_SEE_YES_NO = "could see, yes/no"
    COULD_SEE_COUNT = "could see, count"
