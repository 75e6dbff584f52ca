"""The technical appendix: every number, how answers were scored, and what it was made with."""

from __future__ import annotations

from collections.abc import Sequence

from ..analysis.kind import Kind
from ..analysis.result import Result
from ..disclosure.view import View
from ..domain.answer import Batch
from ..domain.measure import AnswerType, Measure
from ..present.numbers import day
from ..present.phrases import capital
from ..present.subject import shows_counts, subject
from ..present.tables import TextTable, counts_table, evaluators_table
from ..present.words import caveats, method_note, question, what_was_found
from .document import Block, ListBlock, Note, Paragraph, Section, Table
from .material import Material
from .result_id import result_ids

NOTHING_FOUND = "There are no results yet."
SCORING = ("Measure", "Each answer as a number", "Hoped for", "A change that matters")
ALL_KINDS_OF_MISSING = (
    "A blank, “don’t know”, “prefer not to say” and “not applicable” are kept apart. None of them is scored."
)
NOT_SAID = "Not provided"
NO_HASH = "typed in"
SAME_AGAIN = "The same answers, versions and seed give the same numbers again."


def numbers(told: Material) -> Section:
    """Every result: what it says, its method, every estimate, and its own table."""
    parts = _parts("numbers", [each for each in told.results if each.kind != Kind.WHO_IS_MISSING])
    return Section("numbers", "Every number", () if parts else (Paragraph(NOTHING_FOUND),), parts)


def missing(told: Material) -> Section:
    """The same of who answered before and not after."""
    parts = _parts("missing", [each for each in told.results if each.kind == Kind.WHO_IS_MISSING])
    return Section("who-is-missing", "Who is missing", (), parts, fixed=True)


def how_sure(told: Material) -> Section:
    """How sure we are of each outcome and link, and why."""
    return Section(
        "how-sure",
        "How sure we are, and why",
        tuple(Table(counts_table(each)) for each in told.sure),
        fixed=True,
    )


def scoring(told: Material) -> Section:
    """How each answer becomes a number, which way is hoped for, and what becomes of missing answers."""
    rows = tuple(_scored(each.value) for each in told.contents.measures)
    blocks = (Table(TextTable("How each answer is scored", SCORING, rows)), Paragraph(ALL_KINDS_OF_MISSING))
    return Section("scoring", "How answers were scored", blocks if rows else ())


def made_with(told: Material) -> Section:
    """The files that answers came from, and the versions and seeds of what worked it out."""
    inside = told.view is View.INSIDE
    files = tuple(
        _file(each, place, inside=inside) for place, each in enumerate(told.contents.batches, start=1)
    )
    blocks: list[Block] = [Paragraph(SAME_AGAIN)]
    if files:
        columns = ("File", "Kept on", *(("SHA-256",) if inside else ()))
        blocks.append(Table(TextTable("Where the answers came from", columns, files)))
    seeds = {str(value) for each in told.results for name, value in each.method.settings if name == "seed"}
    rows = (*told.made_with, *((("Seed", ", ".join(sorted(seeds))),) if seeds else ()))
    if rows:
        blocks.append(Table(TextTable("What worked it out", ("Name", "Version"), rows)))
    return Section("made-with", "What this was made with", tuple(blocks) if files or rows else ())


def _parts(name: str, results: Sequence[Result]) -> tuple[Section, ...]:
    return tuple(
        Section(f"{name}-{id}", _called(result), _numbers(result))
        for id, result in zip(result_ids(results), results, strict=True)
    )


def _called(result: Result) -> str:
    name = subject(result).name
    return f"{name}: {question(result)}" if name else question(result)


def _numbers(result: Result) -> tuple[Block, ...]:
    notes, (lead, *more) = caveats(result), what_was_found(result)
    blocks: list[Block] = [Paragraph(lead, lead=True)]
    blocks += [ListBlock(tuple(more))] if more else []
    blocks += [Paragraph(method_note(result))]
    blocks += [Table(evaluators_table(result))] if result.estimates else []
    blocks += [Table(counts_table(result))] if shows_counts(result) else []
    return (*blocks, *((Note("To bear in mind", notes),) if notes else ()))


def _scored(measure: Measure) -> tuple[str, str, str, str]:
    matters = f"{measure.smallest_change:g}" if measure.smallest_change else NOT_SAID
    return measure.name, _as_numbers(measure), capital(str(measure.better)), matters


def _as_numbers(measure: Measure) -> str:
    if measure.answer_type is AnswerType.YES_NO:
        return "No is 0, yes is 1"
    if measure.answer_type is AnswerType.SCORE:
        return f"As it was given, from {measure.low:g} to {measure.high:g}"
    return ", ".join(f"{label} is {number}" for number, label in enumerate(measure.labels, start=1))


def _file(batch: Batch, place: int, *, inside: bool) -> tuple[str, ...]:
    """A file by its name and its hash inside the group; to publish it has a number.

    A name can point to somebody. Whoever knows all answers but one could try out the last one on the hash.
    """
    kept_on = day(batch.at.date()) if batch.at else NOT_SAID
    return (batch.name, kept_on, batch.sha256 or NO_HASH) if inside else (f"File {place}", kept_on)
