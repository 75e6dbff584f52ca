"""How many people do we need? The smallest change that a group of a given size is likely to see."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil
from typing import TYPE_CHECKING

from ..domain.measure import AnswerType, Measure
from ..errors import TooFew
from .about import about
from .detectable import POWER, least_count_after, least_effect, least_share_moving, people_needed
from .kind import Kind
from .own_times import own_times
from .paired import differences, pair
from .result import CHANCE_AT_MOST, Caveat, Cell, Estimate, Method, Result, Table

if TYPE_CHECKING:
    import pandas as pd

FEWEST = 6
"""Fewer people allow no range for a change, and no test of it."""
PEOPLE_FOR_SPREAD = 10
"""From this many people the spread of their own changes stands for that of others."""
SIZES = (6, 8, 10, 15, 20, 30, 50)
COUNTS = (5, 10, 20, 50, 100)
USUAL_SPREAD = 0.25
"""Changes of people differ by so much of the range, as a standard deviation, where nobody knows better."""
OTHER_WAY = 0.05
SETTINGS: tuple[tuple[str, Cell], ...] = (("power", POWER), ("two-sided level", CHANCE_AT_MOST))
ASSUMED = Caveat(
    "spread assumed", "This takes people’s changes to differ by about a quarter of the range. Yours may not."
)
AS_HAPPENED = Caveat(
    "spread from answers", "This uses how much your own people’s changes differed, as far as you know them."
)
NOT_THE_TRUTH = Caveat("may be missed", "A smaller change can be real. You would probably miss it.")
YES_ALREADY = Caveat("yes already", "People who say yes already cannot move to yes. Count only the others.")
MONTHS_VARY = Caveat(
    "months vary", "Counts often vary more than chance alone. Then the change must be larger to be seen."
)


def change_we_could_see(
    measure: Measure, measure_id: str, people: int, spread: float | None = None, hoped: float | None = None
) -> Result:
    """What is the smallest change in this measure that so many people are likely to show?

    Description: `people` is how many answer both times; `spread` and `hoped` are as in
    `could_see_in_ratings`, but for a yes or no `hoped` counts people and there is no spread. The kind of
    the result follows the measure's answer type.

    Formula: as `could_see_in_ratings` or `could_see_in_yes_no` tells it.
    Assumes: the people who answer both times stand for the group.
    Least: 6 people who answer both times.
    Source: as for the kind of answer; see `could_see_in_ratings` and `could_see_in_yes_no`.
    Raises TooFew under 6 people.
    """
    if measure.answer_type is AnswerType.YES_NO:
        return could_see_in_yes_no(measure, measure_id, people, hoped)
    return could_see_in_ratings(measure, measure_id, people, spread, hoped)


def least_change(measure: Measure, people: int, spread: float | None = None) -> float | None:
    """The smallest change that so many people likely show: in points, or in people who must move to yes.

    The one number that `change_we_could_see` is about, without its table; None where no change would show.
    Source: as for `change_we_could_see`.
    Raises TooFew under 6 people.
    """
    _enough(people)
    if measure.answer_type is AnswerType.YES_NO:
        return _movers(people, 0.0)
    return least_effect(people) * _spread(measure, spread)


def could_see_in_ratings(
    measure: Measure, measure_id: str, people: int, spread: float | None = None, hoped: float | None = None
) -> Result:
    """What is the smallest average change in ratings that so many people are likely to show?

    Description: `people` answer both before and after. `spread` is the standard deviation of their changes,
    in points, where answers tell it; without it a quarter of the range. `hoped` is the change the group
    would be pleased with, in points: how many people would show that is said too.

    Formula: the effect at which a paired t test with a two-sided level of 0.05 has a power of 0.8, by the
    noncentral t distribution, times the spread.
    Assumes: the spread, and changes that are near enough to normal for their mean. The exact signed-rank test
    needs about as many people.
    Least: 6 people who answer both times.
    Source: Cohen J (1988), Statistical Power Analysis for the Behavioral Sciences, second edition, chapter 2;
    Bloom HS (1995), Evaluation Review 19: 547-556.
    Raises TooFew under 6 people.
    """
    _enough(people)
    each = _spread(measure, spread)
    needed = people_needed(hoped / each) if hoped else None
    return Result(
        kind=Kind.COULD_SEE_RATING,
        question="What is the smallest change we could see?",
        method=Method(
            "smallest detectable mean change, paired t test",
            "Cohen J (1988), Statistical Power Analysis for the Behavioral Sciences, second edition; "
            "Bloom HS (1995), Evaluation Review 19: 547-556",
            (*SETTINGS, ("spread from", "answers" if spread else "a quarter of the range")),
        ),
        answered=0,
        estimates=(
            Estimate("people", people, unit="people"),
            Estimate("smallest change seen", least_effect(people) * each, unit="points"),
            Estimate("standardised change", least_effect(people), unit="effect"),
            Estimate("spread of changes", each, unit="points"),
            Estimate("hoped-for change", hoped, unit="points"),
            Estimate("people needed", None if needed is None else max(needed, FEWEST), unit="people"),
        ),
        table=_table(SIZES, people, "change seen", lambda n: least_effect(n) * each),
        caveats=(NOT_THE_TRUTH, AS_HAPPENED if spread else ASSUMED),
        about=about(measure, measure_id, "before", "after"),
    )


def could_see_in_yes_no(measure: Measure, measure_id: str, people: int, hoped: float | None = None) -> Result:
    """How many people must move for so many people to show a change from no to yes?

    Description: `people` answer both before and after. Back comes how many of them must move the hoped-for
    way where nobody moves the other way, and where 1 in 20 does. `hoped` is how many the group would be
    pleased with.

    Formula: the share at which the exact McNemar test with a two-sided level of 0.05 has a power of 0.8,
    summed over the binomial distribution of the movers, times the people, rounded up.
    Assumes: each person moves by themselves.
    Least: 6 people who answer both times.
    Source: Connor RJ (1987), Biometrics 43: 207-211, with exact chances in place of the normal ones.
    Raises TooFew under 6 people.
    """
    _enough(people)
    return Result(
        kind=Kind.COULD_SEE_YES_NO,
        question="What is the smallest change we could see?",
        method=Method(
            "smallest detectable change, exact McNemar test",
            "Connor RJ (1987), Biometrics 43: 207-211, with exact chances",
            (*SETTINGS, ("other way", OTHER_WAY)),
        ),
        answered=0,
        estimates=(
            Estimate("people", people, unit="people"),
            Estimate("movers needed", _movers(people, 0.0), unit="people"),
            Estimate("movers needed if 1 in 20 move back", _movers(people, OTHER_WAY), unit="people"),
            Estimate("hoped-for movers", hoped, unit="people"),
        ),
        table=_table(SIZES, people, "movers needed", lambda n: _movers(n, 0.0)),
        caveats=(NOT_THE_TRUTH, YES_ALREADY),
        about=about(measure, measure_id, "before", "after"),
    )


def could_see_in_counts(expected: float, name: str = "", outcome: str = "") -> Result:
    """How far must a count fall or rise before it is likely to show?

    Description: `expected` is how many are counted before, over as long a time as after; more than 0. Back
    come the highest count after that is seen as a fall, and the lowest that is seen as a rise.

    Formula: the mean after at which the exact test of two Poisson counts, given their sum, with a two-sided
    level of 0.05 as twice the smaller tail, has a power of 0.8.
    Assumes: counts vary as chance alone has it; over as long before as after.
    Least: 1 before. Under about 8, no fall can be seen.
    Source: Przyborowski J, Wilenski H (1940), Biometrika 31: 313-323.
    Raises TooFew when fewer than 1 is expected.
    """
    if expected < 1:
        raise TooFew(1, 0, "counted before")
    return Result(
        kind=Kind.COULD_SEE_COUNT,
        question="What is the smallest change we could see?",
        method=Method(
            "smallest detectable change of a count, exact test of two Poisson counts",
            "Przyborowski J, Wilenski H (1940), Biometrika 31: 313-323",
            SETTINGS,
        ),
        answered=0,
        estimates=(
            Estimate("count before", expected, unit="events"),
            Estimate("seen as a fall", least_count_after(expected, fall=True), unit="events"),
            Estimate("seen as a rise", least_count_after(expected, fall=False), unit="events"),
        ),
        table=Table(
            ("count before", "seen as a fall", "seen as a rise"),
            tuple(
                (each, least_count_after(each, fall=True), least_count_after(each, fall=False))
                for each in sorted({*COUNTS, round(expected)})
            ),
        ),
        caveats=(NOT_THE_TRUTH, MONTHS_VARY),
        about=(("name", name), ("outcome", outcome)),
    )


def _enough(people: int) -> None:
    if people < FEWEST:
        raise TooFew(FEWEST, people, "people who answer both times")


def _spread(measure: Measure, spread: float | None) -> float:
    low, high = measure.range
    return spread or USUAL_SPREAD * (high - low)


def _movers(people: int, other_way: float) -> int | None:
    share = least_share_moving(people, other_way)
    return None if share is None else ceil(round(share * people, 3))


def _table(sizes: tuple[int, ...], people: int, column: str, seen: Callable[[int], float | None]) -> Table:
    """The same for other numbers of people, with ours among them."""
    return Table(("people", column), tuple((each, seen(each)) for each in sorted({*sizes, people})))


def spread_of_changes(answers: pd.DataFrame, measure: Measure, measure_id: str) -> float | None:
    """The standard deviation of the changes of those who have answered both times, in points.

    `answers` is an answers table. None under 10 people, or where nobody's change differs from another's.
    """
    before, after = own_times(answers, measure, measure_id, "", "")
    pairs = pair(answers, measure, measure_id, before, after).table
    changes = differences(pairs)
    if len(pairs) < PEOPLE_FOR_SPREAD or not changes.max() - changes.min():
        return None
    return float(changes.std(ddof=1))
