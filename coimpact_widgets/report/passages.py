"""The headings and paragraphs of a report, each with the id of its place, which new data leave as it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..domain.edit import FRONT, Part, Passage
from .document import Beside, Block, Document, ListBlock, Paragraph, Section, Words
from .mark import mark_of_section

HEADING = "heading"


def parts_of(document: Document) -> tuple[Part, ...]:
    """The front of a report and its sections, with their headings and paragraphs."""
    front = Section(FRONT, "", document.opening)
    parts = (Part(FRONT, "", tuple(_passages(front))), *map(_part, document.sections))
    return tuple(_told_from(document.fewest, each) for each in parts)


def passages_of(document: Document) -> tuple[Passage, ...]:
    """Every heading and paragraph of a report, those that cannot be changed too."""
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
    each_inside = [_inside(each, section.fixed) for each in section.sections]
    inner = tuple(Part(each.id, each.heading, tuple(_within(each))) for each in each_inside)
    return Part(section.id, section.heading, tuple(_of(section)), inner)


def _inside(section: Section, fixed: bool) -> Section:
    """A section inside another: fixed where that is."""
    return replace(section, fixed=section.fixed or fixed)


def _of(section: Section) -> Iterator[Passage]:
    heading, told = section.heading, mark_of_section(section)
    yield Passage(heading_of(section.id), heading, heading, heading=True, fixed=section.fixed, told=told)
    yield from _passages(section)


def _within(section: Section) -> Iterator[Passage]:
    yield from _of(section)
    for inner in section.sections:
        yield from _within(_inside(inner, section.fixed))


def _passages(section: Section) -> Iterator[Passage]:
    told = mark_of_section(section)
    for place, block in placed(section.id, section.blocks):
        if isinstance(block, Words):
            listed, fixed = not isinstance(block, Paragraph), section.fixed or _is_fixed(block)
            yield Passage(place, _words(block), section.heading, False, listed, fixed, told)


def _is_fixed(block: Words) -> bool:
    return isinstance(block, Paragraph) and block.fixed


def _told_from(fewest: int, part: Part) -> Part:
    """A part of a report that tells no smaller number of people than `fewest`."""
    passages = tuple(replace(each, fewest=fewest) for each in part.passages)
    return replace(part, passages=passages, parts=tuple(_told_from(fewest, each) for each in part.parts))


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
