"""Every number in a text, in figures or in words, with what it is a number of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

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
    "hundred": "100",
    "thousand": "1000",
    "million": "1000000",
    "half": "1/2",
    "thirds": "1/3",
    "third": "1/3",
    "quarters": "1/4",
    "quarter": "1/4",
    "single": "1",
    "once": "1",
    "both": "2",
    "couple": "2",
    "pair": "2",
    "twice": "2",
    "dozen": "12",
}
"""Words that tell a number and have no digits to put in their place."""

_FIGURES = r"(?P<pound>£\s?)?(?P<figures>\d+(?:,\d{3})*(?:\.\d+)?)(?P<share>\s?%|\s?(?:per cent|percent)\b)?"
_SIGNS = r"(?P<sign>[\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u2089\u2150-\u218b\u2460-\u24ff\u2776-\u2793])"
_CARDINAL = rf"\b(?P<cardinal>(?:{'|'.join(TENS)})(?:[- ](?:{'|'.join(SMALL[1:10])}))?|{'|'.join(SMALL)})\b"
_OTHER = rf"\b(?P<other>{'|'.join(OTHERS)})\b"
IN_FIGURES = re.compile(f"{_FIGURES}|{_SIGNS}", re.IGNORECASE)
IN_ANY_FORM = re.compile(f"{_FIGURES}|{_SIGNS}|{_OTHER}|{_CARDINAL}", re.IGNORECASE)
QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
YEAR = re.compile(r"(?:19|20)\d\d")
CLAUSE = re.compile(r"[^.,;:!?()\n]*")
WORD = re.compile(r"[^\W\d_]+")
PASSED_OVER = re.compile(r"of|our|your|the|all|these|those|more|fewer|less|others?|to|and|or|who")
"""What can stand between a number and what it is a number of."""
PEOPLE = re.compile(
    r"people|persons?|us|them|they|we|members?|carers?|staff|wom[ae]n|m[ae]n|child(?:ren)?|adults?|patients?"
    r"|users?|nurses?|volunteers?|family|families|parents?|peers?|workers?|residents?|clients?|friends?"
    r"|participants?|respondents?|professionals?|neighbours?|somebody|someone|went|stayed|moved|said|fel[lt]"
    r"|feels?|answered|got|rose|improved|worsened|changed|dropped|up|down|better|worse|higher|lower"
    r"|happier|sadder|safer"
)
"""Words for people, and for what became of them in a result."""
REACH = 120
"""So many letters after a number are looked at."""
NEAR = 3
"""A number is one of people when such a word is among so many that follow it."""


@dataclass(frozen=True)
class Number:
    """A number in a text. `value` is what it comes to, such as "14", "70%" or "£200".

    `start` and `end` are where it stands, without its unit. Another number can stand in its place if `turns`.
    `thing` is the word that follows it, which "of 18", "of our" and the like stand before; empty where its
    clause ends. `of_people` says whether it tells of people, and `quoted` whether it is in quotation marks.
    """

    value: str
    start: int
    end: int
    turns: bool = True
    thing: str = ""
    of_people: bool = False
    quoted: bool = False


def numbers_in(text: str, form: re.Pattern[str] = IN_ANY_FORM) -> tuple[Number, ...]:
    """Every number in a text, in figures or in words, in order."""
    return tuple(_numbers(text, form))


def around(text: str) -> tuple[str, ...]:
    """The words around the figures, with their units: what says the same thing has the same."""
    parts, at = [], 0
    for found in IN_FIGURES.finditer(text):
        parts += [" ".join(text[at : found.start()].split()), _unit(found)]
        at = found.end()
    return (*parts, " ".join(text[at:].split()))


def is_year(text: str, number: Number) -> bool:
    """Whether it is written as a year."""
    return YEAR.fullmatch(text[number.start : number.end]) is not None and number.value.isdigit()


def _unit(found: re.Match[str]) -> str:
    if found["sign"]:
        return found["sign"]
    return f"{'£' if found['pound'] else ''}{'%' if found['share'] else ''}"


def _numbers(text: str, form: re.Pattern[str]) -> Iterator[Number]:
    quotes = [each.span() for each in QUOTED.finditer(text)]
    for found in form.finditer(text):
        kind = found.lastgroup if found.lastgroup in ("sign", "other", "cardinal") else "figures"
        start, end = found.span(kind)
        thing, of_people = _counted(text, found.end())
        quoted = any(begin <= start < close for begin, close in quotes)
        turns = kind in ("figures", "cardinal")
        yield Number(_value(found, kind), start, end, turns, thing, of_people, quoted)


def _value(found: re.Match[str], kind: str) -> str:
    said = found[kind]
    if kind == "figures":
        return _in_figures(said, bool(found["pound"]), bool(found["share"]))
    return _in_words(said.lower()) if kind == "cardinal" else OTHERS.get(said.lower(), said)


def _counted(text: str, end: int) -> tuple[str, bool]:
    """The thing that a number which ends here is a number of, and whether it tells of people."""
    clause = CLAUSE.match(IN_ANY_FORM.sub(" ", text[end : end + REACH]))
    words = [each.lower() for each in WORD.findall(clause[0] if clause else "")]
    told = [each for each in words if not PASSED_OVER.fullmatch(each)][:NEAR]
    return (told[0] if told else ""), any(map(PEOPLE.fullmatch, told))


def _in_figures(said: str, pound: bool, share: bool) -> str:
    """The figures as they are written from 0 to 9, without commas."""
    plain = "".join(str(int(each)) if each.isdigit() else each for each in said.replace(",", ""))
    return f"{'£' if pound else ''}{plain}{'%' if share else ''}"


def _in_words(said: str) -> str:
    ten, _, one = said.replace("-", " ").partition(" ")
    if ten in SMALL:
        return str(SMALL.index(ten))
    return str((TENS.index(ten) + 2) * 10 + (SMALL.index(one) if one else 0))
