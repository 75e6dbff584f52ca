"""A report as a Word document: real styles and headings, marked tables, pictures with alt text."""

from __future__ import annotations

from functools import singledispatch

from .answer_blocks import AnswerBlock
from .document import (
    Beside,
    Block,
    Document,
    Facts,
    FigureBlock,
    ListBlock,
    Look,
    Note,
    Paragraph,
    Photo,
    Quote,
    Section,
    Table,
)
from .paper import on_paper
from .word_answers import answer
from .word_package import package
from .word_picture import Pictures
from .word_style import (
    CONTENTS,
    CONTENTS_HEADING,
    HEADINGS,
    LEAD,
    LEADS_UP,
    LIST,
    LIST_KEPT,
    NEW_PAGE,
    NOTE,
    NOTE_HEADING,
    QUOTE,
    QUOTE_WHO,
    SUBTITLE,
    TITLE,
)
from .word_table import table
from .word_text import contents_list, fact, marked_heading, paragraph

DEEPEST = 4
MOST_INSIDE = 1000
"""More sections than one chapter has: it numbers those of each apart."""


def write_word(document: Document, *, large_print: bool = False) -> bytes:
    """The report as a .docx file. The same document gives the same bytes."""
    document = on_paper(document)
    pictures = Pictures(poster=document.look is Look.POSTER)
    parts = (
        paragraph(document.kind, SUBTITLE),
        paragraph(document.title, TITLE),
        paragraph(document.subtitle, SUBTITLE),
        _blocks(document.opening, pictures),
        _contents(document),
        *(_chapter(each, number, pictures) for number, each in enumerate(document.sections)),
    )
    return package(document, "".join(parts), pictures, large_print=large_print)


def _contents(document: Document) -> str:
    if not document.lists_contents:
        return ""
    headings = [(each.id, each.heading) for each in document.sections]
    return paragraph("Contents", CONTENTS_HEADING) + contents_list(headings, CONTENTS)


def _chapter(section: Section, number: int, pictures: Pictures) -> str:
    """A section that the contents list leads to, with those inside it, which facts may lead to."""
    style = NEW_PAGE if section.new_page else f"{HEADINGS} 1"
    heading = marked_heading(section.heading, style, section.id, number)
    inner = (
        marked_heading(each.heading, f"{HEADINGS} 2", each.id, MOST_INSIDE * (number + 1) + at)
        + _inside(each, 2, pictures)
        for at, each in enumerate(section.sections)
    )
    return heading + _blocks(section.blocks, pictures) + "".join(inner)


def _inside(section: Section, level: int, pictures: Pictures) -> str:
    """What stands under the heading of a section."""
    style = f"{HEADINGS} {min(level + 1, DEEPEST)}"
    return _blocks(section.blocks, pictures) + "".join(
        paragraph(each.heading, style) + _inside(each, level + 1, pictures) for each in section.sections
    )


def _blocks(blocks: tuple[Block, ...], pictures: Pictures) -> str:
    """Blocks in order. What leads up to the next, or to a place to answer, stands on the same page as it."""
    return "".join(_before(each, blocks[place:], pictures) for place, each in enumerate(blocks, start=1))


def _before(block: Block, rest: tuple[Block, ...], pictures: Pictures) -> str:
    """A block before the `rest` of its section."""
    if isinstance(block, AnswerBlock):
        return answer(block, pictures, bool(rest))
    kept = any(isinstance(each, AnswerBlock) for each in rest)
    if isinstance(block, Paragraph) and not block.lead and (kept or _is_led_up_to(rest[0] if rest else None)):
        return paragraph(block.text, LEADS_UP)
    if isinstance(block, ListBlock) and kept:
        return "".join(paragraph(item, LIST_KEPT) for item in block.items)
    return _block(block, pictures)


def _is_led_up_to(block: Block | None) -> bool:
    """Whether this is a main sentence, a picture or a table."""
    return isinstance(block, FigureBlock | Table) or (isinstance(block, Paragraph) and block.lead)


@singledispatch
def _block(block: Block, pictures: Pictures) -> str:
    raise TypeError(f"no Word is known for {type(block).__name__}")


@_block.register
def _(block: Paragraph, pictures: Pictures) -> str:
    return paragraph(block.text, LEAD if block.lead else "")


@_block.register
def _(block: ListBlock, pictures: Pictures) -> str:
    return "".join(paragraph(item, LIST) for item in block.items)


@_block.register
def _(block: FigureBlock, pictures: Pictures) -> str:
    return pictures.figure(block.figure)


@_block.register
def _(block: Photo, pictures: Pictures) -> str:
    return pictures.photo(block)


@_block.register
def _(block: Table, pictures: Pictures) -> str:
    return table(block.table)


@_block.register
def _(block: Quote, pictures: Pictures) -> str:
    return paragraph(block.text, QUOTE) + (paragraph(block.who, QUOTE_WHO) if block.who else "")


@_block.register
def _(block: Note, pictures: Pictures) -> str:
    return paragraph(block.heading, NOTE_HEADING) + "".join(paragraph(item, NOTE) for item in block.items)


@_block.register
def _(block: Facts, pictures: Pictures) -> str:
    heading = paragraph(block.heading, LEAD) if block.heading else ""
    return heading + "".join(fact(each.name, each.text, each.section) for each in block.facts)


@_block.register
def _(block: Beside, pictures: Pictures) -> str:
    return pictures.beside(block.figure, block.sentences)
