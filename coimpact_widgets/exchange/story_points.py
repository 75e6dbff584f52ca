"""What a group should look at in the texts of a file, or that it pasted, before they are kept as stories."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from ..domain.answer import Consent, Story
from ..domain.personal_details import Detail, DetailKind, personal_details
from ..domain.typed_answer import plain
from .row_points import KEEP, Point
from .rows_once import FIRST, LEAVE_OUT
from .rows_sorted import listed
from .stories_taken import Said

STORIES = "stories:"
NOTHING, NUMBER, TWICE, THERE, LONG = (
    f"{STORIES}{what}" for what in ("nothing", "number", "twice", "there", "long")
)
NO_CODE, UNKNOWN, DETAIL = f"{STORIES}no code", f"{STORIES}unknown", f"{STORIES}detail:"
MAY_BE_NAME = f"{DETAIL}{DetailKind.MAY_BE_NAME}"
TAKE_OUT = "take out"
LONGEST = 3_000
"""A text with more letters is pointed out: a whole letter or report may have got into one cell."""
LONG_ENOUGH = 40
"""Two people hardly ever write the same words when they are so many letters."""
SAYS_NOTHING = frozenset(
    {
        *("", "?", "x", "n/a", "na", "no", "nil", "nothing", "none", "null", "nope", "dim", "dim byd"),
        *("no comment", "no comments", "nothing to add", "nothing else", "not applicable"),
        *("prefer not to say", "don't know", "dont know", "not sure", "as above"),
    }
)
"""Texts that say no more than that there is nothing to say."""
_NUMBER = re.compile(r"[\d\s.,:/%£€$+-]+")
_LETTER, _ACCENT, _NOTHING = r"[^\W\d_]", "[\u0300-\u036f]", r"[^\s\S]"
_LEFT = {kind: f"[{kind.partition(' ')[2].removeprefix('a ')} left out]" for kind in DetailKind}
MOST_SHOWN = 3
CHOOSE_NAMES = "Choose what to do with the words that may be a name."


Details = Callable[[str], tuple[Detail, ...]]


@dataclass(frozen=True)
class StoriesRead:
    """Stories that can be kept, and what there is to look at first.

    `left` has the rows of the texts that are left out, by why.
    `changed` are the rows whose words were changed.
    """

    stories: tuple[Story, ...] = ()
    points: tuple[Point, ...] = ()
    left: Mapping[str, Sequence[str]] = field(default_factory=dict)
    changed: tuple[str, ...] = ()

    @property
    def told(self) -> bool:
        """Whether everything is told that only the group can tell."""
        return all(each.chosen for each in self.points)


@dataclass(frozen=True)
class Settings:
    """What is taken where a text says nothing else: who may read it and its outcome, by column; the role."""

    consent: Mapping[int, Consent] = field(default_factory=dict)
    outcome: Mapping[int, str] = field(default_factory=dict)
    role: str = ""


def read_stories(
    said: Sequence[Said],
    there: Iterable[Story],
    chosen: Mapping[str, str],
    settings: Settings,
    noun: str = "row",
    details: Details = personal_details,
) -> StoriesRead:
    """The stories in these texts, by what was chosen of each point. `there` are those of the project.

    `noun` is what the places are: rows of a file, or texts that were pasted. `details` finds in a text what
    shows who somebody is; whoever reads the same texts again and again can have it remember.
    """
    return _Reading(said, _said_by(there), chosen, settings, noun, details).read()


class _Reading:
    def __init__(
        self,
        said: Sequence[Said],
        there: Mapping[str, set[str]],
        chosen: Mapping[str, str],
        settings: Settings,
        noun: str,
        details: Details,
    ) -> None:
        self._said, self._there, self._chosen, self._settings = said, there, chosen, settings
        self._noun, self._details = noun, details
        self._found: dict[str, list[str]] = {}
        self._seen: dict[str, set[str]] = {}
        self._words: dict[DetailKind, dict[str, None]] = {}
        self._left: dict[str, list[str]] = {}
        self._changed: dict[str, None] = {}

    def read(self) -> StoriesRead:
        """All of it."""
        stories = tuple(self._story(each, text) for each in self._said if (text := self._text(each)))
        return StoriesRead(stories, tuple(self._points()), self._left, tuple(self._changed))

    def _text(self, each: Said) -> str:
        """The words of this text that are kept; empty when it is left out."""
        for key, why in self._faults(each):
            self._found.setdefault(key, []).append(each.place)
            if self._choice(key) == LEAVE_OUT or (key == TWICE and self._choice(key) == FIRST):
                self._left.setdefault(why, []).append(each.place)
                return ""
        self._seen.setdefault(plain(each.text), set()).add(each.person)
        return self._without_details(each)

    def _faults(self, each: Said) -> Iterator[tuple[str, str]]:
        words = plain(each.text)
        if words.strip(" .,!-–—_/*") in SAYS_NOTHING:
            yield NOTHING, "nothing is said"
        elif _NUMBER.fullmatch(words):
            yield NUMBER, "only a number"
        elif self._is_again(each.person, words):
            yield TWICE, "the same words again"
        elif words in self._there or self._is_there_in_part(each):
            yield THERE, "in your project already"
        if len(each.text) > LONGEST:
            yield LONG, "very long"
        if each.without_code:
            yield NO_CODE, "no person code"
        if each.unknown:
            yield UNKNOWN, "not clear who may read it"

    def _is_again(self, person: str, words: str) -> bool:
        return _is_same(person, words, self._seen)

    def _is_there_in_part(self, each: Said) -> bool:
        """Whether the project has these words with some of what shows who somebody is taken out."""
        details = self._details(each.text)
        kinds = tuple(dict.fromkeys(detail.kind for detail in details))
        return any(
            _is_same(
                each.person, plain(_without(each.text, [d for d in details if d.kind in out])), self._there
            )
            for many in range(1, len(kinds) + 1)
            for out in combinations(kinds, many)
        )

    def _without_details(self, each: Said) -> str:
        text = each.text
        details = self._details(text)
        for detail in details:
            key = f"{DETAIL}{detail.kind}"
            places = self._found.setdefault(key, [])
            if each.place not in places[-1:]:
                places.append(each.place)
            self._words.setdefault(detail.kind, {})[detail.words] = None
        kinds = {detail.kind: self._choice(f"{DETAIL}{detail.kind}") for detail in details}
        if LEAVE_OUT in kinds.values():
            self._left.setdefault("it may show who somebody is", []).append(each.place)
            return ""
        out = [detail for detail in details if kinds[detail.kind] == TAKE_OUT]
        if out:
            self._changed[each.place] = None
        return _without(text, out)

    def _story(self, each: Said, text: str) -> Story:
        settings = self._settings
        consent = each.consent or settings.consent.get(each.column, Consent.GROUP)
        outcome = settings.outcome.get(each.column, "")
        return Story(text, each.role or settings.role, outcome, consent, each.person)

    def _choice(self, key: str) -> str:
        return self._chosen.get(key, _OPTIONS[_kind(key)][0][0])

    def _points(self) -> Iterator[Point]:
        for key in (NOTHING, NUMBER, TWICE, THERE, LONG, NO_CODE, UNKNOWN):
            if key in self._found:
                yield self._point(key, _TOLD[key])
        for kind in DetailKind:
            if f"{DETAIL}{kind}" in self._found:
                some = listed([f"“{words}”" for words in self._words[kind]], MOST_SHOWN)
                yield self._point(f"{DETAIL}{kind}", f"Some words {kind.looks('look')}: {some}.")

    def _point(self, key: str, words: str) -> Point:
        places = list(dict.fromkeys(self._found[key]))
        where = f"{self._noun}{'' if len(places) == 1 else 's'} {listed(places, 10)}"
        return Point(key, f"{words} See {where}.", _OPTIONS[_kind(key)], self._choice(key))


def _kind(key: str) -> str:
    """The kind of point that has this key: every detail has the same options, but what may be a name."""
    return DETAIL if key.startswith(DETAIL) and key != MAY_BE_NAME else key


def _said_by(stories: Iterable[Story]) -> dict[str, set[str]]:
    """The person codes of those who said each of these words."""
    said: dict[str, set[str]] = {}
    for each in stories:
        said.setdefault(plain(each.text), set()).add(each.person)
    return said


def _is_same(person: str, words: str, said: Mapping[str, set[str]]) -> bool:
    """Whether this person said these words, or anybody where they are many."""
    by = said.get(words, set())
    return person in by or (bool(by) and len(words) > LONG_ENOUGH)


def _without(text: str, details: Iterable[Detail]) -> str:
    """The text with these words taken out, and said that they were. Longer words that begin so stay."""
    for detail in sorted(details, key=lambda each: -len(each.words)):
        text = re.sub(_whole(detail.words), _LEFT[detail.kind], text)
    return text


def _whole(words: str) -> str:
    """A pattern of these words where they are no part of a longer word or number.

    Some programs write an accent apart, after its letter: the rest of such a word goes with them.
    """
    rest = rf"(?:{_ACCENT}+{_LETTER}*)*"
    return rf"(?<!{_goes_on(words[0])}){re.escape(words)}{rest}(?!{_goes_on(words[-1])})"


def _goes_on(mark: str) -> str:
    """A pattern of what makes a longer word or number beside this mark."""
    return _LETTER if mark.isalpha() else r"\d" if mark.isdecimal() else _NOTHING


_OUT, _IN = (LEAVE_OUT, "Leave them out"), (KEEP, "Keep them as stories")
_OPTIONS: Mapping[str, tuple[tuple[str, str], ...]] = {
    NOTHING: (_OUT, _IN),
    NUMBER: (_OUT, _IN),
    TWICE: ((FIRST, "Keep the first of them"), (KEEP, "Keep each of them")),
    THERE: (_OUT, (KEEP, "Keep them once more")),
    LONG: ((KEEP, "Keep them whole"), _OUT),
    NO_CODE: ((KEEP, "Keep them without a person code"), _OUT),
    UNKNOWN: ((KEEP, "Only our group may read them"), _OUT),
    DETAIL: (
        (TAKE_OUT, "Take these words out"),
        (KEEP, "We meant this. Keep them as they are"),
        (LEAVE_OUT, "Leave out the whole text"),
    ),
    MAY_BE_NAME: (
        ("", "Choose an answer"),
        (KEEP, "We meant this. Keep them as they are"),
        (TAKE_OUT, "Take these words out"),
        (LEAVE_OUT, "Leave out the whole text"),
    ),
}
"""What can be done with each, first what is done until the group chooses."""
_TOLD = {
    NOTHING: "Some texts say nothing, such as “n/a” or “none”.",
    NUMBER: "Some texts are only a number.",
    TWICE: "Some texts say the same words as one before them.",
    THERE: "Your project has some of these words already.",
    LONG: "Some texts are very long.",
    NO_CODE: "Some texts have no person code. They stay if that person withdraws.",
    UNKNOWN: "It is not clear who may read some texts, so only your group may.",
}
