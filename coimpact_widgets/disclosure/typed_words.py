"""What people typed, held against the results: words with a number that is hidden are not published."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ..analysis.result import Result
from ..domain.about import About
from ..domain.agreement import Agreement
from ..domain.benefit import Benefit
from ..domain.edit import Picture
from ..domain.explanation import Explanation
from ..domain.finding import Finding
from ..domain.pathway_check import Meant
from ..domain.people_numbers import people_in
from ..domain.project import Contents
from ..domain.record import Record
from ..domain.said_and_done import SaidAndDone
from ..domain.unexpected import UnexpectedChange
from .months import OF_MONTHS
from .rule import Rule

LEFT_OUT = "We left words out here, because a number in them is hidden."
"""Stands in a copy to publish in place of words that are held back."""

TYPED: dict[type, dict[str, str]] = {
    Finding: {"text": "finding", "disagreement": "view of those who disagree", "next_step": "next step"},
    UnexpectedChange: {"text": "unexpected change"},
    Meant: {"why": "reason"},
    Benefit: {"who": "benefit", "gain": "benefit", "known": "benefit"},
    Explanation: {
        "supports": "explanation",
        "anyway": "explanation",
        "what_else": "explanation",
    },
    About: {"what": "answer", "where": "answer", "period": "answer", "author": "answer", "contact": "answer"},
    SaidAndDone: {"said": "what people asked for", "did": "what you did", "changed": "what changed"},
    Picture: {"caption": "words under a picture"},
    Agreement: {"shaped": "answer", "paid": "answer", "needs_met": "answer"},
}
"""What is held against the results: the fields of each kind of record, and what each is called."""


@dataclass(frozen=True)
class HeldBack:
    """Words that are held back: what they are, such as "finding", and the words.

    `step` is the name of the step at which they were typed.
    """

    what: str
    text: str
    step: str = "outcomes"


def fit_to_publish(
    contents: Contents, results: Sequence[Result], told: Sequence[Result], rule: Rule
) -> tuple[Contents, tuple[HeldBack, ...]]:
    """The project with the words that may be published, and those that may not.

    Words are held back when a number of people in them is small by the rule, or is in `results` and not among
    what is `told` of them. Another sentence stands in their place, so that nobody reads that nothing was
    written.
    """
    held: list[HeldBack] = []
    records = tuple(_fit(each, contents, results, told, rule, held) for each in contents.records)
    return (replace(contents, records=records), tuple(held)) if held else (contents, ())


def tells_hidden(
    text: str, results: Sequence[Result], told: Sequence[Result], rule: Rule, measures: Iterable[str] = ()
) -> bool:
    """Whether a number of people in the text is small, or hidden. Without `measures` it may be of any."""
    numbers = people_in(text)
    if any(each.isdigit() and rule.is_small(int(each)) for each in numbers):
        return True
    about = frozenset(measures)
    known, shown = (set(_numbers(each, about)) for each in (results, told))
    return bool(numbers and (known - shown).intersection(numbers))


def _fit(
    record: Record[Any],
    contents: Contents,
    results: Sequence[Result],
    told: Sequence[Result],
    rule: Rule,
    held: list[HeldBack],
) -> Record[Any]:
    about = _measures(record.value, contents)
    hidden = {
        name: what
        for name, what in TYPED.get(type(record.value), {}).items()
        if (text := getattr(record.value, name).strip()) and tells_hidden(text, results, told, rule, about)
    }
    step = "agree" if isinstance(record.value, Agreement) else "outcomes"
    held += [HeldBack(what, getattr(record.value, name).strip(), step) for name, what in hidden.items()]
    return (
        replace(record, value=replace(record.value, **dict.fromkeys(hidden, LEFT_OUT))) if hidden else record
    )


def _measures(value: object, contents: Contents) -> tuple[str, ...]:
    """The ids of the measures that these words are about; none where they may be about any."""
    if isinstance(value, Finding):
        return (value.measure,) if value.measure else ()
    if isinstance(value, Explanation):
        return tuple(each.id for each in contents.measures if each.value.outcome == value.outcome)
    return ()


def _numbers(results: Iterable[Result], about: frozenset[str]) -> Iterator[str]:
    """Each number of people in these results, all but each, and each as a share, as a text would have it."""
    for result in results:
        if result.kind in OF_MONTHS or (about and dict(result.about).get("measure") not in about):
            continue
        whole = int(result.answered)
        for count in {whole, *_counts(result)}:
            yield str(count)
            if 0 < count < whole:
                yield from (
                    str(whole - count),
                    f"{100 * count / whole:.0f}%",
                    f"{100 - 100 * count / whole:.0f}%",
                )


def _counts(result: Result) -> Iterator[int]:
    for each in result.estimates:
        if each.unit in ("people", "stories") and each.value:
            yield int(each.value)
    yield from (each.count for each in result.left_out)
    for row in result.table.rows:
        yield from (cell for cell in row if isinstance(cell, int) and cell > 0)
