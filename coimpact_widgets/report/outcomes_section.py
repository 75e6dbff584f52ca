"""What changed: each outcome with its measures, what was found, and what we do not know yet."""

from __future__ import annotations

from collections.abc import Sequence

from ..analysis.result import Result
from ..domain.measure import Measure
from ..domain.project import Contents
from ..domain.record import Record
from ..present.charts import chart
from ..present.phrases import capital
from ..present.subject import shows_counts, shows_numbers, subject
from ..present.tables import TextTable, counts_table, evaluators_table
from ..present.words import caveats, headline, how_we_know, method_note, what_was_found
from .document import Block, FigureBlock, ForEvaluators, ListBlock, Note, Paragraph, Section, Table

NOT_MEASURED = "We have not measured this yet."
TOO_FEW = "There are too few answers before and after to say what changed."
NO_OUTCOMES = "There are no outcomes in the pathway yet."
OTHER = "Other measures"
MISSING_KIND = "who is missing"


def outcomes_section(contents: Contents, results: Sequence[Result]) -> Section:
    """One section an outcome, in the group's order; an outcome without a result says so."""
    outcomes = contents.pathway.outcomes
    sections = [_outcome(contents, each.id, each.value.text, results) for each in outcomes]
    known = {each.id for each in outcomes}
    rest = [measure for measure in contents.measures if measure.value.outcome not in known]
    if rest:
        parts = tuple(_measure(measure, results) for measure in rest)
        sections.append(Section("outcome-other", OTHER, sections=parts))
    blocks: tuple[Block, ...] = () if sections else (Paragraph(NO_OUTCOMES),)
    return Section("what-changed", "What changed", blocks, tuple(sections))


def at_a_glance(contents: Contents, results: Sequence[Result]) -> tuple[Block, ...]:
    """One table: each outcome with what was found, in a few words."""
    rows = tuple(
        (outcome.value.text, _in_short(contents, outcome.id, results))
        for outcome in contents.pathway.outcomes
    )
    return (Table(TextTable("At a glance", ("Outcome", "What we found"), rows)),) if rows else ()


def changes_of(results: Sequence[Result], measure: str) -> tuple[Result, ...]:
    """The results that say how people changed on one measure."""
    return tuple(each for each in results if each.kind != MISSING_KIND and subject(each).measure == measure)


def result_blocks(result: Result) -> tuple[Block, ...]:
    """Everything a result says: the main sentence, chart, sentences, what to bear in mind, table, numbers."""
    lead, *told = what_was_found(result)
    if not shows_numbers(result):
        return (Paragraph(lead, lead=True), *_to_bear_in_mind(result))
    blocks: list[Block] = [Paragraph(lead, lead=True), FigureBlock(chart(result))]
    blocks += [ListBlock(tuple(told))] if told else []
    blocks.append(Paragraph(" ".join(how_we_know(result))))
    blocks += _to_bear_in_mind(result)
    blocks += [Table(counts_table(result))] if shows_counts(result) else []
    return (*blocks, ForEvaluators(method_note(result), evaluators_table(result)))


def _to_bear_in_mind(result: Result) -> tuple[Block, ...]:
    return (Note("To bear in mind", caveats(result)),) if result.caveats else ()


def _outcome(contents: Contents, id: str, text: str, results: Sequence[Result]) -> Section:
    measures = [measure for measure in contents.measures if measure.value.outcome == id]
    blocks: tuple[Block, ...] = () if measures else (Paragraph(NOT_MEASURED),)
    parts = tuple(_measure(measure, results) for measure in measures)
    return Section(f"outcome-{id}", capital(text), blocks, parts)


def _measure(measure: Record[Measure], results: Sequence[Result]) -> Section:
    found = changes_of(results, measure.id)
    asked = Paragraph(f"The question was: “{measure.value.question.strip()}”")
    blocks = [block for result in found for block in result_blocks(result)] or [Paragraph(TOO_FEW)]
    return Section(f"measure-{measure.id}", measure.value.name, (asked, *blocks))


def _in_short(contents: Contents, outcome: str, results: Sequence[Result]) -> str:
    measures = [measure for measure in contents.measures if measure.value.outcome == outcome]
    if not measures:
        return "Not measured yet"
    told = [headline(result) for measure in measures for result in changes_of(results, measure.id)]
    return "; ".join(told) or "Too few answers to say"
