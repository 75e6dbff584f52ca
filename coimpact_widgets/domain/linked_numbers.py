"""The numbers inside words that a group wrote in place of ours: brought up to date, or told of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

SMALL = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
OTHERS = {
    "no one": "0",
    "no-one": "0",
    "nobody": "0",
    "none": "0",
    "single": "1",
    "once": "1",
    "both": "2",
    "couple": "2",
    "pair": "2",
    "twice": "2",
    "dozen": "12",
    "hundred": "100",
    "thousand": "1000",
    "million": "1000000",
    "half": "1/2",
    "thirds": "1/3",
    "third": "1/3",
    "quarters": "1/4",
    "quarter": "1/4",
}
"""Words that tell a number and have no digits to put in their place."""

_FIGURES = r"(?P<pound>£\s?)?(?P<figures>\d+(?:,\d{3})*(?:\.\d+)?)(?P<share>\s?%|\s?(?:per cent|percent)\b)?"
_SIGNS = r"(?P<sign>[\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u2089\u2150-\u218b\u2460-\u24ff\u2776-\u2793])"
_CARDINAL = rf"\b(?P<cardinal>(?:{'|'.join(TENS)})(?:[- ](?:{'|'.join(SMALL[1:10])}))?|{'|'.join(SMALL)})\b"
_OTHER = rf"\b(?P<other>{'|'.join(OTHERS)})\b"
IN_FIGURES = re.compile(f"{_FIGURES}|{_SIGNS}", re.IGNORECASE)
IN_ANY_FORM = re.compile(f"{_FIGURES}|{_SIGNS}|{_OTHER}|{_CARDINAL}", re.IGNORECASE)
YEAR = re.compile(r"(?:19|20)\d\d")
A_SHARE = re.compile(
    r"\b(?:most|majority|minority|nearly|almost|hardly|few|all of|every one|everyone|everybody)\b",
    re.IGNORECASE,
)
"""What tells how much of a whole without a number: new numbers may make it untrue."""


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


@dataclass(frozen=True)
class Number:
    """A number in a text. `value` is what it comes to, such as "14", "70%" or "£200".

    `start` and `end` are where it stands, without its unit. Another number can stand in its place if `turns`.
    """

    value: str
    start: int
    end: int
    turns: bool = True


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


def checked(text: str, replaced: str, now: str, meant: tuple[str, ...] = ()) -> Checked:
    """Holds `text`, written in place of `replaced`, against our words `now`.

    `meant` are the numbers that the group said it meant, although they are not in ours. A year is nobody's
    number: it may stand anywhere.
    """
    if _around(replaced) != _around(now):
        return Checked(text, Standing.CHANGED)
    known = {each.value for each in numbers_in(replaced)}
    found = [each for each in numbers_in(text) if each.value in known or not _is_year(text, each)]
    extra = tuple(text[each.start : each.end] for each in found if each.value not in known)
    became = _became(replaced, now)
    moved = any(new != {old} for old, new in became.items())
    linked = _linked(text, [each for each in found if each.value in known], became)
    if linked is None or (moved and (extra or A_SHARE.search(text))):
        return Checked(text, Standing.CHANGED)
    if not extra:
        return Checked(linked, Standing.STANDS)
    return Checked(linked, Standing.MEANT if {*extra} <= {*meant} else Standing.NOT_FOUND, extra)


def numbers_in(text: str) -> tuple[Number, ...]:
    """Every number in a text, in figures or in words, in order."""
    return tuple(_numbers(text, IN_ANY_FORM))


def _numbers(text: str, form: re.Pattern[str]) -> Iterator[Number]:
    for found in form.finditer(text):
        kind = found.lastgroup if found.lastgroup in ("sign", "other", "cardinal") else "figures"
        said = found[kind]
        start, end = found.span(kind)
        if kind == "figures":
            yield Number(_in_figures(said, bool(found["pound"]), bool(found["share"])), start, end)
        elif kind == "cardinal":
            yield Number(_in_words(said.lower()), start, end)
        else:
            yield Number(OTHERS.get(said.lower(), said), start, end, turns=False)


def _in_figures(said: str, pound: bool, share: bool) -> str:
    """The figures as they are written from 0 to 9, without commas."""
    plain = "".join(str(int(each)) if each.isdigit() else each for each in said.replace(",", ""))
    return f"{'£' if pound else ''}{plain}{'%' if share else ''}"


def _in_words(said: str) -> str:
    ten, _, one = said.replace("-", " ").partition(" ")
    if ten in SMALL:
        return str(SMALL.index(ten))
    return str((TENS.index(ten) + 2) * 10 + (SMALL.index(one) if one else 0))


def _is_year(text: str, number: Number) -> bool:
    return YEAR.fullmatch(text[number.start : number.end]) is not None and number.value.isdigit()


def _around(text: str) -> str:
    """The words around the figures, with their units: what says the same thing has the same."""
    return " ".join(IN_FIGURES.sub(_blank, text).split())


def _blank(found: re.Match[str]) -> str:
    if found["sign"]:
        return found["sign"]
    return f"{'£' if found['pound'] else ''}#{'%' if found['share'] else ''}"


def _became(replaced: str, now: str) -> dict[str, set[str]]:
    """What each number of the words that were replaced is now. A number in words is what it was."""
    pairs = zip(_numbers(replaced, IN_FIGURES), _numbers(now, IN_FIGURES), strict=True)
    became: dict[str, set[str]] = {}
    for then, new in pairs:
        became.setdefault(then.value, set()).add(new.value)
    figures = {(each.start, each.end) for each in _numbers(replaced, IN_FIGURES)}
    for each in numbers_in(replaced):
        if (each.start, each.end) not in figures:
            became.setdefault(each.value, set()).add(each.value)
    return became


def _linked(text: str, numbers: list[Number], became: dict[str, set[str]]) -> str | None:
    """The text with each number as it is now; None where that could be one of several, or has no place."""
    for each in reversed(numbers):
        new = became[each.value]
        if new == {each.value}:
            continue
        if len(new) > 1 or not each.turns:
            return None
        text = f"{text[: each.start]}{_with_commas(next(iter(new)).strip('£%'))}{text[each.end :]}"
    return text


def _with_commas(figures: str) -> str:
    """A count with a comma at each thousand, as ours has it."""
    return f"{int(figures):,}" if figures.isdigit() else figures
