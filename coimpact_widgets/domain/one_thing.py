"""Whether the words on either side of an "and" belong together, so that they tell of one change."""

from __future__ import annotations

from .english_words import (
    COMPARATIVES,
    DETERMINERS,
    PEOPLE,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATE,
    base,
    form,
    word_set,
)

ONE_THING = word_set(
    "better/better bigger/better care/support choice/control come/go confidence/self-esteem day/night "
    "dignity/respect family/friends food/drink friends/family health/care health/social health/well-being "
    "health/wellbeing hopes/fears knowledge/skills less/less love/care mental/physical mind/body more/more "
    "now/then out/about over/over peace/quiet physical/mental quicker/easier rights/responsibilities "
    "safe/sound safe/well self-esteem/confidence skills/knowledge time/energy trust/respect up/about "
    "ups/downs"
)
"""Pairs of words that people say as one."""
_UNFINISHED = word_set("about at between for from into of to with")
"""What is not finished without what follows."""


def are_said_as_one(left: list[str], right: list[str]) -> bool:
    """Whether the words beside the join are said as one, with or without "more" before the second."""
    second = right[1] if len(right) > 1 and right[0] in COMPARATIVES | DETERMINERS else right[0]
    return f"{left[-1]}/{right[0]}" in ONE_THING or f"{left[-1]}/{second}" in ONE_THING


def names_people(left: list[str]) -> bool:
    """Whether the join stands among people: "that staff and carers listen", "between staff and carers"."""
    if "between" in left:
        return True
    tail = left[:]
    if tail[-1] not in PEOPLE:
        return False
    tail.pop()
    while tail and (tail[-1] in DETERMINERS - {"that"} or tail[-1] in {"other", "local", "older", "younger"}):
        tail.pop()
    return not tail or tail[-1] in SUBORDINATE


def describe_one_thing(left: list[str], right: list[str]) -> bool:
    """Whether both say of one thing how it is: "live longer and healthier lives"."""
    named = right[2:] if right[0] in {"more", "less"} else right[1:]
    if len(left) < 2 or left[-1] not in COMPARATIVES or base(left[-2]) in {"be", "become", "feel"}:
        return False
    return bool(named) and named[0] not in PREPOSITIONS | DETERMINERS


def shares_what_follows(left: list[str]) -> bool:
    """Whether what stands after the join belongs to the left too: "know about and use respite"."""
    asked = any(word in RELATIVES or word in SUBORDINATE for word in left)
    return left[-1] in _UNFINISHED and not asked and form(left[-2] if len(left) > 1 else "") == "base"


def goes_and_comes(left: list[str], right: list[str]) -> bool:
    """Whether it is one way there and back: "go out on their own and come home safely"."""
    there = any(base(word) in {"get", "go", "leave"} for word in left)
    return there and base(right[0]) in {"come", "get", "return"} and right[1:2] in (["back"], ["home"])
