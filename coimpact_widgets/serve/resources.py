"""Where the page template is, and its style sheets and scripts, in a checkout and installed alike."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent
TEMPLATE = PACKAGE / "serve" / "template"

_STYLES = (PACKAGE / "widgets" / "static", TEMPLATE / "static", PACKAGE / "present" / "static")


def styles() -> str:
    """Every style sheet of the page as one text: the tokens first, then the page, then the rest by name.

    They stand in the page itself: one request fewer for each, and nothing is drawn twice.
    """
    sheets = [sheet for folder in _STYLES for sheet in folder.glob("*.css")]
    sheets.sort(key=lambda sheet: (sheet.name != "tokens.css", sheet.name != "page.css", sheet.name))
    return "\n".join(sheet.read_text(encoding="utf-8") for sheet in sheets)


def scripts() -> dict[str, str]:
    """The scripts of a page: what it does by itself, its front end, and what two kinds of page add.

    The template takes them as texts, because it would compile each file again for every page.
    """
    front_end = ("kernel", "models", "views", "typed", "opening")
    return {
        "page": _script("page"),
        "front_end": "\n".join(_script(name) for name in front_end),
        "projector": _script("projector"),
        "ahead": _script("ahead"),
    }


def _script(name: str) -> str:
    return (TEMPLATE / "static" / f"{name}.js").read_text(encoding="utf-8")
