"""What a Word report needs and python-docx has no words for: bookmarks, links, page numbers, shading."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from .word_style import add_text

if TYPE_CHECKING:
    from docx.document import Document as Word
    from docx.text.paragraph import Paragraph


LONGEST_NAME = 40
"""Word cuts the names of bookmarks at this length."""


def add_contents(word: Word, headings: list[tuple[str, str]]) -> None:
    """A contents list as a field that Word can bring up to date; it holds links from the start.

    `headings` are pairs of an id and a heading.
    """
    for place, (id, heading) in enumerate(headings):
        line = add_text(word, style="TOC 1")
        if place == 0:
            _field_start(line, 'TOC \\o "1-1" \\n \\h \\z')
        _add_link(line, id, heading)
        if place == len(headings) - 1:
            _field_part(line, "end")


def bookmark(paragraph: Paragraph, id: str) -> None:
    """Mark a paragraph so that a link can lead to it."""
    name = bookmark_name(id)
    number = str(sum(name.encode()) + len(paragraph.text))
    start, end = _new("w:bookmarkStart", id=number, name=name), _new("w:bookmarkEnd", id=number)
    paragraph._p.insert(1 if paragraph._p.pPr is not None else 0, start)
    paragraph._p.append(end)


def bookmark_name(id: str) -> str:
    """A name that Word takes for a bookmark: letters, digits and underscores."""
    return f"_{re.sub(r'[^A-Za-z0-9]+', '_', id)}"[:LONGEST_NAME]


def add_page_number(paragraph: Paragraph) -> None:
    """Write "Page 3", kept right by Word."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    paragraph.add_run("Page ")
    _field_start(paragraph, "PAGE")
    paragraph.add_run("1")
    _field_part(paragraph, "end")


def shade(paragraph: Paragraph, colour: str = "F3F6F9") -> None:
    """Put a quiet colour behind a paragraph and a line at its left."""
    properties = paragraph._p.get_or_add_pPr()
    borders = _new("w:pBdr")
    borders.append(_new("w:left", val="single", sz="36", space="8", color="12436D"))
    properties.insert_element_before(
        borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr", "w:sectPr"
    )
    shading = _new("w:shd", val="clear", color="auto", fill=colour)
    properties.insert_element_before(shading, "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr", "w:sectPr")


def _add_link(paragraph: Paragraph, id: str, words: str) -> None:
    link = _new("w:hyperlink", anchor=bookmark_name(id), history="1")
    run = paragraph.add_run(words)
    link.append(run._r)
    paragraph._p.append(link)


def _field_start(paragraph: Paragraph, code: str) -> None:
    _field_part(paragraph, "begin")
    instruction = _new("w:instrText")
    instruction.text = f" {code} "
    paragraph.add_run()._r.append(instruction)
    _field_part(paragraph, "separate")


def _field_part(paragraph: Paragraph, kind: str) -> None:
    paragraph.add_run()._r.append(_new("w:fldChar", fldCharType=kind))


def _new(tag: str, **attributes: str) -> Any:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    element = OxmlElement(tag)
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), value)
    return element
