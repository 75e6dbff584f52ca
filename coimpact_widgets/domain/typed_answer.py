"""Reading an answer as people type it: '4', 'often', ' Often', 'yes', 'prefer not to say'."""

from __future__ import annotations

import difflib
import re
import unicodedata
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from ..errors import Problem
from .answer import Missing
from .measure import AnswerType


class TypedAnswer(NamedTuple):
    """What was meant. `value` is None exactly when `missing` says why."""

    value: float | None
    missing: Missing | None = None


MISSING_WORDS: dict[Missing, tuple[str, ...]] = {
    Missing.BLANK: (
        "",
        "-",
        "blank",
        "left blank",
        "no answer",
        "not answered",
        "no response",
        "missing",
        "skipped",
    ),
    Missing.DO_NOT_KNOW: (
        "don't know",
        "dont know",
        "do not know",
        "i don't know",
        "dk",
        "not sure",
        "unsure",
        "not known",
        "unknown",
        "n/k",
    ),
    Missing.PREFER_NOT_TO_SAY: (
        "prefer not to say",
        "prefer not to answer",
        "rather not say",
        "would rather not say",
        "pnts",
        "refused",
        "declined",
        "declined to answer",
    ),
    Missing.NOT_APPLICABLE: ("not applicable", "n/a", "na", "n.a.", "n.a", "does not apply"),
}
"""The words that say why there is no answer, the plainest first."""

YES_WORDS = ("yes", "y", "true", "1")
NO_WORDS = ("no", "n", "false", "0")
NUMBER_WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")

_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+|,\d{1,2})?")
_NUMBERED = re.compile(r"(\d+) ?[.:)=-]? ?(.+)")
_OUT_OF = re.compile(r"(.+?) ?(?:/|out of) ?(.+)")
_LONGEST_QUOTE = 40
_APOSTROPHES = re.compile("\u00e2\u20ac\u2122|[\u2019\u2018\u201b\u02bc\u02b9\u2032\u00b4`\uff07]")
"""What is written for an apostrophe, and what becomes of one in a file that was read in a wrong way."""
_ALIKE = (
    *(("\u201c", '"'), ("\u201d", '"')),
    *(("\u2212", "-"), ("\u2013", "-"), ("\u2014", "-")),
)
"""What is written for what people mean."""


def parse_answer(
    text: str,
    answer_type: AnswerType,
    labels: tuple[str, ...] = (),
    low: float = 0.0,
    high: float = 10.0,
    field: str = "",
) -> TypedAnswer | Problem:
    """What somebody meant by `text`, or a problem that says what to type instead.

    Capitals, spaces, curly quotes and a _ for a space make no difference. An ordinal answer is one of
    `labels` (lowest first), its number from 1, or both ("4 - Often"). A score is a number from `low` to
    `high`, in figures or a word, or "7 out of 10". A yes/no answer is yes or no, y or n, 1 or 0, or one of
    two `labels`, the word for no first.
    An answer's own label comes before the words for a missing answer. `field` names the problem's field.
    """
    said = plain(text)
    for words in dict.fromkeys((said, plain(said.replace("_", " ")))):
        value = _VALUE_OF[answer_type](words, labels, low, high)
        if value is not None:
            return TypedAnswer(value)
        missing = _missing_words().get(words)
        if missing is not None:
            return TypedAnswer(None, missing)
    return Problem(field, _what_is_wrong(text, said, answer_type, labels, low, high))


def written_answer(
    value: float | None, missing: Missing | None, answer_type: AnswerType, labels: tuple[str, ...] = ()
) -> str:
    """How an answer is shown where it can be typed. `parse_answer` reads it back as the same answer."""
    if value is None:
        return "" if missing in (None, Missing.BLANK) else str(missing).capitalize()
    if answer_type is AnswerType.YES_NO:
        return (labels if len(labels) == 2 else ("No", "Yes"))[int(value)]
    if answer_type is AnswerType.ORDINAL and 1 <= value <= len(labels) and value == int(value):
        return labels[int(value) - 1]
    return f"{Decimal(repr(float(value))).normalize():f}"


def what_to_type(
    answer_type: AnswerType, labels: tuple[str, ...] = (), low: float = 0.0, high: float = 10.0
) -> str:
    """One sentence that says which answers can be typed, such as "Use a number from 0 to 10."."""
    if answer_type is AnswerType.SCORE:
        return f"Use a number from {low:g} to {high:g}."
    if answer_type is AnswerType.YES_NO:
        no, yes = labels if len(labels) == 2 else ("no", "yes")
        return f"Use {yes} or {no}."
    return f"Use {_either(labels)}, or a number from 1 to {len(labels)}."


def plain(text: str) -> str:
    """The text with capitals, runs of spaces, curly quotes and long dashes made alike, for comparing."""
    same = unicodedata.normalize("NFKC", _APOSTROPHES.sub("'", text)).casefold()
    for odd, usual in _ALIKE:
        same = same.replace(odd, usual)
    return " ".join(same.split())


def _ordinal(said: str, labels: tuple[str, ...], low: float, high: float) -> float | None:
    places = _places(labels)
    if said in places:
        return places[said]
    number = _number(said)
    if number is not None:
        return number if 1 <= number <= len(labels) and number == int(number) else None
    numbered = _NUMBERED.fullmatch(said)
    if numbered and places.get(numbered[2]) == float(numbered[1]):
        return float(numbered[1])
    return None


def _score(said: str, labels: tuple[str, ...], low: float, high: float) -> float | None:
    out_of = _OUT_OF.fullmatch(said)
    if out_of and _number(out_of[2]) == high:
        said = out_of[1]
    number = _number(said)
    return number if number is not None and low <= number <= high else None


def _yes_no(said: str, labels: tuple[str, ...], low: float, high: float) -> float | None:
    if len(labels) == 2 and said in _places(labels):
        return _places(labels)[said] - 1
    if said in YES_WORDS:
        return 1.0
    return 0.0 if said in NO_WORDS else None


_VALUE_OF = {AnswerType.ORDINAL: _ordinal, AnswerType.SCORE: _score, AnswerType.YES_NO: _yes_no}


def _number(said: str) -> float | None:
    if said in NUMBER_WORDS:
        return float(NUMBER_WORDS.index(said))
    return float(said.replace(",", ".")) if _NUMBER.fullmatch(said) else None


@lru_cache(maxsize=256)
def _places(labels: tuple[str, ...]) -> dict[str, float]:
    return {plain(label): float(place) for place, label in enumerate(labels, start=1)}


@lru_cache(maxsize=1)
def _missing_words() -> dict[str, Missing]:
    return {word: missing for missing, words in MISSING_WORDS.items() for word in words}


def _what_is_wrong(
    text: str, said: str, answer_type: AnswerType, labels: tuple[str, ...], low: float, high: float
) -> str:
    use = what_to_type(answer_type, labels, low, high)
    quoted = " ".join(text.split())
    if len(quoted) > _LONGEST_QUOTE:
        quoted = quoted[: _LONGEST_QUOTE - 1] + "…"
    near = difflib.get_close_matches(said[:_LONGEST_QUOTE], list(_places(labels)), n=1, cutoff=0.7)
    meant = f" Did you mean {labels[int(_places(labels)[near[0]]) - 1]}?" if near else ""
    return f"'{quoted}' is not one of the answers.{meant} {use}"


def _either(words: tuple[str, ...]) -> str:
    return " or ".join(part for part in (", ".join(words[:-1]), words[-1] if words else "") if part)
