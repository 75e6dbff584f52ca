"""A figure: a picture with the message it tells and the words that stand in for it."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from html import escape

from .picture_png import png


@dataclass(frozen=True)
class Picture:
    """A picture as a file, and the size in pixels that it is meant to be shown at."""

    width: float
    height: float
    data: bytes


@dataclass(frozen=True)
class Figure:
    """A chart or the map. `title` states its message; `alt` tells in words what it shows, numbers included.

    `draw` draws it as SVG, once, when it is first needed.
    """

    title: str
    alt: str
    draw: Callable[[], Picture]

    @cached_property
    def as_svg(self) -> Picture:
        """The picture as SVG, for the page."""
        return self.draw()

    @cached_property
    def as_png(self) -> Picture:
        """The picture as PNG, for Word and wherever SVG cannot go."""
        drawn = self.as_svg
        return Picture(drawn.width, drawn.height, png(drawn.data, drawn.width, drawn.height))

    @property
    def svg(self) -> str:
        """The text of the SVG."""
        return self.as_svg.data.decode()

    @property
    def png(self) -> bytes:
        """The bytes of the PNG."""
        return self.as_png.data

    @property
    def html(self) -> str:
        """An `img` with its alt text, the picture inside it: it asks no other place for anything."""
        data = b64encode(self.as_svg.data).decode()
        size = f'width="{self.as_svg.width:.0f}" height="{self.as_svg.height:.0f}"'
        return (
            f'<img class="ci-chart" {size} alt="{escape(self.alt)}" src="data:image/svg+xml;base64,{data}">'
        )
