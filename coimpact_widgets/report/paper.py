"""A report as paper can hold it: nothing folds, nothing follows the width of a screen, all can be printed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..present import benefits
from ..present.pathway_map import EMPTY, pathway_figure
from ..present.pathway_words import lines_in_words, link_sentences, untested_in_words
from .document import (
    Block,
    Document,
    FigureBlock,
    ForEvaluators,
    ListBlock,
    Paragraph,
    PathwayBlock,
    Section,
    Table,
)
from .printable import printable_throughout

HEADING = "Every number, for evaluators"
WHY = "These are all the numbers behind each result, for readers who want to check our work."


def on_paper(document: Document) -> Document:
    """The same report made of blocks that a printed page can hold.

    Every part for evaluators stands in a last section of its own, with the tables that a chart tells too. The
    pathway is a picture and lists.
    """
    whole = printable_throughout(document)
    numbers = tuple(part for section in whole.sections for part in _numbers(section, section.heading))
    sections = tuple(_plain(each) for each in whole.sections)
    if numbers:
        sections = (*sections, Section("every-number", HEADING, (Paragraph(WHY),), numbers))
    return replace(whole, opening=tuple(_blocks(whole.opening)), sections=sections)


def _numbers(section: Section, chapter: str) -> list[Section]:
    blocks = tuple(part for block in section.blocks if _stands_last(block) for part in _in_full(block))
    name = section.heading if section.heading == chapter else f"{section.heading}: {chapter}"
    here = [Section(f"numbers-{section.id}", name, blocks)] if blocks else []
    return here + [part for inner in section.sections for part in _numbers(inner, chapter)]


def _stands_last(block: Block) -> bool:
    return isinstance(block, ForEvaluators) or (isinstance(block, Table) and block.apart)


def _in_full(block: Block) -> tuple[Block, ...]:
    return (Paragraph(block.text), Table(block.table)) if isinstance(block, ForEvaluators) else (block,)


def _plain(section: Section) -> Section:
    return replace(
        section,
        blocks=tuple(_blocks(section.blocks)),
        sections=tuple(_plain(each) for each in section.sections),
    )


def _blocks(blocks: tuple[Block, ...]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, PathwayBlock):
            yield from _pathway(block)
        elif not _stands_last(block):
            yield block


def _pathway(block: PathwayBlock) -> Iterator[Block]:
    """The pathway, and what people gain from taking part itself."""
    if block.pathway.cards:
        yield from _map(block)
    else:
        yield Paragraph(EMPTY)
    if told := benefits.benefit_sentences(block.pathway.benefits):
        yield from (Paragraph(f"{benefits.HEADING}:"), ListBlock(told))


def _map(block: PathwayBlock) -> Iterator[Block]:
    """The picture, what its lines mean, a sentence for each link, and the links that nobody has tested."""
    yield FigureBlock(pathway_figure(block.pathway, block.evidence))
    heading, links = untested_in_words(block.pathway, block.evidence)
    lists = (lines_in_words(block.evidence), link_sentences(block.pathway, block.evidence))
    yield from (ListBlock(each) for each in lists if each)
    yield from (Paragraph(heading),) if heading else ()
    yield from (ListBlock(links),) if links else ()
