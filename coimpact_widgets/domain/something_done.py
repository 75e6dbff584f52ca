"""Whether what stands for an outcome is something that is done, held or made."""

from __future__ import annotations

import re

from .activity_words import (
    DOING,
    DONE,
    GIVEN,
    GIVING,
    MADE,
    MOVES,
    ONLY_DOING,
    OURS_ALONE,
    PLAINLY_OURS,
    STUDY,
    TAKING_PART,
    does_the_work,
    doing,
    is_number,
    names,
    one_of,
    tells_of_change,
)
from .english_words import DETERMINERS, MODALS, PREPOSITIONS, RELATIVES, base, form, word_set, words

_START = re.compile(
    r"^(?:(?:we|they|and|will|shall|to|aim|plan|want|would|like|be|going|also|then)\s+)+", re.IGNORECASE
)
"""Words before what is done: "We will ..."."""
_TO_BE = word_set("are be been being has have is was were will")
_STAFFING = word_set("appoint employ hire recruit train")
"""Done by those who do the work; that an organisation "employs people" tells how it works now."""
_MET = word_set("board conference event forum meeting panel")
"""What people attend because we held it."""
_HANDED = word_set("given handed invited offered sent shown")
_STUDYING = word_set("access get go have")
"""What people do to study, where "attend" and "complete" tell of what we hold."""
_MEETING = word_set("board committee forum group network panel team")
_OFTEN = word_set("each every fortnightly monthly once quarterly regularly twice weekly")


def is_done(who: str, change: str) -> bool:
    """Whether these words of an outcome tell of something that is done, held or made, and of no change."""
    said = words(_START.sub("", change.strip()))
    if not said or tells_of_change(said):
        return False
    held = names(words(who)[-1:], OURS_ALONE) and said[-1] in DONE
    raises = said[:2] == ["raise", "awareness"] and "their" not in said
    if held or raises or _meets(words(who), said):
        return True
    if _joins_in(who, said):
        return True
    does = said[0] in DOING or (doing(said[0]) in DOING and one_of(said[0]) not in MADE)
    if does and not does_the_work(who):
        return _makes_ours(said)
    return _begins_with_doing(said) or _was_done(said) or _is_only_a_thing(said)


def _meets(who: list[str], said: list[str]) -> bool:
    """Whether it tells only how often we meet: "The group meets every month"."""
    ours = names(who[-1:], _MEETING) or who in (["we"], ["us"])
    return ours and said[0] in {"meet", "meets"} and not _OFTEN.isdisjoint(said[1:])


def _makes_ours(said: list[str]) -> bool:
    """Whether people are said to do what is plainly ours: "write a leaflet", "hold 10 workshops"."""
    held = _object(said)
    counted = any(is_number(word) for word in held) and names(held, OURS_ALONE)
    return counted or (names(held, PLAINLY_OURS) and "they" not in said)


def _joins_in(who: str, said: list[str]) -> bool:
    """Whether they only take part in what is ours, and it is no study of their own."""
    studies = doing(said[0]) in _STUDYING and names(said, STUDY) and not does_the_work(who)
    return (_takes_part(said) and not studies) or _is_involved(said)


def _is_involved(said: list[str]) -> bool:
    """Whether it is only "are involved in the project", or "engage with our service"."""
    said = said[1:] if said[0] in _TO_BE and len(said) > 1 else said
    if base(said[0]) not in {"involve", "engage"} or len(said) < 4 or said[1] not in {"in", "with"}:
        return False
    return said[2] in {"our", "the", "this"} and names(said[-1:], MADE)


def _begins_with_doing(said: list[str]) -> bool:
    """Whether it begins as "hold workshops" or "producing a leaflet"."""
    verb = doing(said[0])
    if verb not in DOING or said[1:2] == ["plans"]:
        return False
    if verb in ONLY_DOING or (verb in GIVING and any(word in GIVEN for word in said[1:4])):
        return True
    if verb == "invite":
        return names(said, MADE)
    if verb in _STAFFING:
        return said[0][-1] != "s" and len(said) > 1 and said[1] not in PREPOSITIONS
    return _is_ours(_object(said), said)


def _object(said: list[str]) -> list[str]:
    """What stands after the first verb, up to where it is said for whom or when."""
    held = []
    for word in said[1:]:
        if word in RELATIVES or word in PREPOSITIONS - {"up", "on", "out"}:
            break
        held.append(word)
    return held


def _is_ours(held: list[str], said: list[str]) -> bool:
    """Whether what is held or made is ours, and not their own, nor a service of which more is told."""
    if names(held, OURS_ALONE):
        return True
    told = held[-1:] == ["service"] and any(word in RELATIVES for word in said)
    return "their" not in held and not told and names(held[-1:], MADE)


def _takes_part(said: list[str]) -> bool:
    """Whether it begins as "attend the workshops" or "are given a leaflet", or tells who is trained."""
    while said and (said[0] in MODALS | _TO_BE or said[0] == "all"):
        said = said[1:]
    if not said:
        return False
    if said[0] == "trained":
        return said[1:2] != ["as"]
    verb = doing(said[0])
    ours = OURS_ALONE | _MET if verb == "attend" else OURS_ALONE
    return (said[0] in _HANDED or verb in TAKING_PART) and names(said[1:6], ours)


def _was_done(said: list[str]) -> bool:
    """Whether it tells that something was made: "a steering group is set up"."""
    for place, word in enumerate(said[:6]):
        if word in RELATIVES:
            return False
        if one_of(word) in MADE:
            rest = [each for each in said[place + 1 :] if each not in _TO_BE]
            if rest and rest[0] in DONE:
                return "by" not in rest
            if rest[:1] in (["meet"], ["meets"]) or rest[:2] in (["in", "place"], ["take", "place"]):
                return True
    return False


def _is_only_a_thing(said: list[str]) -> bool:
    """Whether it is only the name of something: "monthly meetings", "a new leaflet for carers"."""
    named: list[str] = []
    for word in said:
        if word in PREPOSITIONS or (named and word in {"each", "every"}):
            break
        named.append(word)
    if not 0 < len(named) <= 5 or not names(named[-1:], MADE) or any(word in RELATIVES for word in named):
        return False
    moves = any(word in MOVES for word in said[len(named) :])
    verb = form(named[0]) == "base" if len(said) > len(named) == 1 else len(named) > 1 and form(named[0])
    return not moves and (not verb or named[0] in DETERMINERS)
