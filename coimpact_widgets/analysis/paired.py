"""Pairing: the answers of the same people before and after, and who had to be left out."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from ..domain.answer import Missing
from ..domain.measure import AnswerType, Measure
from .result import LeftOut, Table

if TYPE_CHECKING:
    import pandas as pd

DRAWN_ONE_BY_ONE = 12
"""Up to so many people are shown person by person, inside the group; more would be a tangle of lines."""

NOT_AN_ANSWER = "not one of the answers"
"""The reason for a value outside the measure's range, or between two of its answers."""

NOT_ALL_ANSWERED = "some questions not answered"
"""The reason for no score, where a scale needs an answer to every one of its questions."""

REASONS = (
    "no answer before",
    "no answer after",
    "no answer at either",
    Missing.DO_NOT_KNOW.value,
    Missing.PREFER_NOT_TO_SAY.value,
    Missing.NOT_APPLICABLE.value,
    NOT_ALL_ANSWERED,
    NOT_AN_ANSWER,
)
"""Every reason for leaving somebody out, in the order they are told."""

NO_REASON = -1
Places = np.ndarray[tuple[int], np.dtype[np.int_]]
Side = tuple[np.ndarray[tuple[int], np.dtype[np.float64]], Places]
"""What each person answered at one time (NaN where nothing), and where their reason stands in REASONS."""


@dataclass(frozen=True)
class Pairs:
    """Everybody with a row for one measure at either of two time points.

    `people` has index person and columns before, after (NaN where missing) and reason, which says why
    somebody is left out and is "" for those who answered both times.
    """

    people: pd.DataFrame

    @cached_property
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
    def silent(self) -> tuple[LeftOut, ...]:
        """How many gave an answer at neither time, and why."""
        return _count_reasons(self.people[self.people["before"].isna() & self.people["after"].isna()])

    @property
    def any_wrong(self) -> bool:
        """Whether somebody is left out for a value that is not one of the answers."""
        return bool((self.people["reason"] == NOT_AN_ANSWER).any())

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
    asked = answers[answers["measure"] == measure_id]
    asked = asked[asked["time_point"].isin([before, after])]
    if asked.duplicated(["person", "time_point"]).any():
        raise ValueError(f"two answers of one person at one time for measure '{measure_id}'")
    return Pairs(_side_by_side(asked, measure, before, after))


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


def usable(values: pd.Series[float], measure: Measure) -> pd.Series[bool]:
    """Which values are answers to this measure: within its range and, but for a score, one of its answers."""
    low, high = measure.range
    inside = values.between(low, high)
    return inside if measure.answer_type is AnswerType.SCORE else inside & (values % 1 == 0)


def _side_by_side(asked: pd.DataFrame, measure: Measure, before: str, after: str) -> pd.DataFrame:
    """One row a person, in the order of their names: before, after and reason."""
    import pandas as pd

    fits = usable(asked["value"], measure).to_numpy()
    values = np.where(fits, asked["value"].to_numpy(dtype=float), np.nan)
    wrong = asked["value"].notna().to_numpy() & ~fits
    whys = np.where(wrong, REASONS.index(NOT_AN_ANSWER), _places_among_reasons(asked["missing"]))
    who, people = pd.factorize(asked["person"], sort=True)
    sides = []
    for time in (before, after):
        at = (asked["time_point"] == time).to_numpy()
        value, why = np.full(len(people), np.nan), np.full(len(people), NO_REASON)
        value[who[at]], why[who[at]] = values[at], whys[at]
        sides.append((value, why))
    return pd.DataFrame(
        {"before": sides[0][0], "after": sides[1][0], "reason": pd.Series(_reasons(*sides), dtype=str).array},
        index=pd.Index(people, name="person"),
    )


def _places_among_reasons(missing: pd.Series[str]) -> Places:
    """Where each reason that somebody gave stands in REASONS; -1 where they gave none."""
    import pandas as pd

    given, known = pd.factorize(missing)
    places = [REASONS.index(why) if why in REASONS else NO_REASON for why in known]
    return np.asarray([*places, NO_REASON], dtype=int)[given]


def _count_reasons(people: pd.DataFrame) -> tuple[LeftOut, ...]:
    counted = people["reason"].value_counts()
    return tuple(LeftOut(reason, int(counted[reason])) for reason in REASONS if reason in counted)


def _reasons(before: Side, after: Side) -> np.ndarray[tuple[int], Any]:
    """Why each person is left out: the first reason that they gave, or else when there is no answer; else "".

    A reason counts only at a time without an answer.
    """
    gaps = [np.isnan(value) for value, _ in (before, after)]
    given = [gap & (why != NO_REASON) for gap, (_, why) in zip(gaps, (before, after), strict=True)]
    names = np.asarray([*REASONS, ""], dtype=object)
    return np.select(
        [given[0], given[1], gaps[0] & gaps[1], gaps[0], gaps[1]],
        [names[before[1]], names[after[1]], "no answer at either", "no answer before", "no answer after"],
        default="",
    )
