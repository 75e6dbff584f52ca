"""Joining words into phrases."""

from __future__ import annotations

import re
from collections.abc import Sequence

NO_NAME = re.compile(
    r"(after|all|an?|and|any(body|one)?|as|at|because|before|being|both|carers?|children|communities|each|"
    r"every(body|one)|families|fewer|groups|having|help|if|in|it|managers?|members|more|most|neighbours|"
    r"no(body)?|not|of|once|one|others?|our|parents|patients|people|professionals|services|some(body|one)?|"
    r"staff|support|that|the|their|there|these|they|this|those|volunteers|we|when|where|while|with|workers|"
    r"young)[,:]?",
    re.IGNORECASE,
)
"""Words that a sentence may begin with and that are never a name: they lose their capital further on."""

NOT_IN_XML = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Every letter that XML has no place for."""
OTHER_BREAKS = re.compile("\r(?!\n)|[\v\f]")
"""What ends a line in other programs, and parts two words, but is no letter that XML has a place for."""


def with_article(noun: str) -> str:
    """A noun with "a" or "an" before it."""
    return f"an {noun}" if noun[:1] in "aeiou" else f"a {noun}"


def and_list(parts: Sequence[str], word: str = "and") -> str:
    """The parts as one phrase: "a", "a and b", "a, b and c"."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {word} {parts[-1]}"


def printable(text: str) -> str:
    """The text without letters that no XML file may hold, such as control characters pasted by accident.

    A space stands where a line ended as other programs have it, so that no two words become one.
    """
    return NOT_IN_XML.sub("", OTHER_BREAKS.sub(" ", text))


def capital(text: str) -> str:
    """The text with a capital first letter; the rest stays as it is."""
    return text[:1].upper() + text[1:]


def small_start(text: str) -> str:
    """The text to follow on in a sentence: a small first letter, unless its first word may be a name."""
    first = text.split(maxsplit=1)[0] if text.split() else ""
    follows_on = NO_NAME.fullmatch(first) and not first[1:].isupper()
    return text[:1].lower() + text[1:] if follows_on else text


def sentence(text: str) -> str:
    """The text with one full stop at its end, unless it already ends a sentence."""
    text = text.strip()
    return text if not text or text.endswith((".", "!", "?", "…")) else f"{text}."


def without_stop(text: str) -> str:
    """The text without spaces around it or a full stop at its end."""
    text = text.strip()
    return text if text.endswith("...") else text.rstrip(". ")
