"""How the numbers were found, and how to read them."""

from __future__ import annotations

from collections.abc import Sequence

from ..analysis.result import Result
from ..domain.project import Contents
from ..present.chosen_measures import FOUND_AT, addresses, scoring_table, sources_table
from ..present.plan import plan_table
from ..present.rivals import RIVALS
from ..present.tables import TextTable
from ..present.words import method_note, question
from .document import Block, ListBlock, Paragraph, Section, Table
from .material import Methods

READING = (
    "We give the number of people first. “7 of 10 people” tells you more than “70%”.",
    "“Before” and “after” compare the same people. People who answered only once are not in that comparison.",
    "An average is all the scores added up and shared out equally.",
    "A few people more or fewer could have changed a number. “Allowing for chance” gives a range for that.",
    "We work out each range so that 95 of 100 such ranges hold the true number.",
    "A change does not tell you why it happened. Other things may have changed at the same time.",
    "The people who answered may differ from those who did not.",
    "“Hidden” means that a number is left out, so that nobody can be picked out.",
    "Numbers are rounded, so they may not add up exactly.",
)
HOW_FOUND = "How each answer was worked out"


def methods_section(contents: Contents, results: Sequence[Result], methods: Methods) -> Section:
    """What was asked, and how each kind of result was found; in full where `methods` tells of it."""
    notes = dict.fromkeys((question(result), method_note(result)) for result in results)
    blocks: list[Block] = [Paragraph("This is for readers who want to check our work.")]
    tables = (plan_table(contents), sources_table(contents), scoring_table(contents))
    blocks += [Table(each, each.caption) for each in (tables if contents.measures else ())]
    found = addresses(contents)
    blocks += [Paragraph(FOUND_AT), ListBlock(found)] if found else []
    blocks += [Table(TextTable(HOW_FOUND, ("Question", "How"), tuple(notes)), HOW_FOUND)] if notes else []
    return Section("methods", "How the numbers were found", tuple(blocks), _in_full(results, methods))


def _in_full(results: Sequence[Result], methods: Methods) -> tuple[Section, ...]:
    """A table for each kind of result in the report: its formula, what it assumes, the least, the source."""
    asked = {result.kind: result.question for result in results if methods.get(result.kind)}
    tables = tuple(
        Table(TextTable(words, ("Part", "In full"), methods[kind]), words) for kind, words in asked.items()
    )
    why = Paragraph("The formula of each, what it takes for granted, and the fewest people it needs.")
    return (Section("methods-in-full", "Each method in full", (why, *tables)),) if tables else ()


def how_to_read_section() -> Section:
    """What the words and numbers mean, and what else could explain a change."""
    rivals = Section(
        "what-else",
        "What else could explain a change?",
        (
            Paragraph("Ask these questions of every result here."),
            ListBlock(tuple(rival.question for rival in RIVALS.values())),
        ),
    )
    return Section("how-to-read", "How to read the numbers", (ListBlock(READING),), (rivals,), fixed=True)
