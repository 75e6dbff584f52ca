"""One outcome with all that is known of it: what was found, what it means, how sure, a voice, what next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ..domain.finding import Finding
from ..domain.pathway import Outcome
from ..domain.project import Contents
from ..domain.record import Record
from ..present.group_names import called_one
from ..present.phrases import capital
from ..present.words_finding import next_in_short
from .document import ListBlock, Paragraph, Quote, Section
from .explained_sections import explained_sections
from .findings_section import finding_blocks, name_of
from .material import Material

NOT_MEASURED = "We have not measured this yet."
MEANS, NEXT, SAID = "What we think it means", "What we will do next about it", "What people said"
MOST_VOICES = 2
"""So many quotes stand with an outcome. Others stand in a section of their own."""


class Told(NamedTuple):
    """What was found of an outcome: a section for each measure, and for each thing that was counted."""

    outcome: Record[Outcome]
    parts: tuple[Section, ...]


def outcome_section(told: Material, found: Told) -> Section:
    """What was found, what it means, how sure we are, a voice, what else it could be, and what comes next."""
    id, text = found.outcome.id, found.outcome.value.text
    sure, *what_else = explained_sections(told.contents, id, told.found or {}) or (None,)
    parts = (*found.parts, *_meaning(told, id), sure, _voices(told, id), *what_else, _next(told, id))
    stands = tuple(each for each in parts if each and (each.blocks or each.sections))
    return Section(f"outcome-{id}", capital(text), () if found.parts else (Paragraph(NOT_MEASURED),), stands)


def findings_about(contents: Contents, outcome: str) -> tuple[Record[Finding], ...]:
    """What the group thinks of the measures of this outcome."""
    measures = {each.id for each in contents.measures if each.value.outcome == outcome}
    return tuple(each for each in contents.of(Finding) if each.value.measure in measures)


def _meaning(told: Material, outcome: str) -> Sequence[Section]:
    """A section for each finding, named after its measure where there are several."""
    found = findings_about(told.contents, outcome)
    return [
        Section(
            f"finding-{each.id}",
            MEANS if len(found) == 1 else f"{MEANS}: {name_of(told.contents, each.value)}",
            finding_blocks(told.contents, each.value, told.view, told.rule),
        )
        for each in found
    ]


def _voices(told: Material, outcome: str) -> Section:
    ours = [each for each in told.stories if each.outcome == outcome][:MOST_VOICES]
    quotes = tuple(Quote(each.text.strip(), called_one(each.role)) for each in ours)
    return Section(f"voice-{outcome}", SAID, quotes)


def _next(told: Material, outcome: str) -> Section:
    found = findings_about(told.contents, outcome)
    steps = tuple(said for each in found if (said := next_in_short(each.value)))
    return Section(f"next-{outcome}", NEXT, (ListBlock(steps),) if steps else ())
