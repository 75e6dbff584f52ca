"""The scripts and styles of the widgets, read once from `static/`. There is no build step."""

from __future__ import annotations

from functools import cache
from pathlib import Path

STATIC = Path(__file__).parent / "static"
"""The folder that holds every script and style of the widgets."""


@cache
def script(*names: str) -> str:
    """The named scripts joined into one ES module; the last one holds `export default`.

    The browser evaluates the module once for each widget, and modules in `static/` cannot import each other
    there, so what they share (`kit.js`, `field.js`) is put in front.
    """
    return "\n".join((STATIC / name).read_text(encoding="utf-8") for name in names)


@cache
def styles() -> str:
    """Every style of the widgets, the tokens and the base look first."""
    first = ("tokens.css", "coimpact.css")
    others = sorted(path.name for path in STATIC.glob("*.css") if path.name not in first)
    return "\n".join((STATIC / name).read_text(encoding="utf-8") for name in (*first, *others))
