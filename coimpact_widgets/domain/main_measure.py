"""Which change named the main measure of a group, and whether that was before it saw any answers.

That is told by the numbers of the changes: clocks differ, and may be wrong.
"""

from __future__ import annotations

from collections.abc import Iterable

from .measure import Measure
from .project import Change, Contents


def main_named(changes: Iterable[Change]) -> int | None:
    """The number of the change that named the main measure that stands, by the change log in order.

    None where there is none.
    """
    standing: set[str] = set()
    named: int | None = None
    for change in changes:
        if change.kind != Measure.kind:
            continue
        before = frozenset(standing)
        standing.discard(change.record)
        standing |= {change.record} if change.body and change.body.get("main") else set()
        named = change.seq if standing - before else named
    return named if standing else None


def named_after_answers(contents: Contents) -> bool:
    """Whether the main measure was named after answers had come in, as far as that is known."""
    named, began = contents.main_named, contents.answers_began
    return named is not None and began is not None and named > began
