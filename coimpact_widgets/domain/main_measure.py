"""When a group named its main measure, and whether it did so before it saw any answers."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from .measure import Measure
from .project import Change, Contents


def main_named(changes: Iterable[Change]) -> datetime | None:
    """When the main measure that stands was named, by the change log in order; None where there is none."""
    standing: set[str] = set()
    named: datetime | None = None
    for change in changes:
        if change.kind != Measure.kind:
            continue
        before = frozenset(standing)
        standing.discard(change.record)
        standing |= {change.record} if change.body and change.body.get("main") else set()
        named = change.at if standing - before else named
    return named if standing else None


def named_after_answers(contents: Contents) -> bool:
    """Whether the main measure was named after answers had come in, as far as that is known."""
    named, began = contents.main_named, contents.answers_began
    return named is not None and began is not None and named > began
