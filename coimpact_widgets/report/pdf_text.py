"""Text as a PDF can hold it: no letter that cannot be drawn, and no mark over a letter that no font has."""

from __future__ import annotations

import unicodedata

from ..present.font_files import letters

KEPT = "\t\n"
NEVER = "\ufeff"
MARKS = ("Mn", "Me", "Sk")
OVER = ("Mn", "Me")
"""Marks that always stand over another letter. One such as ^ may also have marks of its own."""
DRAWN = "LNPS"
"""How the kinds of letters begin that leave ink: letters, numbers, stops and signs."""


def settable(text: str) -> str:
    """The text without control characters, and without marks that belong to a letter but to no font.

    PDF/UA has no place for them: one such letter would keep the whole report back.
    """
    known, kept, base = letters(), "", ""
    for letter in text:
        kind = unicodedata.category(letter)
        if letter in NEVER or (kind == "Cc" and letter not in KEPT):
            continue
        if kind in MARKS and base and ord(base) in known and ord(letter) not in known:
            continue
        base = letter if kind not in OVER else base
        kept += letter
    return kept


def lacks_letters(text: str) -> bool:
    """Whether some letter of the text is in no font that we have, so that a box is drawn in its place."""
    known = letters()
    return any(ord(letter) not in known for letter in set(text) if unicodedata.category(letter)[0] in DRAWN)
