"""What changed since the last report: each measure then and now, what is new, and what is gone."""

from __future__ import annotations

from collections.abc import Sequence

from ..analysis.result import Result
from ..disclosure.since import LastReport, shown_in_both, tell_the_same
from ..present.subject import shows_numbers, subject
from ..present.words_since import (
    SAME,
    TOO_FEW_SINCE,
    heading_since,
    not_beside,
    stand_still,
    the_same,
    then_and_now,
    told_first,
    told_no_more,
)
from .document import ListBlock, Paragraph, Section
from .material import Material
from .outcomes_section import DID_CHANGE

STANDS = "as before"
"""The code of the caveat of numbers that stand from an earlier report."""


def since_section(told: Material) -> Section:
    """Only numbers that stand in both reports are told; empty when there was no earlier report."""
    since = told.since
    if since is None:
        return Section("since", "")
    names = {each.id: each.value.name for each in told.contents.measures}
    now = _first_of_each(told)
    lines: list[str] = []
    same: list[str] = []
    still: list[str] = []
    for id, result in now.items():
        name = names.get(id, subject(result).name)
        line = _line(name, id, result, since)
        (lines if line else still if _stands(result) else same).append(line or name)
    gone = [names.get(id, "") for id in since.measures if id not in now]
    lines += [told_no_more(gone)] if gone else []
    heading = heading_since(since.on)
    if lines or (same and still):
        unmoved = (*((stand_still(still),) if still else ()), *((the_same(same),) if same else ()))
        return Section("since", heading, (ListBlock((*lines, *unmoved)),))
    return Section("since", heading, tuple(map(Paragraph, _whole(same, still))))


def _whole(same: Sequence[str], still: Sequence[str]) -> tuple[str, ...]:
    """What is said where nothing is new of any measure."""
    return (TOO_FEW_SINCE,) if still else (SAME,) if same else ()


def _stands(result: Result) -> bool:
    """Whether these are the numbers of an earlier report, because few answers have changed since."""
    return any(each.code == STANDS for each in result.caveats)


def _first_of_each(told: Material) -> dict[str, Result]:
    """How people changed on each measure that shows it, by its id, in the group's order."""
    found = [each for each in told.results if each.kind in DID_CHANGE and shows_numbers(each)]
    return {
        each.id: next(result for result in found if subject(result).measure == each.id)
        for each in told.contents.measures
        if any(subject(result).measure == each.id for result in found)
    }


def _line(name: str, id: str, now: Result, since: LastReport) -> str:
    """What is new of one measure; empty where the same is told."""
    if id not in since.measures:
        return told_first(name, now)
    then = since.then(now)
    if then and tell_the_same(then, now):
        return ""
    both = shown_in_both(then, now) if then else None
    return then_and_now(name, *both) if both else not_beside(name)
