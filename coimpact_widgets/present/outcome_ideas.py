"""Ideas for outcomes in words: how many there are, and what research has found of each."""

from __future__ import annotations

from collections.abc import Sequence

from ..library.outcome_bank import Evidence, Says

HERE = "Ideas from the outcome bank show here as you type."
NO_EVIDENCE = "We have not found research that measured this."
BEFORE = {Says.FOUND: "", Says.NONE: "No clear change was seen. ", Says.LITTLE: "Not studied much yet. "}
"""What a finding begins with, so that nobody takes it for more than it is."""
FILLED_IN = "Filled in. Change it as you like."
PUT_BACK = "Put my words back"
WRITTEN_BEFORE = "This is what you wrote."


def ideas_in_words(count: int) -> str:
    """How many ideas stand below, or where they will."""
    if not count:
        return HERE
    return "1 idea from the outcome bank:" if count == 1 else f"{count} ideas from the outcome bank:"


def evidence_in_words(evidence: Sequence[Evidence]) -> str:
    """What research has found, a line each, with where it stands; or that we know of none."""
    return "\n".join(map(_told, evidence)) or NO_EVIDENCE


def _told(each: Evidence) -> str:
    return f"{BEFORE[each.says]}{each.finding} ({each.reference} {each.address})"
