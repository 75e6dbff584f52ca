"""The plan as agreed, and what changed of it, without typed words that tell a number that is hidden."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from ..domain.agreed_plan import AgreedPlan, PlanChange, PlanPart
from ..domain.plan_changes import agreed, changed
from ..domain.project import Contents
from .typed_fields import LEFT_OUT, HeldBack

TYPED_OF_PLAN = {PlanPart.WORDS: "target"}
"""The parts of a plan that are typed in words of one's own, with what each is called."""
REASON = "reason"

Hidden = Callable[[str], bool]
"""Whether words tell a number that is hidden."""


def as_agreed(plan: AgreedPlan, hidden: Hidden) -> AgreedPlan:
    """The plan as agreed, with a sentence in place of words that are held back.

    They are listed where they have changed since, with what changed. Else they stand in the plan too.
    """
    typed = {*TYPED_OF_PLAN}
    kept = tuple(
        (*row[:2], LEFT_OUT) if row[1:2] and row[1] in typed and hidden(row[-1]) else row for row in plan.kept
    )
    return replace(plan, kept=kept)


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
    return tuple(replace(each, **instead.get(_place(each), {})) for each in found), held


def changes_told_apart(
    contents: Contents, instead: Mapping[str, Mapping[str, Any]]
) -> tuple[PlanChange, ...] | None:
    """What changed of the plan, with these words in place of those that are held back."""
    if contents.plan_changes is None:
        return None
    return tuple(replace(each, **instead.get(_place(each), {})) for each in contents.plan_changes)


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
