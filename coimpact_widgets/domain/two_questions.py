"""Whether a question asks about two things at once, or joins words that name one: "friends or family"."""

from __future__ import annotations

import re

from .answer_words import are_opposites
from .english_words import PEOPLE, PREPOSITIONS, word_set, words
from .one_thing import ONE_THING

JOINS = re.compile(r"\s*(?:,?\s(?:and/or|and|or|&|as well as|plus|but also)\s|\s?/\s?)\s*", re.IGNORECASE)
"""What can stand between two things that are asked about."""
_SAID_TOGETHER = re.compile(
    r"\b(?:more or less|or not|or so|one or (?:more|two)|two or three|three or four|once or twice"
    r"|now and then|again and again|or (?:some|any)(?:body|one|thing|where) else|and so on|or other(?: \w+)?"
    r"|he or she|him or her|his or her|she or he|her or his|they or \w+|and others|up and about|and why"
    r"|or both|yes or no|(?:good|bad) or (?:good|bad)|better or worse|up or down|in and out|out and about"
    r"|day (?:and|or) night|old and new|ups and downs|come and go|try and|a ?& ?e"
    r"|(?:\d+|before|then) and (?:\d+|after|now))\b",
    re.IGNORECASE,
)
"""What people say as one."""
_EXAMPLES = re.compile(
    r"\([^()]*\)|\bbetween\b[^?.;]*"
    r"|\b(?:such as|for example|like|including|for instance)\b[^?.,;]*(?:,[^?.;]*\b(?:and|or)\b[^?.,;]*)?",
    re.IGNORECASE,
)
"""Examples of one thing, and what stands between two."""
_SCENE = re.compile(
    r"^(?:when|if|while|whenever|thinking|in|at|during|over|since|before|after)\b[^,?.]*,", re.IGNORECASE
)
"""A beginning that only says when or where."""
_PAIRS = word_set(
    "arts/crafts brothers/sisters care/support carers/parents condition/disability doctor/nurse "
    "family/friends food/drink friends/family fruit/vegetables health/care health/well-being "
    "health/wellbeing home/garden house/home husband/wife ill/unwell illness/disability job/work "
    "letters/emails low/down low/sad mental/physical mind/body mum/dad needs/wishes parents/carers "
    "partner/spouse physical/mental rights/responsibilities sad/down sad/low safe/sound "
    "shopping/cooking sons/daughters study/work support/care thoughts/feelings work/study "
    "worried/anxious"
)
"""Pairs that are near enough to be asked about together."""
_OF_A_KIND = word_set("a an any some")
"""Before an "or" between two things, either of which will do: "a course or training"."""
_TOGETHER = word_set("each meet together talk work")
"""What people do with one another, so that both are asked about at once."""
_ADDS = word_set(
    "a an the your our their his her its my this that these those more most very how much well so too"
)


def two_questions(asked: str) -> tuple[str, str] | None:
    """The two things that are asked about; None where it is one."""
    marks = [each.strip() for each in asked.split("?") if each.strip()]
    if len(marks) > 1 and asked.count("?") > 1:
        return f"{marks[0]}?", f"{marks[1]}?"
    plain = _SCENE.sub("", _SAID_TOGETHER.sub("", _EXAMPLES.sub("", asked)))
    for join in JOINS.finditer(plain):
        left, right = plain[: join.start()].strip(" ,"), plain[join.end() :].strip(" ?.")
        if _apart(words(left), words(right), join[0].strip(" ,").lower()):
            return left, right
    return None


def _apart(left: list[str], right: list[str], join: str) -> bool:
    """Whether what stands right of the join is another thing that is asked about."""
    if not left or not right:
        return False
    second = next((word for word in right if word not in _ADDS), right[0])
    pair = f"{left[-1]}/{second}"
    if pair in ONE_THING or pair in _PAIRS:
        return False
    people = left[-1] in PEOPLE and second in PEOPLE
    if _sets_the_scene(left) or (join == "or" and (people or _either_will_do(left, second))):
        return False
    return not (people and (_is_asked_of(left) or not _TOGETHER.isdisjoint(right)))


def _either_will_do(left: list[str], second: str) -> bool:
    """Whether "or" joins two of a kind, "a course or training", or the ends of one thing, "easy or hard"."""
    return not _OF_A_KIND.isdisjoint(left[-3:-1]) or are_opposites(left[-1], second)


def _sets_the_scene(left: list[str]) -> bool:
    """Whether the join stands in words that only say when or where: "when you are ill or upset"."""
    scene = {"when", "if", "while", "because", "whenever", "where", "during"}
    starts = [place for place, word in enumerate(left) if word in scene and place]
    return bool(starts) and "how" not in left[starts[-1] :]


def _is_asked_of(left: list[str]) -> bool:
    """Whether people are named after a word such as "from" or "with": any of them will do."""
    return any(word in PREPOSITIONS for word in left[-3:-1])
