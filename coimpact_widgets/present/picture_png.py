"""A picture that was drawn as SVG, as PNG: for Word, and wherever SVG cannot go."""

from __future__ import annotations

from .font_files import fonts

PIXELS_AN_INCH = 72
"""One pixel of the picture is one point of the page that it is set on."""
SHARPNESS, WIDE, SHARPNESS_OF_WIDE = 3, 600, 2
"""Dots of the PNG to each pixel, so that it prints well; fewer where it is wider than so many pixels."""
PAGE = """
#set page(width: {width:.2f}pt, height: {height:.2f}pt, margin: 0pt, fill: white)
#image(bytes(sys.inputs.svg), format: "svg", width: 100%)
"""


def png(svg: bytes, width: float, height: float) -> bytes:
    """The same picture as PNG. The same picture gives the same bytes, on every machine."""
    import typst

    sharpness = SHARPNESS if width <= WIDE else SHARPNESS_OF_WIDE
    return typst.compile(
        PAGE.format(width=width, height=height).encode(),
        font_paths=fonts(),
        ignore_system_fonts=True,
        format="png",
        ppi=PIXELS_AN_INCH * sharpness,
        sys_inputs={"svg": svg.decode()},
    )
