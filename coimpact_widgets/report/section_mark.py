"""A mark of all that a section of a report tells: it shows whether the section still tells the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256

from ..present.tables import TextTable
from .document import (
    Beside,
    Block,
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
)


def mark_of(section: Section) -> str:
    """The same only where it, and what is inside it, tells the same: words, tables, quotes and pictures."""
    return sha256("\n".join(_told(section)).encode()).hexdigest()[:16]


def _told(section: Section) -> Iterator[str]:
    yield f"# {section.heading}"
    for block in section.blocks:
        yield from _of(block)
    for inner in section.sections:
        yield from _told(inner)


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
    return _shown(block)


def _shown(block: FigureBlock | Photo | Table | ForEvaluators | PathwayBlock) -> Iterable[str]:
    match block:
        case FigureBlock():
            return (block.figure.alt,)
        case Photo():
            return (block.alt,)
        case Table():
            return _cells(block.table)
        case ForEvaluators():
            return (block.text, *_cells(block.table))
        case PathwayBlock():
            return (each.label for each in (block.evidence or {}).values())


def _cells(table: TextTable) -> Iterator[str]:
    yield table.caption
    for row in table.rows:
        yield from row
