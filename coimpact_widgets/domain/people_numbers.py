"""The numbers in a text that may count people, told apart from dates, hours and other things."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .month import MONTHS
from .numbers_in_text import Number, numbers_in

THINGS = frozenset(
    (
        *("minute", "hour", "day", "week", "weekend", "fortnight", "month", "year", "morning", "evening"),
        *("night", "time", "session", "workshop", "meeting", "page", "step", "point", "question", "measure"),
        *("outcome", "finding", "result", "chart", "poster", "leaflet", "thing", "way", "idea", "reason"),
        *("place", "room", "mile", "pound"),
    )
)
"""What is counted and is nobody, each in the singular."""
UNITS = frozenset(("pence", "am", "pm", "st", "nd", "rd", "th"))
BEFORE_A_NAME = re.compile(r"\b(?:question|step|page|aged|scores?(?: of)?|scored)\s+$", re.IGNORECASE)
"""After these a number names something, as in "question 3"."""
WHO = re.compile(
    r"(?:of (?:\d|us\b|them\b|you\b|our\b|the (?:people|group|carers|staff|members)\b)"
    r"|(?:\w+ )?(?:people|person|carers?|staff|members?|managers?|facilitators?|evaluators?|peers?|man|woman"
    r"|men|women|child|children|parents?|volunteers?|individuals?|participants?|others)\b"
    r"|(?:went|said|felt|left|got|was|were|did|had|has|have|is|are|stopped|died|told|answered|gave|moved"
    r"|stayed|became|thought|found|dropped|who)\b)",
    re.IGNORECASE,
)
"""What follows a number that counts people."""
ONLY = re.compile(r"\b(?:only|just|except|but)\s+$", re.IGNORECASE)
YEAR = re.compile(r"(?:19|20)\d\d")
WORD = re.compile(r"[^\W\d_]+")
LOOSE = frozenset(("one", "single", "both", "couple", "pair", "dozen"))
"""Words that count people only where people are named beside them: "one another", "both times"."""
JOINS = frozenset(
    (
        *("a", "an", "the", "and", "or", "in", "on", "at", "to", "for", "by", "from", "of", "per", "each"),
        *("every", "this", "that", "last", "next", "after", "before", "since", "until", "within", "with"),
    )
)
"""What follows these belongs to something else."""
NEVER = frozenset(("once", "twice", "half", "third", "thirds", "quarter", "quarters"))


def people_in(text: str) -> tuple[str, ...]:
    """Each number that may count people, or a share of them, as `numbers_in` has its value, in order.

    A number counts people unless the words beside it say otherwise.
    """
    return tuple(_people(text))


def _people(text: str) -> Iterator[str]:
    for each in numbers_in(text):
        if each.value.endswith("%") or (each.value.isdigit() and _counts_people(text, each)):
            yield each.value


def _counts_people(text: str, number: Number) -> bool:
    said, after = text[number.start : number.end].lower(), text[number.end :].lstrip(" -")
    if WHO.match(after):
        return True
    if said in NEVER or YEAR.fullmatch(said) or _is_part(text, number):
        return False
    if said in LOOSE:
        return ONLY.search(text[: number.start]) is not None
    return not (_counts_things(text, number) or BEFORE_A_NAME.search(text[: number.start]))


def _is_part(text: str, number: Number) -> bool:
    """Whether it is part of an hour or of a date in figures, such as 10:30 or 6/8/2026."""
    around = text[max(number.start - 1, 0) : number.start] + text[number.end : number.end + 2]
    return any(
        f"{mark}{digit}" in around or around.startswith(mark) for mark in ":/" for digit in "0123456789"
    )


def _counts_things(text: str, number: Number) -> bool:
    """Whether a thing, a unit or a month follows, such as "3 short walks" or "2-hour"."""
    after = text[number.end :].split(".", maxsplit=1)[0]
    first, second = (*WORD.findall(after)[:2], "", "")[:2]
    alone = number.value == "1" or after.startswith("-")
    if first in MONTHS or first.lower() in UNITS or _is_thing(first, alone=alone):
        return True
    return first.lower() not in JOINS and _is_thing(second, alone=alone)


def _is_thing(word: str, *, alone: bool) -> bool:
    return word.lower().removesuffix("s") in THINGS and (alone or word.endswith("s"))
