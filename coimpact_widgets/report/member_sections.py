"""The sections of "We said, we did", for everybody who took part: what was asked for, done and found."""

from __future__ import annotations

from collections.abc import Sequence

from ..analysis.result import Result
from ..domain.pathway import Outcome, Pathway
from ..domain.pathway_routes import reached
from ..domain.record import Record
from ..domain.said_and_done import SaidAndDone
from ..present.charts import chart, is_drawn
from ..present.group_names import called_one
from ..present.phrases import capital, sentence, small_start, without_stop
from ..present.subject import shows_numbers, subject
from ..present.tables import TextTable
from ..present.words import NOT_WHY, how_compared, what_was_found
from ..present.words_counted import conclusion
from .asked import asked_or_counted
from .brief_sections import who_answered
from .document import Block, ListBlock, Paragraph, Quote, Section, Table, about
from .further_sections import how_equal
from .material import Material
from .outcome_order import told_first
from .outcomes_section import (
    DID_CHANGE,
    MISSING_KIND,
    MONTHS_KIND,
    NOT_YET,
    drawn_with_words,
    of_same_months,
    outcome_in_short,
    said_once,
)
from .outcomes_section import changes_of as results_of
from .result_id import result_id
from .stories_section import each_outcome_first
from .together_section import who_took_part

THANKS = "Thank you to everybody who answered, told a story or came to a meeting."
NOT_LINKED = "Nothing is linked to this yet"
ASKED = ("You said", "We did", "What changed")
HOPED = ("What we said would change", "What we did", "What changed")
NOT_SAID = "Not written down"
NOT_MEASURED = "We have not measured this yet:"
MOST_DRAWN = 4
"""So many outcomes have a picture: members read a few pages. The others have a line each."""
MOST_SENTENCES = 4
MOST_QUOTES, LONGEST_QUOTE = 4, 240
"""A quote that is longer would have to be cut, and nobody's words are cut."""


def thanks(told: Material) -> tuple[Block, ...]:
    """A word of thanks before anything else."""
    return (Paragraph(THANKS),)


def said_and_did(told: Material) -> Section:
    """A row for each thing that people asked for: what was done, and what changed.

    Where nothing that was asked for is written down, a row an outcome: what the group said would change.
    """
    asked = told.contents.of(SaidAndDone)
    if asked:
        table = TextTable("What you asked for", ASKED, tuple(_asked(told, each.value) for each in asked))
        return Section("said-and-did", "You said, we did", (Table(table),))
    rows = tuple(_hoped(told, each) for each in told.contents.pathway.outcomes)
    blocks = (Table(TextTable("Each change, from word to deed", HOPED, rows)),) if rows else ()
    return Section("said-and-did", "We said, we did", blocks)


def _asked(told: Material, pair: SaidAndDone) -> tuple[str, ...]:
    measured = outcome_in_short(told.contents, pair.outcome, told.results) if pair.outcome else []
    written = [sentence(capital(pair.changed))] if pair.changed.strip() else []
    changed = "\n".join((*written, *map(sentence, measured)))
    return sentence(capital(pair.said)), sentence(capital(pair.did)), changed or NOT_SAID


def _hoped(told: Material, outcome: Record[Outcome]) -> tuple[str, ...]:
    return (
        capital(outcome.value.text),
        _did(activities_behind(told.contents.pathway, outcome.id)),
        "\n".join(outcome_in_short(told.contents, outcome.id, told.results)) or NOT_YET,
    )


def activities_behind(pathway: Pathway, outcome: str) -> tuple[str, ...]:
    """What the group does that leads to an outcome, straight or by way of others; each once."""
    then = reached(pathway)
    return tuple(without_stop(each.value.text) for each in pathway.activities if outcome in then[each.id])


def _did(activities: Sequence[str]) -> str:
    first, *rest = activities or [NOT_LINKED]
    return "; ".join((capital(first), *map(small_start, rest)))


def changed(told: Material) -> Section:
    """The first outcomes with a result, each with its sentence and its picture, or that it is hidden."""
    found = [(each, _found(told, each.id)) for each in _drawn(told)]
    parts = tuple(
        Section(
            f"outcome-{each.id}",
            capital(each.value.text),
            tuple(b for r in results for b in about(result_id(r), _blocks(r, told.results))),
        )
        for each, results in found
    )
    every = [result for _, results in found for result in results if result.kind in DID_CHANGE]
    blocks = said_once(every, f"{how_compared(every)} {NOT_WHY}") if parts else ()
    return Section("what-changed", "A closer look at what changed", blocks, parts)


def in_short(told: Material) -> Section:
    """A line for each other outcome that was measured; none where the first table has a row for it."""
    if not told.contents.of(SaidAndDone):
        return Section("in-short", "")
    drawn = {each.id for each in _drawn(told)}
    rest = [each for each in told.contents.pathway.outcomes if each.id not in drawn]
    found = [(each, outcome_in_short(told.contents, each.id, told.results)) for each in rest]
    lines = tuple(f"{capital(each.value.text)}. {sentence('; '.join(said))}" for each, said in found if said)
    return Section("in-short", "What else we looked at", (ListBlock(lines),) if lines else ())


def said(told: Material) -> Section:
    """A few short quotes, each about another outcome where there are such."""
    short = [each for each in told.stories if len(each.text) <= LONGEST_QUOTE]
    ordered = each_outcome_first(short)[:MOST_QUOTES]
    quotes = tuple(Quote(each.text.strip(), called_one(each.role)) for each in ordered)
    return Section("what-people-said", "What people said", quotes)


def worked(told: Material) -> Section:
    """Who took part, and how equal it was."""
    who = Section("who-took-part", "Who took part", who_took_part(told.contents, told.view, told.rule))
    parts = (*((who,) if who.blocks else ()), how_equal(told.contents, told.view))
    return Section("how-we-worked", "How we worked together", (), parts)


def not_known(told: Material) -> Section:
    """The outcomes that nobody has measured, and who did not answer again."""
    unmeasured = tuple(
        capital(each.value.text)
        for each in told.contents.pathway.outcomes
        if not outcome_in_short(told.contents, each.id, told.results)
    )
    missing = who_answered([each for each in told.results if each.kind == MISSING_KIND])
    blocks: tuple[Block, ...] = (Paragraph(NOT_MEASURED), ListBlock(unmeasured)) if unmeasured else ()
    return Section(
        "not-known",
        "What we do not know yet",
        (*blocks, *((ListBlock(missing),) if missing else ())),
        fixed=True,
    )


def _drawn(told: Material) -> list[Record[Outcome]]:
    """The outcomes that have room for a picture, of those with a result: a hidden one is told too."""
    return [each for each in told_first(told) if _found(told, each.id)][:MOST_DRAWN]


def _found(told: Material, outcome: str) -> list[Result]:
    """What says how people changed, then what was counted each month."""
    measures = [each.id for each in told.contents.measures if each.value.outcome == outcome]
    changes = [each for id in measures for each in results_of(told.results, id) if each.kind in DID_CHANGE]
    counted = [each for each in told.results if each.kind == MONTHS_KIND and subject(each).outcome == outcome]
    return [*changes, *counted]


def _blocks(result: Result, results: Sequence[Result]) -> Sequence[Block]:
    """What was asked, the chart and what was found. Of counts, what all of it comes to."""
    counted = result.kind == MONTHS_KIND and conclusion([result, *of_same_months(result, results)])
    lead, *more = (counted or what_was_found(result))[: MOST_SENTENCES + 1]
    drawn = [chart(result)] if is_drawn(result) and shows_numbers(result) else []
    return (Paragraph(asked_or_counted(result)), *drawn_with_words(drawn, lead, more, listed=True))
