"""Did we change more than others once we began, and were we on the same path before?

For any table of waves; `waves` makes one of a project's own answers.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING

import numpy as np

from ..errors import TooFew
from . import caveats
from .kind import Kind
from .result import Caveat, Cell, Estimate, LeftOut, Method, Result, Table
from .signed_rank import Numbers

if TYPE_CHECKING:
    import pandas as pd

LEVEL = 0.95
FEWEST_UNITS = 3
NOT_EVERY_WAVE = "not every wave"
PEOPLE = Method(
    "difference in differences with a Welch interval",
    "Welch BL (1947), Biometrika 34: 28-35; Angrist JD, Pischke J-S (2009), Mostly Harmless Econometrics: "
    "227-243",
    (("one number a person", "the last step, or the average of the earlier steps"), ("level", LEVEL)),
)
UNITS = Method(
    "difference in differences with placebo ranking",
    "Abadie A, Diamond A, Hainmueller J (2010), Journal of the American Statistical Association 105: 493-505",
    (("each unit", "counts once, by the average of its people"), ("errors", "none: units are ranked")),
)


@dataclass(frozen=True)
class Steps:
    """What each person changed by: at the step at which we began, and on average at each step before it.

    `last` and `earlier` have index person; `earlier` is None with fewer than two earlier waves. `unit` says
    where each person belongs.
    """

    unit: pd.Series[str]
    last: pd.Series[float]
    earlier: pd.Series[float] | None


def difference_in_differences(
    values: pd.DataFrame,
    ours: str,
    waves: Sequence[str],
    *,
    began: str = "",
    about: Mapping[str, object] | None = None,
) -> Result:
    """Did we change more than others once we began, and were we on the same path before?

    Description: `values` has columns person, unit, wave and value: one row for each person and wave. `ours`
    is the unit that took part, such as a team, an area or a people group; the others are compared with it.
    `waves` names the waves in order, and `began` the first after we began: the last of them, when empty. The
    difference is in the values' own points. `about` holds facts that are handed on, such as a name.

    Formula: (change of ours) less (change of the others) from the last earlier wave to the first after we
    began. Beside it the same for the average earlier step. With one other unit: averages of people, with
    Welch's t interval. With more: each unit's average counts once; our difference from the others is ranked
    by size among the same difference of every unit, ours included. Both were on one path where the whole
    interval of the earlier difference is within half of the last one: a wide interval shows nothing.
    Assumes: without us, both would have changed alike. Earlier steps that differ speak against it. People
    in one team or area are alike, so with several units there are no errors from people, only ranks.
    Least: 10 people in each of two units for an interval, else 3 units for a rank. Two earlier waves to see
    whether the paths ran alike. With N units, first place comes by luck 1 time in N.
    Source: Angrist JD, Pischke J-S (2009), Mostly Harmless Econometrics: 227-243; Abadie A, Diamond A,
    Hainmueller J (2010), Journal of the American Statistical Association 105: 493-505; Roth J (2022),
    American Economic Review: Insights 4: 305-322.
    Raises TooFew when there is no wave before or after, or nobody in ours or in the others has every wave.
    """
    first_after = waves.index(began) if began else len(waves) - 1
    if first_after < 1:
        raise TooFew(2, len(waves), "waves, one before you began and one after")
    used = list(dict.fromkeys((waves[0], waves[first_after - 1], waves[first_after])))
    wide, left_out = _complete(values, used)
    units = sorted(set(wide["unit"]))
    for what, some in (("took part", ours in units), ("did not take part", bool(set(units) - {ours}))):
        if not some:
            raise TooFew(1, 0, f"person who {what} with an answer at each wave")
    steps = _steps(wide, used, first_after)
    ranked = len(units) >= FEWEST_UNITS
    found = _by_units(steps, ours) if ranked else _by_people(steps, ours)
    return Result(
        kind=Kind.EARLIER_WAVES,
        question="Did we change more than others once we began?",
        method=UNITS if ranked else PEOPLE,
        answered=len(wide),
        left_out=left_out,
        estimates=found,
        table=_table(wide.index, values, ours, waves),
        caveats=_caveats(found, steps),
        about=tuple({"ours": ours, "began": waves[first_after], **(about or {})}.items()),
    )


def _complete(values: pd.DataFrame, waves: Sequence[str]) -> tuple[pd.DataFrame, tuple[LeftOut, ...]]:
    """A row for each person with a value at each of these waves: unit, and a column a wave."""
    if values.duplicated(["person", "wave"]).any():
        raise ValueError("two values of one person at one wave")
    asked = values[values["wave"].isin(waves)]
    wide = asked.pivot(index="person", columns="wave", values="value").reindex(columns=list(waves))
    whole = wide.dropna().sort_index()
    unit = asked.drop_duplicates("person").set_index("person")["unit"].reindex(whole.index)
    left = len(wide) - len(whole)
    return whole.assign(unit=unit), ((LeftOut(NOT_EVERY_WAVE, left),) if left else ())


def _steps(wide: pd.DataFrame, waves: Sequence[str], first_after: int) -> Steps:
    first, last_earlier, after = waves[0], waves[-2], waves[-1]
    last = (wide[after] - wide[last_earlier]).round(10)
    several = first_after > 1
    earlier = ((wide[last_earlier] - wide[first]) / (first_after - 1)).round(10) if several else None
    return Steps(wide["unit"], last, earlier)


def _by_people(steps: Steps, ours: str) -> tuple[Estimate, ...]:
    mine = (steps.unit == ours).to_numpy()
    changes = [("difference in differences", steps.last), ("earlier difference", steps.earlier)]
    return (
        Estimate("people with us", int(mine.sum()), unit="people"),
        Estimate("people compared", int((~mine).sum()), unit="people"),
        *(
            _difference(name, np.asarray(change[mine], float), np.asarray(change[~mine], float))
            if change is not None
            else Estimate(name, None, unit="points")
            for name, change in changes
        ),
    )


def _difference(name: str, ours: Numbers, others: Numbers) -> Estimate:
    """The difference of two averages with Welch's interval, from 10 people in each and with some spread."""
    from scipy.special import stdtrit

    if min(len(ours), len(others)) < caveats.PEOPLE_FOR_GROUP_TEST:
        return Estimate(name, None, unit="points")
    value = float(ours.mean() - others.mean())
    parts = [float(np.var(each, ddof=1)) / len(each) for each in (ours, others)]
    square = sum(parts)
    if square <= 1e-20:
        return Estimate(name, value, unit="points")
    df = square**2 / sum(part**2 / (len(each) - 1) for part, each in zip(parts, (ours, others), strict=True))
    reach = float(stdtrit(df, (1 + LEVEL) / 2)) * sqrt(square)
    return Estimate(name, value, value - reach, value + reach, LEVEL, "points")


def _by_units(steps: Steps, ours: str) -> tuple[Estimate, ...]:
    """Our difference, and its place among the same difference of every unit; equals share the worse place."""
    mine = steps.unit == ours
    last = steps.last.groupby(steps.unit).mean()
    far = _apart(last).abs().round(10)
    earlier = None if steps.earlier is None else _apart(steps.earlier.groupby(steps.unit).mean())[ours]
    return (
        Estimate("people with us", int(mine.sum()), unit="people"),
        Estimate("people compared", int((~mine).sum()), unit="people"),
        Estimate("difference in differences", float(_apart(last)[ours]), unit="points"),
        Estimate("earlier difference", None if earlier is None else float(earlier), unit="points"),
        Estimate("placebo rank", int((far >= far[ours]).sum()), unit="units"),
        Estimate("placebo rank of", len(last), unit="units"),
    )


def _apart(changes: pd.Series[float]) -> pd.Series[float]:
    """Each unit's change less the average change of all the others."""
    others = (changes.sum() - changes) / (len(changes) - 1)
    return changes - others


def _table(kept: pd.Index[str], values: pd.DataFrame, ours: str, waves: Sequence[str]) -> Table:
    """The averages at every wave of those who are compared; a wave may be missing some of them."""
    known = values[values["person"].isin(kept) & values["value"].notna()]
    rows = tuple(_row(known[known["wave"] == wave], ours, wave) for wave in waves)
    return Table(("wave", "with us", "others", "people with us", "people compared"), rows)


def _row(at: pd.DataFrame, ours: str, wave: str) -> tuple[Cell, ...]:
    mine = at.loc[at["unit"] == ours, "value"]
    others = at.loc[at["unit"] != ours].groupby("unit")["value"].agg(["mean", "size"])
    with_us, compared = len(mine), int(others["size"].sum())
    return (
        wave,
        float(mine.mean()) if with_us >= caveats.PAIRS_FOR_MEAN else None,
        float(others["mean"].mean()) if compared >= caveats.PAIRS_FOR_MEAN else None,
        with_us,
        compared,
    )


def _caveats(found: Sequence[Estimate], steps: Steps) -> tuple[Caveat, ...]:
    by_name = {each.name: each for each in found}
    last, earlier = by_name["difference in differences"], by_name["earlier difference"]
    no_range = "placebo rank" not in by_name and last.value is not None and last.low is None
    return (
        *((caveats.COMPARISON_NEEDS_10,) if last.value is None else ()),
        *((caveats.NO_RANGE_TO_COMPARE,) if no_range else ()),
        *((caveats.ONE_EARLIER_WAVE,) if steps.earlier is None else ()),
        *((caveats.NOT_PARALLEL,) if _differed(earlier, last) else ()),
        caveats.NOT_BY_LOT,
    )


def _differed(earlier: Estimate, last: Estimate) -> bool:
    """Whether the earlier steps differ: by half of the last step's difference, or by more than chance."""
    if earlier.value is None or last.value is None or abs(earlier.value) < 1e-10:
        return False
    clear = earlier.low is not None and earlier.high is not None and not earlier.low <= 0 <= earlier.high
    return clear or abs(earlier.value) >= abs(last.value) / 2
