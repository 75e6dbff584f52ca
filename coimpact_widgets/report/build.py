"""The full report of a project: outcomes first, process after."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from types import MappingProxyType

from ..analysis.kind import Kind
from ..analysis.result import Result
from ..disclosure.rule import UNDER_5, Rule
from ..disclosure.small_counts import small_counts
from ..disclosure.stories import publishable
from ..disclosure.view import View
from ..domain.project import Contents
from ..present.chart_summary import summary_figures
from ..present.charts import chart
from ..present.evidence import Evidence, evidence
from ..present.numbers import day
from ..present.words_summary import parts_of
from .document import Block, Document, FigureBlock, Note, Paragraph, PathwayBlock, Section
from .findings_section import findings_section
from .method_sections import Methods, how_to_read_section, methods_section
from .missing_section import missing_section
from .outcomes_section import at_a_glance, outcomes_section
from .safety_section import safety_section
from .stories_section import stories_section
from .together_section import together_section
from .worth_section import worth_section

INSIDE_MARK = "Inside the group only. Do not pass this on."
MADE_UP = "This is a practice project. Its people, answers and stories are all made up."


def full_report(
    contents: Contents,
    results: Sequence[Result],
    view: View,
    made_on: date,
    methods: Methods = MappingProxyType({}),
    rule: Rule = UNDER_5,
) -> Document:
    """The full report. `results` have been made safe by the caller when `view` is to publish.

    `methods` tell how each kind of result is found; `rule` is what was hidden by.

    A "how sure" result among them, made of those that are shown, says how sure we are of each outcome and
    link; without it nothing is claimed of any. Stories are chosen here by consent, view and the size of the
    group they name. Monthly counts are told by their results, and on the pathway by the view.
    """
    stories = publishable(contents.our_stories, contents.people, view, rule)
    hidden = small_counts(contents.counts, view, rule)
    sure, results = _sure_of(results)
    known = [evidence(contents.pathway, each, results, stories, contents.counts, hidden) for each in sure]
    found = known[0] if known else None
    sections = (
        outcomes_section(contents, results, found),
        missing_section(results),
        stories_section(contents, stories, results),
        Section("pathway", "Our pathway, with what we found", _pathway(contents, sure, found)),
        findings_section(contents, results, view),
        together_section(contents, view),
        worth_section(results),
        safety_section(results, view, rule),
        methods_section(contents, (*results, *sure), methods),
        how_to_read_section(),
    )
    return Document(
        title=contents.project.name or "Our project",
        subtitle=f"What changed, and how we know. {day(made_on)}",
        made_on=made_on,
        sections=tuple(section for section in sections if section.blocks or section.sections),
        opening=_opening(contents, results, found, view),
        mark=INSIDE_MARK if view is View.INSIDE else "",
    )


def _sure_of(results: Sequence[Result]) -> tuple[list[Result], list[Result]]:
    """How sure we are, apart from all that was found."""
    sure = [each for each in results if each.kind == Kind.HOW_SURE]
    return sure[:1], [each for each in results if each.kind != Kind.HOW_SURE]


def _pathway(
    contents: Contents, sure: Sequence[Result], found: dict[str, Evidence] | None
) -> tuple[Block, ...]:
    """The pathway, with how sure we are of each outcome when that is known."""
    ladder = tuple(FigureBlock(chart(each)) for each in sure)
    return (PathwayBlock(contents.pathway, found), *ladder)


def _opening(
    contents: Contents, results: Sequence[Result], found: dict[str, Evidence] | None, view: View
) -> tuple[Block, ...]:
    blocks: list[Block] = []
    if view is View.INSIDE:
        blocks.append(Note("Inside the group only", (f"{INSIDE_MARK} It shows every number.",)))
    if contents.project.practice:
        blocks.append(Note("Made up", (MADE_UP,)))
    impacts = [impact.value.text for impact in contents.pathway.impacts]
    blocks += [Paragraph(f"What we work towards: {text}", lead=True) for text in impacts]
    return (*blocks, *_summed_up(contents, results), *at_a_glance(contents, results, found))


def _summed_up(contents: Contents, results: Sequence[Result]) -> tuple[Block, ...]:
    """Every outcome on one page, in a picture, where there is something to count."""
    parts = parts_of(contents.pathway.outcomes, contents.measures, results)
    counted = any(line.counts for part in parts for line in part.lines)
    return tuple(FigureBlock(each) for each in summary_figures(parts)) if counted else ()
