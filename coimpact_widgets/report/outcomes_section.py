"""What changed: each outcome with its measures, what was found, and what we do not know yet."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from ..analysis.kind import Kind
from ..analysis.result import Result
from ..domain.measure import Measure
from ..domain.project import Contents
from ..domain.record import Record
from ..present import words_counts, words_themes
from ..present.cautions import SHARED, shared_cautions, shared_codes
from ..present.chart_summary import summary_figures
from ..present.charts import chart, is_drawn
from ..present.evidence import Evidence
from ..present.figure import Figure
from ..present.phrases import small_start
from ..present.subject import Subject, shows_counts, shows_numbers, subject
from ..present.tables import TextTable, counts_table, evaluators_table
from ..present.words import NOT_WHY, caveats, headline, how_compared, method_note, question, what_was_found
from ..present.words_counted import conclusion, in_short
from ..present.words_left_out import left_out
from ..present.words_summary import parts_of
from .document import Block, FigureBlock, ForEvaluators, ListBlock, Note, Paragraph, Section, Table, about
from .material import Material
from .outcome_section import Told, outcome_section
from .result_id import result_id, result_ids

TOO_FEW = "There are too few answers at two times to say what changed."
NOT_YET = "Not measured yet"
TOO_FEW_IN_SHORT = "too few answers to say"
NO_OUTCOMES = "There are no outcomes in the pathway yet."
OTHER = "Other measures"
MISSING_KIND = Kind.WHO_IS_MISSING
DID_CHANGE = frozenset(
    (
        *(Kind.PAIRED_ORDINAL, Kind.PAIRED_SCORE, Kind.PAIRED_YES_NO),
        *(Kind.APART_ORDINAL, Kind.APART_SCORE, Kind.APART_YES_NO),
    )
)
"""The kinds of result that say whether people changed, and so stand for their measure in short."""
WORTH_KIND = Kind.WORTH
MONTHS_KIND = Kind.MONTH_BY_MONTH
OF_SAME_MONTHS = (Kind.COUNTS_COMPARED, Kind.INTERRUPTED_SERIES)
TOO_SMALL_TO_SHOW = (words_counts.TOO_SMALL_TO_SHOW, words_themes.TOO_SMALL_TO_SHOW)
"""What a result says of which nothing is left but how many people or stories there were."""
WHOLLY_TOO_SMALL = tuple((each,) for each in TOO_SMALL_TO_SHOW)
IN_A_TABLE = "The numbers"
MOST_CLAIMS = 5
"""So many outcomes are told at the top of a report."""
LONG: dict[str, str] = {
    Kind.MONTH_BY_MONTH: "The number in each month",
    Kind.INTERRUPTED_SERIES: "The number in each month, with the lines",
}
"""What stands over a table that is long, where a file can fold it away."""


def outcomes_section(told: Material) -> Section:
    """One section an outcome in the group's order, with all that is known of it, under what holds of all."""
    contents, results = told.contents, told.results
    changes = [each for measure in contents.measures for each in changes_of(results, measure.id)]
    parts = _parts(contents, changes, results)
    sections = [
        outcome_section(told, Told(each, parts.pop(each.id, ()))) for each in contents.pathway.outcomes
    ]
    sections += [
        Section("several-outcomes", each.question, result_blocks(each, ()))
        for each in results
        if each.kind == Kind.SEVERAL_OUTCOMES and each.table.rows
    ]
    rest = tuple(section for left in parts.values() for section in left)
    if rest:
        sections.append(Section("outcome-other", OTHER, sections=rest))
    blocks = (
        said_once(changes, f"{how_compared(changes)} {NOT_WHY}") if sections else (Paragraph(NO_OUTCOMES),)
    )
    return Section("what-changed", "What changed", (*_overview(told), *blocks), tuple(sections))


def _overview(told: Material) -> tuple[Block, ...]:
    """All outcomes in a picture and a table, where the top of the report does not tell all of them."""
    many = len(told.contents.pathway.outcomes) > MOST_CLAIMS
    return (*summed_up(told), *at_a_glance(told.contents, told.results, told.found)) if many else ()


def summed_up(told: Material) -> tuple[Block, ...]:
    """Every outcome on one page, in a picture, where there is something to count."""
    parts = parts_of(told.contents.pathway.outcomes, told.contents.measures, told.results)
    counted = any(line.counts for part in parts for line in part.lines)
    return tuple(FigureBlock(each) for each in summary_figures(parts)) if counted else ()


def said_once(results: Sequence[Result], compared: str) -> tuple[Block, ...]:
    """How the people were compared, and what to bear in mind about several results: above all of them."""
    notes = shared_cautions(results)
    told: tuple[Block, ...] = (Paragraph(compared, fixed=True),) if results else ()
    return (*told, Note(SHARED, notes)) if notes else told


def at_a_glance(
    contents: Contents, results: Sequence[Result], found: Mapping[str, Evidence] | None = None
) -> tuple[Block, ...]:
    """One table: each outcome with what was found, in a few words; a line for each measure, with its name.

    With what was `found`, by record id, it says how sure we are of each.
    """
    columns = ("Outcome", "What we found", *(("How sure we are",) if found else ()))
    rows = tuple(
        (
            outcome.value.text,
            "\n".join(outcome_in_short(contents, outcome.id, results)) or NOT_YET,
            *((found[outcome.id].label,) if found else ()),
        )
        for outcome in contents.pathway.outcomes
    )
    return (Table(TextTable("At a glance", columns, rows)),) if rows else ()


def outcome_in_short(contents: Contents, outcome: str, results: Sequence[Result]) -> list[str]:
    """What was found of one outcome, a line a measure and a line for each thing that was counted."""
    told = []
    for measure in contents.measures:
        if measure.value.outcome == outcome:
            found = [headline(each) for each in changes_of(results, measure.id) if each.kind in DID_CHANGE]
            told.append(f"{measure.value.name}: {small_start('; '.join(found) or TOO_FEW_IN_SHORT)}")
    counted = [each for each in results if each.kind == MONTHS_KIND and subject(each).outcome == outcome]
    series = ((subject(each).name, [each, *of_same_months(each, results)]) for each in counted)
    return [*told, *(f"{name}: {small_start(in_short(its))}" for name, its in series)]


def changes_of(results: Sequence[Result], measure: str) -> tuple[Result, ...]:
    """The results that say how people changed on one measure. What a change is worth is told apart, last."""
    apart = (MISSING_KIND, WORTH_KIND)
    return tuple(each for each in results if each.kind not in apart and subject(each).measure == measure)


def result_blocks(result: Result, told_before: Collection[str], *, drawn: bool = True) -> tuple[Block, ...]:
    """Everything a result says: the main sentence, chart, sentences, what to bear in mind, table, numbers.

    `told_before` are the codes of caveats that stand above it. Where a chart tells what the table does, the
    table is folded away. Without `drawn` there is no chart.
    """
    lead, *told = what_was_found(result)
    sentences = [ListBlock(tuple(told))] if told else []
    if not shows_numbers(result) or (lead in TOO_SMALL_TO_SHOW and not told):
        return (Paragraph(lead, lead=True), *sentences, *_to_bear_in_mind(result, told_before))
    figures = [chart(result)] if drawn and is_drawn(result) else []
    blocks = list(drawn_with_words(figures, lead, told))
    blocks += [Paragraph(" ".join(left_out(result)), fixed=True)] if left_out(result) else []
    blocks += _to_bear_in_mind(result, told_before)
    folds = LONG.get(result.kind, IN_A_TABLE if figures else "")
    blocks += [Table(counts_table(result), folds, apart=bool(figures))] if shows_counts(result) else []
    return (*blocks, ForEvaluators(method_note(result), evaluators_table(result)))


def drawn_with_words(
    figures: Sequence[Figure], lead: str, told: Sequence[str], *, listed: bool = False
) -> Iterator[Block]:
    """The main sentence, the chart, and the others. A chart whose title says the first stands for it.

    One whose title begins as it does stands before it; `listed`, it is then one of the others.
    """
    begins = lead.partition(",")[0].rstrip(".")
    whole = any(each.title == lead.rstrip(".") for each in figures)
    after = any(each.title.partition(",")[0] == begins for each in figures)
    main = () if whole or (after and listed) else (Paragraph(lead, lead=True),)
    yield from () if after else main
    yield from map(FigureBlock, figures)
    yield from main if after else ()
    others = (lead, *told) if after and listed and not whole else tuple(told)
    yield from (ListBlock(others),) if others else ()


def _to_bear_in_mind(result: Result, told_before: Collection[str]) -> tuple[Block, ...]:
    notes = caveats(result, told_before)
    return (Note("To bear in mind", notes),) if notes else ()


def _parts(
    contents: Contents, changes: Sequence[Result], results: Sequence[Result]
) -> dict[str, tuple[Section, ...]]:
    """For each outcome's id, a section a measure and then a section for each thing counted month by month."""
    parts: dict[str, tuple[Section, ...]] = {}
    for measure in contents.measures:
        outcome = measure.value.outcome
        parts[outcome] = (*parts.get(outcome, ()), _measure(measure, changes))
    for result in (each for each in results if each.kind == MONTHS_KIND):
        outcome = subject(result).outcome
        parts[outcome] = (*parts.get(outcome, ()), _counted(result, results))
    return parts


def _counted(result: Result, results: Sequence[Result]) -> Section:
    """What was counted under one name: what it comes to, month by month, before and after, then the lines."""
    id, same = f"counted-{result_id(result)}", of_same_months(result, results)
    comes_to = conclusion([result, *same])
    parts = (
        Section(f"{id}-{place}", each.question, result_blocks(each, ()))
        for place, each in zip(result_ids(same), same, strict=True)
    )
    lead = (Paragraph(" ".join(comes_to)),) if comes_to else ()
    return Section(id, subject(result).name, (*lead, *result_blocks(result, ())), tuple(parts))


def _is_of(result: Result, counted: Subject) -> bool:
    found = subject(result)
    return (found.name, found.outcome) == (counted.name, counted.outcome)


def _measure(measure: Record[Measure], changes: Sequence[Result]) -> Section:
    found, told, id = changes_of(changes, measure.id), shared_codes(changes), f"measure-{measure.id}"
    asked = Paragraph(f"The question was: “{measure.value.question.strip()}”")
    main = [block for each in found if each.kind in DID_CHANGE for block in _about(each, told)]
    further = [each for each in found if each.kind not in DID_CHANGE and shows_numbers(each)]
    small = [each for each in further if what_was_found(each) in WHOLLY_TOO_SMALL]
    further = [each for each in further if each not in small]
    said = [Paragraph(f"{question(each)} {what_was_found(each)[0]}", fixed=True) for each in small]
    sections = (
        Section(f"{id}-{place}", question(each), result_blocks(each, told))
        for place, each in zip(result_ids(further), further, strict=True)
    )
    return Section(id, measure.value.name, (asked, *(main or [Paragraph(TOO_FEW)]), *said), tuple(sections))


def _about(result: Result, told: Collection[str]) -> tuple[Block, ...]:
    return about(result_id(result), result_blocks(result, told))


def of_same_months(result: Result, results: Sequence[Result]) -> list[Result]:
    """What else was found of the same counts: before and after, then the lines."""
    counted = subject(result)
    return [each for each in results if each.kind in OF_SAME_MONTHS and _is_of(each, counted)]
