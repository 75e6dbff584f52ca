"""A report as a Word document: real styles and headings, marked tables, pictures with alt text."""

from __future__ import annotations

from functools import singledispatch
from io import BytesIO
from typing import TYPE_CHECKING, Any

from .document import (
    Beside,
    Block,
    Document,
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
from .word_direction import set_directions
from .word_marks import add_contents, add_page_number, bookmark, shade
from .word_picture import add_beside, add_photo, add_picture, widen_pictures
from .word_style import LEAD, LIST, NOTE, NOTE_HEADING, QUOTE, QUOTE_WHO, add_text, set_styles
from .word_table import add_table
from .word_zip import with_fixed_dates

if TYPE_CHECKING:
    from docx.document import Document as Word

DEEPEST = 4
MADE_WITH = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    b"<Application>Co-Impact</Application></Properties>"
)
SCALES = {Look.LONG: 1.0, Look.SHORT: 0.9, Look.PLAIN: 4 / 3, Look.POSTER: 4 / 3}
"""How large the letters are, beside those of a full report."""


def write_word(document: Document) -> bytes:
    """The report as a .docx file. The same document gives the same bytes."""
    from docx import Document as NewWord

    document, word = on_paper(document), NewWord()
    set_styles(word, document.language, SCALES[document.look])
    word.styles["Heading 1"].paragraph_format.page_break_before = document.look is Look.POSTER
    _set_properties(word, document)
    _set_margins_and_marks(word, document)
    add_text(word, document.kind, "Subtitle")
    add_text(word, document.title, "Title")
    add_text(word, document.subtitle, "Subtitle")
    for block in document.opening:
        _write(block, word)
    if document.lists_contents:
        add_text(word, "Contents", "TOC Heading")
        add_contents(word, [(section.id, section.heading) for section in document.sections])
    for section in document.sections:
        _section(word, section, 1)
    if document.look is Look.POSTER:
        widen_pictures(word)
    set_directions(word)
    file = BytesIO()
    word.save(file)
    return with_fixed_dates(file.getvalue())


def _set_properties(word: Word, document: Document) -> None:
    from datetime import UTC, datetime, time

    about, made_at = word.core_properties, datetime.combine(document.made_on, time(), UTC)
    about.title, about.subject, about.language = document.title, document.subtitle, document.language
    about.author, about.last_modified_by = document.title, document.title
    about.comments, about.keywords, about.revision = document.mark, "", 1
    about.created = about.modified = made_at
    _set_maker(word)


def _set_maker(word: Word) -> None:
    """Say what made the file, in place of what the library's own example says, and leave its picture out."""
    for id, part in list(word.part.package.rels.items()):
        if part.reltype.endswith("/thumbnail"):
            del word.part.package.rels[id]
        elif part.reltype.endswith("/extended-properties"):
            part.target_part._blob = MADE_WITH


def _set_margins_and_marks(word: Word, document: Document) -> None:
    from docx.shared import Cm

    page = word.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = Cm(2.3)
    page.top_margin = page.bottom_margin = Cm(2.2)
    header = page.header.paragraphs[0]
    header.text = document.mark or document.title
    if document.mark:
        header.runs[0].bold = True
    add_page_number(page.footer.paragraphs[0])


def _section(word: Word, section: Section, level: int) -> None:
    heading = add_text(word, section.heading, f"Heading {min(level, DEEPEST)}")
    if level == 1:
        bookmark(heading, section.id)
    for block in section.blocks:
        _write(block, word)
    for inner in section.sections:
        _section(word, inner, level + 1)


@singledispatch
def _write(block: Block, word: Word) -> None:
    raise TypeError(f"no Word is known for {type(block).__name__}")


@_write.register
def _(block: Paragraph, word: Any) -> None:
    add_text(word, block.text, LEAD if block.lead else "")


@_write.register
def _(block: ListBlock, word: Any) -> None:
    for item in block.items:
        add_text(word, item, LIST)


@_write.register
def _(block: FigureBlock, word: Any) -> None:
    add_picture(word, block.figure)


@_write.register
def _(block: Photo, word: Any) -> None:
    add_photo(word, block)


@_write.register
def _(block: Table, word: Any) -> None:
    add_table(word, block.table)


@_write.register
def _(block: Quote, word: Any) -> None:
    add_text(word, block.text, QUOTE)
    if block.who:
        add_text(word, block.who, QUOTE_WHO)


@_write.register
def _(block: Note, word: Any) -> None:
    shade(add_text(word, block.heading, NOTE_HEADING))
    for item in block.items:
        shade(add_text(word, item, NOTE))


@_write.register
def _(block: Beside, word: Any) -> None:
    add_beside(word, block.figure, block.sentences)
