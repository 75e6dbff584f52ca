"""The scripts and styles of the widgets, read once from `static/`. There is no build step."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import traitlets

from ..present.look import STATIC as SHARED
from ..present.look import TOKENS

STATIC = Path(__file__).parent / "static"
"""The folder that holds every script and style of the widgets."""


def script(*names: str) -> traitlets.Unicode[str, str | bytes]:
    """What `module` makes of these names, as the trait of a class of widgets."""
    return traitlets.Unicode(module(*names)).tag(sync=True)


@cache
def module(*names: str) -> str:
    """The named scripts joined into one ES module; the last one holds `export default`.

    The browser evaluates the module once for each widget, and modules in `static/` cannot import each other
    there, so what they share (`kit.js`, `field.js`) is put in front. Reports share some of it.
    """
    return "\n".join(map(_text, names))


@cache
def _text(name: str) -> str:
    return _file(name).read_text(encoding="utf-8")


@cache
def styles() -> str:
    """Every style of the widgets, the tokens and the base look first."""
    base = STATIC / "coimpact.css"
    others = sorted(path for path in STATIC.glob("*.css") if path != base)
    return "\n".join(path.read_text(encoding="utf-8") for path in (TOKENS, base, *others))


def _file(name: str) -> Path:
    return STATIC / name if (STATIC / name).exists() else SHARED / name
