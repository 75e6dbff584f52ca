"""Whether "and" joins two changes in one outcome, or names one thing: "food and drink"."""

from __future__ import annotations

import re
from itertools import pairwise

from .english_words import (
    ALSO_NOUNS,
    COMPARATIVES,
    DETERMINERS,
    MODALS,
    OBJECTS,
    PEOPLE,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATE,
    base,
    form,
    word_set,
    words,
)
from .one_thing import are_said_as_one, describe_one_thing, goes_and_comes, names_people, shares_what_follows

JOINS = re.compile(
    r"\s*(?:[;+](?=\s)|[.!](?=\s+\w)|\s/(?=\s)|,?\s(?:and|&|as well as|plus|while|whilst)(?=\s)"
    r"|,\s(?:leading to|resulting in)(?=\s)|,(?=\s))\s*",
    re.IGNORECASE,
)
"""What can stand between two changes."""
_SHORTENED = re.compile(r"(?:^|[\s(])(?:[^\W\d_]{1,3}|\S+\.\S+)$")
"""What ends in a stop and ends no sentence, without that stop: "Dr", "e.g"."""
FELT_OR_GAINED = word_set("be become feel find gain have")
"""Verbs that begin a change of their own, wherever they stand."""
GOING = word_set("come get go speak stand stay try")
PARTICLES = word_set("again along back down home in out there together up")
LEADING = word_set("also hence so then thereby therefore")
MOVING = word_set("decrease double drop fall grow halve improve increase reduce rise shrink")
FAMILIES = (
    "confidence confident self-confidence self-esteem",
    "wellbeing well-being health healthy mood fit",
    "friends friendship friendships connected connections connection belonging company",
    "job jobs employed employment work paid",
    "skills skilled knowledge informed aware awareness understanding",
    "independence independent",
    "satisfied satisfaction motivated motivation morale",
    "hope hopeful",
    "home housing tenancy",
)
"""Words for a change; those of one line are near enough to be asked about together."""
_FAMILY = {word: place for place, line in enumerate(FAMILIES) for word in line.split()}


def two_changes(text: str) -> tuple[str, str] | None:
    """The two changes that these words join; None where they tell of one."""
    for join in JOINS.finditer(text):
        before, after = text[: join.start()], text[join.end() :]
        if _ends_short(before, after, join[0]):
            continue
        if _apart(words(before), words(after), join[0].strip(" ,").lower()):
            return before.strip(" ,"), after.strip(" .")
    return None


def _ends_short(before: str, after: str, join: str) -> bool:
    """Whether a stop only shortens a word: "see Dr. Smith", and not "find a job. Feel safer"."""
    return join.strip() == "." and bool(_SHORTENED.search(before)) and not any(map(form, words(after)[:1]))


def _apart(left: list[str], right: list[str], join: str) -> bool:
    """Whether what stands right of a join is a change of its own."""
    if not left or not right:
        return False
    if join in {".", "!", ";", "leading to", "resulting in"}:
        return True
    if not join:
        return _lists_another(left, right)
    led = right[0] in LEADING
    right = _without_adverbs(right)
    if not right or are_said_as_one(left, right) or names_people(left) or "because" in left:
        return False
    return (
        (join == "as well as" and form(right[0]) == "ing")
        or (led and len(right) > 1)
        or _compares(left, right)
        or _acts(left, right)
        or _is_of_others(left, right)
        or _both_move(left, right)
        or _names_another(left, right)
    )


def _lists_another(left: list[str], right: list[str]) -> bool:
    """Whether a comma stands between two that begin alike: "feel safer, sleep better"."""
    if len(left) < 2 or len(right) < 2 or not form(left[0]) or form(left[0]) != form(right[0]):
        return False
    if goes_and_comes(left, right) or not {"to", *RELATIVES, *SUBORDINATE, *MODALS}.isdisjoint(left):
        return False
    return base(right[0]) not in ALSO_NOUNS or _takes_object(right[0], right[1])


def _without_adverbs(right: list[str]) -> list[str]:
    at = 0
    while at < len(right) and (right[at] in LEADING or (right[at].endswith("ly") and right[at] not in _KEPT)):
        at += 1
    return right[at:]


_KEPT = word_set("family friendly elderly early lonely lively only daily weekly monthly rely")
"""Words that end as adverbs do, and are none that can be left out."""


def _compares(left: list[str], right: list[str]) -> bool:
    """Whether the right begins with "more", "less" and the like, and the left tells of a change before."""
    if right[0] not in COMPARATIVES or describe_one_thing(left, right):
        return False
    return len(left) > 1 or left[0] in COMPARATIVES or bool(form(left[0]))


def _acts(left: list[str], right: list[str]) -> bool:
    """Whether the right begins with a verb that is not a part of what the left says."""
    if not _begins_with_verb(left, right):
        return False
    if left[-1] in PREPOSITIONS and right[-1] in PREPOSITIONS:
        return False
    if shares_what_follows(left) or right[1:] in (["it"], ["them"]) or goes_and_comes(left, right):
        return False
    own = base(right[0]) in FELT_OR_GAINED or _compared(right)
    if _ends_in_verb(left):
        return base(right[0]) in {"feel", "gain", "become"} and right[0] != "being"
    if base(left[-2] if len(left) > 1 else "") in GOING and left[-1] in PARTICLES:
        return base(right[0]) in {"gain", "become", "find"} or (right[0] == "feel" and _compared(right))
    return own or not any(word in RELATIVES for word in left[1:])


def _begins_with_verb(left: list[str], right: list[str]) -> bool:
    first, following = right[0], right[1] if len(right) > 1 else ""
    if first in MODALS or (first == "no" and following == "longer"):
        return True
    if first in {"not", "never"}:
        return bool(form(following))
    if first in PRONOUNS and first != "who":
        return len(right) > 1 and bool(form(following) or following in MODALS) and not _is_of_wh(left)
    how, main = form(first), _main(left)
    if how == "ing":
        return main == "ing" and len(right) > 1
    if how == "past":
        return len(right) > 1 and (main == "past" or (_has_done(left) and first not in _DESCRIBES))
    if how == "s" and main not in {"s", ""} and base(first) in ALSO_NOUNS:
        return False
    if not how:
        return _may_be_a_verb(first, following, main)
    return base(first) not in ALSO_NOUNS or _takes_object(first, following)


def _has_done(left: list[str]) -> bool:
    return left[0] in {"have", "has"} and form(left[1] if len(left) > 1 else "") == "past"


def _compared(side: list[str]) -> bool:
    return any(word in COMPARATIVES for word in side)


def _may_be_a_verb(first: str, following: str, main: str) -> bool:
    """Whether a word that we do not know stands where a verb stands: "rejoin their choir"."""
    if first in PEOPLE | PREPOSITIONS | DETERMINERS | SUBORDINATE or first in _FAMILY:
        return False
    if main == "s":
        return first.endswith("s") and following in COMPARATIVES | {"their", "its", "the", "a"}
    return main == "base" and not first.endswith("s") and following in {"their", "its"}


_DESCRIBES = word_set("improved increased paid reduced respected shared supported trained used valued")


def _main(left: list[str]) -> str:
    """How the first verb of the left is used; a word that can be nothing else counts as one."""
    if left[0] in {"are", "is", "were", "was", "keep"} and len(left) > 1 and form(left[1]) == "ing":
        return "ing"
    if left[0] in MODALS:
        return "base"
    return form(left[0])


def _takes_object(first: str, following: str) -> bool:
    """Whether a word that can be a verb or a noun has what a verb has after it."""
    if following.endswith("ly") or (following in PEOPLE and base(first) in _OF_PEOPLE):
        return True
    if following in COMPARATIVES or following in OBJECTS or following in {"well", "how", "what", "together"}:
        return True
    if base(first) == "need":
        return bool(following) and following not in PREPOSITIONS
    if following in DETERMINERS - {"that", "each", "every", "no"}:
        return True
    return following in _FOLLOWED_BY.get(base(first), ())


_OF_PEOPLE = word_set("help like love respect trust value visit")
"""Said of people they are verbs, where others are names: "support staff"."""
_FOLLOWED_BY = {
    "sleep": {"through", "at", "all"},
    "vote": {"in", "for"},
    "work": {"with"},
    "talk": {"with"},
    "share": {"with"},
    "play": {"with"},
}
"""What stands after a word that can be a noun too, where it is a verb."""


def _ends_in_verb(left: list[str]) -> bool:
    """Whether the left ends in a verb of its own, so that what follows the join is shared: "plan and run"."""
    if len(left) == 1 or (len({*map(form, left)}) == 1 and form(left[0]) and left[-1] not in ALSO_NOUNS):
        return True
    if not form(left[-1]) or left[-3:] == ["back", "to", "work"]:
        return False
    before = left[-2]
    if before in PEOPLE and len(left) > 2 and left[-3] in SUBORDINATE | RELATIVES:
        return True
    if before in MODALS or before in {"to", "not", "never", "always", "often"} or before in PRONOUNS:
        return True
    return before in RELATIVES or (form(left[-1]) == "ing" and form(before) != "" and before != "enjoy")


def _is_of_wh(left: list[str]) -> bool:
    return any(word in SUBORDINATE for word in left[1:]) and form(left[-1]) != ""


def _is_of_others(left: list[str], right: list[str]) -> bool:
    """Whether the right tells of somebody or something else: "and staff enjoy their work"."""
    if not any(form(word) or word in MODALS for word in left):
        return False
    for place, word in enumerate(right[1:4], start=1):
        if word in MODALS or word in {"is", "are", "has", "have"}:
            return right[0] in DETERMINERS | PEOPLE or right[place - 1] in PEOPLE
        if right[place - 1] in PEOPLE:
            tells = form(word) in {"base", "s"}
            return tells and (base(word) not in ALSO_NOUNS or place + 1 < len(right))
        if word in _NO_NAME:
            return False
    return False


_NO_NAME = RELATIVES | PRONOUNS | PREPOSITIONS | SUBORDINATE | {"and", "there"}


def _both_move(left: list[str], right: list[str]) -> bool:
    """Whether something falls or rises on either side: "waiting times fall and trust grows"."""
    if not form(left[0]):
        return _moves(left) and _moves(right)
    return _moves(right) and right[0] not in PREPOSITIONS


def _moves(side: list[str]) -> bool:
    """Whether it names something and says that it falls or rises."""
    return any(
        base(word) in MOVING
        and form(word) in {"base", "s"}
        and before not in DETERMINERS | PREPOSITIONS | MODALS | RELATIVES
        and form(before) not in {"base", "s"}
        for before, word in pairwise(side[:4])
    )


def _names_another(left: list[str], right: list[str]) -> bool:
    """Whether each side ends in the name of a change of another kind: "health and friendships"."""
    if any(word in PREPOSITIONS or word in RELATIVES for word in left[1:]):
        return False
    named = right[1:] if right[0] in DETERMINERS or right[0] in {"new", "good"} else right
    if named[1:] == ["of", "their", "own"]:
        named = named[:1]
    if len(named) != 1 or left[-1] not in _FAMILY or named[0] not in _FAMILY:
        return False
    return _FAMILY[left[-1]] != _FAMILY[named[0]]
