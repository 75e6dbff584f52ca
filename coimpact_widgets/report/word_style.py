"""The styles of a Word report: its own, changed once in Word and changed everywhere."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docx.document import Document as Word
    from docx.parts.document import DocumentPart
    from docx.text.paragraph import Paragraph

FONT = "Arial"
BLUE, INK, MUTED, LINE = "12436D", "16202A", "46525E", "8A97A3"
LEAD, LIST, QUOTE, QUOTE_WHO = "Main finding", "List Bullet", "Quote", "Quote source"
NOTE, NOTE_HEADING, TABLE = "Note", "Note heading", "Table text"
OURS = ("Normal", LEAD, QUOTE, QUOTE_WHO, NOTE, NOTE_HEADING, TABLE, "TOC Heading", "TOC 1")
"""The styles that have a size of their own, besides those of headings."""
SIZES = {"Title": 30, "Subtitle": 14, "Heading 1": 20, "Heading 2": 16, "Heading 3": 13.5, "Heading 4": 12}
COLOURS = {
    "Title": BLUE,
    "Subtitle": MUTED,
    "Heading 1": BLUE,
    "Heading 2": INK,
    "Heading 3": MUTED,
    "Heading 4": MUTED,
}


def add_text(word: Word, text: str = "", style: str = "") -> Paragraph:
    """A paragraph in a style. python-docx looks through every style for each paragraph; this looks once."""
    paragraph = word.add_paragraph(text)
    if style:
        paragraph._p.style = ids_of_styles(word.part)[style]
    return paragraph


@lru_cache(maxsize=1)
def ids_of_styles(part: DocumentPart) -> dict[str, str]:
    """What Word calls each style inside the file, by its name."""
    return {str(style.name): style.style_id for style in part.styles}


def set_styles(word: Word, language: str, scale: float = 1) -> None:
    """Give the document its fonts, sizes, colours and language, and add the styles that Word lacks.

    `scale` makes all its letters larger or smaller.
    """
    _set_body(word)
    for name, size in SIZES.items():
        _set_heading(word, name, size)
    _add(word, LEAD, bold=True, size=14, together=True)
    _add(word, QUOTE_WHO, colour=MUTED, after=12)
    _add(word, NOTE_HEADING, bold=True, before=8, together=True)
    _add(word, NOTE, after=4)
    _add(word, "TOC Heading", bold=True, size=14, colour=BLUE, before=12)
    _add(word, "TOC 1", after=3)
    _add(word, TABLE, size=11, before=3, after=3)
    _set_quote(word)
    _set_language(word, language)
    _set_table_lines(word)
    _scale(word, scale)


def _set_body(word: Word) -> None:
    from docx.shared import Pt

    body: Any = word.styles["Normal"]
    _set_font(body, 12, INK)
    body.paragraph_format.space_after = Pt(8)
    body.paragraph_format.line_spacing = 1.2
    word.styles["List Bullet"].paragraph_format.space_after = Pt(4)


def _set_heading(word: Word, name: str, size: float) -> None:
    from docx.shared import Pt

    style: Any = word.styles[name]
    _set_font(style, size, COLOURS[name], bold=name != "Subtitle")
    style.font.italic = False
    style.paragraph_format.space_before = Pt(0 if name in ("Title", "Subtitle") else size)
    style.paragraph_format.space_after = Pt(6)
    style.paragraph_format.keep_with_next = True
    borders = style.element.find(".//{*}pBdr")
    if borders is not None:
        borders.getparent().remove(borders)


def _set_quote(word: Word) -> None:
    from docx.shared import Cm, Pt

    quote: Any = word.styles[QUOTE]
    _set_font(quote, 13, INK)
    quote.font.italic = False
    quote.paragraph_format.left_indent = word.styles[QUOTE_WHO].paragraph_format.left_indent = Cm(1)
    quote.paragraph_format.space_after = Pt(2)
    quote.paragraph_format.keep_with_next = True


def _add(
    word: Word,
    name: str,
    *,
    size: float = 12,
    colour: str = INK,
    bold: bool = False,
    before: float = 0,
    after: float = 6,
    together: bool = False,
) -> None:
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Pt

    known = name in [each.name for each in word.styles]
    style: Any = word.styles[name] if known else word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = word.styles["Normal"]
    style.quick_style = True
    _set_font(style, size, colour, bold=bold)
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
    style.paragraph_format.keep_with_next = together


def _set_font(style: Any, size: float, colour: str, *, bold: bool = False) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    style.font.name, style.font.size, style.font.bold = FONT, Pt(size), bold
    style.font.color.rgb = RGBColor.from_string(colour)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in [each for each in fonts.attrib if "Theme" in each]:
        del fonts.attrib[theme]
    for script in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(script), FONT)


def _scale(word: Word, scale: float) -> None:
    from docx.shared import Pt

    for style in (*OURS, *SIZES):
        font: Any = word.styles[style].font
        font.size = Pt(round(font.size.pt * scale * 2) / 2)


def _set_table_lines(word: Word) -> None:
    from docx.oxml.ns import qn

    borders = word.styles["Table Grid"].element.find(f".//{qn('w:tblBorders')}")
    for line in borders:
        line.set(qn("w:color"), LINE)
        if line.tag in (qn("w:left"), qn("w:right"), qn("w:insideV")):
            line.set(qn("w:val"), "nil")


def _set_language(word: Word, language: str) -> None:
    from docx.oxml.ns import qn

    for each in word.styles.element.iter(qn("w:lang")):
        each.set(qn("w:val"), language)
