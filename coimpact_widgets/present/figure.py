"""A figure: a drawing with the message it tells and the words that stand in for it."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass
from functools import cached_property
from html import escape

from .drawing import Drawing
from .drawing_png import png
from .drawing_svg import svg


@dataclass(frozen=True)
class Figure:
    """A chart. `title` states its message; `alt` tells in words what it shows, numbers included."""

    title: str
    alt: str
    drawing: Drawing

    @cached_property
    def png(self) -> bytes:
        """The picture as PNG, drawn when first asked for."""
        return png(self.drawing)

    @cached_property
    def svg(self) -> str:
        """The picture as SVG."""
        return svg(self.drawing)

    @property
    def html(self) -> str:
        """An `img` with its alt text, the picture inside it: it asks no other place for anything."""
        data = b64encode(self.svg.encode()).decode()
        size = f'width="{self.drawing.width:.0f}" height="{self.drawing.height:.0f}"'
        return (
            f'<img class="ci-chart" {size} alt="{escape(self.alt)}" src="data:image/svg+xml;base64,{data}">'
        )
