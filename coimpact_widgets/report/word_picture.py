"""Pictures in a Word report, each with its alt text."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from ..present.figure import Figure
from .document import Photo

if TYPE_CHECKING:
    from docx.document import Document as Word
    from docx.shape import InlineShape

WIDEST = 16.4
"""The width of the page between its margins, in centimetres."""
CM_TO_A_PIXEL = 2.54 / 96


TALLEST, TALLEST_POSTER = 23.0, 15.0
"""How tall a picture may be, in centimetres, so that it and its heading stand on one page."""
BESIDE, GAP = 6.0, 0.6
"""How wide a picture is that stands beside its words, and the space between them, in centimetres."""
LOGO = 6.5
"""How wide a logo may be at most, in centimetres."""


def add_picture(word: Word, figure: Figure) -> None:
    """Put a figure on the page, as wide as it is drawn, or as wide as the page where that is less."""
    from docx.shared import Cm

    picture = figure.as_png
    made = word.add_picture(BytesIO(picture.data), width=Cm(_width(picture.width, picture.height)))
    _name(made, figure.alt, figure.title)


def add_photo(word: Word, photo: Photo) -> None:
    """Put a photograph or a logo on the page, as large as it is meant to be shown."""
    from docx.shared import Cm

    made = word.add_picture(BytesIO(photo.data), width=Cm(_width(photo.width, photo.height)))
    _name(made, photo.alt)


def add_beside(word: Word, figure: Figure, sentences: tuple[str, ...]) -> None:
    """A picture at the left and its sentences at the right, in a row without lines that is never broken."""
    from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Cm

    row = word.add_table(rows=1, cols=2).rows[0]
    left, right = row.cells
    left.width, right.width = Cm(BESIDE + GAP), Cm(WIDEST - BESIDE - GAP)
    left.vertical_alignment = right.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    run = left.paragraphs[0].add_run()
    picture = figure.as_png
    width = Cm(min(BESIDE, picture.width * CM_TO_A_PIXEL))
    left.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.CENTER
    _name(run.add_picture(BytesIO(picture.data), width=width), figure.alt, figure.title)
    first, *rest = sentences
    right.paragraphs[0].text = first
    for each in rest:
        right.add_paragraph(each)


def widen_pictures(word: Word) -> None:
    """Make every picture as wide as the page, for a poster. A logo stays as it is."""
    from docx.shared import Cm

    for shape in (each for each in word.inline_shapes if each.width > Cm(LOGO)):
        height = min(Cm(TALLEST_POSTER), int(Cm(WIDEST) * shape.height / shape.width))
        shape.width, shape.height = int(height * shape.width / shape.height), height


def _width(width: float, height: float) -> float:
    """The width on the page, in centimetres, of a picture of this size in pixels."""
    return min(WIDEST, width * CM_TO_A_PIXEL, TALLEST * width / height)


def _name(shape: InlineShape, alt: str, title: str = "") -> None:
    """Give a picture the words that stand in for it."""
    about = shape._inline.docPr
    about.set("descr", alt)
    if title:
        about.set("title", title)
