"""The look that the page and every report share: its colours, sizes and spaces."""

from __future__ import annotations

from pathlib import Path

STATIC = Path(__file__).parent / "static"
"""The folder of what widgets, pages and reports share."""
TOKENS = STATIC / "tokens.css"
"""The style sheet that names every colour and size."""
