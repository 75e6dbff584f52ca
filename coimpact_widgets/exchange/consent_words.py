"""Whether words in a file say yes to something, or no: "Yes, I agree", "I do not agree", "Ydw"."""

from __future__ import annotations

import re

from ..domain.typed_answer import plain

_NO = frozenset(
    [
        *(
            "no",
            "not",
            "n",
            "0",
            "false",
            "unchecked",
            "withdrawn",
            "disagree",
            "don't",
            "declined",
            "refused",
        ),
        *("na", "nage", "nac", "naddo", "anghytuno", "ddim"),
    ]
)
_YES = frozenset(
    [
        *(
            "yes",
            "y",
            "1",
            "true",
            "checked",
            "x",
            "✓",
            "✔",
            "☑",
            "ok",
            "agree",
            "agreed",
            "consent",
            "given",
        ),
        *("ie", "ydw", "cytuno", "consented"),
    ]
)


def says_yes(text: str) -> bool | None:
    """Whether these words agree to something; None where they do not say. One no is a no."""
    words = set(re.findall(r"[^\s,.!;:]+", plain(text)))
    return False if words & _NO else True if words & _YES else None
