"""The rules that every report keeps, tried on two hundred made-up projects of many shapes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

import pytest

from coimpact_widgets.disclosure.view import View
from coimpact_widgets.domain.answer import Consent
from coimpact_widgets.domain.report_kind import ReportKind
from coimpact_widgets.domain.worth import LIFE_SATISFACTION
from coimpact_widgets.present.words_plain import MOST_WORDS as MOST_PLAIN
from coimpact_widgets.report.document import (
    Beside,
    Block,
    Document,
    Facts,
    FigureBlock,
    ForEvaluators,
    ListBlock,
    Note,
    Paragraph,
    Table,
)
from tests.report.made_projects import NAMES, TEXTS
from tests.report.made_reports import Made, made
from tests.report.projects import blocks_of, sections_of

PROJECTS = 200
MOST_WORDS = 20
TYPED = (*sorted((*(each.strip(". ") for each in TEXTS), LIFE_SATISFACTION, *NAMES), key=len, reverse=True),)
TYPED_BY_SOMEBODY = re.compile("|".join(map(re.escape, TYPED)), re.IGNORECASE)
ENDS = re.compile(r"(?<=[.!?])[”»]?\s+|[;\n]")
FOR_CHECKERS = ("methods", "methods-in-full", "made-with", "checklist", "hidden")
"""Sections that cite their sources, and rules with numbers of their own."""
HOW_TO_READ = ("how-to-read", "what-else")
ACRONYM = re.compile(r"\b[A-Z]{2,}s?\b")
EXPLAINED = {"WELLBY", "WELLBYs"}
"""What the sentence that follows says the meaning of."""
CLAIM = re.compile(r"\b(caused|causes|proves?|proved|because of us|significant)\b", re.IGNORECASE)
OF_FEW = re.compile(r"\b[1-4] (?:of \d+ )?(?:people(?! groups)|person|carers?|staff|stories|story)\b")
NOT_OF_PEOPLE = ("Every number, for evaluators", "Each step, with its number")
"""Tables that hold years, points and settings beside counts of people."""


def own_texts(document: Document, *, without: tuple[str, ...] = ()) -> list[str]:
    """Every text of ours but for some sections and for methods, with a sign for each text somebody typed."""
    apart = {id(block) for each in sections_of(document) if each.id in without for block in each.blocks}
    told = (text for block in blocks_of(document) if id(block) not in apart for text in _of_block(block))
    return [_ours(text) for text in told if "Method: " not in text]


@lru_cache(maxsize=10_000)
def _ours(text: str) -> str:
    """A text with a sign for whatever somebody typed: looked for once, as every rule asks for it."""
    return TYPED_BY_SOMEBODY.sub("§", text)


def _of_block(block: Block) -> Iterator[str]:
    """The texts of ours that stand in a block. What somebody said is not ours."""
    if isinstance(block, Paragraph):
        yield block.text
    elif isinstance(block, ListBlock | Note):
        yield from block.items
    elif isinstance(block, Facts):
        yield from (text for each in block.facts for text in (each.name, each.text))
    elif isinstance(block, Beside):
        yield from (*block.sentences, block.figure.alt)
    elif isinstance(block, FigureBlock):
        yield from (block.figure.title, block.figure.alt)
    elif isinstance(block, Table | ForEvaluators):
        yield from (cell for row in block.table.rows for cell in row)


def long_sentences(made: Made, kind: ReportKind, document: Document) -> list[str]:
    """Sentences over their limit."""
    most = MOST_PLAIN if kind is ReportKind.PLAIN else MOST_WORDS
    texts = own_texts(document, without=FOR_CHECKERS)
    return [each for text in texts for each in ENDS.split(text) if len(each.split()) > most]


def acronyms(made: Made, kind: ReportKind, document: Document) -> list[str]:
    """Acronyms that nothing explains."""
    texts = own_texts(document, without=FOR_CHECKERS)
    return [each for text in texts for each in ACRONYM.findall(text) if each not in EXPLAINED]


def numbers_of_nothing(made: Made, kind: ReportKind, document: Document) -> list[str]:
    """Numbers that are none of the results' and none of the project's."""
    texts = own_texts(document, without=(*FOR_CHECKERS, *HOW_TO_READ))
    return [f"{each} in: {text}" for text in texts for each in made.known.unknown(text)]


def small_groups(made: Made, kind: ReportKind, document: Document) -> list[str]:
    """Words, and cells of tables, that count fewer people than may be told of."""
    tables = [block.table for block in blocks_of(document) if isinstance(block, Table)]
    cells = [
        f"{table.caption}: {row}"
        for table in tables
        if table.caption not in NOT_OF_PEOPLE
        for row in table.rows
        if any(row[place] in ("1", "2", "3", "4") for place in table.numbers)
    ]
    return [*cells, *(text for text in own_texts(document, without=FOR_CHECKERS) if OF_FEW.search(text))]


def quotes_without_consent(made: Made, kind: ReportKind, document: Document) -> list[str]:
    """Stories for the group alone."""
    ours = [each.text for each in made.contents.stories if each.consent is Consent.GROUP]
    return [each for each in ours if each in str(document)]


def claims(made: Made, kind: ReportKind, document: Document) -> list[str]:
    """Words that no made-up project has the design for."""
    return [text for text in own_texts(document) if CLAIM.search(text)]


def empty_parts(made: Made, kind: ReportKind, document: Document) -> list[str]:
    """Sections, lists and paragraphs with nothing in them."""
    sections = [f"section {each.id}" for each in sections_of(document) if not (each.blocks or each.sections)]
    unnamed = [f"heading of {each.id}" for each in sections_of(document) if not each.heading.strip()]
    written = [block for block in blocks_of(document) if not isinstance(block, Table | ForEvaluators)]
    said = [str(block) for block in written if not all(text.strip() for text in _of_block(block))]
    return [
        *sections,
        *unnamed,
        *said,
        *(str(each) for each in written if getattr(each, "items", True) == ()),
    ]


RULES = (
    *(long_sentences, acronyms, numbers_of_nothing, small_groups),
    *(quotes_without_consent, claims, empty_parts),
)


@pytest.mark.parametrize("seed", range(PROJECTS))
def test_every_kind_of_report_keeps_every_rule(seed: int) -> None:
    found, broken = made(seed), {}
    for kind in ReportKind:
        document = found.report(kind)
        broken |= {(kind, rule.__name__): each for rule in RULES if (each := rule(found, kind, document))}
    assert {} == broken


@pytest.mark.parametrize("rule", [small_groups, quotes_without_consent])
def test_a_copy_for_inside_the_group_would_break_the_rules_of_what_is_published(rule) -> None:
    found = [made(seed, View.INSIDE) for seed in range(12)]
    assert any(rule(each, ReportKind.FULL, each.report(ReportKind.FULL)) for each in found)


def test_a_number_that_nothing_knows_is_found() -> None:
    assert ["7.77"] == made(3).known.unknown("It went up by 7.77 points.")
