"""What a form for survey tools takes as a person code, as one rule of XPath.

It takes what `who_it_shows` says nothing of. Postcodes and National Insurance numbers alone are told later,
when the file is read: their patterns are too long for a form.
"""

from __future__ import annotations

from ..domain.names import FIRST_NAMES
from ..domain.person_code import FIGURES_OF_A_NUMBER, LONGEST_CODE, SHORTEST_NAME

_MARK = r"[!-#%-*,-/:;?\[\\\]_{}’]"
_LETTER = r"[^0-9 !-/:-@\[-`{-~’]"
_NO_LETTER = r"[0-9 !-/:-@\[-`{-~’]"
_WORD = f"{_MARK}*{_LETTER}{_MARK}*{_LETTER}({_LETTER}|{_MARK})*"
"""Two letters or more, and nothing but letters and marks. Whatever is no ASCII counts as a letter."""

_NAMES = sorted(name for name in FIRST_NAMES if len(name) >= SHORTEST_NAME)
_SMALL = "".join(sorted({letter for name in _NAMES for letter in name}))


def code_rule() -> str:
    """The constraint on a person code. Patterns have both ends, as some tools search and others match."""
    number = f"^.*[0-9]([ ().-]*[0-9]){{{FIGURES_OF_A_NUMBER - 1},}}.*$"
    two_words = f"^(.* )?{_WORD} (.* )?{_WORD}( .*)?$"
    first_name = f"^{_NO_LETTER}*({'|'.join(_NAMES)}){_NO_LETTER}*$"
    small = f"translate(., '{_SMALL.upper()}', '{_SMALL}')"
    refused = ((".", number), (".", two_words), (small, first_name))
    parts = [f"regex(., '^[^@]{{1,{LONGEST_CODE}}}$')"]
    return " and ".join((*parts, *(f"not(regex({text}, '{pattern}'))" for text, pattern in refused)))
