"""How every chart looks: its size, its letters, its colours, and nothing on it that does not help."""

from __future__ import annotations

from typing import Any

from .lettering import MEASURED_BY
from .palette import MUTED, TEXT, WHITE

WIDTH = 440
"""Charts are this wide, in pixels of the page: narrow, so that their letters stay large on a small screen."""
TITLE_SIZE = 22
SIZE = 18
SMALL = 16
LINE_HEIGHT = 1.3
EDGE_WIDTH = 1.5
PIXELS_AN_INCH = 72
"""One pixel is one point, so that sizes of letters and of everything else are in the same unit."""
FONTS = "'Segoe UI', 'Noto Sans', Arial, 'DejaVu Sans', sans-serif"
"""The fonts of the page, which an SVG picture is shown in."""

LOOK: dict[str, Any] = {
    "figure.dpi": PIXELS_AN_INCH,
    "figure.facecolor": WHITE,
    "font.family": [MEASURED_BY],
    "font.size": SIZE,
    "text.color": TEXT,
    "text.parse_math": False,
    "path.simplify": False,
    "svg.fonttype": "none",
    "svg.hashsalt": "coimpact",
}
"""Settings for matplotlib, over its own defaults and never over those of the person or the machine."""

BAR: dict[str, Any] = {"alpha": 1, "edgewidth": 0.5}
OUTLINE: dict[str, Any] = {"fill": False, "color": MUTED, "edgecolor": MUTED, "edgewidth": EDGE_WIDTH}
DOT: dict[str, Any] = {"edgewidth": 0, "artist_kws": {"zorder": 3, "clip_on": False}}
