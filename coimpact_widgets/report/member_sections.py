"""The sections of "We said, we did", for everybody who took part: what was hoped for, done and found."""

from __future__ import annotations

from collections.abc import Sequence

from ..analysis.result import Result
from ..domain.pathway import Pathway
from ..present.charts import chart, is_drawn
from ..present.phrases import capital, small_start, without_stop
from ..present.subject import shows_counts, shows_numbers, subject
from ..present.tables import TextTable, counts_table
from ..present.words import NOT_WHY, how_compared, what_was_found
from ..present.words_counted import conclusion
from .asked import asked_or_counted
from .document import Block, FigureBlock, ListBlock, Paragraph, Section, Table, about
from .material import Material
from .outcomes_section import (
    DID_CHANGE,
    LONG,
    MISSING_KIND,
    MONTHS_KIND,
    NOT_YET,
    of_same_months,
    outcome_in_short,
    said_once,
)
from .outcomes_section import changes_of as results_of
from .result_id import result_id

THANKS = "Thank you to everybody who answered, told a story or came to a meeting."
NOT_LINKED = "Nothing is linked to this yet"
COLUMNS = ("What we said would change", "What we did", "What changed")
NOT_MEASURED = "We have not measured this yet:"


def thanks(told: Material) -> tuple[Block, ...]:
    """A word of thanks before anything else."""
    return (Paragraph(THANKS),)


def said_and_did(told: Material) -> Section:
    """A row an outcome: what the group said would change, what it did, and what changed."""
    rows = tuple(
        (
            capital(outcome.value.text),
            _did(activities_behind(told.contents.pathway, outcome.id)),
            "\n".join(outcome_in_short(told.contents, outcome.id, told.results)) or NOT_YET,
        )
        for outcome in told.contents.pathway.outcomes
    )
    blocks = (Table(TextTable("Each change, from word to deed", COLUMNS, rows)),) if rows else ()
    return Section("said-and-did", "We said, we did", blocks)


def activities_behind(pathway: Pathway, outcome: str) -> tuple[str, ...]:
    """What the group does that leads to an outcome, straight or by way of others; each once."""
    seen, waiting = {outcome}, [outcome]
    while waiting:
        sources = [link.value.source for link in pathway.leading_to(waiting.pop(0))]
        new = [each for each in dict.fromkeys(sources) if each not in seen]
        seen.update(new)
        waiting += new
    return tuple(without_stop(each.value.text) for each in pathway.activities if each.id in seen)


def _did(activities: Sequence[str]) -> str:
    first, *rest = activities or [NOT_LINKED]
    return "; ".join((capital(first), *map(small_start, rest)))


def changed(told: Material) -> Section:
    """Each outcome that has a result to show: its sentence, its picture and its table."""
    found = [(each, _shown(told, each.id)) for each in told.contents.pathway.outcomes]
    parts = tuple(
        Section(
            f"outcome-{each.id}",
            capital(each.value.text),
            tuple(b for r in results for b in about(result_id(r), _blocks(r, told.results))),
        )
        for each, results in found
        if results
    )
    every = [result for _, results in found for result in results if result.kind in DID_CHANGE]
    blocks = said_once(every, f"{how_compared(every)} {NOT_WHY}") if parts else ()
    return Section("what-changed", "A closer look at what changed", blocks, parts)


def not_known(told: Material) -> Section:
    """The outcomes that nobody has measured, and who did not answer again."""
    unmeasured = tuple(
        capital(each.value.text)
        for each in told.contents.pathway.outcomes
        if not outcome_in_short(told.contents, each.id, told.results)
    )
    missing = tuple(
        f"{subject(each).name}: {what_was_found(each)[0]}"
        for each in told.results
        if each.kind == MISSING_KIND and shows_numbers(each)
    )
    blocks: tuple[Block, ...] = (Paragraph(NOT_MEASURED), ListBlock(unmeasured)) if unmeasured else ()
    return Section(
        "not-known",
        "What we do not know yet",
        (*blocks, *((ListBlock(missing),) if missing else ())),
        fixed=True,
    )


def _shown(told: Material, outcome: str) -> list[Result]:
    """What says how people changed, then what was counted each month."""
    measures = [each.id for each in told.contents.measures if each.value.outcome == outcome]
    changes = [each for id in measures for each in results_of(told.results, id) if each.kind in DID_CHANGE]
    counted = [each for each in told.results if each.kind == MONTHS_KIND and subject(each).outcome == outcome]
    return [each for each in (*changes, *counted) if shows_numbers(each)]


def _blocks(result: Result, results: Sequence[Result]) -> Sequence[Block]:
    """What was asked, what was found, the chart and its table. Of counts, what all of it comes to."""
    counted = result.kind == MONTHS_KIND and conclusion([result, *of_same_months(result, results)])
    lead, *more = counted or what_was_found(result)
    blocks: list[Block] = [Paragraph(asked_or_counted(result)), Paragraph(lead, lead=True)]
    blocks += [FigureBlock(chart(result))] if is_drawn(result) else []
    blocks += [ListBlock(tuple(more))] if more else []
    blocks += [Table(counts_table(result), LONG.get(result.kind, ""))] if shows_counts(result) else []
    return blocks
