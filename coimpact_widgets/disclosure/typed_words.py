"""What people typed, held against the results: words with a number that is hidden are not published."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ..analysis.result import Result
from ..domain.about import About
from ..domain.agreed_plan import AgreedPlan, PlanPart, WhyChanged
from ..domain.agreement import Agreement
from ..domain.asked_group import AskedGroup
from ..domain.benefit import Benefit
from ..domain.check import Meant
from ..domain.cost import Cost
from ..domain.edit import Picture
from ..domain.explanation import Explanation
from ..domain.finding import Finding
from ..domain.pathway import Link
from ..domain.people_numbers import people_in
from ..domain.plan import Plan
from ..domain.project import Contents
from ..domain.record import Record
from ..domain.said_and_done import SaidAndDone
from ..domain.target import Target
from ..domain.theory import Theory
from ..domain.unexpected import UnexpectedChange
from .months import OF_MONTHS
from .rule import Rule

LEFT_OUT = "We left words out here, because a number in them is hidden."
"""Stands in a copy to publish in place of words that are held back."""

A_PICTURE = "A picture that the group chose."
"""Stands in place of what is said of a picture to those who cannot see it, where that is held back."""
INSTEAD = {(Picture, "alt"): A_PICTURE}
"""What stands in place of words of a field, where that is not `LEFT_OUT`."""

TYPED: dict[type, tuple[str, dict[str, str]]] = {
    Finding: (
        "outcomes",
        {"text": "finding", "disagreement": "view of those who disagree", "next_step": "next step"},
    ),
    UnexpectedChange: ("outcomes", {"text": "unexpected change"}),
    Meant: ("pathway", {"why": "reason"}),
    Link: ("pathway", {"what_else": "what else could bring a change about"}),
    Theory: ("pathway", {"name": "name of a theory"}),
    Benefit: ("pathway", {"who": "benefit", "gain": "benefit", "known": "benefit"}),
    Explanation: (
        "outcomes",
        {"supports": "explanation", "anyway": "explanation", "what_else": "explanation"},
    ),
    About: ("agree", dict.fromkeys(("what", "where", "period", "author", "contact"), "answer")),
    SaidAndDone: (
        "share",
        {"said": "what people asked for", "did": "what you did", "changed": "what changed"},
    ),
    Picture: ("share", {"alt": "what a picture shows", "caption": "words under a picture"}),
    Plan: (
        "measures",
        dict.fromkeys(
            ("asked_by", "told", "agrees_to", "kept_where", "seen_by", "kept_for", "other_reason"), "plan"
        ),
    ),
    AskedGroup: ("measures", {"people_group": "group that you ask"}),
    Target: ("measures", {"words": "target"}),
    Cost: ("measures", {"what": "cost"}),
    WhyChanged: ("measures", {"why": "reason"}),
    Agreement: ("agree", dict.fromkeys(("shaped", "paid", "needs_met"), "answer")),
}
"""What is held against the results: for each kind of record the name of the step at which it is typed, and
its fields with what each is called."""


@dataclass(frozen=True)
class HeldBack:
    """Words that are held back: what they are, such as "finding", and the words.

    `step` is the name of the step at which they were typed, `record` the id of the record that they are in,
    and `field` the name of its field.
    """

    what: str
    text: str
    step: str
    record: str
    field: str


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


def told_apart(contents: Contents, held: Sequence[HeldBack]) -> Contents:
    """The project with a sentence of its own, as long as the usual one, in place of each that is held back.

    A report made of it shows which of them it has a place for: those whose `sentence_of` it says.
    """
    instead: dict[str, dict[str, str]] = {}
    for at, each in enumerate(held):
        instead.setdefault(each.record, {})[each.field] = sentence_of(at)
    records = tuple(_with(each, instead.get(each.id, {})) for each in contents.records)
    return replace(contents, records=records)


def sentence_of(at: int) -> str:
    """The sentence in place of the words that are held back at this place in their list."""
    return LEFT_OUT.replace("them", f"[{at}]")


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
    if isinstance(record.value, AgreedPlan):
        return replace(record, value=_fit_agreed(record.value, results, told, rule))
    about, kind = _measures(record.value, contents), type(record.value)
    step, typed = TYPED.get(kind, ("", {}))
    hidden = [
        HeldBack(what, text, step, record.id, name)
        for name, what in typed.items()
        if (text := getattr(record.value, name).strip()) and tells_hidden(text, results, told, rule, about)
    ]
    held += hidden
    instead = {each.field: INSTEAD.get((kind, each.field), LEFT_OUT) for each in hidden}
    return _with(record, instead)


def _fit_agreed(
    plan: AgreedPlan, results: Sequence[Result], told: Sequence[Result], rule: Rule
) -> AgreedPlan:
    """The plan as agreed, without a target in words that tells a number that is hidden.

    The same words in the target itself are listed as held back, so here they are not listed again.
    """
    kept = tuple(
        (*row[:2], LEFT_OUT)
        if row[1:2] == (PlanPart.WORDS,) and tells_hidden(row[-1], results, told, rule)
        else row
        for row in plan.kept
    )
    return replace(plan, kept=kept)


def _with(record: Record[Any], words: Mapping[str, str]) -> Record[Any]:
    """The record with other words in these fields."""
    return replace(record, value=replace(record.value, **words)) if words else record


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
