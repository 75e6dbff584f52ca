"""When people will be asked: the first and the last day of each time, the same for all measures."""

from __future__ import annotations

from datetime import date
from typing import Any

from ..domain.keeper import Keeper
from ..domain.measure import TimePoint
from ..domain.planned_time import PlannedTime, out_of_order
from ..errors import Problem
from ..present.words_plan import AT, dates_in_words, time_in_words, times_used
from .date_field import DateField
from .field import Field
from .prose import Prose
from .question import Question
from .records_on_page import RecordsOnPage

NO_MEASURES = "Choose what you will ask first. Then say here when."


def when_question(keeper: Keeper) -> Question:
    """The question of when the group will ask."""
    records = RecordsOnPage[PlannedTime](keeper, PlannedTime, lambda planned: f"first-{planned.time_point}")

    def fields() -> list[Field]:
        kept = {planned.time_point: planned for planned in records.show().values()}
        used = times_used(keeper.contents())
        return [each for time in used for each in _fields(time, kept.get(time, PlannedTime(time)))]

    def save(values: dict[str, Any]) -> list[Problem]:
        planned = [_planned(time, values) for time in AT if f"first-{time}" in values]
        problems = [
            Problem(f"{problem.field}-{each.time_point}", problem.message)
            for each in planned
            for problem in each.problems()
        ]
        return problems or _disordered(planned) or records.save(planned)

    return Question(
        "when",
        "When will you ask?",
        why="Ask before anything begins. Else nobody can tell what has changed.",
        fields=fields,
        body=lambda: Prose(*(() if times_used(keeper.contents()) else (NO_MEASURES,))),
        save=save,
        answer=lambda: "\n".join(_told(keeper)),
        made_of=lambda: times_used(keeper.contents()),
        not_sure=True,
    )


def _fields(time: TimePoint, planned: PlannedTime) -> list[Field]:
    label = AT[time]
    return [
        DateField(f"first-{time}", f"{label}: the first day", value=planned.first_day, optional=True),
        DateField(
            f"last-{time}",
            f"{label}: the last day",
            value=planned.last_day if planned.last else None,
            hint="Leave this out if you ask everybody on one day.",
            optional=True,
        ),
    ]


def _planned(time: TimePoint, values: dict[str, Any]) -> PlannedTime:
    return PlannedTime(time, _day(values[f"first-{time}"]), _day(values[f"last-{time}"]))


def _disordered(planned: list[PlannedTime]) -> list[Problem]:
    """That a time is earlier than one before it, beside the day that is too early."""
    found = []
    for later, earlier in out_of_order(planned):
        begins = later.first < earlier.first
        name, limit = ("first", earlier.first_day) if begins else ("last", earlier.last_day)
        first, then = (AT[each.time_point] for each in (earlier, later) if each.time_point)
        said = f"“{then}” cannot come before “{first}”. Make this {dates_in_words(limit, None)} or later."
        found.append(Problem(f"{name}-{later.time_point}", said))
    return found


def _day(when: date | None) -> str:
    return when.isoformat() if when else ""


def _told(keeper: Keeper) -> list[str]:
    kept = {each.value.time_point: each.value for each in keeper.contents().of(PlannedTime)}
    return [f"{AT[time]}: {time_in_words(kept[time])}" for time in AT if time in kept and kept[time].first]
