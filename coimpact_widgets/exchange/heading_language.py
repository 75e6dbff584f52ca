"""The language that a heading names: "Coping (Cymraeg)", "coping::Welsh (cy)", "coping_en"."""

from __future__ import annotations

import re
from collections.abc import Sequence

_CODES = {"english": "en", "saesneg": "en", "en": "en", "welsh": "cy", "cymraeg": "cy", "cy": "cy"}
_NAMED = "|".join(_CODES)
_IN_A_LANGUAGE = re.compile(
    rf"(?P<what>.+?) ?(?:::?|_|-|–|[(\[]) ?(?P<language>{_NAMED})(?:[-_]gb)?(?: ?\((?:en|cy)\))? ?[)\]]?",
    re.IGNORECASE | re.DOTALL,
)


def without_language(heading: str) -> tuple[str, str]:
    """The heading without the name of a language, and which it was: "en", "cy", or empty for none."""
    found = _IN_A_LANGUAGE.fullmatch(heading.strip())
    return (found["what"].strip(), _CODES[found["language"].lower()]) if found else (heading, "")


def each_in_its_language(headings: Sequence[str]) -> bool:
    """Whether these columns ask one thing in several languages: each names another, and one may name none."""
    languages = [without_language(heading)[1] for heading in headings]
    return len(set(languages)) == len(languages) > 1
