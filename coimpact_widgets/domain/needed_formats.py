"""Which formats somebody needs, as far as what was written of their access needs names them."""

from __future__ import annotations

import re

from .plan import Format

_NAMED = {
    Format.LARGE_PRINT: r"\b(?:large|big)(?:r|ger)? (?:print|letters|type|font)\b",
    Format.EASY_READ: r"\beasy[ -]?(?:to[ -])?read\b|\beasy words\b|\bwords (?:and|with) pictures\b",
    Format.BSL: r"\bBSL\b|\bsign(?:ed)? language\b|\bsigning\b|\bsigner\b",
    Format.SPOKEN: r"\bread (?:out|aloud|to)\b|\baudio\b|\bscreen ?reader\b|\bcannot (?:read|see)\b|\bblind\b"
    r"|\bhard to read\b|\breading is hard\b|\brecorded\b|\bspoken (?:form|questions|words)\b",
    Format.OTHER_LANGUAGE: r"\btranslat\w+|(?<!sign language )(?<!BSL )\binterpreter\b(?! for BSL)"
    r"|\b(?:speaks?|papers in|forms? in|questions in) (?!English\b)(?-i:[A-Z])\w+",
}
"""How an access need names a format."""


def needed_formats(need: str) -> frozenset[Format]:
    """The formats that these words ask for. What is met in the room, such as a quiet place, is none."""
    return frozenset(format for format, named in _NAMED.items() if re.search(named, need, re.IGNORECASE))
