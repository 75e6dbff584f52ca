"""Names of variables that SPSS, Stata, R and Python all take: letters, figures and underscores.

Sources: IBM, SPSS Statistics command syntax reference, variable names; StataCorp, Stata User's Guide, naming
conventions; R Core Team, R language definition, reserved words.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from ..domain.english_words import word_set

LONGEST = 28
"""Stata takes names of up to 32, also for the labels of a variable: its name with a number behind it."""
OTHERWISE = "question"
"""What a name begins with that has no letter of the Latin alphabet."""
RESERVED = word_set(
    "all and by eq ge gt le lt ne not or to with "
    "byte double float if in int long using str strl "
    "break else false for function inf na nan next null repeat true while "
    "as assert async await class continue def del elif except finally from global import is lambda none "
    "nonlocal pass raise return try yield"
)
"""Words that one of the programs keeps for itself: of SPSS, Stata, R and Python, in this order."""
_TYPE_OF_STATA = re.compile(r"str\d+")


def variable_names(texts: Iterable[str], taken: Iterable[str] = ()) -> tuple[str, ...]:
    """A name for each of these texts, no two of them alike, nor like one that is `taken`.

    Capitals make no other name: SPSS does not tell them apart.
    """
    used, found = set(taken), []
    for text in texts:
        bare = _bare(text)
        name, number = bare, 1
        while name in used:
            number += 1
            name = f"{bare[: LONGEST - len(str(number)) - 1].rstrip('_')}_{number}"
        used.add(name)
        found.append(name)
    return tuple(found)


def _bare(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.replace("&", " and ")).encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "_", plain.replace("'", "").lower()).strip("_")
    if not re.search("[a-z]", words):
        words = f"{OTHERWISE}_{words}".strip("_")
    if not words[0].isalpha() or words in RESERVED or _TYPE_OF_STATA.fullmatch(words):
        words = f"q_{words}"
    return words[:LONGEST].rstrip("_")
