"""The full report of a project: outcomes first, process after."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from ..analysis.result import Result
from ..disclosure.small_counts import small_counts
from ..disclosure.stories import publishable
from ..disclosure.view import View
from ..domain.project import Contents
from ..present.evidence import evidence
from ..present.numbers import day
from .document import Block, Document, Note, Paragraph, PathwayBlock, Section
from .findings_section import findings_section
from .method_sections import how_to_read_section, methods_section
from .missing_section import missing_section
from .outcomes_section import at_a_glance, outcomes_section
from .safety_section import safety_section
from .stories_section import stories_section
from .together_section import together_section
from .worth_section import worth_section

INSIDE_MARK = "Inside the group only. Do not pass this on."
MADE_UP = "This is a practice project. Its people, answers and stories are all made up."


def full_report(contents: Contents, results: Sequence[Result], view: View, made_on: date) -> Document:
    """The full report. `results` have been made safe by the caller when `view` is to publish.

    Stories are chosen here by consent, view and the size of the group they name. Monthly counts are told by
    their results, and on the pathway by the view.
    """
    stories = publishable(contents.stories, contents.people, view)
    pathway = contents.pathway
    hidden = small_counts(contents.counts, view)
    found = evidence(pathway, results, stories, contents.counts, hidden)
    sections = (
        outcomes_section(contents, results),
        missing_section(results),
        stories_section(contents, stories),
        Section("pathway", "Our pathway, with what we found", (PathwayBlock(pathway, found),)),
        findings_section(contents),
        together_section(contents, view),
        worth_section(results),
        safety_section(results, view),
        methods_section(contents, results),
        how_to_read_section(),
    )
    return Document(
        title=contents.project.name or "Our project",
        subtitle=f"What changed, and how we know. {day(made_on)}",
        made_on=made_on,
        sections=tuple(section for section in sections if section.blocks or section.sections),
        opening=_opening(contents, results, view),
        mark=INSIDE_MARK if view is View.INSIDE else "",
    )


def _opening(contents: Contents, results: Sequence[Result], view: View) -> tuple[Block, ...]:
    blocks: list[Block] = []
    if view is View.INSIDE:
        blocks.append(Note("Inside the group only", (f"{INSIDE_MARK} It shows every number.",)))
    if contents.project.practice:
        blocks.append(Note("Made up", (MADE_UP,)))
    impacts = [impact.value.text for impact in contents.pathway.impacts]
    blocks += [Paragraph(f"What we work towards: {text}", lead=True) for text in impacts]
    return (*blocks, *at_a_glance(contents, results))
