"""The blocks of a report as plain values, as static/report.typ takes them."""

from __future__ import annotations

from base64 import b64encode
from functools import singledispatch
from typing import Any

from ..present.figure import Figure
from ..present.lettering import reads_right_to_left
from ..present.text_table import TextTable
from .answer_blocks import CutLine, NumberLine, SmallPrint, Ticks, WriteHere
from .column_widths import letters_asked
from .document import Beside, Block, Facts, FigureBlock, ListBlock, Note, Paragraph, Photo, Quote, Table
from .pdf_text import settable

ACROSS, SHORT = 64, 18
"""How many letters a line of a table has room for, and how many a column may ask that is never narrowed."""

NO_NAME = "No name"

Part = dict[str, Any]


def text(words: str) -> dict[str, Any]:
    """Words, and whether they are read from right to left."""
    return {"words": settable(words), "turned": reads_right_to_left(words)}


def name(words: str) -> dict[str, Any]:
    """The words of a heading. The standard has no place for one that says nothing."""
    said = text(words)
    return said if said["words"].strip() else text(NO_NAME)


@singledispatch
def parts_of_block(block: Block) -> list[Part]:
    """What stands on the page for one block."""
    raise TypeError(f"no PDF is known for {type(block).__name__}")


@parts_of_block.register
def _(block: Paragraph) -> list[Part]:
    return [{"part": "lead" if block.lead else "paragraph", "text": text(block.text)}]


@parts_of_block.register
def _(block: ListBlock) -> list[Part]:
    return [{"part": "list", "items": [text(item) for item in block.items]}]


@parts_of_block.register
def _(block: FigureBlock) -> list[Part]:
    return [{"part": "picture", **_picture(block.figure)}]


@parts_of_block.register
def _(block: Photo) -> list[Part]:
    size = {"width": block.width, "height": block.height}
    told = {"alt": block.alt, "caption": text(block.caption)} if block.caption else {"alt": block.alt}
    return [{"part": "picture", "svg": _framed(block), **told, **size}]


@parts_of_block.register
def _(block: Table) -> list[Part]:
    table = block.table
    return [
        {
            "part": "table",
            "caption": text(table.caption),
            "shares": _shares(table),
            "columns": [text(words) for words in table.columns],
            "rows": [[text(words) for words in row] for row in table.rows],
            "numbers": list(table.numbers),
        }
    ]


@parts_of_block.register
def _(block: Quote) -> list[Part]:
    return [{"part": "quote", "text": text(block.text), "who": text(block.who)}]


@parts_of_block.register
def _(block: Note) -> list[Part]:
    items = [text(item) for item in block.items]
    return [{"part": "note", "heading": text(block.heading), "items": items}]


@parts_of_block.register
def _(block: Facts) -> list[Part]:
    facts = [
        {"name": text(each.name), "text": text(each.text), "section": each.section} for each in block.facts
    ]
    return [{"part": "facts", "heading": text(block.heading), "facts": facts}]


@parts_of_block.register
def _(block: Beside) -> list[Part]:
    sentences = [text(each) for each in block.sentences]
    return [{"part": "beside", **_picture(block.figure), "sentences": sentences}]


@parts_of_block.register
def _(block: Ticks) -> list[Part]:
    answers = [
        {"text": text(each.words), "face": each.face.svg if each.face else ""} for each in block.answers
    ]
    return [{"part": "ticks", "answers": answers, "aside": block.aside, "beside": block.beside}]


@parts_of_block.register
def _(block: NumberLine) -> list[Part]:
    ends = [text(each) for each in block.ends_in_words]
    return [{"part": "numbers", "numbers": list(block.numbers), "ends": ends}]


@parts_of_block.register
def _(block: WriteHere) -> list[Part]:
    return [{"part": "write", "lines": block.lines, "narrow": block.narrow}]


@parts_of_block.register
def _(block: SmallPrint) -> list[Part]:
    return [{"part": "small", "text": text(block.text)}]


@parts_of_block.register
def _(block: CutLine) -> list[Part]:
    return [{"part": "cut"}]


def _framed(photo: Photo) -> str:
    """A photograph inside an SVG, as every picture goes to the template."""
    size = f'width="{photo.width}" height="{photo.height}"'
    source = f"data:{photo.mime};base64,{b64encode(photo.data).decode()}"
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}><image {size} href="{source}"/></svg>'


def _shares(table: TextTable) -> list[int]:
    """What share of the page each column has; 0 is as much as its words take."""
    asks = letters_asked(table)
    return [0 if sum(asks) <= ACROSS or ask <= SHORT else ask for ask in asks]


def _picture(figure: Figure) -> Part:
    """The picture as SVG with its size in pixels, and the words that stand in for it."""
    return {
        "svg": figure.svg,
        "alt": figure.alt,
        "width": figure.as_svg.width,
        "height": figure.as_svg.height,
    }
