"""How near the words of a heading are to those of a measure."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
_SMALL = frozenset(
    [
        *("a", "an", "and", "are", "as", "at", "be", "been", "by", "did", "do", "does", "for", "from", "had"),
        *("has", "have", "how", "i", "in", "is", "it", "me", "my", "of", "on", "or", "our", "over", "s"),
        *("the", "their", "there", "they", "to", "was", "we", "were", "what", "when", "which", "with", "you"),
        *(
            "can",
            "could",
            "currently",
            "feeling",
            "moment",
            "much",
            "now",
            "please",
            "scale",
            "today",
            "very",
        ),
        *("your", "yourself", "this", "that", "these", "those", "would", "overall", "feel", "felt", "rate"),
    ]
)
"""Words that nearly every question has."""
_ENDS = ("liness", "iness", "ness", "ence", "ent", "ing", "ety", "ies", "ed", "es", "ly", "s", "y", "e")
_SHORTEST_STEM = 3


def likeness(heading: str, wording: str) -> float:
    """How much of their words two wordings share, from 0 for nothing to 1 for all of them.

    Small words, capitals and endings do not count: "Feeling confident" is like "How confident do you feel?".
    """
    one, other = stems(heading), stems(wording)
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0


def stems(text: str) -> frozenset[str]:
    """The words that tell a wording from others, without their endings."""
    words = _WORD.findall(text.casefold().replace("\u2019", "'"))
    return frozenset(_stem(word) for word in words if word not in _SMALL and not word.isdigit())


def _stem(word: str) -> str:
    for end in _ENDS:
        if word.endswith(end) and len(word) - len(end) >= _SHORTEST_STEM:
            return word.removesuffix(end)
    return word
