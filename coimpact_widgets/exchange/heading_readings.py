"""What a heading may say: the question without numbering, groups of a form, other languages or times."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..domain.measure import TimePoint
from ..domain.typed_answer import plain
from .formula_text import as_typed
from .heading_language import without_language
from .time_words import TIME_WORDS

_LONGEST_READ = 600
_TAGS = re.compile(r"<[^<>]{1,80}>|\*\*|&nbsp;")
_WORDS_JOINED = re.compile(r"(?<=[a-z])(?=[A-Z])")
_NUMBERING = re.compile(r"(?:q(?:uestion)? ?)?\d{1,3}[a-z]?(?: ?[.:)\]-] ?| )(?P<what>.{3,})")
_CODE = re.compile(r"(?:g\d+)?q\d+\w*(?:\[\w+\])? ?[.:-]? (?P<what>.{3,})")
_GRID = re.compile(r"(?P<stem>.*?) ?\[(?P<what>[^\[\]]+)\](?: ?\[scale \d+\])?")
_ASIDE = re.compile(r"(?P<what>.+?) ?\((?P<aside>[^()]*)\)")
_LANGUAGES = re.compile(r" / | \| | // ")
_TIMES = {word: time for time, words in TIME_WORDS.items() for word in words}
_ANY = "|".join(sorted(map(re.escape, _TIMES), key=len, reverse=True))
_TIMED = (
    re.compile(rf"(?P<time>{_ANY})(?: ?[:,.-] ?| )(?P<what>.+)"),
    re.compile(rf"(?P<what>.+?) ?[(\[](?P<time>{_ANY})[)\]]"),
    re.compile(rf"(?P<what>.+?)(?: ?[:,.-] ?| )(?P<time>{_ANY})"),
)


class Reading(NamedTuple):
    """One way to read a heading: the words that may be a question, and the time point that stands with them.

    `whole` tells that nothing but a time point was taken off.
    """

    words: str
    time_point: TimePoint | None = None
    whole: bool = True


def heading_key(text: str) -> str:
    """What ways to write one heading have in common."""
    bare = _TAGS.sub(" ", as_typed(text.strip())).replace("_", " ").replace("\ufeff", "")
    bare = _WORDS_JOINED.sub(" ", bare)
    return plain(bare[:_LONGEST_READ]).strip(" :.?*")


def readings(heading: str) -> tuple[Reading, ...]:
    """The ways to read this heading, the ones that take least off first."""
    found: dict[tuple[str, TimePoint | None], Reading] = {}
    for whole, words in _less_and_less(heading):
        for what, time in _timed(words):
            if what:
                found.setdefault((what, time), Reading(what, time, whole))
    return tuple(found.values())


def _timed(words: str) -> Iterator[tuple[str, TimePoint | None]]:
    yield words, None
    for pattern in _TIMED:
        if found := pattern.fullmatch(words):
            yield heading_key(found["what"]), _TIMES[found["time"]]


def _less_and_less(heading: str) -> Iterator[tuple[bool, str]]:
    yield True, heading_key(heading)
    for text in dict.fromkeys((heading, *_outside_groups(heading))):
        key = heading_key(text)
        yield False, key
        for part in _LANGUAGES.split(key):
            yield from ((False, each) for each in _bare(heading_key(part)))
    what, language = without_language(heading)
    if language:
        yield from ((False, key) for _, key in _less_and_less(what))


def _bare(key: str) -> Iterator[str]:
    """The words without their number, their code, the stem of a grid, or what stands in brackets."""
    yield key
    for pattern in (_NUMBERING, _CODE, _GRID):
        if found := pattern.fullmatch(key):
            yield heading_key(found["what"])
            if stem := found.groupdict().get("stem"):
                yield heading_key(f"{stem} {found['what']}")
    without = _ASIDE.fullmatch(key)
    if without and without["aside"].strip() not in _TIMES:
        yield heading_key(without["what"])
    numbered = _NUMBERING.fullmatch(key)
    if numbered and (without := _ASIDE.fullmatch(heading_key(numbered["what"]))):
        yield heading_key(without["what"])


def _outside_groups(heading: str) -> Iterator[str]:
    """The heading without the groups of a form that it stands in: parted by "/", or by "-" in a bare name."""
    while "/" in heading:
        heading = heading.partition("/")[2]
        if heading.strip():
            yield heading
    while "-" in heading and not re.search(r"\s", heading):
        heading = heading.partition("-")[2]
        if heading.strip():
            yield heading
