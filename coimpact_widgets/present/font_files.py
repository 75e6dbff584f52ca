"""The fonts of what is printed: those that come with the package, and one of matplotlib's for what they lack.

So it looks alike on every machine, and asks no other place for anything. A letter that none of them
has, such as one of Chinese, is drawn as a box, and is still the same letter to a screen reader.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typst import Fonts

FAMILIES = (
    *("Noto Sans", "Noto Sans Bengali", "Noto Sans Gujarati", "Noto Sans Gurmukhi", "Noto Sans Tamil"),
    *("Noto Emoji", "DejaVu Sans"),
)
"""The fonts of the page, each for the letters that those before it lack."""
OURS = Path(__file__).parent / "fonts"


@cache
def fonts() -> Fonts:
    """Our own fonts and those of matplotlib; none of the machine's."""
    import typst

    places = [OURS, _matplotlib_fonts()]
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=places)


@cache
def letters() -> frozenset[int]:
    """Every letter, by its number, that one of the fonts of the page has."""
    from matplotlib.font_manager import get_font

    files = [*sorted(OURS.glob("*-Regular.ttf")), _matplotlib_fonts() / "DejaVuSans.ttf"]
    return frozenset(number for file in files for number in get_font(str(file)).get_charmap())


def _matplotlib_fonts() -> Path:
    from matplotlib import get_data_path

    return Path(get_data_path()) / "fonts" / "ttf"
