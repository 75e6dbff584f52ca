"""Whether what stands for an outcome is a count of what was done, or of who came."""

from __future__ import annotations

import re
from itertools import dropwhile

from .activity_words import (
    COUNTABLE,
    DOING,
    DONE,
    MADE,
    MOVES,
    OURS_ALONE,
    TAKING_PART,
    doing,
    is_number,
    names,
    one_of,
    tells_of_change,
)
from .english_words import PEOPLE, PREPOSITIONS, RELATIVES, word_set, words

COUNTED = word_set(
    "attend attended attending attends benefit benefited came come complete completed consulted engaged "
    "interviewed join joined participate participated reached receive received receiving recruited register "
    "registered registering respond responded sign signed supported surveyed take took train trained use "
    "used visit visited"
)
"""What a count says that so many people did or had."""
_ABOUT = word_set("about around at least more over than to up")
_COUNT_OF = re.compile(
    r"^(?:the |a |an |total |overall |increased? |higher |greater |more |(?:rise|growth|increase) in |in )*"
    r"(?:numbers? of|how many|percentage of|proportion of|amount of|attendance\b|turnout\b|head ?count"
    r"|(?:(?<=rease in )|(?<=rise in )|(?<=rowth in ))(?:referrals|visits|calls|enquiries)\b"
    r"|footfall|total \w+s\b|\d+ ?% attendance|downloads\b|hits\b|sign-?ups?\b|registrations\b"
    r"|response rate|\d* ?(?:%|per ?cent) of|how often \w+ (?:come|attend)\b)",
    re.IGNORECASE,
)
"""How a count begins."""
_OF_TAKING_PART = re.compile(
    r"\b(?:attend|came|come|take part|taking part|took part|particip|workshop|session|leaflet|download"
    r"|sign|register|reached|trained|engaged|hits|footfall|turnout)",
    re.IGNORECASE,
)
"""What is counted because we did something; what else rises or falls is a change."""


def counts(who: str, change: str) -> str:
    """What is counted, as it is written, where these words of an outcome are a count; empty where not."""
    for text in (change, f"{who} {change}"):
        if _COUNT_OF.match(text.strip()) and not _moves(text):
            return " ".join(text.split())
    said = words(change)
    return _things(said) or _people(said) or _named_people(words(who), said) or _more_people(said)


def _moves(text: str) -> bool:
    """Whether it tells that a count moves, and not one of those who took part."""
    said = words(text)
    said = said[1:] if said[0] in {"a", "an", "the"} else said
    return any(word in MOVES for word in said[1:]) and not _OF_TAKING_PART.search(text)


def _things(said: list[str]) -> str:
    """ "10 workshops" in "hold 10 workshops"; empty where no number stands before what we hold or make."""
    if not (said and (is_number(said[0]) or doing(said[0]) in _OURS_TO_DO or said[-1] in DONE)):
        return ""
    for place in (place for place, word in enumerate(said) if is_number(word)):
        for after in range(place + 1, min(place + 3, len(said))):
            many = _is_many(said[after]) or (place == 0 and said[after].removesuffix("s") in COUNTABLE)
            if many and not tells_of_change(said):
                return " ".join(said[place : after + 1])
    return ""


def _is_many(word: str) -> bool:
    """Whether it is several of what we hold or make."""
    return one_of(word) in MADE and word != one_of(word)


_OURS_TO_DO = (DOING | TAKING_PART) - {"access", "get", "go", "have"}


def _people(said: list[str]) -> str:
    """ "30 staff trained" at the beginning; empty where nothing of the kind stands there."""
    said = list(dropwhile(_ABOUT.__contains__, said))
    if len(said) < 3 or not is_number(said[0]):
        return ""
    for place, word in enumerate(said[2:5], start=2):
        if word in COUNTED and not tells_of_change(said[place + 1 :]):
            return " ".join(said[: place + 1])
        if word in RELATIVES or word in PREPOSITIONS:
            return " ".join(said) if word in {"at", "per"} and names(said[place:], MADE) else ""
    return ""


def _named_people(who: list[str], said: list[str]) -> str:
    """ "50 people come" where the number stands with those who change, and they only took part."""
    if not any(is_number(word) for word in who[:3]) or said[:1] == [] or said[0] not in COUNTED:
        return ""
    only = len(said) == 1 or (names(said, MADE) and not tells_of_change(said))
    return " ".join(who + said) if only else ""


def _more_people(said: list[str]) -> str:
    """ "More people attend workshops", or "people attending the group"; empty for anything else."""
    more = said[:1] == ["more"]
    named, rest = (said[1:2], said[2:]) if more else (said[:1], said[1:])
    if not rest or not PEOPLE.issuperset(named) or tells_of_change(rest):
        return ""
    coming = {"attend", "come", "join"} if more else {"attending", "coming", "joining"}
    ours = OURS_ALONE | {"meeting", "event"} if more else MADE
    return " ".join(said) if rest[0] in coming and names(rest, ours) else ""
