"""Whether a question asks only that people came, and nothing of how they are."""

from __future__ import annotations

import re

_CAME = (
    r"(?:attend\w*|c[ao]me|been|go|goes|went|gone|visit\w*|join\w*|tak\w+ part|took part|turn\w* up"
    r"|sign\w* up)"
)
_OURS = (
    r"(?:session|workshop|meeting|group|class|course|event|caf[eé]|club|activit|training|programme|project"
    r"|drop-?in|choir|gathering|supper|lunch|walk|us\b|our\b|here\b)"
)
_ASKS = re.compile(
    r"^(?:about |roughly |so far,? |in total,? )*"
    r"(?:how (?:many|often)|what number of|number of|count of|did|do|does|have|has|had|will|are|were)\b"
    rf".{{0,60}}\b(?:{_CAME}\b.{{0,40}}\b{_OURS}|{_OURS}\w*.{{0,40}}\b{_CAME}\b)",
    re.IGNORECASE,
)
"""A question that asks for coming to what the group does."""
_PEOPLE = r"(?:people|guests|visitors|members|carers|parents|patients|staff)"
_COUNTS = re.compile(
    r"^(?:the |a |an |our |total |overall |monthly |weekly )*"
    r"(?:attendances?|turnout|footfall|head ?count|sign-?ups?|registrations"
    r"|numbers? (?:of people )?(?:who )?(?:attending|came|come|coming|attended|present|there)"
    r"|numbers? of (?:visits|visitors|attenders|participants|sessions|places taken)"
    rf"|{_PEOPLE} (?:who )?(?:came|come|attended|attending|took part|signed up|turned up|trained)"
    rf"|visits to (?:the |our )?{_OURS})\b",
    re.IGNORECASE,
)
"""A name or a question that begins with a count of who came."""
_MORE = re.compile(
    r"\b(?:feel|felt|able|confiden|trust|help\w*|enjoy|afraid|lonel|alone|heard|listen|happ|know|understand"
    r"|sure|safe|welcome|easy|hard|difficult|satisf|better|worse|matter|because|without|say\b)",
    re.IGNORECASE,
)
"""What a question asks that is more than coming."""


def only_attendance(asked: str) -> bool:
    """Whether this, a question or the name of a count, asks only that people came."""
    text = asked.strip()
    return bool(_ASKS.match(text) or _COUNTS.match(text)) and not _MORE.search(text)
