"""The plan as agreed, and what changed of it, without typed words that tell a number that is hidden."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from ..domain.agreed_plan import PARTS, AgreedPlan, PlanChange, PlanPart
from ..domain.plan_changes import PLAN_FIELDS, agreed, changed
from ..domain.project import Contents
from .typed_fields import LEFT_OUT, HeldBack

TYPED_OF_PLAN = {
    PlanPart.WORDS: "target",
    PlanPart.ASKED_OF: "whom you ask",
    PlanPart.ASKED_HOW: "how you ask",
    PlanPart.GROUP: "group that you ask",
    PlanPart.COMPARED: "group that did not take part",
    PlanPart.COMPARED_HOW: "how those were chosen who did not take part",
    **dict.fromkeys(PLAN_FIELDS, "plan"),
}
"""The parts of a plan that are typed in words of one's own, with what each is called."""
STAYS_INSIDE = "This number stays inside the group."
"""Stands in a copy to publish in place of how many people are expected."""
REASON = "reason"

Hidden = Callable[[str], bool]
"""Whether words tell a number that is hidden."""


def as_agreed(plan: AgreedPlan, hidden: Hidden) -> AgreedPlan:
    """The plan as agreed, with a sentence in place of words that are held back.

    They are listed where they have changed since, with what changed. Else they stand in the plan too.
    """
    return replace(plan, kept=tuple(_row(row, hidden) for row in plan.kept))


def changes_to_publish(
    contents: Contents, hidden: Hidden
) -> tuple[tuple[PlanChange, ...] | None, tuple[HeldBack, ...]]:
    """What changed of the plan, as it may be published, and the words of it that are held back.

    None where no plan was agreed.
    """
    if agreed(contents) is None:
        return None, ()
    found = changed(contents)
    held = tuple(each for change in found for each in _held(change, hidden))
    instead: dict[str, dict[str, Any]] = {}
    for each in held:
        instead.setdefault(each.record, {})[each.field] = LEFT_OUT
    return tuple(_inside(replace(each, **instead.get(_place(each), {}))) for each in found), held


def changes_told_apart(
    contents: Contents, instead: Mapping[str, Mapping[str, Any]]
) -> tuple[PlanChange, ...] | None:
    """What changed of the plan, with these words in place of those that are held back."""
    if contents.plan_changes is None:
        return None
    return tuple(replace(each, **instead.get(_place(each), {})) for each in contents.plan_changes)


def _row(row: tuple[str, ...], hidden: Hidden) -> tuple[str, ...]:
    """One row of an agreed plan, as it may be published."""
    if len(row) != 3 or row[0] == PARTS:
        return row
    if row[1] == PlanPart.EXPECTED:
        return (*row[:2], STAYS_INSIDE)
    return (*row[:2], LEFT_OUT) if row[1] in {*TYPED_OF_PLAN} and hidden(row[2]) else row


def _inside(change: PlanChange) -> PlanChange:
    """The change without how many people are expected: that it changed is told, and no number."""
    if change.part is not PlanPart.EXPECTED:
        return change
    planned, now = (STAYS_INSIDE if said else "" for said in (change.planned, change.now))
    return replace(change, planned=planned, now=now)


def _held(change: PlanChange, hidden: Hidden) -> Iterator[HeldBack]:
    """The words of one change that are held back: what was planned, what stands now, and why."""
    said = {"why": REASON}
    if change.part in TYPED_OF_PLAN:
        said = dict.fromkeys(("planned", "now"), TYPED_OF_PLAN[change.part]) | said
    for field, what in said.items():
        text = (getattr(change, field) or "").strip()
        if text and hidden(text):
            yield HeldBack(what, text, "measures", _place(change), field)


def _place(change: PlanChange) -> str:
    """What words of a change are listed under, apart from those of the records that they were typed in."""
    return f"change of plan {change.id}"
