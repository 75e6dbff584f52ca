"""The plan of the practice project: as it was agreed before the café opened, and what changed of it later."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

from ..domain.agreed_plan import AgreedPlan, PlanPart, WhyChanged
from ..domain.asked_group import AskedGroup
from ..domain.comparison import Comparison
from ..domain.cost import Cost, CostOf
from ..domain.measure import TimePoint
from ..domain.plan import Format, Plan, Way
from ..domain.plan_changes import kept_now
from ..domain.planned_time import PlannedTime
from ..domain.project import Contents
from ..domain.record import Record, Written
from ..domain.role import Role
from ..domain.target import Target
from .cafe_pathway import (
    COMMUNITY,
    HARD_TIMES_MEASURE,
    LISTENED_MEASURE,
    PROJECT,
    SAY_MEASURE,
    STAFF_MEASURE,
)

PLANNING_MEETING = datetime(2025, 2, 25, 18, 0, tzinfo=UTC)
LATER_MEETING = datetime(2025, 9, 9, 18, 0, tzinfo=UTC)

_PLAN = Plan(
    asked_by="Peer workers, and the evaluator for staff",
    ways=(Way.PAPER, Way.IN_PERSON),
    formats=(Format.LARGE_PRINT, Format.SPOKEN),
    told="We want to find out whether the café helps. You do not have to answer. "
    "You can leave out any question, and stop at any time. You are welcome here whatever you say.",
    agrees_to="The group may keep my answers under a code, without my name. "
    "It may count them in a report that does not show who I am.",
    kept_where="Cards are locked in the office. What is typed in has a password.",
    seen_by="The evaluator and the facilitator",
    kept_for="Until a year after the last report",
    other_reason="People say without being asked what helped, and the change comes after the café opened.",
)
_GROUPS = (
    (
        "asked-cafe",
        ("People who use the café", 24, (LISTENED_MEASURE, HARD_TIMES_MEASURE, SAY_MEASURE)),
        Role.LIVED_EXPERIENCE.value,
    ),
    ("asked-staff", ("Staff", 8, (STAFF_MEASURE, SAY_MEASURE)), ""),
)
_BEFORE = PlannedTime(TimePoint.BEFORE, "2025-03-17", "2025-06-30")
_AFTER = PlannedTime(TimePoint.AFTER, "2025-07-01", "2025-09-30")
_LATER = replace(_AFTER, last="2025-10-31")
"""What became of it: more time to ask after."""
_TARGETS = (
    Target(LISTENED_MEASURE, change=0.75),
    Target(HARD_TIMES_MEASURE, change=2.0),
    Target(STAFF_MEASURE, change=1.0),
    Target(SAY_MEASURE, people=10),
    Target(COMMUNITY, words="Fewer visits to A&E at night than in the months before we opened"),
)
_COSTS = (
    Cost("Peer workers who ask and read aloud", CostOf.TIME, 4, 12.0, 15.0),
    Cost("Members who choose the questions and read the results", CostOf.TIME, 6, 8.0, 15.0),
    Cost("The evaluator, as part of the job", CostOf.TIME, 1, 40.0, 0.0),
    Cost("Cards in large print", CostOf.ACCESS, pounds=45.0),
    Cost("Bus fares and supper at meetings", CostOf.EXPENSES, pounds=160.0),
)


def cafe_plan(written: tuple[Record[Written], ...]) -> Iterator[tuple[str, Written]]:
    """Each record of the planning meeting, with its id. `written` came before; later changes are left out."""
    said = dict(_said())
    yield from ((id, value) for id, value in said.items() if id != _AFTER.id)
    planned = (Record(id, 1, value, Role.FACILITATOR, PLANNING_MEETING) for id, value in said.items())
    kept = kept_now(Contents(PROJECT, (*written, *planned)))
    roles = (Role.LIVED_EXPERIENCE, Role.CARER, Role.STAFF, Role.MANAGER)
    yield AgreedPlan.kind, AgreedPlan(PLANNING_MEETING.date().isoformat(), roles, kept)


def cafe_change_of_plan() -> Iterator[tuple[str, Written]]:
    """What the group changed of its plan later, and why."""
    yield _LATER.id, _LATER
    now = f"{_LATER.first}/{_LATER.last}"
    why = "Many first came in July. Three months after that is October."
    reason = WhyChanged(_LATER.id, PlanPart.DATES, now, why)
    yield reason.id, reason


def _said() -> Iterator[tuple[str, Written]]:
    yield Plan.kind, _PLAN
    for place, (id, (name, expected, measures), known_as) in enumerate(_GROUPS, start=1):
        yield id, AskedGroup(name, expected, measures, float(place), known_as)
    for planned in (_BEFORE, _AFTER):
        yield planned.id, planned
    for target in _TARGETS:
        yield target.id, target
    for place, cost in enumerate(_COSTS, start=1):
        yield f"cost-{place}", replace(cost, position=float(place))
    yield Comparison.kind, Comparison()
