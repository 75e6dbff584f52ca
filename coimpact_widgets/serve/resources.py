"""Where the page template and its style sheets are, in a checkout and in an installed package alike."""

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
