"""A picture that was drawn as SVG, as PNG: for Word, and wherever SVG cannot go."""

from __future__ import annotations

from functools import lru_cache

from .font_files import fonts

PIXELS_AN_INCH = 72
"""One pixel of the picture is one point of the page that it is set on."""
SHARPNESS = 2.5
"""Dots of the PNG to each pixel: at 96 pixels to an inch these are 240 dots, so that it prints well."""
WIDEST, TALLEST = 1550, 2180
"""The most dots across and down: as many to an inch on a page that it fills."""
REMEMBERED = 128
"""How many pictures are kept drawn: one report of each kind holds the same ones."""
PAGE = """
#set page(width: {width:.2f}pt, height: {height:.2f}pt, margin: 0pt, fill: white)
#image(bytes(sys.inputs.svg), format: "svg", width: 100%)
"""


@lru_cache(maxsize=REMEMBERED)
def png(svg: bytes, width: float, height: float, most: tuple[int, int] = (WIDEST, TALLEST)) -> bytes:
    """The same picture as PNG. The same picture gives the same bytes, on every machine.

    `most` is how many dots there may be across and down. More than usual are all used.
    """
    import typst

    fitting = min(most[0] / width, most[1] / height)
    sharpness = min(SHARPNESS, fitting) if most == (WIDEST, TALLEST) else fitting
    return typst.compile(
        PAGE.format(width=width, height=height).encode(),
        font_paths=fonts(),
        ignore_system_fonts=True,
        format="png",
        ppi=PIXELS_AN_INCH * sharpness,
        sys_inputs={"svg": svg.decode()},
    )
