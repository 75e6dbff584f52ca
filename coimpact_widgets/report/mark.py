"""A mark of all that a section, or a whole report, tells: it shows whether it still tells the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256

from ..present.benefits import benefit_sentences
from ..present.pathway_words import link_sentences
from ..present.tables import TextTable
from .answer_blocks import AnswerBlock
from .document import (
    Beside,
    Block,
    Document,
    Facts,
    FigureBlock,
    ForEvaluators,
    ListBlock,
    Note,
    Paragraph,
    PathwayBlock,
    Photo,
    Quote,
    Section,
    Table,
    every_section,
)


def mark_of_section(section: Section) -> str:
    """The same only where it, and what is inside it, tells the same: words, tables, quotes and pictures."""
    return _mark(_told((section,)))


def mark_of_report(document: Document) -> str:
    """The same for two reports only when they tell the same in the same order.

    What stands at the front of one copy alone, the day and the name of the report are not in it.
    """
    front = (text for block in document.opening if not isinstance(block, Note) for text in _of(block))
    return _mark((*front, *_told(document.sections)))


def says(document: Document, words: str) -> bool:
    """Whether a report says these words anywhere, as a sentence or after a colon."""
    front = (text for block in document.opening for text in _of(block))
    return any(words.casefold() in text.casefold() for text in (*front, *_told(document.sections)))


def _mark(told: Iterable[str]) -> str:
    return sha256("\n".join(told).encode()).hexdigest()


def _told(sections: Iterable[Section]) -> Iterator[str]:
    for section in every_section(sections):
        yield f"# {section.heading}"
        for block in section.blocks:
            yield from _of(block)


def _of(block: Block) -> Iterable[str]:
    match block:
        case Paragraph():
            return (block.text,)
        case ListBlock():
            return block.items
        case Beside():
            return (block.figure.alt, *block.sentences)
        case Quote():
            return (block.text, block.who)
        case Note():
            return (block.heading, *block.items)
        case Facts():
            return (text for each in block.facts for text in (each.name, each.text))
    return block.said if isinstance(block, AnswerBlock) else _shown(block)


def _shown(block: FigureBlock | Photo | Table | ForEvaluators | PathwayBlock) -> Iterable[str]:
    match block:
        case FigureBlock():
            return (block.figure.alt,)
        case Photo():
            return (block.alt, block.caption, sha256(block.data).hexdigest())
        case Table():
            return _cells(block.table)
        case ForEvaluators():
            return (block.text, *_cells(block.table))
        case PathwayBlock():
            return _of_pathway(block)


def _of_pathway(block: PathwayBlock) -> Iterator[str]:
    pathway, evidence = block.pathway, block.evidence
    yield from (each.label for each in (evidence or {}).values())
    yield from (each.value.text for each in pathway.cards)
    yield from link_sentences(pathway, evidence)
    yield from benefit_sentences(pathway.benefits)


def _cells(table: TextTable) -> Iterator[str]:
    yield table.caption
    for row in table.rows:
        yield from row
