"""What the plan check sees, in words: what it is, on what, why it matters, and how to put it right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from enum import StrEnum

from ..domain.asked_group import AskedGroup
from ..domain.check import Seen
from ..domain.cost import Cost
from ..domain.measure import TimePoint
from ..domain.plan import Plan
from ..domain.plan_check import MOST_MINUTES, Known, PlanFault, check_plan
from ..domain.planned_time import PlannedTime
from ..domain.project import Contents
from ..domain.role import Role
from ..domain.scale import Scale, score_id
from ..domain.target import Target
from .check import Check
from .numbers import day, people, plain
from .phrases import and_list, capital
from .words_plan import AT

NOTHING_SEEN = "There is nothing to look at. Each outcome has a measure, and people can answer."
NOT_BEGUN = "There is nothing to check yet. Write an outcome in step 2 first."
LOOKS_AT = "This looks at your measures and your plan. Only you know what suits your group."
THE_PLAN = "The plan"
PLANNED = (AskedGroup, Plan, PlannedTime, Target, Cost)
"""What a group has begun to plan with; before that, the check is no answer of its own."""

HEADINGS: dict[StrEnum, str] = {
    PlanFault.NO_MEASURE: "This outcome has no measure yet",
    PlanFault.ATTENDANCE: "This only counts who came",
    PlanFault.NOBODY: "Nobody you named is asked this",
    PlanFault.NO_BEFORE: "Nobody is asked this before you begin",
    PlanFault.BEFORE_IS_PAST: "The day to ask before is past",
    PlanFault.OUT_OF_ORDER: "These dates are in the wrong order",
    PlanFault.NO_LICENCE: "This set needs a licence",
    PlanFault.TOO_MUCH: "You hope for more than there can be",
    PlanFault.TOO_FEW: "Too few people to see the change you hope for",
    PlanFault.NOT_CHOSEN: "We cannot see that anybody with lived experience chose this",
    PlanFault.FORMATS: "Somebody needs a format that is not planned",
    PlanFault.NO_GROUP: "You have not said who you will ask",
    PlanFault.NO_ASKER: "You have not said who does the asking",
    PlanFault.NOT_TOLD: "You have not said what people are told first",
    PlanFault.NOT_KEPT: "You have not said what happens to the answers",
    PlanFault.BURDEN: "This takes people a long time",
}
FIXES: dict[StrEnum, str] = {
    PlanFault.NO_MEASURE: "Without one you cannot tell whether it happened. Ask or count something.",
    PlanFault.ATTENDANCE: "People can come and nothing changes for them. Ask what is different for them too.",
    PlanFault.NOBODY: "Each group is asked other measures. Choose this one for a group too, or remove it.",
    PlanFault.NO_BEFORE: (
        "Without it you cannot show a change. Ask it before, or ask afterwards how it was then."
    ),
    PlanFault.BEFORE_IS_PAST: (
        "Nobody has answered yet. Ask now if you have not begun. Else ask afterwards how it was before."
    ),
    PlanFault.OUT_OF_ORDER: (
        "A change can be seen only where people are asked first before, then after. Put the dates in order."
    ),
    PlanFault.NO_LICENCE: "Its owner has to say yes first. Ask them, then tick the set. Or choose another.",
    PlanFault.TOO_MUCH: "Nobody could ever reach it. Look at your answers, then choose a smaller number.",
    PlanFault.TOO_FEW: ("A real change could stay unseen. Ask more people, or rely on what people tell you."),
    PlanFault.NOT_CHOSEN: (
        "What matters to them may be missed. Ask them, or carers. Then tick who chose it."
    ),
    PlanFault.FORMATS: "Who cannot read the form is left out. Add the format, or say what you do instead.",
    PlanFault.NO_GROUP: "Without it nobody knows how many people can answer. Name them, and say how many.",
    PlanFault.NO_ASKER: "What people say depends on who asks. Choose somebody they can be open with.",
    PlanFault.NOT_TOLD: "People can say yes only to what they know. Write what they hear or read first.",
    PlanFault.NOT_KEPT: "People ask this first. Say where answers are kept, who sees them, and how long.",
    PlanFault.BURDEN: (
        f"More than {MOST_MINUTES} minutes is much to ask. Leave out what you need least, or ask some later."
    ),
}
PUT_RIGHT: dict[StrEnum, str] = {
    PlanFault.NO_MEASURE: "Add a measure",
    PlanFault.NOBODY: "Look at who you ask",
    PlanFault.BEFORE_IS_PAST: "Change the dates",
    PlanFault.OUT_OF_ORDER: "Change the dates",
    PlanFault.NO_LICENCE: "Look at licences",
    PlanFault.TOO_MUCH: "Change the number",
    PlanFault.TOO_FEW: "Look at who you ask",
    PlanFault.FORMATS: "Add the format",
    PlanFault.NO_GROUP: "Say who you will ask",
    PlanFault.NO_ASKER: "Say who asks",
    PlanFault.NOT_TOLD: "Write what people are told",
    PlanFault.NOT_KEPT: "Say what happens to answers",
    PlanFault.BURDEN: "Look at the measures",
}


def plan_check(known: Callable[[Contents], Known], scales: Sequence[Scale]) -> Check:
    """The check of a plan, with its words. `known` gives what it needs to know beside the project.

    `scales` are every set of questions that is known, whose titles it tells.
    """
    return Check(
        see=lambda contents: check_plan(contents, known(contents)),
        headings=HEADINGS,
        fixes=FIXES,
        title=lambda contents, seen: title(contents, seen, scales),
        detail=detail,
        looks_at=LOOKS_AT,
        nothing=NOTHING_SEEN,
        not_begun=NOT_BEGUN,
        has_begun=lambda contents: bool(contents.pathway.outcomes),
        worth_counting=lambda contents: bool(contents.measures) and any(map(contents.of, PLANNED)),
        buttons=PUT_RIGHT,
    )


def title(contents: Contents, seen: Seen, scales: Sequence[Scale]) -> str:
    """What something was seen on: an outcome, a measure, a set, a format or a form."""
    if seen.fault is PlanFault.BURDEN:
        return _form(contents, seen)
    if seen.fault in (PlanFault.NO_LICENCE, PlanFault.FORMATS):
        return capital(seen.parts[0])
    if seen.fault is PlanFault.BEFORE_IS_PAST:
        return day(date.fromisoformat(seen.parts[0]))
    if seen.fault is PlanFault.OUT_OF_ORDER:
        return _planned(*seen.parts[:2])
    names = {each.id: each.value.name for each in contents.measures}
    names |= {each.id: capital(each.value.text) for each in contents.pathway.outcomes}
    names |= {score_id(each.id): each.title for each in scales}
    return and_list([names[id] for id in seen.cards if id in names]) or THE_PLAN


def detail(seen: Seen) -> str:
    """What was seen there that the heading does not say; empty where there is no more to say."""
    if seen.fault is PlanFault.NO_LICENCE:
        return f"{seen.parts[1]}."
    if seen.fault is PlanFault.NOT_CHOSEN and seen.parts:
        return f"It was chosen by {and_list([Role(each).many for each in seen.parts])}."
    if seen.fault is PlanFault.ATTENDANCE and seen.parts:
        return f"It is counted by: {and_list(seen.parts)}."
    if seen.fault is PlanFault.OUT_OF_ORDER:
        return f"{_planned(*seen.parts[2:])}."
    if seen.fault is PlanFault.TOO_MUCH:
        return _too_much(*seen.parts)
    if seen.fault is PlanFault.BURDEN:
        questions = "1 question" if seen.parts[3] == "1" else f"{seen.parts[3]} questions"
        return f"{questions}, about {seen.parts[2]} minutes."
    return _too_few(*seen.parts) if seen.fault is PlanFault.TOO_FEW else ""


def _planned(time: str, when: str) -> str:
    """When people are asked at one time: "After: 1 July 2026"."""
    return f"{AT[TimePoint(time)]}: {day(date.fromisoformat(when))}"


def _too_much(hoped: str, most: str, unit: str) -> str:
    if unit == "people":
        return f"You hope for {_size(hoped, unit)}, and expect {_size(most, unit)} to answer."
    return f"You hope for {_size(hoped, unit)}. The scale is {_size(most, unit)} long."


def _too_few(hoped: str, least: str, unit: str) -> str:
    if least == "inf":
        return "With so few people, numbers could show no change at all."
    return (
        f"You hope for {_size(hoped, unit)}. With so many people you could see {_size(least, unit)} or more."
    )


def _size(number: str, unit: str) -> str:
    """A size in its unit, with one decimal where it is more than 1: "2 points", "1.2 steps"."""
    if unit == "people":
        return people(float(number))
    told = plain(round(float(number), 1) if float(number) > 1 else float(number))
    return f"{told} {unit[:-1] if told == '1' else unit}"


def _form(contents: Contents, seen: Seen) -> str:
    """Who is asked too much, and when: "Staff: after"."""
    time, who = AT[TimePoint(seen.parts[0])], seen.parts[1]
    groups = {each.value.people_group for each in contents.of(AskedGroup)}
    return f"{capital(who)}: {time.lower()}" if who in groups else time
