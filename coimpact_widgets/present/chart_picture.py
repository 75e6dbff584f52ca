"""A chart as SVG for the page, and as PNG for Word and wherever SVG cannot go."""

from __future__ import annotations

import logging
import re
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO, StringIO

from .chart_look import FONTS, LOOK, PIXELS_AN_INCH, SHARPNESS, WIDTH
from .chart_page import ChartPage
from .figure import Format, Picture
from .lettering import MEASURED_BY, drawable

NO_METADATA = dict.fromkeys(("Creator", "Date", "Format", "Type"))
FONT_IN_STYLE = re.compile(rf"(style=\"[^\"]*font[^\"]*)'{MEASURED_BY}'")
FAST = {"compress_level": 3}
"""Half the time of the next level, for files that are a third larger."""


def picture(draw: Callable[[], ChartPage], kind: Format) -> Picture:
    """What `draw` draws, in the look of our charts: the same bytes wherever the same versions run."""
    with our_look():
        page = draw().finished()
        return Picture(WIDTH, page.height, _svg(page) if kind == "svg" else _png(page))


@contextmanager
def our_look() -> Iterator[None]:
    """Draw as our charts look, whatever the settings of the person or the machine."""
    with _quiet():
        from matplotlib import style

        with style.context(["default", LOOK]):
            yield


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep what only a programmer needs to know off the page, such as where a font cache is kept."""
    log = logging.getLogger("matplotlib")
    level = log.level
    log.setLevel(logging.ERROR)
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Glyph .* missing from")
        try:
            yield
        finally:
            log.setLevel(level)


def _svg(page: ChartPage) -> bytes:
    file = StringIO()
    page.figure.savefig(file, format="svg", metadata=NO_METADATA)
    whole = file.getvalue()
    return FONT_IN_STYLE.sub(rf"\1{FONTS}", whole[whole.index("<svg") :]).encode()


def _png(page: ChartPage) -> bytes:
    for text in page.paper.texts:
        text.set_text(drawable(text.get_text()))
    file, dots = BytesIO(), PIXELS_AN_INCH * SHARPNESS
    page.figure.savefig(file, format="png", dpi=dots, metadata={"Software": None}, pil_kwargs=FAST)
    return file.getvalue()
