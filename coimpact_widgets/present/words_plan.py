"""The plan in words: who is asked, how and when, what would please the group, and what it costs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from ..domain.asked_group import AskedGroup
from ..domain.cost import Cost, CostOf, total, total_hours
from ..domain.measure import AnswerType, Better, Measure, TimePoint
from ..domain.plan import Format, Plan
from ..domain.planned_time import PlannedTime
from ..domain.project import Contents
from ..domain.record import Record
from ..domain.target import UNITS, Target
from .numbers import day, people, plain, pounds, whole
from .phrases import and_list, capital, sentence

AT = {
    TimePoint.BEFORE: "Before you begin",
    TimePoint.DURING: "Part of the way through",
    TimePoint.AFTER: "After",
    TimePoint.LATER: "Some months later",
}
"""Each time that people are asked at, as a group plans it. What looks back is asked after."""
NO_SUM = "not worked out yet"


def group_in_words(group: AskedGroup, measures: Sequence[Record[Measure]], *, numbers: bool = True) -> str:
    """A people group, how many are expected, and what they are asked where that is not everything."""
    expected = f": {people(group.expected)}" if group.expected and numbers else ""
    names = [each.value.name for each in group.chosen(measures)]
    asked = f" ({and_list(names)})" if names else ""
    return f"{capital(group.people_group.strip())}{expected}{asked}"


def how_in_words(plan: Plan) -> tuple[str, ...]:
    """Who asks, in which ways and in which formats, a line each; what is not said is left out."""
    formats = [_format(each, plan) for each in plan.formats]
    return tuple(
        filter(
            None,
            (
                sentence(f"Asked by: {plan.asked_by.strip()}") if plan.asked_by.strip() else "",
                sentence(capital(and_list(list(plan.ways), "or"))),
                sentence(f"Also in: {and_list(formats)}") if formats else "",
            ),
        )
    )


def time_in_words(planned: PlannedTime) -> str:
    """When people are asked at one time: "2 March 2026", "from 2 March to 13 March 2026"."""
    return dates_in_words(planned.first_day, planned.last_day)


def dates_in_words(first: date | None, last: date | None) -> str:
    """A day, or from the first to the last of several; empty where there is none."""
    if first is None:
        return ""
    return day(first) if last is None or last == first else f"{day(first)} to {day(last)}"


def target_in_words(target: Target, measure: Measure | None) -> str:
    """The change that would please the group, without a full stop; empty where it is not said."""
    said = [
        "" if target.people is None or measure is None else _people(target.people, measure),
        "" if target.change is None or measure is None else _change(target.change, measure),
        target.words.strip(),
    ]
    return "; ".join(filter(None, said))


def cost_in_words(cost: Cost) -> str:
    """How one sum is made: "3 people × 10 hours × £15 an hour = £450"; without a sum what is known."""
    if cost.cost_of is not CostOf.TIME:
        return NO_SUM if cost.sum is None else pounds(cost.sum)
    known = [
        people(cost.people) if cost.people is not None else "",
        f"{plain(cost.hours)} hours" if cost.hours is not None else "",
        f"{pounds(cost.rate)} an hour" if cost.rate is not None else "",
    ]
    made = " × ".join(filter(None, known))
    return f"{made or capital(NO_SUM)}{f' = {pounds(cost.sum)}' if cost.sum is not None else ''}"


def total_in_words(costs: Sequence[Cost]) -> tuple[str, ...]:
    """What it all comes to and how that is made, and the hours that people give; nothing without costs."""
    if not costs:
        return ()
    sums = [pounds(each.sum) for each in costs if each.sum]
    made = f": {' + '.join(sums)}" if len(sums) > 1 else ""
    hours, open_sums = total_hours(costs), sum(each.sum is None for each in costs)
    left = "1 of these has no sum yet." if open_sums == 1 else f"{whole(open_sums)} of these have no sum yet."
    return (
        f"It costs {pounds(total(costs))} to find out{made}.",
        *((f"People give {plain(hours)} hours to it.",) if hours else ()),
        *((left,) if open_sums else ()),
    )


def needs_in_words(needs: Iterable[str]) -> str:
    """What members wrote that helps them to take part, in one sentence; empty where nobody did."""
    said = [each.strip().rstrip(".") for each in dict.fromkeys(needs) if each.strip()]
    return f"Your members wrote: {'; '.join(said)}." if said else ""


def times_used(contents: Contents) -> tuple[TimePoint, ...]:
    """The times at which anything is asked, in order. What looks back is asked after."""
    used = {time for measure in contents.measures for time in measure.value.time_points}
    used |= {TimePoint.AFTER} if TimePoint.THEN in used else set()
    return tuple(time for time in AT if time in used)


def no_more_than(most: float, measure: Measure) -> str:
    """That more than this cannot be hoped for, and why."""
    if measure.answer_type is AnswerType.YES_NO:
        return f"You expect {people(most)} to answer. Use a number of {whole(most)} or less."
    unit = UNITS[measure.answer_type]
    long = f"{plain(most)} {unit[:-1] if most == 1 else unit}"
    return f"The scale is {long} long. Use a number of {plain(most)} or less."


def _format(format: Format, plan: Plan) -> str:
    return (
        plan.languages.strip() if format is Format.OTHER_LANGUAGE and plan.languages.strip() else format.value
    )


def _people(number: int, measure: Measure) -> str:
    who = "1 more person" if number == 1 else f"{whole(number)} more people"
    if measure.answer_type is AnswerType.YES_NO:
        hoped = "yes" if measure.better is Better.HIGHER else "no"
        return f"{who} {'says' if number == 1 else 'say'} {hoped}"
    return f"{who} {'gives' if number == 1 else 'give'} a better answer"


def _change(change: float, measure: Measure) -> str:
    way = "up" if measure.better is Better.HIGHER else "down"
    unit = UNITS[measure.answer_type]
    return f"the average goes {way} by {plain(change)} {unit[:-1] if change == 1 else unit}"
