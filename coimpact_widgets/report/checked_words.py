"""All the words of a report as one mark, by which it can be told whether they are those that were checked."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from .document import Beside, Block, Document, FigureBlock, ListBlock, Note, Paragraph, Photo, Quote, Section


def mark_of(document: Document) -> str:
    """The same for two reports only when they tell the same words with the same pictures, in the same order.

    What stands at the front of one copy alone, the day and the name of the report are not in it.
    """
    blocks = (block for block in document.opening if not isinstance(block, Note))
    told = [*(text for block in blocks for text in _told(block))]
    told += [text for each in document.sections for text in _section(each)]
    return sha256("\n".join(told).encode()).hexdigest()


def _section(section: Section) -> Iterator[str]:
    yield f"# {section.heading}"
    for block in section.blocks:
        yield from _told(block)
    for each in section.sections:
        yield from _section(each)


def _told(block: Block) -> tuple[str, ...]:
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
        case Photo():
            return (block.alt, sha256(block.data).hexdigest())
        case FigureBlock():
            return (block.figure.alt,)
    raise TypeError(f"a plain summary has no {type(block).__name__}")
