"""Posters: a page for each result that has a picture, with one chart and one sentence."""

from __future__ import annotations

from collections.abc import Sequence

from ..analysis.kind import Kind
from ..analysis.result import Result
from ..analysis.verdict import is_clear
from ..present.charts import chart, is_drawn
from ..present.subject import shows_numbers, subject
from ..present.words import NOT_WHY
from .asked import asked_or_counted
from .document import FigureBlock, Paragraph, Section
from .material import Material
from .outcomes_section import DID_CHANGE, MONTHS_KIND
from .result_id import result_ids

NOTHING = "There is nothing to put on a poster yet."
OF_ALL = "What we found"
HOPED = "What we hoped for"


def posters(told: Material) -> tuple[Section, ...]:
    """One section a poster, in the order of the outcomes; one that says so where there is nothing to show."""
    outcomes = {each.id: f"{HOPED}: {each.value.text}" for each in told.contents.pathway.outcomes}
    shown = [each for each in told.results if _is_shown(each, told.results)]
    order = [id for id in outcomes if any(subject(each).outcome == id for each in shown)]
    rest = [each for each in shown if subject(each).outcome not in outcomes]
    ordered = [each for id in order for each in shown if subject(each).outcome == id]
    found = (*ordered, *rest)
    made = tuple(
        _poster(id, outcomes.get(subject(each).outcome, OF_ALL), each)
        for id, each in zip(result_ids(found), found, strict=True)
    )
    return made or (Section("poster", OF_ALL, (Paragraph(NOTHING, lead=True),)),)


def _is_shown(result: Result, results: Sequence[Result]) -> bool:
    """Whether it has a poster. Of counts, before and after where they clearly differ, else the months."""
    if not (is_drawn(result) and shows_numbers(result)):
        return False
    clear = [each for each in results if each.kind == Kind.COUNTS_COMPARED and is_clear(each)]
    if result.kind == MONTHS_KIND:
        return not any(subject(each).name == subject(result).name for each in clear)
    return result.kind in DID_CHANGE or result in clear


def _poster(id: str, heading: str, result: Result) -> Section:
    """The chart says what was found; the sentences say what was asked or counted, and what it cannot show."""
    asked = Paragraph(asked_or_counted(result), lead=True)
    return Section(f"poster-{id}", heading, (FigureBlock(chart(result)), asked, Paragraph(NOT_WHY)))
