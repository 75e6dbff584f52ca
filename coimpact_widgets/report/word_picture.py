"""Pictures in a Word report, each with its alt text."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from ..present.figure import Figure

if TYPE_CHECKING:
    from docx.document import Document as Word

WIDEST = 16.4
"""The width of the page between its margins, in centimetres."""
CM_TO_A_PIXEL = 2.54 / 96


def add_picture(word: Word, figure: Figure) -> None:
    """Put a figure on the page, as wide as it is drawn, or as wide as the page where that is less."""
    from docx.shared import Cm

    picture = figure.as_png
    width = min(WIDEST, picture.width * CM_TO_A_PIXEL)
    tallest = 23.0
    height = width * picture.height / picture.width
    width = width * min(1.0, tallest / height)
    shape = word.add_picture(BytesIO(picture.data), width=Cm(width))
    about = shape._inline.docPr
    about.set("descr", figure.alt)
    about.set("title", figure.title)
