"""The numbers inside words that a group wrote in place of ours: brought up to date, or told of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from .claims import says_why, tells_share
from .numbers_in_text import IN_FIGURES, Number, around, is_year, numbers_in

FEWEST = 5
"""The smallest number of people that is told, unless the rule for hiding numbers says otherwise."""
UNITS = re.compile(
    r"(?:minute|hour|day|week|month|year|time|point|question|outcome|measure|finding|page|meeting)s?"
)
"""A number of these is never a number of people."""


class Standing(StrEnum):
    """Whether words that a group wrote may stand in a report."""

    STANDS = "stands"
    """Every number in them is in ours."""
    MEANT = "meant"
    """A number is not in ours, and the group said that it meant it: they stand inside the group alone."""
    NOT_FOUND = "not found"
    """A number is not in ours, and nobody has said why."""
    CHANGED = "changed"
    """What they were written for has changed in a way that they cannot follow."""
    SAYS_WHY = "says why"
    """They say that the work brought a change about, which ours do not."""


@dataclass(frozen=True)
class Checked:
    """Words of the group's own, with their numbers brought up to date, and whether they may stand.

    `numbers` are those that are not in ours, as they were written.
    """

    text: str
    standing: Standing
    numbers: tuple[str, ...] = ()

    def may_stand(self, *, inside: bool) -> bool:
        """Whether these words may stand in a copy that stays `inside` the group, or in one to publish."""
        return self.standing is Standing.STANDS or (inside and self.standing is Standing.MEANT)


def checked(
    text: str,
    replaced: str,
    now: str,
    meant: tuple[str, ...] = (),
    *,
    fewest: int = FEWEST,
    same: bool = True,
) -> Checked:
    """Holds `text`, written in place of `replaced`, against our words `now`, which may be published.

    A number stands only where ours say it. One under `fewest`, which could point to somebody, and a word
    such as "both", stand only before the word that follows them in ours, and never beside words for people.
    A number that ours quote, or that counts something else, is none of people. A year may stand anywhere.
    `meant` are the numbers that the group said it meant, although they are not in ours. `same` says whether
    the section still tells what it told: if not, only words that hang on our numbers stand.
    """
    if says_why(text, now):
        return Checked(text, Standing.SAYS_WHY)
    if around(replaced) != around(now):
        return Checked(text, Standing.CHANGED)
    then, became = numbers_in(replaced), _became(replaced, now)
    values = {each.value for each in then}
    found = [each for each in numbers_in(text) if each.value in values or not is_year(text, each)]
    known = [each for each in found if _is_ours(each, then, fewest)]
    extra = tuple(text[each.start : each.end] for each in found if each not in known)
    moved = not same or any({*new} != {old} for old, new in became.items())
    linked = _linked(text, known, became)
    if linked is None or (moved and (extra or not known or tells_share(text))):
        return Checked(text, Standing.CHANGED)
    if extra:
        return Checked(linked, Standing.MEANT if {*extra} <= {*meant} else Standing.NOT_FOUND, extra)
    return Checked(linked, Standing.STANDS) if _all_ours(linked, now, fewest) else _changed(text)


def followed(text: str, then: str, now: str) -> str | None:
    """A text that stands in place of `then`, with its numbers as they are `now`.

    None where ours say something else now, or where it is not clear which number becomes which.
    """
    if around(then) != around(now):
        return None
    became = _became(then, now)
    return _linked(text, [each for each in numbers_in(text) if each.value in became], became)


def _changed(text: str) -> Checked:
    return Checked(text, Standing.CHANGED)


def _all_ours(text: str, ours: str, fewest: int) -> bool:
    there = numbers_in(ours)
    return all(_is_ours(each, there, fewest) or is_year(text, each) for each in numbers_in(text))


def _is_ours(number: Number, ours: Sequence[Number], fewest: int) -> bool:
    """Whether our words say this number of the same thing. `ours` are the numbers in them."""
    said = [each for each in ours if each.value == number.value]
    large = _is_large(number, fewest)
    if any(each.thing and each.thing == number.thing for each in said) and not number.of_people:
        return True
    counts_people = any(each.of_people and not each.quoted for each in ours)
    free = [each for each in said if not each.quoted and (each.turns or each.of_people)]
    of_people = number.of_people and number.value.removesuffix("%").isdecimal()
    return large and any(not of_people or _is_of_people(each, counts_people) for each in free)


def _is_of_people(number: Number, counts_people: bool) -> bool:
    return number.of_people or (counts_people and not UNITS.fullmatch(number.thing))


def _is_large(number: Number, fewest: int) -> bool:
    """Whether it can point to nobody: nobody at all, many, a part of a whole, or what cannot be people."""
    count = number.value.removesuffix("%")
    if count.isdecimal():
        return count == "0" or int(count) >= fewest
    return count.startswith("£") or count.isascii()


def _became(replaced: str, now: str) -> dict[str, dict[str, str]]:
    """What each number of the words that were replaced is now, with how ours write it.

    A number in words is what it was.
    """
    became: dict[str, dict[str, str]] = {}
    figures = numbers_in(replaced, IN_FIGURES)
    for then, new in zip(figures, numbers_in(now, IN_FIGURES), strict=True):
        became.setdefault(then.value, {})[new.value] = now[new.start : new.end]
    places = {(each.start, each.end) for each in figures}
    for each in numbers_in(replaced):
        if (each.start, each.end) not in places:
            became.setdefault(each.value, {})[each.value] = each.value
    return became


def _linked(text: str, numbers: Sequence[Number], became: dict[str, dict[str, str]]) -> str | None:
    """The text with each number as it is now; None where that could be one of several, or has no place."""
    for each in reversed(numbers):
        new = became[each.value]
        if {*new} == {each.value}:
            continue
        if len(new) > 1 or not each.turns:
            return None
        text = f"{text[: each.start]}{next(iter(new.values()))}{text[each.end :]}"
    return text
