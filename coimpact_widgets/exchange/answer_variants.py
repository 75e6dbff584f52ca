"""An answer as a file has it: with its number, in two languages, as a tick, or hidden as fewer than 5."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..domain.answer import Missing
from ..domain.measure import AnswerType, Measure
from ..domain.typed_answer import TypedAnswer, parse_answer, plain
from ..errors import Problem
from .formula_text import as_typed
from .other_language import in_two_languages, said_otherwise

TICKED = frozenset(
    ["1", "y", "yes", "true", "checked", "ticked", "selected", "on", "✓", "✔", "☑", "☒", "x", "×"]
)
NOT_TICKED = frozenset(["", "0", "n", "no", "false", "unchecked", "not selected", "off", "☐", "✗", "✘", "-"])
_YES, _NO = (
    frozenset(["✓", "✔", "☑", "checked", "ticked", "selected"]),
    frozenset(["✗", "✘", "☐", "unchecked"]),
)
_HIDDEN = re.compile(r"(?:(?P<sign>[<>≤≥]|less than|under|fewer than|more than|over) ?)(?P<number>[\d.,]+)")
_LABEL_THEN_NUMBER = re.compile(r"(?P<label>.+?) ?[(\[=:-] ?(?P<number>\d+) ?[)\]]?")
_NUMBER_IN_BRACKETS = re.compile(r"[(\[](?P<number>\d+)[)\]] ?(?P<label>.+)")
_ANSWER_CODE = re.compile(r"a[o0]?(?P<number>\d{1,2})")
_NUMBER_WITH_WORDS = re.compile(r"(?P<number>-?\d+(?:\.\d+)?) ?[-=:.)(] ?[^\d]+")
_WHOLE = re.compile(r"(\d{1,4})(?:\.0+)?")
_NUMBER_THEN_LABEL = re.compile(r"(?P<number>\d+) ?[-=:.)] ?(?P<label>\D.*)")


class CellRead(NamedTuple):
    """What a cell means, or a problem. `as_read` is the text that was read in its place, if any."""

    typed: TypedAnswer | Problem
    as_read: str = ""


def read_cell(text: str, measure: Measure, heading: str = "") -> CellRead:
    """The answer in a cell of a file.

    What people type is read as it is. Only then is it tried without the `;` that some tools end it with, with
    its number behind it ("Often (4)"), in Welsh or in two languages, as a code ("A4") or a tick.
    `<5` is no number: it says that one was hidden, and is a problem.
    """
    said = as_typed(text)
    first = _parsed(said, measure, heading)
    if isinstance(first, TypedAnswer):
        return CellRead(first)
    if hidden := _hidden(said, measure):
        return CellRead(Problem(heading, hidden))
    for variant in _variants(plain(said), measure):
        typed = _parsed(variant, measure, heading)
        if isinstance(typed, TypedAnswer) and typed.missing is not Missing.BLANK:
            return CellRead(typed, variant)
    return CellRead(first)


def whole_number(text: str) -> int | None:
    """The whole number that a cell holds, such as 3 for "3" or "3.0"; None for anything else."""
    found = _WHOLE.fullmatch(text.strip())
    return int(found[1]) if found else None


def _parsed(text: str, measure: Measure, heading: str) -> TypedAnswer | Problem:
    return parse_answer(text, measure.answer_type, measure.labels, measure.low, measure.high, heading)


def _hidden(text: str, measure: Measure) -> str:
    found = _HIDDEN.fullmatch(plain(text))
    if not found:
        return ""
    side = "more than" if found["sign"] in (">", "≥", "more than", "over") else "less than"
    return (
        f"'{text.strip()}' says only that it is {side} {found['number']}, not how much. "
        "Enter the number itself, or leave it empty."
    )


def _variants(said: str, measure: Measure) -> Iterator[str]:
    bare = said.rstrip(" ;,.")
    if bare != said:
        yield bare
    for pattern in (_LABEL_THEN_NUMBER, _NUMBER_IN_BRACKETS):
        if found := pattern.fullmatch(bare):
            yield from _with_number(found["label"].strip(), found["number"], measure)
    yield from _in_other_words(bare, measure)
    if code := _ANSWER_CODE.fullmatch(bare):
        yield str(int(code["number"]))
    yield from _OF_A_KIND[measure.answer_type](bare, measure)


def _as_tick(bare: str, measure: Measure) -> Iterator[str]:
    if bare in _YES | _NO:
        yield "yes" if bare in _YES else "no"


def _as_score(bare: str, measure: Measure) -> Iterator[str]:
    """The number with words behind it, or as a percentage."""
    if scored := _NUMBER_WITH_WORDS.fullmatch(bare):
        yield scored["number"]
    if bare.endswith("%") and measure.high == 100:
        yield bare.removesuffix("%")


def _as_word(bare: str, measure: Measure) -> Iterator[str]:
    yield from ()


_OF_A_KIND = {AnswerType.YES_NO: _as_tick, AnswerType.SCORE: _as_score, AnswerType.ORDINAL: _as_word}


def _with_number(label: str, number: str, measure: Measure) -> Iterator[str]:
    """The label, where the number beside it is the place it has among the answers."""
    for said in filter(None, (label, said_otherwise(label, measure))):
        typed = _parsed(said, measure, "")
        if isinstance(typed, TypedAnswer) and typed.value == float(number):
            yield said


def _in_other_words(bare: str, measure: Measure) -> Iterator[str]:
    """The answer in another language, alone, with its number, or beside the same answer in a second one."""
    if said := said_otherwise(bare, measure):
        yield said
    if numbered := _NUMBER_THEN_LABEL.fullmatch(bare):
        bare = numbered["label"]
        yield from _with_number(bare, numbered["number"], measure)
    if (parts := in_two_languages(bare)) and (said := _alike(parts, measure)):
        yield from _with_number(said, numbered["number"], measure) if numbered else (said,)


def _alike(parts: tuple[str, str], measure: Measure) -> str:
    """The part that is an answer in words, where the other is no other answer; else empty."""
    known: dict[TypedAnswer, str] = {}
    for part in parts:
        said = said_otherwise(part, measure) or part
        typed = _parsed(said, measure, "")
        if not part[0].isdigit() and isinstance(typed, TypedAnswer):
            known.setdefault(typed, said)
    return next(iter(known.values())) if len(known) == 1 else ""
