"""Pictures in a Word report, each with its alt text."""

from __future__ import annotations

from html import escape

from ..present.figure import Figure
from .document import Photo
from .word_style import LEADS_UP, UNDER
from .word_table import AFTER, WIDEST, cell, grid, row
from .word_text import block, paragraph

CM_TO_A_PIXEL = 2.54 / 96
UNITS_TO_A_CM = 360_000
"""Word measures pictures in units of its own."""
TALLEST, TALLEST_POSTER = 23.0, 15.0
"""How tall a picture may be, in centimetres, so that it and its heading stand on one page."""
BESIDE, GAP = 6.0, 0.6
"""How wide a picture is that stands beside its words, and the space between them, in centimetres."""
LOGO = 6.5
"""How wide a logo may be at most, in centimetres."""
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
DECORATES = (
    '><a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative'
    ' xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
    "</wp:docPr>"
)
"""What tells Word that a picture need not be read out."""
ENDINGS = {"image/png": "png", "image/jpeg": "jpeg"}


class Pictures:
    """The pictures of one report: as they stand on the page, and their `files`, each kept once.

    On a `poster`, every picture but a logo is as wide as the page.
    """

    def __init__(self, *, poster: bool = False) -> None:
        self.files: dict[bytes, str] = {}
        self._poster, self._shown = poster, 0

    def figure(self, figure: Figure) -> str:
        """A figure, as wide as it is drawn, or as wide as the page where that is less."""
        return block(self._figure(figure, WIDEST))

    def photo(self, photo: Photo) -> str:
        """A photograph or a logo, as large as it is meant to be shown, with its words under it."""
        size = self._size(photo.width, photo.height, WIDEST)
        shown = self._shown_at(size, photo.data, ENDINGS[photo.mime], photo.alt)
        return block(shown, LEADS_UP) + paragraph(photo.caption, UNDER) if photo.caption else block(shown)

    def beside(self, figure: Figure, sentences: tuple[str, ...]) -> str:
        """A picture at the left, its sentences at the right, in a row without lines that is never broken."""
        middle, widths = '<w:vAlign w:val="center"/>', (BESIDE + GAP, WIDEST - BESIDE - GAP)
        left = block(self._figure(figure, BESIDE), align="center")
        right = "".join(map(paragraph, sentences))
        cells = zip((left, right), widths, strict=True)
        return grid(row("".join(cell(*each, middle) for each in cells)), widths) + AFTER

    def decoration(self, figure: Figure, across: float) -> str:
        """A picture, so wide, in the line of words that say as much: it is not read out."""
        size = (across, across * figure.as_png.height / figure.as_png.width)
        return self._shown_at(size, figure.png, "png", "").replace('descr=""/>', f'descr=""{DECORATES}')

    def _figure(self, figure: Figure, at_most: float) -> str:
        picture = figure.as_png
        size = self._size(picture.width, picture.height, at_most)
        return self._shown_at(size, picture.data, "png", figure.alt, figure.title)

    def _size(self, width: float, height: float, at_most: float) -> tuple[float, float]:
        """Centimetres on the page of a picture of this size in pixels."""
        across = min(at_most, width * CM_TO_A_PIXEL, TALLEST * width / height)
        if self._poster and across > LOGO:
            across = min(WIDEST, TALLEST_POSTER * width / height)
        return across, across * height / width

    def _shown_at(
        self, size: tuple[float, float], data: bytes, ending: str, alt: str, title: str = ""
    ) -> str:
        """A picture in its line, with the words that stand in for it."""
        file = self.files.setdefault(data, f"image{len(self.files) + 1}.{ending}")
        self._shown += 1
        across, down = (round(each * UNITS_TO_A_CM) for each in size)
        name = f'id="{self._shown}" name="Picture {self._shown}" descr="{escape(alt)}"'
        called = f' title="{escape(title)}"' if title else ""
        return (
            f'<w:r><w:drawing><wp:inline><wp:extent cx="{across}" cy="{down}"/><wp:docPr {name}{called}/>'
            '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
            f'<a:graphic><a:graphicData uri="{DRAWING}/picture"><pic:pic><pic:nvPicPr>'
            f'<pic:cNvPr id="{self._shown}" name="{file}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
            f'<a:blip r:embed="{picture_id(file)}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
            f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{across}" cy="{down}"/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
            "</wp:inline></w:drawing></w:r>"
        )


def picture_id(file: str) -> str:
    """What a page calls the file of a picture."""
    return file.partition(".")[0]
