"""A report as a PDF that everybody can read: tagged to PDF/UA-1, with its language, title and bookmarks.

The words go to typst as data, and static/report.typ sets them: nothing that people write is ever run.
"""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any, Final

from ..present.font_files import FAMILIES, fonts
from .document import Document, Look, Note, Section
from .paper import on_paper
from .pdf_parts import name, parts_of_block, text
from .pdf_row_headers import with_row_headers
from .pdf_text import lacks_letters

SIZES = {Look.LONG: 12.0, Look.SHORT: 11.0, Look.PLAIN: 16.0, Look.POSTER: 16.0, Look.FORM: 14.0}
"""The size of the letters in points."""
LARGE = 18.0
"""The size that is called large print. Source: RNIB, Clear print guidance: 16 points at least."""
SMALLEST, STEP = 9.5, 0.5
"""How small the letters may become for a report that has to fit on so many pages."""
PAGES = re.compile(rb"/Type/Pages/Count (\d+)")
DEEPEST = 4
STANDARD: Final = "ua-1"
NOT_DRAWN = Note(
    "Letters that are not drawn",
    (
        "This file has no letters for some of the writing in it. Boxes stand in their place. "
        "The web page and the Word document have those letters.",
    ),
)
TEMPLATE = Path(__file__).parent / "static" / "report.typ"


def write_pdf(document: Document, *, large_print: bool = False) -> bytes:
    """The report as a PDF/UA-1 file. The same document gives the same bytes.

    Letters are made smaller, down to a limit, where that keeps it within the most pages it may have.
    """
    paper = on_paper(document)
    if large_print or not document.most_pages:
        return _pdf(paper, LARGE if large_print else SIZES[document.look])
    size = SIZES[document.look]
    made = _pdf(paper, size)
    while size > SMALLEST and _pages(made) > document.most_pages:
        size -= STEP
        made = _pdf(paper, size)
    return made


def _pdf(paper: Document, size: float) -> bytes:
    return with_row_headers(_compiled(paper, size))


def _pages(pdf: bytes) -> int:
    """How many pages typst made: it says so at the beginning of its file."""
    found = PAGES.search(pdf)
    return int(found[1]) if found else 1


def _compiled(paper: Document, size: float) -> bytes:
    """What typst makes of the report, without reading any other file or asking any other place."""
    import typst

    return typst.compile(
        TEMPLATE,
        root=TEMPLATE.parent,
        font_paths=fonts(),
        ignore_system_fonts=True,
        sys_inputs={"told": json.dumps(_told(paper, size))},
        timestamp=datetime.combine(paper.made_on, time(), UTC),
        format="pdf",
        pdf_standards=[STANDARD],
    )


def _told(document: Document, size: float) -> dict[str, Any]:
    """The whole report as plain values, as the template takes them."""
    language, _, region = document.language.partition("-")
    sections = [_section(each, 1) for each in document.sections]
    opening = [part for block in document.opening for part in parts_of_block(block)]
    if lacks_letters(json.dumps([document.title, opening, sections], ensure_ascii=False)):
        opening += parts_of_block(NOT_DRAWN)
    return {
        "title": name(document.title),
        "subtitle": text(document.subtitle),
        "kind": document.kind,
        "mark": document.mark,
        "language": language,
        "region": region,
        "made_on": [document.made_on.year, document.made_on.month, document.made_on.day],
        "look": document.look,
        "contents": document.lists_contents,
        "fonts": FAMILIES,
        "size": size,
        "opening": opening,
        "sections": sections,
    }


def _section(section: Section, level: int) -> dict[str, Any]:
    return {
        "level": min(level, DEEPEST),
        "id": section.id,
        "new-page": section.new_page,
        "heading": name(section.heading),
        "parts": [part for block in section.blocks for part in parts_of_block(block)],
        "sections": [_section(each, level + 1) for each in section.sections],
    }
