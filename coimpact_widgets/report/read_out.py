"""A report as texts to read aloud, one after another: its title, its headings and what stands under them."""

from __future__ import annotations

from collections.abc import Iterator

from .document import (
    Beside,
    Block,
    Document,
    FigureBlock,
    ListBlock,
    Note,
    Paragraph,
    Photo,
    Quote,
    Section,
    every_section,
)


def read_out(document: Document) -> tuple[str, ...]:
    """What is read. A table and the pathway are not: nobody can follow them by ear."""
    opening = (text for block in document.opening for text in _of(block))
    sections = (text for each in every_section(document.sections) for text in _section(each))
    return tuple(filter(None, (document.title, *opening, *sections)))


def _section(section: Section) -> Iterator[str]:
    yield section.heading
    for block in section.blocks:
        yield from _of(block)


def _of(block: Block) -> tuple[str, ...]:
    match block:
        case Paragraph():
            return (block.text,)
        case ListBlock():
            return block.items
        case Beside():
            return block.sentences
        case Quote():
            return (block.text, block.who)
        case Note():
            return (block.heading, *block.items)
        case Photo():
            return (block.alt, block.caption)
        case FigureBlock():
            return (block.figure.alt,)
    return ()
