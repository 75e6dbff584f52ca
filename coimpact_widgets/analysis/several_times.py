"""Several times: the answers of the same people at several time points, and who had to be left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..domain.measure import Measure
from .paired import NOT_AN_ANSWER, REASONS, usable
from .result import LeftOut

if TYPE_CHECKING:
    import pandas as pd

AT_A_TIME, AT_ANY = "no answer at one of the times", "no answer at any of the times"
"""The reasons for leaving out somebody who said nothing of why."""

Grid = np.ndarray[tuple[int, int], np.dtype[np.float64]]


@dataclass(frozen=True)
class SeveralTimes:
    """Everybody with a row for one measure at any of several time points.

    `answers` has index person and a column for each time (NaN where missing); `given` says for each person
    the reason they gave for a missing answer, or "".
    """

    answers: pd.DataFrame
    given: pd.Series[str]

    @property
    def times(self) -> tuple[str, ...]:
        """The time points, in order."""
        return tuple(map(str, self.answers.columns))

    @property
    def complete(self) -> pd.DataFrame:
        """The answers of those who answered every time."""
        return self.answers.dropna()

    @property
    def any(self) -> pd.DataFrame:
        """The answers of those who answered at least once."""
        return self.answers.dropna(how="all")

    @property
    def not_complete(self) -> tuple[LeftOut, ...]:
        """How many did not answer every time, and why."""
        return self._left_out(self.answers.isna().any(axis=1), AT_A_TIME)

    @property
    def silent(self) -> tuple[LeftOut, ...]:
        """How many answered at no time, and why."""
        return self._left_out(self.answers.isna().all(axis=1), AT_ANY)

    @property
    def any_wrong(self) -> bool:
        """Whether somebody gave a value that is not one of the answers."""
        return bool((self.given == NOT_AN_ANSWER).any())

    def _left_out(self, who: pd.Series[bool], otherwise: str) -> tuple[LeftOut, ...]:
        counted = Counter(reason or otherwise for reason in self.given[who])
        told = (*REASONS, AT_A_TIME, AT_ANY)
        return tuple(LeftOut(reason, counted[reason]) for reason in told if counted[reason])


def several_times(
    answers: pd.DataFrame, measure: Measure, measure_id: str, times: Sequence[str]
) -> SeveralTimes:
    """Set each person's own answers at these time points side by side.

    `answers` is an answers table. Somebody with several reasons keeps the one of the earliest time point.
    Raises ValueError when a person has two rows for one time point.
    """
    import pandas as pd

    asked = answers[(answers["measure"] == measure_id) & answers["time_point"].isin(list(times))]
    if asked.duplicated(["person", "time_point"]).any():
        raise ValueError(f"two answers of one person at one time for measure '{measure_id}'")
    good = usable(asked["value"], measure)
    missing = asked["missing"].where(asked["value"].isna() | good, NOT_AN_ANSWER)
    known = asked.assign(value=asked["value"].where(good), missing=missing)
    people = sorted(set(known["person"]))
    sides = {time: known[known["time_point"] == time].set_index("person").reindex(people) for time in times}
    values = pd.DataFrame({time: side["value"] for time, side in sides.items()}, index=people, dtype=float)
    reasons = pd.DataFrame({time: side["missing"] for time, side in sides.items()}, index=people)
    given = [next((str(why) for why in row if why in REASONS), "") for row in reasons.itertuples(index=False)]
    return SeveralTimes(values, pd.Series(given, index=people, dtype=str))


def between(table: pd.DataFrame, first: str, last: str) -> pd.DataFrame:
    """Two of the times as a paired table: columns before and after."""
    import pandas as pd

    return pd.DataFrame({"before": table[first], "after": table[last]})
