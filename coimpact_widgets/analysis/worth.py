"""What is the change worth? Optional, and last: never what a project is judged by alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from ..domain.measure import Measure
from ..domain.record import Record
from ..domain.worth import Worth, is_life_satisfaction
from ..errors import NeedsFirst, TooFew
from . import caveats
from .about import about
from .change import of_people
from .kind import Kind
from .paired import pair
from .paired_score import LEVEL, paired_score
from .result import Caveat, Cell, Estimate, Method, Result, Table

if TYPE_CHECKING:
    import pandas as pd

POUNDS = (10_000, 13_000, 16_000)
"""The low, central and high value of one WELLBY in pounds, in 2019 prices."""
CENTRAL = POUNDS[1]
SOURCE = (
    "HM Treasury (2021), Wellbeing Guidance for Appraisal: Supplementary Green Book Guidance; "
    "Student (1908), Biometrika 6: 1-25, for the interval"
)
NO_YEARS = Caveat(
    "how long is not said", "Nobody has said how long the change lasts, so it has no value in money here."
)
NO_DROP_OFF = Caveat("drop-off not said", "This takes the change to last in full for all of that time.")

NO_RANGE = Caveat("no range", "Without a range for chance, the change has no value in money here.")


class Ends(NamedTuple):
    """A number with the two ends of its interval; None where there is none."""

    value: float | None
    low: float | None
    high: float | None

    def times(self, factor: float | None) -> Ends:
        """All three, this many times; all None without a factor."""
        return Ends(*(None if each is None or factor is None else each * factor for each in self))


KEPT = (
    caveats.UNDER_20,
    caveats.CHANGED_ALIKE,
    caveats.NOBODY_CHANGED,
    caveats.FEW_CHANGED,
    caveats.CHANCE_REMAINS,
)
"""What to know of the change that its value rests on as well."""


def what_it_is_worth(
    answers: pd.DataFrame,
    measures: Sequence[Record[Measure]],
    worth: Worth | None,
    before: str = "before",
    after: str = "after",
) -> Result:
    """What is the change worth?

    Description: `answers` is an answers table, `measures` are the project's, and `worth` is what the group
    said. One WELLBY is one point of life satisfaction (0 to 10), for one person, for one year. Back come
    WELLBYs, their value in pounds at three values of one, and what the project took. Only people who answered
    both times are counted. It is no comparison of cost and benefit.

    Formula: people * mean change * years * (1 - share that would have happened anyway) * pounds * price
    factor; with a drop-off, each year counts what is left of the change. The interval of the mean change is
    carried through.
    Assumes: what the group said, and that the change is due to the project. Later years are not discounted.
    Least: 6 people who answered both times; without an interval there is no value.
    Source: HM Treasury (2021), Wellbeing Guidance for Appraisal: Supplementary Green Book Guidance.
    Raises NeedsFirst when nothing was said or no measure asks about life satisfaction from 0 to 10, and
    TooFew when fewer people answered both times.
    """
    asked = next((each for each in measures if is_life_satisfaction(each.value)), None)
    if asked is None:
        what = "ask the ready question on life satisfaction, before and after"
        raise NeedsFirst(what, "A value in pounds")
    if worth is None or not worth.said:
        raise NeedsFirst("say how long the change lasts, or what the project took")
    pairs = pair(answers, asked.value, asked.id, before, after)
    if len(pairs.table) < caveats.PAIRS_FOR_INTERVAL:
        raise TooFew(
            caveats.PAIRS_FOR_INTERVAL, len(pairs.table), "people who answered both before and after"
        )
    change = paired_score(pairs.table, asked.value)
    facts = dict(about(asked.value, asked.id, before, after)) | {"name": "What it is worth"}
    return Result(
        kind=Kind.WORTH,
        question="What is the change worth?",
        method=_method(worth),
        answered=change.answered,
        left_out=pairs.left_out,
        estimates=_estimates(change, worth),
        table=_table(change, worth),
        caveats=(*_caveats(change, worth), *of_people(pairs)),
        about=(*facts.items(), *_said(worth)),
    )


def full_years(years: float, drop_off: float) -> float:
    """How many years in full a change is as good as, when a share of it (0 to 1) is gone after each year.

    Formula: the sum of (1 - drop_off) ** t over the years t from 0, and of a part of the last year.
    Source: HM Treasury (2021), Wellbeing Guidance for Appraisal: Supplementary Green Book Guidance.
    """
    whole, left = int(years), 1 - drop_off
    return sum(left**year for year in range(whole)) + (years - whole) * left**whole


def _counted_years(worth: Worth) -> float | None:
    return None if worth.years is None else full_years(worth.years, (worth.drop_off or 0) / 100)


def _change(change: Result) -> Ends:
    """The mean change with its interval; nothing at all where it has no interval."""
    found = change.estimate("mean change")
    known = found.low is not None and found.high is not None
    return Ends(found.value, found.low, found.high) if known else Ends(None, None, None)


def _wellbys(change: Result, worth: Worth) -> Ends:
    years, ours = _counted_years(worth), 1 - (worth.anyway or 0) / 100
    return _change(change).times(None if years is None else change.answered * years * ours)


def _estimates(change: Result, worth: Worth) -> tuple[Estimate, ...]:
    wellbys, prices = _wellbys(change, worth), worth.price_factor or 1.0
    values = {f"value at {pounds:,}": wellbys.times(pounds * prices) for pounds in POUNDS}
    return (
        change.estimate("mean change"),
        change.estimate("went up"),
        _with_interval("WELLBYs", wellbys, "WELLBYs"),
        *(_with_interval(name, ends, "pounds") for name, ends in values.items()),
        *(Estimate(name, value, unit=unit) for name, value, unit in _took(change, worth)),
    )


def _with_interval(name: str, ends: Ends, unit: str) -> Estimate:
    return Estimate(name, *ends, None if ends.low is None else LEVEL, unit)


def _took(change: Result, worth: Worth) -> list[tuple[str, float | None, str]]:
    """What the project took, as far as the group has said."""
    up = change.estimate("went up").value
    more_up = (up or 0) > (change.estimate("went down").value or 0)
    shared = worth.cost / up if worth.cost is not None and up and more_up else None
    found: list[tuple[str, float | None, str]] = [
        ("cost", worth.cost, "pounds"),
        ("hours given", worth.hours, "hours"),
        ("money given", worth.money, "pounds"),
    ]
    told = [each for each in found if each[1] is not None]
    return [*told, ("cost per person who changed", shared, "pounds")] if worth.cost is not None else told


def _table(change: Result, worth: Worth) -> Table:
    """Each step to the value, with its number; steps that nobody said anything of are not there."""
    wellbys, prices = _wellbys(change, worth).value, worth.price_factor or 1.0
    steps: list[tuple[str, Cell]] = [
        ("people who answered both times", change.answered),
        ("points of change, on average", change.estimate("mean change").value),
        ("years that it lasts", worth.years),
        ("percent of it gone after each year", worth.drop_off),
        ("percent of it that would have happened anyway", worth.anyway),
        ("WELLBYs", wellbys),
        ("pounds for each, in 2019 prices", CENTRAL if wellbys is not None else None),
        ("times the price of 2019", worth.price_factor),
        ("pounds in all", None if wellbys is None else wellbys * CENTRAL * prices),
        *((f"{name} ({unit})", value) for name, value, unit in _took(change, worth)),
    ]
    return Table(("step", "number"), tuple(step for step in steps if step[1] is not None))


def _caveats(change: Result, worth: Worth) -> tuple[Caveat, ...]:
    lasts = worth.years is not None and worth.years > 1 and worth.drop_off is None
    kept = [each for each in change.caveats if each in KEPT]
    unsure = worth.years is not None and _change(change).low is None
    said = ((NO_YEARS, worth.years is None), (NO_DROP_OFF, lasts), (NO_RANGE, unsure))
    return (*kept, *(each for each, holds in said if holds))


def _method(worth: Worth) -> Method:
    settings: list[tuple[str, Cell]] = [
        ("pounds for one WELLBY", f"{CENTRAL:,} ({POUNDS[0]:,} to {POUNDS[-1]:,}), 2019 prices"),
        ("later years", "not discounted"),
        ("price factor", worth.price_factor),
        ("price factor from", worth.price_source or None),
        ("what would have happened anyway from", worth.anyway_why or None),
        ("level", LEVEL),
    ]
    return Method(
        "well-being years (WELLBY)", SOURCE, tuple(each for each in settings if each[1] is not None)
    )


def _said(worth: Worth) -> tuple[tuple[str, Cell], ...]:
    """What the group said, for the words: years, and shares from 0 to 100."""
    names = ("years", "drop_off", "anyway", "price_factor", "price_year")
    return tuple((name, getattr(worth, name)) for name in names)
