"""A chart as SVG."""

from __future__ import annotations

import logging
import re
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from io import StringIO
from typing import Any

from .chart_look import FONTS, LOOK, WIDTH
from .chart_page import ChartPage
from .figure import Picture
from .lettering import MEASURED_BY

NO_METADATA = dict.fromkeys(("Creator", "Date", "Format", "Type"))
FONT_IN_STYLE = re.compile(rf"(style=\"[^\"]*font[^\"]*)'{MEASURED_BY}'")


def picture(draw: Callable[[], ChartPage]) -> Picture:
    """What `draw` draws, in the look of our charts: the same bytes wherever the same versions run."""
    with our_look():
        page = draw().finished()
        return Picture(WIDTH, page.height, _svg(page))


@contextmanager
def our_look() -> Iterator[None]:
    """Draw as our charts look, whatever the settings of the person or the machine."""
    with _quiet():
        from matplotlib import rc_context, rcParams

        with rc_context():
            dict.update(rcParams, _settings())
            yield


@cache
def _settings() -> Any:
    """What our look sets in matplotlib. Setting by setting, it would check them all for every chart."""
    from matplotlib import rcParams, style

    with style.context(["default", LOOK]):
        found = dict(rcParams.copy())
    del found["backend"]
    return found


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
