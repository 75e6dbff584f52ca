"""The headings and paragraphs of a report, each with the id of its place, which new data leave as it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..domain.edit import FRONT, Part, Passage
from .document import Beside, Block, Document, ListBlock, Paragraph, Section, Words

HEADING = "heading"


def parts_of(document: Document) -> tuple[Part, ...]:
    """The front of a report and its sections, with all that a group can put its own words in place of."""
    front = Part(FRONT, "", tuple(_passages(FRONT, "", document.opening)))
    return (front, *map(_part, document.sections))


def passages_of(document: Document) -> tuple[Passage, ...]:
    """Every heading and paragraph of a report that can be changed."""
    return tuple(each for part in parts_of(document) for inner in part.all for each in inner.passages)


def heading_of(section: str) -> str:
    """The place of the heading of a section, by its id."""
    return f"{section}/{HEADING}"


def placed(section: str, blocks: Sequence[Block]) -> list[tuple[str, Block]]:
    """Each block with its place: the section, what it is about, and which of its kind there it is.

    The place is empty where a block has no words that can be changed: tables and pictures show what was
    found, quotes are other people's words, and a note is what a reader must not miss.
    """
    times: Counter[str] = Counter()
    found = []
    for block in blocks:
        place = ""
        if isinstance(block, Words):
            place = "/".join(filter(None, (section, block.about, _called(block))))
            times[place] += 1
            place += f"-{times[place]}" if times[place] > 1 else ""
        found.append((place, block))
    return found


def with_words(block: Words, text: str) -> tuple[Block, ...]:
    """A block with other words, each line a thing of its own."""
    lines = tuple(filter(None, map(str.strip, text.splitlines())))
    match block:
        case ListBlock():
            return (replace(block, items=lines),)
        case Beside():
            return (replace(block, sentences=lines),)
        case Paragraph():
            return tuple(
                replace(block, text=line, lead=block.lead and not at) for at, line in enumerate(lines)
            )


def _part(section: Section) -> Part:
    """A section, with those inside it beside it: in one list they would be more than anybody reads."""
    inner = tuple(Part(each.id, each.heading, tuple(_within(each))) for each in section.sections)
    return Part(section.id, section.heading, tuple(_of(section)), inner)


def _of(section: Section) -> Iterator[Passage]:
    yield Passage(heading_of(section.id), section.heading, section.heading, heading=True)
    yield from _passages(section.id, section.heading, section.blocks)


def _within(section: Section) -> Iterator[Passage]:
    yield from _of(section)
    for inner in section.sections:
        yield from _within(inner)


def _passages(section: str, heading: str, blocks: Sequence[Block]) -> Iterator[Passage]:
    for place, block in placed(section, blocks):
        if isinstance(block, Words):
            yield Passage(place, _words(block), heading, listed=not isinstance(block, Paragraph))


def _words(block: Words) -> str:
    match block:
        case ListBlock():
            return "\n".join(block.items)
        case Beside():
            return "\n".join(block.sentences)
        case Paragraph():
            return block.text


def _called(block: Words) -> str:
    match block:
        case ListBlock():
            return "list"
        case Beside():
            return "beside"
        case Paragraph():
            return "lead" if block.lead else "paragraph"
