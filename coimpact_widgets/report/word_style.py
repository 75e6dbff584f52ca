"""The styles of a Word report: its own, changed once in Word and changed everywhere."""

from __future__ import annotations

from html import escape
from typing import NamedTuple

from .word_text import WORDS, style_id

FONT = "Arial"
BLUE, INK, MUTED, LINE, WHITE = "12436D", "16202A", "46525E", "8A97A3", "FFFFFF"
PANEL, WARNING = "F3F6F9", "A8122A"
NORMAL, TITLE, SUBTITLE, HEADINGS = "Normal", "Title", "Subtitle", "heading"
LEAD, LEADS_UP, LIST = "Main finding", "Leads up", "List Bullet"
QUOTE, QUOTE_WHO = "Quote", "Quote source"
NOTE, NOTE_HEADING, CAPTION = "Note", "Note heading", "caption"
TABLE_TEXT, TABLE_KEPT, TABLE_HEADING = "Table text", "Table text with next", "Table heading"
AFTER_TABLE, AFTER_TABLE_KEPT = "After table", "After table with next"
LIST_KEPT, NEW_PAGE = "List Bullet with next", "Heading on a new page"
ANSWER, ANSWER_KEPT, ASIDE = "Answer", "Answer with next", "Answer aside"
CENTRED, SMALL, TICK = "Answer centred", "Small print", "Box to tick"
CONTENTS, CONTENTS_HEADING = "toc 1", "TOC Heading"
HEADER, MARK, FOOTER = "header", "Mark", "footer"
TABLE, UNDER = "Table Grid", "Under a picture"
TICK_SIZE = 20
"""The size of a box to tick, in points."""
BULLETS = 1
"""The number of the list that bullets are marks of."""


class Style(NamedTuple):
    """How paragraphs of one kind look: letters and the space around them in points, and lines in letters.

    `together` keeps one on the page of what follows. `level` is that of a heading. `fill` and `bar` are the
    colours behind it and of the line at its left. `indent` is in points. With `middle`, letters of several
    sizes have their middles in one line.
    """

    name: str
    size: float = 12
    colour: str = INK
    bold: bool = False
    before: float = 0
    after: float = 8
    lines: float = 1.2
    together: bool = False
    level: int = 0
    fill: str = ""
    bar: str = ""
    indent: float = 0
    centred: bool = False
    middle: bool = False

    @property
    def id(self) -> str:
        """What the file calls it inside."""
        return style_id(self.name)


STYLES = (
    Style(TITLE, 30, BLUE, bold=True, after=6, lines=1, together=True),
    Style(SUBTITLE, 14, MUTED, after=6, together=True),
    Style(f"{HEADINGS} 1", 20, BLUE, bold=True, before=20, after=6, together=True, level=1),
    Style(NEW_PAGE, 20, BLUE, bold=True, after=6, together=True, level=1),
    Style(f"{HEADINGS} 2", 16, bold=True, before=16, after=6, together=True, level=2),
    Style(f"{HEADINGS} 3", 13.5, MUTED, bold=True, before=13.5, after=6, together=True, level=3),
    Style(f"{HEADINGS} 4", 12, MUTED, bold=True, before=12, after=6, together=True, level=4),
    Style(LEAD, 14, bold=True, before=6, after=6, together=True),
    Style(LEADS_UP, together=True),
    Style(LIST, after=4),
    Style(QUOTE, 13, after=2, together=True, indent=28),
    Style(QUOTE_WHO, colour=MUTED, after=12, indent=28),
    Style(NOTE_HEADING, bold=True, before=8, after=4, together=True, fill=PANEL, bar=BLUE),
    Style(NOTE, after=4, fill=PANEL, bar=BLUE),
    Style(CAPTION, bold=True, before=10, after=6, together=True),
    Style(UNDER, colour=MUTED, after=12),
    Style(TABLE_TEXT, 11, before=3, after=3, lines=1.1),
    Style(TABLE_KEPT, 11, before=3, after=3, lines=1.1, together=True),
    Style(TABLE_HEADING, 11, bold=True, before=3, after=3, lines=1.1, together=True),
    Style(AFTER_TABLE, 6, after=2, lines=1),
    Style(AFTER_TABLE_KEPT, 6, after=2, lines=1, together=True),
    Style(LIST_KEPT, after=4, together=True),
    Style(ANSWER, after=3, lines=1, middle=True),
    Style(ANSWER_KEPT, after=3, lines=1, together=True, middle=True),
    Style(ASIDE, 11, MUTED, before=6, after=3, lines=1, together=True, middle=True),
    Style(CENTRED, bold=True, after=0, lines=1, together=True, centred=True),
    Style(SMALL, 8.5, MUTED, after=10),
    Style(CONTENTS_HEADING, 14, BLUE, bold=True, before=12, after=6, together=True),
    Style(CONTENTS, after=3),
    Style(HEADER, 11, MUTED, after=0, lines=1),
    Style(MARK, 11, WHITE, bold=True, after=0, lines=1, fill=WARNING),
    Style(FOOTER, 11, MUTED, after=0, lines=1),
)


def styles_part(language: str, scale: float = 1, *, page_each: bool = False) -> str:
    """The part of a Word file that holds its styles. `scale` makes all letters larger or smaller.

    Each section begins a page where `page_each` says so.
    """
    normal = Style(NORMAL)
    return (
        f'<w:styles xmlns:w="{WORDS}"><w:docDefaults><w:rPrDefault><w:rPr>{_fonts()}'
        f'<w:lang w:val="{escape(language)}" w:eastAsia="{escape(language)}"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        f"{_paragraph(normal)}{_letters(normal, scale)}</w:style>"
        f"{''.join(_style(each, scale, page_each and each.level == 1) for each in STYLES)}"
        f"{_tables()}{_tick(scale)}</w:styles>"
    )


def _style(style: Style, scale: float, new_page: bool) -> str:
    kind = (
        ""
        if style.name[0].islower() or style.name in (TITLE, SUBTITLE, LIST, QUOTE)
        else ' w:customStyle="1"'
    )
    after = NORMAL if style.level or style.name in (TITLE, SUBTITLE) else style.name
    return (
        f'<w:style w:type="paragraph"{kind} w:styleId="{style.id}"><w:name w:val="{style.name}"/>'
        f'<w:basedOn w:val="Normal"/><w:next w:val="{style_id(after)}"/><w:qFormat/>'
        f"{_paragraph(style, new_page=new_page or style.name == NEW_PAGE)}{_letters(style, scale)}</w:style>"
    )


def _paragraph(style: Style, *, new_page: bool = False) -> str:
    """The space around a paragraph and what stands behind it, in the order that Word wants."""
    parts = (
        "<w:keepNext/>" if style.together else "",
        "<w:pageBreakBefore/>" if new_page else "",
        f'<w:numPr><w:numId w:val="{BULLETS}"/></w:numPr>' if style.name in (LIST, LIST_KEPT) else "",
        f'<w:pBdr><w:left w:val="single" w:sz="36" w:space="8" w:color="{style.bar}"/></w:pBdr>'
        if style.bar
        else "",
        f'<w:shd w:val="clear" w:color="auto" w:fill="{style.fill}"/>' if style.fill else "",
        f'<w:spacing w:before="{style.before * 20:.0f}" w:after="{style.after * 20:.0f}"'
        f' w:line="{style.lines * 240:.0f}" w:lineRule="auto"/>',
        f'<w:ind w:left="{style.indent * 20:.0f}"/>' if style.indent else "",
        '<w:jc w:val="center"/>' if style.centred else "",
        '<w:textAlignment w:val="center"/>' if style.middle else "",
        f'<w:outlineLvl w:val="{style.level - 1}"/>' if style.level else "",
    )
    return f"<w:pPr>{''.join(parts)}</w:pPr>"


def _letters(style: Style, scale: float) -> str:
    """The letters of a style: those of right-to-left scripts are as large and as bold as the others."""
    bold, halves = "<w:b/><w:bCs/>" if style.bold else "", round(style.size * scale * 2)
    return (
        f'<w:rPr>{_fonts()}{bold}<w:color w:val="{style.colour}"/>'
        f'<w:sz w:val="{halves}"/><w:szCs w:val="{halves}"/></w:rPr>'
    )


def _tick(scale: float) -> str:
    """The sign of a box to tick, large enough to hit, in a font that has it."""
    halves, font = round(TICK_SIZE * scale * 2), "MS Gothic"
    return (
        f'<w:style w:type="character" w:customStyle="1" w:styleId="{style_id(TICK)}"><w:name w:val="{TICK}"/>'
        f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:eastAsia="{font}" w:cs="{font}"/>'
        f'<w:sz w:val="{halves}"/><w:szCs w:val="{halves}"/></w:rPr></w:style>'
    )


def _fonts() -> str:
    return f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'


def _tables() -> str:
    """A table without lines, and one with lines between its rows."""
    lines = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{LINE}"/>'
        for side in ("top", "bottom", "insideH")
    )
    margins = '<w:left w:w="0" w:type="dxa"/><w:right w:w="170" w:type="dxa"/>'
    return (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        f'<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr></w:style>'
        f'<w:style w:type="table" w:styleId="{style_id(TABLE)}"><w:name w:val="{TABLE}"/>'
        f'<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>{lines}</w:tblBorders></w:tblPr></w:style>'
    )
