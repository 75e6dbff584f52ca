"""Words of a claim without a number: how much of a whole, and what brought a change about."""

from __future__ import annotations

import re

A_SHARE = re.compile(
    r"\b(?:most|mostly|mainly|largely|majority|minority|nearly|almost|hardly|few|fewer|fewest|many|much"
    r"|several|some|all|every|everyone|everybody|each|lots?|rest|others|plenty"
    r"|doubled?|doubles|tripled?|treble|dozens?|scores|hundreds|thousands|millions|fifths?|sixths?|sevenths?"
    r"|eighths?|ninths?|tenths?|halves|halved)\b",
    re.IGNORECASE,
)
"""What tells how much of a whole without a number: new numbers may make it untrue."""

WHY = re.compile(
    r"\b(?:caused|causes|causing|the cause of|proved|proves|proven|proving|prove|proof"
    r"|because (?:of )?(?:us|we|our|the project|this project|what we)"
    r"|(?:thanks|due|down) to (?:us|our|the project|this project|what we)"
    r"|led to|as a result of|resulted in|brought about"
    r"|(?:our work|the project|our project|this project) (?:made|improved|worked))\b",
    re.IGNORECASE,
)
"""What says that the work brought a change about. Hardly anything that a group finds can show that."""


def tells_share(text: str) -> bool:
    """Whether a text tells how much of a whole without a number."""
    return A_SHARE.search(text) is not None


def says_why(text: str, ours: str) -> bool:
    """Whether a text says that the work brought a change about, in words that are not in ours."""
    known = ours.lower()
    return any(each[0].lower() not in known for each in WHY.finditer(text))
